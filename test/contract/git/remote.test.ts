// A remote as it should be: what is fetched once is not fetched again, moves are seen, and nothing is left running.
import { readdir, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GIT_BACKENDS, type GitRepository, parseRefName } from '../../../src/git/index.ts';
import { basic } from './http-server.ts';
import { failureOf, openRemote, type RemoteFixture, TOKEN } from './remote-fixture.ts';
import { commit, git, hasGit, head, MAIN, never, textAt, tree } from './support.ts';

const GONE = parseRefName('refs/heads/gone');

describe.skipIf(!hasGit).each(GIT_BACKENDS)('%s', (backend) => {
  let at: RemoteFixture;
  let repository: GitRepository;

  beforeEach(async () => {
    at = await openRemote();
    repository = await at.open(backend);
  });
  afterEach(() => at[Symbol.asyncDispose]());

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

  test('a branch that is deleted while it is asked for is gone then or at the next look, the others are read', async () => {
    await at.origin.publish([{ ref: GONE, from: undefined, to: at.first }], never);
    let questions = 0;
    at.server.before = async () => {
      questions += 1;
      // The first list has been given.
      if (questions === 3) await at.origin.publish([{ ref: GONE, from: at.first, to: undefined }], never);
    };
    expect((await repository.refs(['refs/heads/'], never)).get(MAIN)).toBe(at.first);
    expect(await repository.refs(['refs/heads/'], never)).toEqual(new Map([[MAIN, at.first]]));
  });

  test('what was fetched is not fetched again, also by the next process', async () => {
    const { asked } = at.server;
    const packs = () => asked.filter(({ method }) => method === 'POST').length;
    expect(await head(repository)).toBe(at.first);
    const [start, fetched] = [asked.length, packs()];
    const again = await at.open(backend);
    expect(await head(again)).toBe(at.first);
    // The question for refs is a POST as well.
    expect([asked.length - start, packs() - fetched]).toEqual([2, 1]);
    expect(await textAt(again, at.first, 'a')).toBe('1');
  });

  test('only what is asked for is fetched', async () => {
    const other = parseRefName('refs/heads/other');
    const unasked = await commit(at.origin, tree({ big: 'not asked for' }));
    await at.origin.publish([{ ref: other, from: undefined, to: unasked }], never);
    expect(await repository.refs(['refs/heads/main', 'refs/tmc/'], never)).toEqual(new Map([[MAIN, at.first]]));
    await expect(repository.commit(unasked, never)).rejects.toMatchObject({ code: 'GitObjectMissing' });
    expect(await head(repository, other)).toBe(unasked);
    expect(await textAt(repository, unasked, 'big')).toBe('not asked for');
  });

  test('refs of every kind come in one conversation, and one that takes the place of a folder', async () => {
    const names = ['refs/heads/tmc/a', 'refs/heads/tmc/b', 'refs/tmc/last', 'refs/tags/v1'].map(parseRefName);
    await at.origin.publish(
      names.map((ref) => ({ ref, from: undefined, to: at.first })),
      never,
    );
    git(at.path, '-c', 'user.name=x', '-c', 'user.email=x@x', 'tag', '-a', '-m', 'v', 'v2', 'main');
    const all = new Map(
      [MAIN, ...names.slice(0, 2), ...names.slice(3), parseRefName('refs/tags/v2'), names[2] ?? MAIN].map((ref) => [
        ref,
        at.first,
      ]),
    );
    expect(await repository.refs(['refs/'], never)).toEqual(all);
    await at.origin.publish(
      names.slice(0, 2).map((ref) => ({ ref, from: at.first, to: undefined })),
      never,
    );
    const folder = parseRefName('refs/heads/tmc');
    await at.origin.publish([{ ref: folder, from: undefined, to: at.first }], never);
    expect(await repository.refs(['refs/heads/'], never)).toEqual(
      new Map([
        [MAIN, at.first],
        [folder, at.first],
      ]),
    );
  });

  test('two handles share a mirror, each with its own look at it', async () => {
    const other = await at.open(backend);
    await Promise.all([head(repository), head(other)]);
    const second = await commit(at.origin, tree({ a: '2' }), { parents: [at.first] });
    await at.origin.publish([{ ref: MAIN, from: at.first, to: second }], never);
    expect(await head(other)).toBe(second);
    expect(await head(repository)).toBe(second);
    expect(await textAt(repository, second, 'a')).toBe('2');
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
    await vi.waitFor(async () => expect(await gitHelpers(at.server.url)).toEqual([]), { timeout: 15_000 });
    expect(await head(at.origin)).toBe(at.first);
  });
});

/** Command lines of all processes that speak to this server (Linux only): helpers outlive the git that started them. */
async function gitHelpers(url: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc').catch(() => [] as string[])).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return commands.map((command) => command.replaceAll('\0', ' ')).filter((command) => command.includes(`${url}/`));
}
