// Over TLS: whom we trust, how we show who we are, and that both stay with the server that was named.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GIT_BACKENDS, type RemoteOptions } from '../../../src/git/index.ts';
import { basic, serveGit } from './http-server.ts';
import { failureOf, openRemote, TOKEN } from './remote-fixture.ts';
import { commit, hasGit, head, MAIN, never, textAt, tree } from './support.ts';
import { hasOpenssl, type KeyPair, makeCertificates, type TestCertificates } from './tls.ts';

describe.skipIf(!hasGit || !hasOpenssl)('a repository over https', () => {
  let folder: string;
  let certificates: TestCertificates;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tmc-tls-'));
    certificates = await makeCertificates(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function openTls(pair: KeyPair, asksClient = false) {
    const { cert, key } = pair;
    const client = asksClient ? { requestCert: true, rejectUnauthorized: true, ca: certificates.ca } : {};
    return openRemote({ token: TOKEN, tls: { cert, key, ...client } });
  }

  const trusting = (more: RemoteOptions = {}): { remote: RemoteOptions } => ({
    remote: { caFile: certificates.caFile, env: {}, ...more },
  });

  describe.each(GIT_BACKENDS)('%s', (backend) => {
    test('is read and pushed to when its CA is named', async () => {
      await using at = await openTls(certificates.server);
      const repository = await at.open(backend, trusting());
      expect(await textAt(repository, (await head(repository)) ?? at.first, 'a')).toBe('1');
      const to = await commit(repository, tree({ a: '2' }), { parents: [at.first] });
      expect(await repository.publish([{ ref: MAIN, from: at.first, to }], never)).toEqual({ kind: 'published' });
      expect(await head(at.origin)).toBe(to);
    });

    test.each<[string, (all: TestCertificates) => KeyPair, boolean]>([
      ['whose CA nobody named', ({ server }) => server, false],
      ['whose CA is another', ({ stranger }) => stranger, true],
      ['whose certificate names another host', ({ otherHost }) => otherHost, true],
      ['whose certificate has expired', ({ expired }) => expired, true],
    ])('a server %s is not trusted, and gets no token', async (_, pair, named) => {
      await using at = await openTls(pair(certificates));
      const repository = await at.open(backend, named ? trusting() : { remote: { env: {} } });
      expect(await failureOf(repository.refs(['refs/'], never))).toMatchObject({
        code: 'GitUntrusted',
        category: 'user',
        message: expect.stringMatching(/certificate is not trusted.*--git-ca-file/),
      });
      expect(at.server.asked).toEqual([]);
    });

    test('a client certificate is shown, and read anew when it was replaced', async () => {
      await using at = await openTls(certificates.server, true);
      const { client, selfSigned } = certificates;
      const [certFile, keyFile] = [join(folder, `${backend}.pem`), join(folder, `${backend}.key`)];
      const use = async ({ cert, key }: KeyPair) => {
        await writeFile(certFile, cert, { mode: 0o600 });
        await writeFile(keyFile, key, { mode: 0o600 });
      };
      await use(selfSigned);
      const repository = await at.open(backend, trusting({ clientCertFile: certFile, clientKeyFile: keyFile }));
      // Node ends the connection without a word; a server that says why is told apart in remote-error.test.ts.
      const refused = { code: 'GitRemote', message: expect.stringContaining('--git-client-cert-file') };
      expect(await failureOf(repository.refs(['refs/'], never))).toMatchObject(refused);
      await use(client);
      expect(await head(repository)).toBe(at.first);
      const bare = await at.open(backend, trusting());
      expect(await failureOf(bare.refs(['refs/'], never))).toMatchObject(refused);
    });

    test.each<[string, (folder: string) => RemoteOptions, string]>([
      ['a CA file that is not there', (at) => ({ caFile: join(at, 'none.pem') }), '--git-ca-file'],
      ['a CA file that is none', (at) => ({ caFile: join(at, 'server.ext') }), '--git-ca-file'],
      ['a certificate without its key', (at) => ({ clientCertFile: join(at, 'client.pem') }), '--git-client-key-file'],
      [
        'the key of another certificate',
        (at) => ({ clientCertFile: join(at, 'client.pem'), clientKeyFile: join(at, 'server.key') }),
        '--git-client-key-file',
      ],
    ])('%s is told by its name', async (_, options, says) => {
      await using at = await openTls(certificates.server);
      const repository = await at.open(backend, trusting(options(folder)));
      expect(await failureOf(repository.refs(['refs/'], never))).toMatchObject({
        code: 'Usage',
        category: 'user',
        message: expect.stringContaining(says),
      });
    });

    test('a server that speaks no TLS', async () => {
      await using at = await openRemote();
      const url = `${at.server.url.replace('http:', 'https:')}/fleet.git`;
      const repository = await at.open(backend, { url, ...trusting() });
      expect(await failureOf(repository.refs(['refs/'], never))).toMatchObject({
        code: 'GitRemote',
        category: 'user',
        message: expect.stringContaining('does not speak TLS'),
      });
    });

    test('a redirect leads never from https to http', async () => {
      await using at = await openTls(certificates.server);
      const plain = await serveGit(at.root);
      at.server.fail = () => ({ kind: 'redirect', to: plain.url });
      const repository = await at.open(backend, trusting());
      expect(await failureOf(repository.refs(['refs/'], never))).toMatchObject({ code: 'GitRemote', category: 'user' });
      expect(plain.asked).toEqual([]);
      await plain.close();
    });

    test('another server that it sends us to sees neither token nor certificate', async () => {
      await using at = await openTls(certificates.server);
      // It asks for a certificate, but goes on without one.
      const { cert, key } = certificates.server;
      const asking = { requestCert: true, rejectUnauthorized: false, ca: certificates.ca };
      const other = await serveGit(at.root, { tls: { cert, key, ...asking } });
      at.server.fail = () => ({ kind: 'redirect', to: other.url });
      const { certFile: clientCertFile, keyFile: clientKeyFile } = certificates.client;
      const repository = await at.open(backend, trusting({ clientCertFile, clientKeyFile }));
      expect(await head(repository)).toBe(at.first);
      expect(other.asked.length).toBeGreaterThan(1);
      expect(new Set(other.asked.map(({ headers, client }) => [headers.authorization, client].join()))).toEqual(
        new Set([',']),
      );
      expect(new Set(at.server.authorizations)).toEqual(new Set([basic(TOKEN)]));
      await other.close();
    });
  });
});
