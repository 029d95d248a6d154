// Through a proxy: which requests go through it, and that its credentials and those of the remote never meet.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GIT_BACKENDS, type GitBackend, type RemoteOptions } from '../../../src/git/index.ts';
import { basic } from './http-server.ts';
import { serveProxy } from './proxy-server.ts';
import { failureOf, openRemote, type RemoteFixture, TOKEN } from './remote-fixture.ts';
import { commit, hasGit, head, MAIN, never, tree } from './support.ts';
import { hasOpenssl, makeCertificates, type TestCertificates } from './tls.ts';

const WORD = 'pr0xy w@rd';
const ENCODED = encodeURIComponent(WORD);

async function publishOnce(at: RemoteFixture, backend: GitBackend, remote: RemoteOptions): Promise<void> {
  const repository = await at.open(backend, { remote });
  const to = await commit(repository, tree({ a: '2' }), { parents: [(await head(repository)) ?? at.first] });
  expect(await repository.publish([{ ref: MAIN, from: at.first, to }], never)).toEqual({ kind: 'published' });
  expect(await head(at.origin)).toBe(to);
}

describe.skipIf(!hasGit).each(GIT_BACKENDS)('%s', (backend) => {
  describe('http', () => {
    test.each<[string, (address: string) => Record<string, string>]>([
      ['HTTP_PROXY', (address) => ({ HTTP_PROXY: `http://${address}` })],
      [
        'http_proxy, before HTTP_PROXY',
        (address) => ({ http_proxy: `http://${address}`, HTTP_PROXY: 'http://127.0.0.1:9' }),
      ],
      ['ALL_PROXY without a scheme', (address) => ({ ALL_PROXY: address })],
    ])('goes through the proxy of %s as whole addresses', async (_, env) => {
      await using at = await openRemote();
      await using proxy = await serveProxy();
      await publishOnce(at, backend, { env: env(proxy.address) });
      expect(proxy.asked.length).toBe(at.server.asked.length);
      expect(new Set(proxy.asked.map(({ target }) => new URL(target).origin))).toEqual(new Set([at.server.url]));
      expect(new Set(at.server.authorizations)).toEqual(new Set([basic(TOKEN)]));
    });

    test.each<[string, Record<string, string>]>([
      ['NO_PROXY names the host', { NO_PROXY: 'example.org,127.0.0.1' }],
      ['NO_PROXY names its range', { NO_PROXY: '127.0.0.0/8' }],
      ['no_proxy is a star', { no_proxy: '*' }],
      ['only HTTPS_PROXY is set', { HTTP_PROXY: '' }],
    ])('goes straight where %s', async (_, env) => {
      await using at = await openRemote();
      await using proxy = await serveProxy();
      const url = `http://${proxy.address}`;
      await publishOnce(at, backend, { env: { HTTP_PROXY: url, HTTPS_PROXY: url, ...env } });
      expect(proxy.asked).toEqual([]);
    });

    test('the credentials of the proxy are for the proxy alone', async () => {
      await using at = await openRemote();
      await using proxy = await serveProxy({ credentials: `me:${WORD}` });
      await publishOnce(at, backend, { env: { HTTP_PROXY: `http://me:${ENCODED}@${proxy.address}` } });
      const seen = JSON.stringify(at.server.asked.map(({ headers, path }) => [headers, path]));
      expect(seen).not.toMatch(/proxy-authorization|pr0xy/i);
      expect(seen).not.toContain(Buffer.from(`me:${WORD}`).toString('base64'));
    });

    test.each<[string, string, { code: string; category: string; says: string }]>([
      ['without credentials', '', { code: 'GitRemote', category: 'user', says: 'the proxy refused' }],
      [
        'with others',
        `me:${encodeURIComponent('wr0ng-word')}@`,
        { code: 'GitRemote', category: 'user', says: 'HTTP_PROXY' },
      ],
    ])(
      'a proxy that wants credentials, asked %s, is told apart from the server',
      async (_, user, { code, category, says }) => {
        await using at = await openRemote();
        await using proxy = await serveProxy({ credentials: `me:${WORD}` });
        const repository = await at.open(backend, {
          remote: { env: { HTTP_PROXY: `http://${user}${proxy.address}` } },
        });
        const error = await failureOf(repository.refs(['refs/'], never), 'wr0ng-word', `me:wr0ng-word`);
        expect(error).toMatchObject({ code, category, message: expect.stringContaining(says) });
        expect(at.server.asked).toEqual([]);
      },
    );

    test('a proxy that is not there', async () => {
      await using at = await openRemote();
      const env = { HTTP_PROXY: `http://me:${ENCODED}@127.0.0.1:9` };
      const repository = await at.open(backend, { remote: { env } });
      const error = await failureOf(repository.refs(['refs/'], never), WORD, `me:${WORD}`);
      expect(error).toMatchObject({
        code: 'GitRemote',
        category: 'transient',
        message: expect.stringContaining('proxy'),
      });
    });

    test('a proxy of another kind is refused', async () => {
      await using at = await openRemote();
      const repository = await at.open(backend, {
        remote: { env: { ALL_PROXY: `socks5://me:${ENCODED}@127.0.0.1:9` } },
      });
      const error = await failureOf(repository.refs(['refs/'], never), WORD);
      expect(error).toMatchObject({ code: 'Usage', message: expect.stringContaining('ALL_PROXY') });
    });
  });

  describe.skipIf(!hasOpenssl)('https', () => {
    let folder: string;
    let certificates: TestCertificates;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tmc-tls-'));
      certificates = await makeCertificates(folder);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const openTls = () => {
      const { cert, key } = certificates.server;
      return openRemote({ token: TOKEN, tls: { cert, key } });
    };

    test.each(['http', 'https'])(
      'goes through a tunnel of an %s proxy, which learns the host alone',
      async (scheme) => {
        await using at = await openTls();
        const { cert, key } = certificates.server;
        await using proxy = await serveProxy({
          credentials: `me:${WORD}`,
          ...(scheme === 'https' ? { tls: { cert, key } } : {}),
        });
        const env = { HTTPS_PROXY: `${scheme}://me:${ENCODED}@${proxy.address}`, HTTP_PROXY: 'http://127.0.0.1:9' };
        await publishOnce(at, backend, { caFile: certificates.caFile, env });
        expect(proxy.asked.length).toBeGreaterThan(0);
        const host = new URL(at.server.url).host;
        expect(new Set(proxy.asked.map(({ method, target }) => `${method} ${target}`))).toEqual(
          new Set([`CONNECT ${host}`]),
        );
        const passed = JSON.stringify(proxy.asked);
        expect(passed).not.toContain(basic(TOKEN));
        expect(JSON.stringify(at.server.asked.map(({ headers }) => headers))).not.toMatch(/proxy-authorization/i);
      },
    );

    test.each<[string, number | undefined, { code: string; category: string; says: string }]>([
      ['407', undefined, { code: 'GitRemote', category: 'user', says: 'the proxy refused' }],
      ['403', 403, { code: 'GitRemote', category: 'user', says: 'the proxy refused' }],
    ])(
      'a tunnel that is refused with %s is told apart from the server',
      async (_, status, { code, category, says }) => {
        await using at = await openTls();
        await using proxy = await serveProxy(status === undefined ? { credentials: 'a:b' } : { status });
        const env = { HTTPS_PROXY: `http://me:${ENCODED}@${proxy.address}` };
        const repository = await at.open(backend, { remote: { caFile: certificates.caFile, env } });
        const error = await failureOf(repository.refs(['refs/'], never), WORD, `me:${WORD}`);
        expect(error).toMatchObject({ code, category, message: expect.stringContaining(says) });
        expect(at.server.asked).toEqual([]);
      },
    );
  });
});
