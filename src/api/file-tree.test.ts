import { expect, test } from 'vitest';
import {
  EMPTY_TREE,
  type FileNode,
  fileBlob,
  modeOf,
  nodeAt,
  parseBlobId,
  sortedEntries,
  storedBlob,
  subtree,
  treeFromPaths,
  treeOf,
  walkFiles,
} from './index.ts';

// The ids are what `git hash-object` and `git mktree` answer for the same content.
const HELLO = fileBlob('hello\n');
const EMPTY = fileBlob('');
const mixed = treeOf(
  new Map<string, FileNode>([
    ['x', HELLO],
    ['run', { ...HELLO, mode: 'executable' }],
    ['link', { ...EMPTY, mode: 'symlink' }],
  ]),
);

test.each([
  ['a text', HELLO.id, 'ce013625030ba8dba906f756967f9e9ca394464a'],
  ['nothing', EMPTY.id, 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  ['bytes that are no text', fileBlob(Uint8Array.of(0x61, 0, 0xff)).id, '68badc75ac98a8dcfe16d8ca413b52e050a44d19'],
  ['the empty tree', EMPTY_TREE.id, '4b825dc642cb6eb9a060e54bf8d69288fbee4904'],
  ['a tree of one file', treeFromPaths([['a', HELLO]]).id, '0976950c1fdbcb52435a433913017bf044b3a58f'],
  ['files of every mode', mixed.id, '7841dabb0d84ea22da721ec08ed4c5936790b9bd'],
  [
    'names that sort by bytes, directories as if they ended in a slash',
    treeFromPaths([
      ['é', EMPTY],
      ['foo0', EMPTY],
      ['foo', mixed],
      ['foo.yaml', HELLO],
      ['Z', EMPTY],
      ['foo-bar', EMPTY],
    ]).id,
    '47cc8349652f26351be87908c8de4245136ad89c',
  ],
  [
    'a submodule',
    treeOf(new Map([['sub', storedBlob(parseBlobId('1'.repeat(40)), 'submodule')]])).id,
    'abb0d5d713fdd663edbd98f2d76703e96dc6a703',
  ],
])("the id of %s is Git's own", (_what, id, expected) => {
  expect(id).toBe(expected);
});

const files: readonly (readonly [string, FileNode])[] = [
  ['a/b/c.yaml', HELLO],
  ['a/b.yaml', EMPTY],
  ['a-b', HELLO],
  ['a/shared', mixed],
  ['gone/empty', EMPTY_TREE],
];

test('paths become nested trees, in any order; empty trees are left out; whole trees are reused', () => {
  const tree = treeFromPaths(files);
  expect(treeFromPaths([...files].reverse()).id).toBe(tree.id);
  expect([...walkFiles(tree)].map(([path, { id, mode }]) => `${path} ${mode} ${id.slice(0, 4)}`)).toEqual([
    'a-b file ce01',
    'a/b.yaml file e69d',
    'a/b/c.yaml file ce01',
    'a/shared/link symlink e69d',
    'a/shared/run executable ce01',
    'a/shared/x file ce01',
  ]);
  expect(nodeAt(tree, 'a/shared')).toBe(mixed);
  expect(sortedEntries(tree).map(([name, node]) => `${modeOf(node)} ${name}`)).toEqual(['100644 a-b', '40000 a']);
});

test.each<[string, FileNode | undefined]>([
  ['a/b/c.yaml', HELLO],
  ['a/b.yaml', EMPTY],
  ['a/shared', mixed],
  ['a/b/none', undefined],
  ['a-b/below-a-file', undefined],
  ['', undefined],
])('the node at %j', (path, expected) => {
  expect(nodeAt(treeFromPaths(files), path)).toEqual(expected);
});

test('a subtree that is missing or a file is empty', () => {
  const tree = treeFromPaths(files);
  expect([subtree(tree, 'a/shared').id, subtree(tree, 'none').id, subtree(tree, 'a-b').id]).toEqual([
    mixed.id,
    EMPTY_TREE.id,
    EMPTY_TREE.id,
  ]);
});
