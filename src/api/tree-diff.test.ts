// The diff of two trees finds what a comparison of all files finds, and looks at nothing that is equal.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  EMPTY_TREE,
  type FileBlob,
  type FileNode,
  type FileTree,
  fileBlob,
  treeFromPaths,
  treeOf,
  walkFiles,
} from './file-tree.ts';
import { countChanges, diffTrees, type FileChange } from './tree-diff.ts';

type Files = Readonly<Record<string, string>>;

function tree(files: Files): FileTree {
  return treeFromPaths(Object.entries(files).map(([path, text]) => [path, fileBlob(text)] as const));
}

/** All files of both sides, side by side. */
function naive(before: FileTree, after: FileTree): readonly FileChange[] {
  const [left, right] = [new Map(walkFiles(before)), new Map(walkFiles(after))];
  const paths = [...new Set([...left.keys(), ...right.keys()])];
  return paths
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((path) => ({ path, before: left.get(path), after: right.get(path) }))
    .filter((c) => c.before?.id !== c.after?.id || c.before?.mode !== c.after?.mode);
}

function told(before: FileTree, after: FileTree): readonly string[] {
  return [...diffTrees(before, after)].map(
    (c) => `${c.before === undefined ? '+' : c.after === undefined ? '-' : '~'} ${c.path}`,
  );
}

test.each([
  { what: 'nothing', before: { a: '1' }, after: { a: '1' }, changes: [] },
  {
    what: 'added, changed, removed',
    before: { a: '1', b: '1' },
    after: { b: '2', c: '1' },
    changes: ['- a', '~ b', '+ c'],
  },
  {
    what: 'a folder that appears and one that goes',
    before: { 'x/a': '1' },
    after: { 'y/z/a': '1' },
    changes: ['- x/a', '+ y/z/a'],
  },
  {
    what: 'a file that becomes a folder, in Git’s order',
    before: { a: '1', 'a.b': '1' },
    after: { 'a/c': '1', 'a.b': '2' },
    changes: ['- a', '~ a.b', '+ a/c'],
  },
])('$what', ({ before, after, changes }) => {
  expect(told(tree(before as Files), tree(after as Files))).toEqual(changes);
});

test('a mode alone is a change', () => {
  const plain = fileBlob('x');
  const script: FileBlob = { ...plain, mode: 'executable' };
  const [a, b] = [treeFromPaths([['run', plain]]), treeFromPaths([['run', script]])];
  expect([...diffTrees(a, b)]).toEqual([{ path: 'run', before: plain, after: script }]);
});

const names = fc.constantFrom('a', 'a.b', 'a0', 'b', 'ä', 'B');
const paths = fc.array(names, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const trees = fc
  .uniqueArray(fc.tuple(paths, fc.constantFrom('1', '2'), fc.boolean()), { selector: ([path]) => path, maxLength: 25 })
  // A path cannot be a file and a folder at once.
  .map((files) => files.filter(([path]) => !files.some(([other]) => other.startsWith(`${path}/`))))
  .map((files) =>
    treeFromPaths(
      files.map(([path, text, runs]): [string, FileNode] => [
        path,
        { ...fileBlob(text), mode: runs ? 'executable' : 'file' },
      ]),
    ),
  );

test('it tells what a comparison of all files tells, in the same order', () => {
  fc.assert(
    fc.property(trees, trees, (before, after) => {
      expect([...diffTrees(before, after)]).toEqual(naive(before, after));
    }),
    { numRuns: 500 },
  );
});

/** The same tree, in which every part that `forbidden` names fails when it is looked into. */
function guarded(node: FileTree, forbidden: ReadonlySet<string>): FileTree {
  const entries = new Map(
    [...node.entries].map(([name, child]) => [name, child.kind === 'tree' ? guarded(child, forbidden) : child]),
  );
  return {
    kind: 'tree',
    id: node.id,
    get entries(): ReadonlyMap<string, FileNode> {
      if (forbidden.has(node.id)) throw new Error(`looked into ${node.id}, which is equal on both sides`);
      return entries;
    },
  };
}

function subtrees(node: FileTree): ReadonlySet<string> {
  const below = [...node.entries.values()].flatMap((child) => (child.kind === 'tree' ? [...subtrees(child)] : []));
  return new Set([node.id, ...below]);
}

test('what lies in the same place with the same id is not looked into', () => {
  const big = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`big/d${i}/file`, `${i}`]));
  const before = tree({ ...big, 'small/a': '1' });
  const after = tree({ ...big, 'small/a': '2' });
  const inBig = subtrees(before.entries.get('big') as FileTree);
  expect([...diffTrees(guarded(before, inBig), guarded(after, inBig))].map((c) => c.path)).toEqual(['small/a']);
});

test('changes are counted up to a bound, also where a few bytes name a trillion folders', () => {
  let bomb: FileTree = EMPTY_TREE;
  for (let level = 0; level < 12; level += 1)
    bomb = treeOf(new Map(Array.from({ length: 10 }, (_, i) => [`d${i}`, bomb])));
  const [before, after] = [tree({ a: '1', 'b/c': '1', 'b/d': '1' }), tree({ a: '2', 'b/c': '1', e: '1' })];
  expect([
    countChanges(before, after, 100),
    countChanges(before, after, 2),
    countChanges(before, before, 0),
    countChanges(before, bomb, 1_000),
  ]).toEqual([3, undefined, 0, undefined]);
});
