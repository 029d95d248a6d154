// What is read of a history: only what differs from what was seen, whatever the size of the rest.
import { expect, test } from 'vitest';
import {
  type CommitSha,
  diffTrees,
  type FileTree,
  fileBlob,
  InvariantError,
  parseCommitSha,
  treeFromPaths,
} from '../../api/index.ts';
import { pathHistory } from '../path-history.ts';
import { objectIdOf } from './object-id.ts';
import { CachingObjectReader } from './object-reader.ts';
import { formatRawCommit } from './raw-commit.ts';
import type { ObjectStore, ObjectType, RawObject } from './raw-object.ts';
import { formatRawTree } from './raw-tree.ts';

const SIGNAL = new AbortController().signal;
const FOLDERS = 100;

/** Objects in memory, and how many of each type were read. */
function createStore() {
  const objects = new Map<string, RawObject>();
  const reads = { blob: 0, tree: 0, commit: 0, tag: 0 };
  const unused = (): never => {
    throw new InvariantError('Internal', 'nothing else is asked of the store here');
  };
  const store: ObjectStore = {
    read: async (ids) => {
      const found = new Map(ids.flatMap((id) => (objects.has(id) ? [[id, objects.get(id)] as const] : [])));
      for (const object of found.values()) if (object !== undefined) reads[object.type] += 1;
      return new Map([...found].flatMap(([id, object]) => (object === undefined ? [] : [[id, object] as const])));
    },
    ...{ stat: unused, missing: unused, write: unused, usage: unused, close: unused },
    isShallow: async () => false,
  };
  const put = (type: ObjectType, bytes: Uint8Array): string => {
    const id = objectIdOf(type, bytes);
    objects.set(id, { type, bytes });
    return id;
  };
  const putTree = (tree: FileTree): void => {
    for (const node of tree.entries.values()) if (node.kind === 'tree') putTree(node);
    put('tree', formatRawTree(tree.entries));
  };
  const commit = (tree: FileTree, parents: readonly CommitSha[]): CommitSha => {
    putTree(tree);
    const author = { name: 'a', email: 'a@b' };
    return parseCommitSha(put('commit', formatRawCommit({ tree, parents, message: 'm\n', author, time: new Date(0) })));
  };
  return { store, reads, commit };
}

/** A hundred folders with two files in two levels each. */
function fleet(changed: Readonly<Record<string, string>>): FileTree {
  const files = Array.from({ length: FOLDERS }, (_, index) => [`f${index}/a/x`, `f${index}/b/y`]).flat();
  const contents = new Map([...files.map((path) => [path, path] as const), ...Object.entries(changed)]);
  return treeFromPaths([...contents].map(([path, text]) => [path, fileBlob(text)]));
}

test('of a second tree only the folders on the way to what differs are read, and a diff reads no file', async () => {
  const { store, reads, commit } = createStore();
  const ids = [commit(fleet({}), []), commit(fleet({ 'f7/a/x': 'new' }), [])];
  const git = new CachingObjectReader(store, 'memory');
  const read = async (id: CommitSha | undefined) =>
    git.tree((await git.commit(id ?? expect.fail(), SIGNAL)).tree, SIGNAL);
  const before = await read(ids[0]);
  expect(reads.tree).toBe(1 + 3 * FOLDERS);
  const after = await read(ids[1]);
  expect(reads).toEqual({ blob: 0, tree: 1 + 3 * FOLDERS + 3, commit: 2, tag: 0 });
  expect([...diffTrees(before, after)].map(({ path }) => path)).toEqual(['f7/a/x']);
});

test('the history of a path reads the trees on its way alone, each once', async () => {
  const { store, reads, commit } = createStore();
  let tip: CommitSha | undefined;
  // Two commits of it among ten.
  for (let version = 0; version < 10; version += 1)
    tip = commit(fleet({ 'f7/a/x': version < 5 ? 'old' : 'new', 'f8/a/x': `${version}` }), tip ? [tip] : []);
  const steps = pathHistory(
    new CachingObjectReader(store, 'memory'),
    { from: tip ?? expect.fail(), path: 'f7/a/x', maxCommits: 100 },
    SIGNAL,
  );
  let changes = 0;
  for await (const _ of steps) changes += 1;
  expect(changes).toBe(2);
  // Ten roots, and of `f7` and `f7/a` the two that there are.
  expect(reads).toEqual({ blob: 0, tree: 10 + 2 * 2, commit: 10, tag: 0 });
});
