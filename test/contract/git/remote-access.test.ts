// Credentials on the wire: in which form they are sent, when they are read, and where they never are.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GIT_BACKENDS, type RemoteOptions } from '../../../src/git/index.ts';
import { recordGit } from './git-recorder.ts';
import { basic, type GitHttpServer, serveGit } from './http-server.ts';
import { failureOf, forbidden, openRemote, type RemoteFixture, TOKEN } from './remote-fixture.ts';
import { commit, hasGit, head, MAIN, never, tree } from './support.ts';

describe.skipIf(!hasGit).each(GIT_BACKENDS)('%s', (backend) => {
  let at: RemoteFixture;
  beforeEach(async () => {
    at = await openRemote();
  });
  afterEach(() => at[Symbol.asyncDispose]());

  test.each<[string, string, RemoteOptions, string]>([
    ['a token alone', TOKEN, {}, basic(TOKEN)],
    ['user:token', `robot:${TOKEN}`, {}, basic(TOKEN, 'robot')],
    ['a token with a user named apart', TOKEN, { user: 'bot' }, basic(TOKEN, 'bot')],
    ['a bearer', TOKEN, { auth: 'bearer' }, `Bearer ${TOKEN}`],
    ['a file with line ends', `${TOKEN}\r\n`, {}, basic(TOKEN)],
  ])('%s is sent in its form with every request', async (_, text, remote, header) => {
    at.server.authorization = header;
    const repository = await at.open(backend, { token: async () => text, remote });
    const to = await commit(repository, tree({ a: '2' }), { parents: [(await head(repository)) ?? at.first] });
    expect(await repository.publish([{ ref: MAIN, from: at.first, to }], never)).toEqual({ kind: 'published' });
    expect(new Set(at.server.authorizations)).toEqual(new Set([header]));
  });

  test('a token that was replaced is used at the next look', async () => {
    let text = TOKEN;
    const repository = await at.open(backend, { token: async () => text });
    expect(await head(repository)).toBe(at.first);
    text = 'the-next-token';
    at.server.authorization = basic(text);
    at.server.authorizations.length = 0;
    expect(await head(repository)).toBe(at.first);
    expect(new Set(at.server.authorizations)).toEqual(new Set([basic(text)]));
  });

  test('one that is not taken is read once more, and tried again only when it is another', async () => {
    const texts = ['old-token', 'new-token'];
    let reads = 0;
    const repository = await at.open(backend, { token: async () => texts[Math.min(reads++, 1)] });
    at.server.authorization = basic('new-token');
    expect(await head(repository)).toBe(at.first);
    expect(at.server.authorizations[0]).toBe(basic('old-token'));
    expect(new Set(at.server.authorizations.slice(1))).toEqual(new Set([basic('new-token')]));
    at.server.authorization = basic('newest-token');
    at.server.authorizations.length = 0;
    expect(await failureOf(repository.refs(['refs/'], never), ...texts)).toMatchObject({
      code: 'GitAuthentication',
      category: 'user',
      message: expect.stringContaining('--git-token-file'),
    });
    expect(at.server.authorizations).toEqual([basic('new-token')]);
  });

  test('a push whose token is replaced on the way is made with the new one', async () => {
    let text = TOKEN;
    const repository = await at.open(backend, { token: async () => text });
    const to = await commit(repository, tree({ a: '2' }), { parents: [(await head(repository)) ?? at.first] });
    at.server.before = async ({ method, path }) => {
      if (method !== 'POST' || !path.endsWith('git-receive-pack')) return;
      text = 'the-next-token';
      at.server.authorization = basic(text);
    };
    expect(await repository.publish([{ ref: MAIN, from: at.first, to }], never)).toEqual({ kind: 'published' });
    expect(await head(at.origin)).toBe(to);
  });

  test.each([
    ['in a page', (header: string) => ({ status: 500, body: `who sent ${header}?`, headers: {} })],
    [
      'in a header',
      (header: string) => ({ status: 403, body: '', headers: { 'x-echo': header, 'www-authenticate': header } }),
    ],
    [
      'in an address',
      (header: string) => ({
        status: 302,
        body: '',
        headers: { location: `http://${TOKEN}@127.0.0.1:9/?token=${encodeURIComponent(header)}` },
      }),
    ],
  ])('a server that says the credentials back to us, %s, does not get them into an error', async (_, answer) => {
    const repository = await at.open(backend);
    at.server.fail = ({ headers }) => ({ kind: 'answer', ...answer(headers.authorization ?? '') });
    expect(await failureOf(repository.refs(['refs/'], never))).toMatchObject({
      data: { location: repository.location },
    });
  });

  describe('another server that the first sends us to', () => {
    let other: GitHttpServer;
    beforeEach(async () => {
      other = await serveGit(at.root);
    });
    afterEach(() => other.close());

    test.each([301, 302, 303, 307, 308])('after %i sees no credentials, while the first gets them', async (status) => {
      at.server.fail = () => ({ kind: 'redirect', to: other.url, status });
      const repository = await at.open(backend);
      expect(await head(repository)).toBe(at.first);
      const to = await commit(repository, tree({ a: '2' }), { parents: [at.first] });
      expect(await repository.publish([{ ref: MAIN, from: at.first, to }], never)).toEqual({ kind: 'published' });
      expect(await head(at.origin)).toBe(to);
      expect(new Set(at.server.authorizations)).toEqual(new Set([basic(TOKEN)]));
      expect(other.asked.length).toBeGreaterThan(3);
      const secrets = forbidden(TOKEN);
      for (const { path, headers, body } of other.asked) {
        expect(headers.authorization).toBeUndefined();
        expect(headers.cookie).toBeUndefined();
        const seen = JSON.stringify([path, headers, body]);
        expect(secrets.filter((form) => seen.includes(form))).toEqual([]);
      }
    });

    test('and that wants credentials is not given ours: the address is to be corrected', async () => {
      other.authorization = basic(TOKEN);
      at.server.fail = () => ({ kind: 'redirect', to: other.url });
      const repository = await at.open(backend);
      expect(await failureOf(repository.refs(['refs/'], never))).toMatchObject({
        code: 'GitAuthentication',
        message: expect.stringContaining(`it sends us to ${other.url}/fleet.git`),
      });
      expect(new Set(other.authorizations)).toEqual(new Set([undefined]));
    });

    test('only when it is asked: what is pushed is never sent on', async () => {
      const repository = await at.open(backend);
      const to = await commit(repository, tree({ a: '2' }), { parents: [(await head(repository)) ?? at.first] });
      at.server.fail = ({ method, path }) =>
        method === 'POST' && path.endsWith('git-receive-pack')
          ? { kind: 'redirect', to: other.url, status: 307 }
          : undefined;
      expect(await failureOf(repository.publish([{ ref: MAIN, from: at.first, to }], never))).toMatchObject({
        code: 'GitRemote',
        category: 'user',
      });
      expect(other.asked.filter(({ method }) => method === 'POST')).toEqual([]);
      expect(await head(at.origin)).toBe(at.first);
    });
  });

  test('the same server may send us on within itself, with the credentials', async () => {
    at.server.fail = ({ path }) =>
      path.startsWith('/old.git')
        ? { kind: 'answer', status: 301, headers: { location: path.replace('/old', '/fleet') } }
        : undefined;
    const repository = await at.open(backend, { url: `${at.server.url}/old.git` });
    expect(await head(repository)).toBe(at.first);
    expect(new Set(at.server.authorizations)).toEqual(new Set([basic(TOKEN)]));
  });
});

