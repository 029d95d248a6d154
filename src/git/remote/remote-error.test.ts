// Failures of remotes: the words of git, curl, ssh and Node, and the status of a server, lead to the same errors.
import { expect, test } from 'vitest';
import { remoteFailure, wordsOf } from './remote-error.ts';

const base = { what: 'fetch from', url: 'https://example.org/x', secrets: ['s3cret'], hadToken: true };

test.each([
  ["fatal: Authentication failed for 'https://example.org/x'", 'user', 'GitAuthentication', 401],
  [
    "fatal: could not read Username for 'https://example.org': terminal prompts disabled",
    'user',
    'GitAuthentication',
    401,
  ],
  ['fatal: unable to access: The requested URL returned error: 403', 'user', 'GitForbidden', 403],
  [
    "remote: Repository not found.\nfatal: repository 'https://example.org/x/' not found",
    'user',
    'RepositoryNotFound',
    undefined,
  ],
  ["fatal: '/srv/x' does not appear to be a git repository", 'user', 'RepositoryNotFound', undefined],
  ['! [remote rejected] main (pre-receive hook declined)', 'user', 'GitRejected', undefined],
  [
    'remote: could not resolve host, says the hook\n! [remote rejected] main (hook declined)',
    'user',
    'GitRejected',
    undefined,
  ],
  ['fatal: unable to access: The requested URL returned error: 301', 'user', 'GitRemote', 301],
  ['error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413', 'user', 'GitTooLarge', 413],
  ['error: RPC failed; HTTP 500 curl 22 The requested URL returned error: 500', 'transient', 'GitRemote', 500],
  ['fatal: unable to access: The requested URL returned error: 429', 'transient', 'GitRemote', 429],
  ['fatal: unable to access: Could not resolve host: example.org', 'transient', 'GitRemote', undefined],
  ['getaddrinfo EAI_AGAIN example.org', 'transient', 'GitRemote', undefined],
  ['ssh: Could not resolve hostname example.org: Name or service not known', 'transient', 'GitRemote', undefined],
  ["Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server", 'transient', 'GitRemote', undefined],
  ['connect ECONNREFUSED 127.0.0.1:1', 'transient', 'GitRemote', undefined],
  ['Operation too slow. Less than 1 bytes/sec transferred the last 30 seconds', 'transient', 'Timeout', undefined],
  ['Headers Timeout Error UND_ERR_HEADERS_TIMEOUT', 'transient', 'Timeout', undefined],
  ['ssh: connect to host example.org port 22: Connection timed out', 'transient', 'Timeout', undefined],
  ['Host key verification failed.\nfatal: Could not read from remote repository.', 'user', 'GitUntrusted', undefined],
  ['@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @', 'user', 'GitUntrusted', undefined],
  ['git@example.org: Permission denied (publickey).', 'user', 'GitAuthentication', undefined],
  ['error: cannot run ssh: No such file or directory', 'user', 'GitBackendMissing', undefined],
  ['server certificate verification failed. CAfile: none CRLfile: none', 'user', 'GitUntrusted', undefined],
  ['SSL certificate problem: self-signed certificate', 'user', 'GitUntrusted', undefined],
  ['self-signed certificate DEPTH_ZERO_SELF_SIGNED_CERT', 'user', 'GitUntrusted', undefined],
  ['SSL: certificate subject name (a) does not match target host name (b)', 'user', 'GitUntrusted', undefined],
  ['tlsv13 alert certificate required', 'user', 'GitAuthentication', undefined],
  ['gnutls_handshake() failed: An unexpected TLS packet was received.', 'user', 'GitRemote', undefined],
  ['Received HTTP code 403 from proxy after CONNECT', 'user', 'GitRemote', undefined],
  ['Proxy response (407) !== 200 when HTTP Tunneling', 'user', 'GitRemote', undefined],
  ['fatal: https://example.org/x/info/refs not valid: is this a git repository?', 'user', 'GitRemote', undefined],
  ['fatal: early EOF', 'transient', 'GitRemote', undefined],
  ['', 'transient', 'GitRemote', undefined],
])('%s', (text, category, code, status) => {
  expect(remoteFailure({ ...base, text })).toMatchObject({ category, code, data: { location: base.url, status } });
});

test('without a token the remedy is to give one', () => {
  const failure = { ...base, text: '', status: 401 };
  expect(remoteFailure({ ...failure, hadToken: false }).message).toContain('give a token with --git-token-file');
  expect(remoteFailure(failure).message).toContain('does not take these credentials');
});

test('over TLS an end without an answer may be about the certificate of the client', () => {
  const failure = { ...base, text: 'other side closed UND_ERR_SOCKET' };
  const hint = expect.stringContaining('--git-client-cert-file');
  expect(remoteFailure(failure)).toMatchObject({ category: 'transient', code: 'GitRemote', message: hint });
  expect(remoteFailure({ ...failure, status: 400 })).toMatchObject({
    category: 'user',
    code: 'GitRemote',
    message: hint,
  });
  expect(remoteFailure({ ...failure, status: 200 })).not.toMatchObject({ message: hint });
  expect(remoteFailure({ ...failure, url: 'http://example.org/x' })).not.toMatchObject({ message: hint });
});

test('nothing secret and nothing that a terminal acts on is in a message', () => {
  const text = 'Authorization: Basic abc= token s3cret at https://me:pw@example.org/x \u001b[31mred\u202e\u0007';
  const movedTo = 'https://me:pw@example.org/?token=s3cret';
  const { message } = remoteFailure({ ...base, text, status: 200, movedTo });
  expect(message).toBe(
    'cannot fetch from https://example.org/x: it broke off; it is tried again, look at the network and the server if it stays; ' +
      'it sends us to https://***@example.org/?token=*** (Authorization: Basic *** token *** at https://***@example.org/x [31mred)',
  );
});

test('the words of an error are those of its causes too, with their codes', () => {
  const inner = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  const many = new AggregateError([new Error('one'), new Error('two')], 'all failed');
  expect(wordsOf(new Error('fetch failed', { cause: inner }))).toBe('fetch failed: socket hang up ECONNRESET');
  expect(wordsOf(many)).toBe('Error: one: Error: two: all failed');
  expect(wordsOf('text')).toBe('text');
});
