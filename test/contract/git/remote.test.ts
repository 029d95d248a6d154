// What a server can do to us: refuse, break off, move, answer late. Every failure says who should act, and none shows the token.
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommitSha } from '../../../src/api/index.ts';
import {
  GIT_BACKENDS,
  type GitBackend,
  type GitRepository,
  openRepository,
  parseRefName,
} from '../../../src/git/index.ts';
import { basic, type Failure, type GitHttpServer, serveGit } from './http-server.ts';
import { commit, git, hasGit, head, MAIN, never, textAt, tree, withBareRepository } from './support.ts';

const TOKEN = 'tok-77aa-secret';
const GONE = parseRefName('refs/heads/gone');

interface Fixture {
  readonly server: GitHttpServer;
  /** The repository behind the server, opened on disk. */
  readonly origin: GitRepository;
  readonly path: string;
  readonly first: CommitSha;
  readonly cacheDir: string;
}

describe.skipIf(!hasGit).each(GIT_BACKENDS)('%s', (backend) => {
  let at: Fixture;
  let repository: GitRepository;
  let release: () => void;
  let ended: Promise<void>;

  beforeEach(async () => {
    const opened = Promise.withResolvers<Fixture>();
    const done = Promise.withResolvers<void>();
    release = done.resolve;
    ended = withBareRepository(async (path, root) => {
      const server = await serveGit(root, TOKEN);
      const origin = await openRepository({ url: path, backend: 'isomorphic' }, never);
      const cacheDir = await mkdtemp(join(tmpdir(), 'tmc-cache-'));
      const first = await commit(origin, tree({ a: '1' }));
      await origin.publish([{ ref: MAIN, from: undefined, to: first }], never);
      opened.resolve({ server, origin, path, first, cacheDir });
      await done.promise;
      await origin.close();
      await server.close();
      for (const mirror of await readdir(cacheDir))
        git(join(cacheDir, mirror), 'fsck', '--strict', '--full', '--no-dangling');
      await rm(cacheDir, { recursive: true, force: true });
    });
    at = await opened.promise;
    repository = await open(at, backend);
  });
  afterEach(async () => {
    await repository.close();
    release();
    await ended;
  });

  function open(
    { server, cacheDir }: Fixture,
    opened: GitBackend,
    token: () => Promise<string | undefined> = async () => TOKEN,
  ): Promise<GitRepository> {
    return openRepository({ url: `${server.url}/fleet.git`, backend: opened, cacheDir, token }, never);
  }

  function onPost(service: string, failure: Failure): void {
    at.server.fail = ({ method, path }) => (method === 'POST' && path.endsWith(service) ? failure : undefined);
  }

  async function failureOf(work: Promise<unknown>): Promise<unknown> {
    const error = await work.then(
      () => undefined,
      (caught: unknown) => caught,
    );
    const shown = inspect(error, { depth: 12, showHidden: true });
    for (const secret of [TOKEN, basic(TOKEN), Buffer.from(TOKEN).toString('base64')])
      expect(shown).not.toContain(secret);
    return error;
  }

  test.each([
    [401, 'user', 'GitRemote', 'token'],
    [403, 'user', 'GitRemote', 'right'],
    [404, 'user', 'RepositoryNotFound', 'address'],
    [418, 'user', 'GitRemote', 'address'],
    [429, 'transient', 'GitRemote', 'tried again'],
    [500, 'transient', 'GitRemote', 'tried again'],
    [503, 'transient', 'GitRemote', 'tried again'],
  ])('status %d is a %s error %s that says what to do', async (status, category, code, remedy) => {
    at.server.fail = () => ({ kind: 'status', status });
    const error = await failureOf(repository.refs(['refs/'], never));
    expect(error).toMatchObject({ category, code, message: expect.stringContaining(remedy) });
    expect(error).toMatchObject({ message: expect.stringContaining(repository.location) });
    at.server.fail = () => undefined;
    expect(await head(repository)).toBe(at.first);
  });

  test('a wrong token is refused, and the next one is read anew', async () => {
    const tokens = ['wrong-token-word', TOKEN];
    const rotating = await openRepository(
      { url: repository.location, backend, token: async () => tokens.shift() ?? TOKEN },
      never,
    );
    const error = await failureOf(rotating.refs(['refs/'], never));
    expect(error).toMatchObject({ category: 'user', code: 'GitRemote' });
    expect(inspect(error, { depth: 9 })).not.toContain('wrong-token-word');
    expect(await head(rotating)).toBe(at.first);
    await rotating.close();
  });

  test('nobody listening is a transient error', async () => {
    const closed = await openRepository(
      { url: 'http://127.0.0.1:9/fleet.git', backend, token: async () => TOKEN },
      never,
    );
    expect(await failureOf(closed.refs(['refs/'], never))).toMatchObject({ category: 'transient', code: 'GitRemote' });
    await closed.close();
  });

  test.each([['cut'], ['short']] as const)(
    'an answer that is %s off in the middle is a transient error and leaves nothing half',
    async (kind) => {
      const listing = 400;
      await repository.refs(['refs/none'], never);
      // Enough that the pack does not fit into what is let through.
      const files = Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [`f${index}`, `${index} ${Math.sin(index)}`]),
      );
      const big = await commit(at.origin, tree(files), { parents: [at.first] });
      await at.origin.publish([{ ref: MAIN, from: at.first, to: big }], never);
      onPost('git-upload-pack', { kind, after: listing });
      expect(await failureOf(repository.refs(['refs/heads/'], never))).toMatchObject({
        category: 'transient',
        code: 'GitRemote',
      });
      at.server.fail = () => undefined;
      expect(await head(repository)).toBe(big);
      expect(await textAt(repository, big, 'f7')).toBe(files['f7']);
    },
  );

  test('a push that the server made, but whose answer got lost, counts', async () => {
    const from = await head(repository);
    const to = await commit(repository, tree({ a: '2' }), { parents: [at.first] });
    onPost('git-receive-pack', { kind: 'cut', after: 3 });
    expect(await repository.publish([{ ref: MAIN, from, to }], never)).toEqual({ kind: 'published' });
    expect(await head(at.origin)).toBe(to);
  });

  test('a push that the server did not take moves nothing', async () => {
    const from = await head(repository);
    const to = await commit(repository, tree({ a: '2' }), { parents: [at.first] });
    onPost('git-receive-pack', { kind: 'status', status: 502 });
    expect(await failureOf(repository.publish([{ ref: MAIN, from, to }], never))).toMatchObject({
      category: 'transient',
      code: 'GitRemote',
    });
    expect(await head(at.origin)).toBe(at.first);
    at.server.fail = () => undefined;
    expect(await repository.publish([{ ref: MAIN, from, to }], never)).toEqual({ kind: 'published' });
  });

  test('a ref that moves while the push is on its way is seen by the server', async () => {
    const from = await head(repository);
    const to = await commit(repository, tree({ a: '2' }), { parents: [at.first] });
    const theirs = await commit(at.origin, tree({ a: 'theirs' }), { parents: [at.first] });
    at.server.before = async ({ method, path }) => {
      if (method !== 'POST' || !path.endsWith('git-receive-pack')) return;
      await at.origin.publish([{ ref: MAIN, from: at.first, to: theirs }], never);
    };
    expect(await repository.publish([{ ref: MAIN, from, to, replace: true }], never)).toEqual({
      kind: 'moved',
      ref: MAIN,
      expected: at.first,
      actual: theirs,
    });
    expect(await head(at.origin)).toBe(theirs);
  });

  test('a rule of the server is told in its own words', async () => {
    const from = await head(repository);
    const to = await commit(repository, tree({ a: '2' }), { parents: [at.first] });
    const hook = join(at.path, 'hooks', 'pre-receive');
    await mkdir(join(at.path, 'hooks'), { recursive: true });
    await writeFile(hook, '#!/bin/sh\necho only on fridays >&2\nexit 1\n');
    await chmod(hook, 0o755);
    const error = await failureOf(repository.publish([{ ref: MAIN, from, to }], never));
    expect(error).toMatchObject({
      category: 'user',
      code: 'GitRemote',
      message: expect.stringContaining('hook declined'),
    });
    expect(await head(at.origin)).toBe(at.first);
  });

  test('a branch that is deleted between listing and fetching is gone, the others are read', async () => {
    await at.origin.publish([{ ref: GONE, from: undefined, to: at.first }], never);
    let questions = 0;
    at.server.before = async ({ method }) => {
      questions += method === 'GET' ? 1 : 0;
      // The second conversation is the fetch.
      if (questions === 2 && method === 'GET')
        await at.origin.publish([{ ref: GONE, from: at.first, to: undefined }], never);
    };
    expect(await repository.refs(['refs/heads/'], never)).toEqual(new Map([[MAIN, at.first]]));
  });

  test('what was fetched is not fetched again, also by the next process', async () => {
    const { authorizations } = at.server;
    expect(await head(repository)).toBe(at.first);
    const start = authorizations.length;
    expect(await head(repository)).toBe(at.first);
    const listing = authorizations.length - start;
    const again = await open(at, backend);
    expect(await head(again)).toBe(at.first);
    expect(authorizations.length - start).toBe(2 * listing);
    expect(await textAt(again, at.first, 'a')).toBe('1');
    await again.close();
  });

  test('the token does not follow a redirect to another host', async () => {
    const other = await serveGit(join(at.path, '..'));
    at.server.fail = () => ({ kind: 'redirect', to: other.url });
    const anonymous = await open(at, backend, async () => undefined);
    expect(await head(anonymous)).toBe(at.first);
    await anonymous.close();
    expect(other.authorizations.length).toBeGreaterThan(0);
    // Git would take the header along, so it does not go there at all with a token.
    const asked = head(repository);
    if (backend === 'native')
      expect(await failureOf(asked)).toMatchObject({
        category: 'user',
        code: 'GitRemote',
        message: expect.stringContaining('moved'),
      });
    else expect(await asked).toBe(at.first);
    expect(other.authorizations.filter((header) => header !== undefined)).toEqual([]);
    await other.close();
  });

  test('an abort ends a push that hangs, and its processes; the token is in none of their arguments', async () => {
    const from = await head(repository);
    const to = await commit(repository, tree({ a: '2' }), { parents: [at.first] });
    const hanging = Promise.withResolvers<void>();
    at.server.fail = ({ method, path }) => {
      if (method !== 'POST' || !path.endsWith('git-receive-pack')) return undefined;
      hanging.resolve();
      return { kind: 'hang' };
    };
    const controller = new AbortController();
    const asked = failureOf(repository.publish([{ ref: MAIN, from, to }], controller.signal));
    await hanging.promise;
    const helpers = await gitHelpers(at.server.url);
    if (process.platform === 'linux') expect(helpers.length > 0).toBe(backend === 'native');
    for (const helper of helpers) expect(helper).not.toMatch(/secret|Basic/);
    expect(at.server.authorizations.at(-1)).toBe(basic(TOKEN));
    controller.abort();
    expect(await asked).toMatchObject({ code: 'Aborted', category: 'transient' });
    await vi.waitFor(async () => expect(await gitHelpers(at.server.url)).toEqual([]), { timeout: 5_000 });
    expect(await head(at.origin)).toBe(at.first);
  });
});

/** Command lines of all processes that speak to this server (Linux only): helpers outlive the git that started them. */
async function gitHelpers(url: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc').catch(() => [] as string[])).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return commands.map((command) => command.replaceAll('\0', ' ')).filter((command) => command.includes(`${url}/`));
}
