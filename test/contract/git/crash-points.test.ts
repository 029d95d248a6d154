// A process dies at every single change of the disk that a commit and a publish make: what is left is the old state or the new.
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CommitSha, treeFromPaths, walkFiles } from '../../../src/api/index.ts';
import {
  GIT_BACKENDS,
  type GitRepository,
  openRepository,
  parseRefName,
  type RefName,
} from '../../../src/git/index.ts';
import { dyingAt } from '../../support/dying-fs.ts';
import { commit, git, hasGit, MAIN, never, tree, withBareRepository } from './support.ts';

const GONE = parseRefName('refs/heads/tmc/gone');
const MADE = parseRefName('refs/tmc/last');
/** More than any run makes. */
const NEVER = 1_000_000;

type State = Readonly<Record<string, CommitSha | undefined>>;

async function stateOf(repository: GitRepository): Promise<State> {
  const refs = await repository.refs(['refs/'], never);
  return Object.fromEntries([MAIN, GONE, MADE].map((ref) => [ref, refs.get(ref)]));
}

/** A branch, and one that is to go; both in packed-refs only. */
async function prepare(path: string): Promise<CommitSha> {
  const repository = await openRepository({ url: path, backend: 'isomorphic' }, never);
  const first = await commit(repository, tree({ 'a/b': '1', c: '1' }));
  for (const ref of [MAIN, GONE]) await repository.publish([{ ref, from: undefined, to: first }], never);
  await repository.close();
  if (hasGit) git(path, 'pack-refs', '--all');
  return first;
}

/** One commit with new files and folders, and three refs: one moves, one is made, one goes. */
async function change(repository: GitRepository, first: CommitSha): Promise<CommitSha> {
  const second = await commit(repository, tree({ 'a/b': '2', c: '1' }), { parents: [first] });
  await repository.publish(
    [
      { ref: MAIN, from: first, to: second },
      { ref: GONE, from: first, to: undefined },
      { ref: MADE, from: undefined, to: second },
    ],
    never,
  );
  return second;
}

// The process that died here is this one, which lives: its locks are made those of an earlier one.
async function buryOwners(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await buryOwners(path);
    else if (entry.name.endsWith('.lock'))
      await writeFile(path, (await readFile(path, 'utf8')).replace(/^(tmc \S+ \d+) \d+\n$/, '$1 1\n'));
  }
}

/** Every object that a ref leads to can be read. */
async function readAll(repository: GitRepository): Promise<void> {
  for (const id of new Set((await repository.refs(['refs/'], never)).values())) {
    const files = [...walkFiles(await repository.tree((await repository.commit(id, never)).tree, never))];
    const blobs = await repository.blobs(
      files.map(([, blob]) => blob.id),
      never,
    );
    expect(blobs.size).toBeGreaterThan(0);
  }
}

/** How a backend finds the repository, and that it can go on at once. */
async function goesOn(path: string, backend: (typeof GIT_BACKENDS)[number]): Promise<State> {
  const repository = await openRepository({ url: path, backend }, never);
  try {
    const found = await stateOf(repository);
    await readAll(repository);
    const from = found[MAIN];
    const files = treeFromPaths(walkFiles(tree({ 'a/b': '2', c: '1', next: backend })));
    const next = await commit(repository, files, { parents: from === undefined ? [] : [from], message: 'next\n' });
    const updates = [MAIN, MADE].map((ref: RefName) => ({ ref, from: found[ref], to: next, replace: true }));
    expect(await repository.publish([...updates, { ref: GONE, from: found[GONE], to: undefined }], never)).toEqual({
      kind: 'published',
    });
    expect(await stateOf(repository)).toEqual({ [MAIN]: next, [GONE]: undefined, [MADE]: next });
    return found;
  } finally {
    await repository.close();
  }
}

describe.each(GIT_BACKENDS)('%s', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit);
  const readers = hasGit ? GIT_BACKENDS : (['isomorphic'] as const);

  // Some sixty runs, each looked at by git: nothing less shows every point.
  it('dies at each change in turn; every ref is old or new, all is readable, and the next goes on at once', {
    timeout: 180_000,
  }, async () => {
    await withBareRepository(async (origin, root) => {
      const first = await prepare(origin);
      const seen = new Set<string>();
      let at = 1;
      for (let died = true; died; at += 1) {
        const path = join(root, `${at}.git`);
        await cp(origin, path, { recursive: true });
        const repository = await openRepository({ url: path, backend }, never);
        const death = await dyingAt(at, () => change(repository, first));
        died = death.died();
        await repository.close();
        await buryOwners(path);
        // They take turns: what is left changes little from one point to the next.
        for (const reader of readers.slice(at % readers.length).slice(0, 1)) {
          const found = await goesOn(path, reader);
          const second = found[MAIN] === first ? undefined : found[MAIN];
          for (const ref of [MAIN, MADE]) expect([first, second, undefined]).toContain(found[ref]);
          expect(found[MAIN]).toBeDefined();
          seen.add(
            [MAIN, GONE, MADE]
              .map((ref) => (found[ref] === first ? 'old' : found[ref] === undefined ? 'none' : 'new'))
              .join(' '),
          );
          if (reader === 'native') git(path, 'fsck', '--strict', '--full', '--no-dangling');
        }
      }
      // The last run was not cut short, and more than a dozen were.
      expect(at).toBeGreaterThan(12);
      expect([...seen]).toEqual(expect.arrayContaining(['old old none', 'new none new']));
      // Refs that one transaction moves go together where git moves them.
      if (backend === 'native') expect([...seen].toSorted()).toEqual(['new none new', 'old old none']);
    });
  });

  it('what is not cut short is counted and whole', async () => {
    await withBareRepository(async (path) => {
      const first = await prepare(path);
      const repository = await openRepository({ url: path, backend }, never);
      const death = await dyingAt(NEVER, () => change(repository, first));
      expect(death.died()).toBe(false);
      expect(Object.values(await stateOf(repository)).filter((id) => id === first)).toEqual([]);
      await repository.close();
    });
  });
});
