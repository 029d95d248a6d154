// Who is whose ancestor, in histories that are long or of which only the newest part is here: never a wrong answer (needs git).
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CommitSha, parseCommitSha } from '../../../src/api/index.ts';
import { GIT_BACKENDS, type GitRepository, openRepository, pathHistory } from '../../../src/git/index.ts';
import { commit, git, hasGit, head, MAIN, NOT_THERE, never, tree, withBareRepository } from './support.ts';

interface Clone {
  readonly clone: GitRepository;
  /** The commits of the whole history, oldest first. */
  readonly ids: readonly CommitSha[];
  /** A commit that has nothing to do with it. */
  readonly unrelated: CommitSha;
}

/** Five commits, and a clone that holds the newest two. */
async function withClone(backend: 'native' | 'isomorphic', work: (at: Clone) => Promise<void>): Promise<void> {
  await withBareRepository(async (path, root) => {
    const origin = await openRepository({ url: path, backend: 'isomorphic' }, never);
    const ids: CommitSha[] = [];
    for (const version of ['0', '1', '2', '3', '4'])
      ids.push(await commit(origin, tree({ a: version }), { parents: ids.slice(-1), message: `${version}\n` }));
    await origin.publish([{ ref: MAIN, from: undefined, to: ids.at(-1) }], never);
    const folder = join(root, 'clone.git');
    git(root, 'clone', '--quiet', '--bare', '--depth=2', `file://${path}`, folder);
    const clone = await openRepository({ url: folder, backend }, never);
    const unrelated = await commit(clone, tree({ other: '1' }));
    await work({ clone, ids, unrelated });
    git(folder, 'fsck', '--strict', '--no-dangling');
    await clone.close();
    await origin.close();
  });
}

describe.skipIf(!hasGit).each(GIT_BACKENDS)('%s', (backend) => {
  test('what is beyond the cut is neither called an ancestor nor denied to be one', async () => {
    await withClone(backend, async ({ clone, ids, unrelated }) => {
      const [first, , , fourth, tip] = ids;
      if (first === undefined || fourth === undefined || tip === undefined) expect.fail();
      const ask = (a: CommitSha, b: CommitSha) => clone.isAncestor(a, b, never);
      expect([await ask(tip, tip), await ask(fourth, tip)]).toEqual([true, true]);
      expect([await ask(first, tip), await ask(unrelated, tip)]).toEqual([undefined, undefined]);
      // This history is here to its beginning.
      expect(await ask(tip, unrelated)).toBe(false);
    });
  });

  test('a ref goes forward on what is here; where that cannot be told it stays, and the way out is named', async () => {
    await withClone(backend, async ({ clone, ids, unrelated }) => {
      const [tip, before] = [ids.at(-1), ids.at(-2)];
      if (tip === undefined || before === undefined) expect.fail();
      const next = await commit(clone, tree({ a: 'next' }), { parents: [tip] });
      expect(await clone.publish([{ ref: MAIN, from: tip, to: next }], never)).toEqual({ kind: 'published' });
      const onCut = await commit(clone, tree({ a: 'b' }), { parents: [before] });
      await expect(clone.publish([{ ref: MAIN, from: next, to: onCut }], never)).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        message: expect.stringContaining('git fetch --unshallow'),
      });
      await expect(clone.publish([{ ref: MAIN, from: next, to: unrelated }], never)).rejects.toMatchObject({
        category: 'invariant',
      });
      expect(await head(clone)).toBe(next);
    });
  });

  test('the history of a path ends where it was cut, and says so', async () => {
    await withClone(backend, async ({ clone, ids }) => {
      const from = ids.at(-1) ?? expect.fail();
      const steps = pathHistory(clone, { from, path: 'a', maxCommits: 100 }, never);
      const first = await steps.next();
      expect(first.done === true ? undefined : first.value.commit.id).toBe(from);
      expect(await steps.next()).toEqual({ done: true, value: 'cut' });
    });
  });

  test('a history of 250 commits', async () => {
    await withBareRepository(async (path) => {
      const lines = Array.from(
        { length: 250 },
        (_, i) => `commit ${MAIN}\ncommitter a <a@b> ${i} +0000\ndata 1\n${i % 10}\n`,
      );
      execFileSync('git', ['-C', path, 'fast-import', '--quiet'], { input: lines.join('') });
      const repository = await openRepository({ url: path, backend }, never);
      const tip = (await head(repository)) ?? expect.fail();
      const first = parseCommitSha(git(path, 'rev-list', '--max-parents=0', 'main'));
      const unrelated = await commit(repository, tree({ other: '1' }));
      const ask = (a: CommitSha) => repository.isAncestor(a, tip, never);
      expect([await ask(first), await ask(unrelated), await ask(parseCommitSha(NOT_THERE))]).toEqual([
        true,
        false,
        false,
      ]);
      await repository.close();
    });
  });
});
