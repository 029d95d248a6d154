// Failures of remotes: the words of git and the status of a server lead to the same errors, and no secret is in them.
import { expect, test } from 'vitest';
import { readAccess } from './access-token.ts';
import { redact, remoteFailure } from './remote-error.ts';

const base = { what: 'fetch from', url: 'https://example.org/x', secrets: ['s3cret'] };

test.each([
  ["fatal: Authentication failed for 'https://example.org/x'", 'user', 'GitRemote', 401],
  ["fatal: could not read Username for 'https://example.org': terminal prompts disabled", 'user', 'GitRemote', 401],
  ['fatal: unable to access: The requested URL returned error: 403', 'user', 'GitRemote', 403],
  [
    "remote: Repository not found.\nfatal: repository 'https://example.org/x/' not found",
    'user',
    'RepositoryNotFound',
    404,
  ],
  ['! [remote rejected] main (pre-receive hook declined)', 'user', 'GitRemote', 422],
  ['fatal: unable to update url base from redirection', 'user', 'GitRemote', 301],
  ['error: RPC failed; HTTP 500 curl 22 The requested URL returned error: 500', 'transient', 'GitRemote', 500],
  ['fatal: unable to access: The requested URL returned error: 429', 'transient', 'GitRemote', 429],
  ['fatal: unable to access: Could not resolve host: example.org', 'transient', 'GitRemote', undefined],
  ['fatal: early EOF', 'transient', 'GitRemote', undefined],
  ['', 'transient', 'GitRemote', undefined],
])('%s', (text, category, code, status) => {
  expect(remoteFailure({ ...base, text })).toMatchObject({ category, code, data: { location: base.url, status } });
});

test('secrets, users in URLs and headers are taken out', () => {
  const text = 'Authorization: Basic abc= token s3cret at https://me:pw@example.org/x';
  expect(redact(text, ['s3cret', ''])).toBe('Authorization: Basic *** token *** at https://***@example.org/x');
  expect(remoteFailure({ ...base, text }).message).not.toMatch(/s3cret|abc=|pw/);
});

test.each([
  [undefined, undefined],
  [async () => undefined, undefined],
  [async () => ' \n', undefined],
  [async () => ' tok\n', `Basic ${Buffer.from('x-access-token:tok').toString('base64')}`],
])('a token becomes a header', async (token, authorization) => {
  expect((await readAccess(token)).authorization).toBe(authorization);
});

test('a token that would break the header is refused without being shown', async () => {
  const error: unknown = await readAccess(async () => 'top\r\nX: secret').catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: 'GitRemote', message: expect.not.stringContaining('secret') });
});

test('a token that cannot be read is the user’s to put right', async () => {
  const cause = new Error('ENOENT');
  await expect(readAccess(() => Promise.reject(cause))).rejects.toMatchObject({
    category: 'user',
    code: 'GitRemote',
    cause,
  });
});