test.skipIf(!hasGit)(
  'git gets the credentials through its environment, and only where it speaks to the remote',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tmc-recorded-'));
    {
      await using at = await openRemote();
      await using recorded = await recordGit(folder);
      const repository = await at.open('native', {
        remote: { env: { HTTPS_PROXY: 'http://me:pr0xy-word@127.0.0.1:9' } },
      });
      const to = await commit(repository, tree({ a: '2' }), { parents: [(await head(repository)) ?? at.first] });
      await repository.publish([{ ref: MAIN, from: at.first, to }], never);
      const calls = await recorded.calls();
      const secrets = forbidden(TOKEN, 'pr0xy-word');
      const holds = (text: string) => secrets.some((form) => text.includes(form));
      expect(calls.flatMap(({ args }) => args).filter(holds)).toEqual([]);
      const knowing = calls.filter(({ env }) => Object.values(env).some(holds));
      const verbs = new Set(
        knowing.flatMap(({ args }) => args.filter((arg) => ['fetch', 'push', 'ls-remote', 'cat-file'].includes(arg))),
      );
      expect(verbs).toEqual(new Set(['fetch', 'push']));
      expect(calls.length).toBeGreaterThan(knowing.length);
      // One variable alone, and no word of a proxy that is not used.
      for (const { env } of knowing)
        expect(Object.values(env).filter(holds)).toEqual([`Authorization: ${basic(TOKEN)}`]);
    }
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  },
);
