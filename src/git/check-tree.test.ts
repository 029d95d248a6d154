// File names: every disguise of `.git`, path tricks, clashes; ordinary names pass.
import { expect, test } from 'vitest';
import { type FileNode, type FileTree, fileBlob, treeFromPaths, treeOf } from '../api/index.ts';
import { checkTree } from './check-tree.ts';

function dir(...names: readonly string[]): FileTree {
  return treeOf(new Map<string, FileNode>(names.map((name) => [name, fileBlob('x')])));
}

test('ordinary names pass', () => {
  const names = [
    'a',
    '.gitignore',
    '.gitattributes',
    'git',
    'gitx',
    '.github',
    '...',
    'a b',
    'Ä',
    'x~1',
    'git~2',
    'con',
    'UPPER.yaml',
    '-x',
    'a:b',
  ];
  checkTree(
    treeOf(
      new Map<string, FileNode>([
        ['top', fileBlob('')],
        ['sub', dir(...names)],
      ]),
    ),
  );
  checkTree(treeFromPaths([]));
});

test.each([
  ['', 'empty'],
  ['.', 'another folder'],
  ['..', 'another folder'],
  ['a/b', 'separator'],
  ['/', 'separator'],
  ['..\\x', 'separator'],
  ['a\0', 'NUL'],
  ['\ud800', 'UTF-8'],
  ['bad\ufffdname', 'UTF-8'],
  ['.git', '.git'],
  ['.GIT', '.git'],
  ['.gIt', '.git'],
  ['.git ', '.git'],
  ['.git.', '.git'],
  ['.git. . ', '.git'],
  ['.git::$INDEX_ALLOCATION', '.git'],
  ['.g\u200cit', '.git'],
  ['\ufeff.git', '.git'],
  ['.gi\u202et', '.git'],
  ['git~1', '.git'],
  ['GIT~1', '.git'],
  ['git~1.', '.git'],
])('%j is refused', (name, reason) => {
  const tree = treeOf(new Map([['deep', treeOf(new Map([['er', dir('ok', name)]]))]]));
  expect(() => checkTree(tree)).toThrow(
    expect.objectContaining({
      code: 'UnsafePath',
      category: 'user',
      data: { path: `deep/er/${name}` },
      message: expect.stringContaining(reason),
    }),
  );
});

test.each([[['readme.md', 'README.md']], [['a', 'A']], [['Ä', 'ä']], [['\u00e9', 'e\u0301']]])('%j clash', (names) => {
  expect(() => checkTree(dir(...names))).toThrow(
    expect.objectContaining({ code: 'UnsafePath', message: expect.stringContaining('case or form') }),
  );
});

test('a folder and a file clash like two files', () => {
  const tree = treeOf(
    new Map<string, FileNode>([
      ['Web', dir('x')],
      ['web', fileBlob('')],
    ]),
  );
  expect(() => checkTree(tree)).toThrow('case or form');
});

test('trees that passed are not looked at again', () => {
  const checked = new WeakSet<FileTree>();
  const tree = dir('a');
  checkTree(tree, checked);
  expect(checked.has(tree)).toBe(true);
});
