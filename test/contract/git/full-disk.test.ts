// A disk that is full, and one that takes no writes: nothing is lost, what is wrong is said, and it goes on when there is room.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileTree, fileBlob, treeFromPaths } from '../../../src/api/index.ts';
import { GIT_BACKENDS, type GitRepository, initRepository, openRepository } from '../../../src/git/index.ts';
import { commit, git, hasGit, head, MAIN, never, textAt, tree } from './support.ts';

/** A disk of its own needs the right to mount one. */
const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
})();

async function onDiskOf(
  kib: number,
  work: (path: string, remount: (options: string) => void) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'tmc-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', root]);
  try {
    const path = join(root, 'fleet.git');
    await mkdir(path);
    await initRepository(path, 'main');
    await work(path, (options) => void execFileSync('mount', ['-o', `remount,${options}`, root]));
    if (hasGit) git(path, 'fsck', '--strict', '--full', '--no-dangling');
  } finally {
    execFileSync('umount', ['--lazy', root]);
    await rm(root, { recursive: true, force: true });
  }
}

/** Files that nothing packs smaller. */
function noise(count: number, seed: number): FileTree {
  const text = (index: number): string =>
    Array.from({ length: 600 }, (_, at) =>
      ((index * 7919 + at * 104_729 + seed * 15_485_863) % 2_147_483_647).toString(36),
    ).join('');
  return treeFromPaths(Array.from({ length: count }, (_, index) => [`d/${index}`, fileBlob(text(index))] as const));
}

async function move(repository: GitRepository, files: FileTree): Promise<void> {
  const from = await head(repository);
  const to = await commit(repository, files, { parents: from === undefined ? [] : [from] });
  await repository.publish([{ ref: MAIN, from, to }], never);
}

describe.skipIf(!canMount).each(GIT_BACKENDS)('%s (needs the right to mount)', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit);

  it.each([
    ['files that are written one by one', 20],
    ['files that are written as a pack', 150],
  ])('a full disk leaves the old state, and is said; with room it goes on (%s)', async (_what, count) => {
    await onDiskOf(1_500, async (path, remount) => {
      const repository = await openRepository({ url: path, backend }, never);
      await move(repository, tree({ a: '1' }));
      const filling = async (): Promise<void> => {
        for (let seed = 1; seed < 60; seed += 1) await move(repository, noise(count, seed));
      };
      await expect(filling()).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        category: 'transient',
        message: expect.stringMatching(/no space|ENOSPC/i),
      });
      const at = await head(repository);
      if (at === undefined) throw new Error('the branch is gone');
      await repository.tree((await repository.commit(at, never)).tree, never);
      remount('size=20m');
      await move(repository, noise(count, 99));
      await move(repository, tree({ a: '2' }));
      const last = await head(repository);
      expect(last === undefined ? undefined : await textAt(repository, last, 'a')).toBe('2');
      await repository.close();
    });
  });

  it('a disk that takes no writes is read, and what cannot be written is said', async () => {
    await onDiskOf(4_000, async (path, remount) => {
      const repository = await openRepository({ url: path, backend }, never);
      await move(repository, tree({ a: '1' }));
      const first = await head(repository);
      const second = await commit(repository, tree({ a: '2' }), { parents: first === undefined ? [] : [first] });
      remount('ro');
      await expect(commit(repository, tree({ a: '3' }))).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        category: 'user',
        message: expect.stringMatching(/read-only|EROFS/i),
      });
      await expect(repository.publish([{ ref: MAIN, from: first, to: second }], never)).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        category: 'user',
        message: expect.stringMatching(/read-only|EROFS/i),
      });
      expect(await head(repository)).toBe(first);
      expect(first === undefined ? undefined : await textAt(repository, first, 'a')).toBe('1');
      remount('rw');
      expect(await repository.publish([{ ref: MAIN, from: first, to: second }], never)).toEqual({ kind: 'published' });
      await repository.close();
    });
  });
});
