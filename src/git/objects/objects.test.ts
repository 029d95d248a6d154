// Tree and commit objects: bytes that git made are understood, what we make is read back, nonsense is refused.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  entryNameFault,
  type FileNode,
  fileBlob,
  parseCommitSha,
  parseTreeId,
  storedBlob,
  treeOf,
} from '../../api/index.ts';
import type { NewCommit } from '../port.ts';
import { objectIdOf } from './object-id.ts';
import { formatRawCommit, parseRawCommit } from './raw-commit.ts';
import { formatRawTree, parseRawTree } from './raw-tree.ts';

const ID = '0123456789abcdef0123456789abcdef01234567';
const SHA = parseCommitSha(ID);

test('a tree is read with all modes, the old ones too', () => {
  const modes = ['40000', '100644', '100664', '100755', '120000', '160000'];
  const bytes = Buffer.concat(
    modes.flatMap((mode, index) => [Buffer.from(`${mode} n${index}\0`), Buffer.from(ID, 'hex')]),
  );
  expect(parseRawTree(bytes).entries.map(({ mode }) => mode)).toEqual([
    'tree',
    'file',
    'file',
    'executable',
    'symlink',
    'submodule',
  ]);
});

test.each([
  ['cut off in an id', Buffer.concat([Buffer.from('100644 a\0'), Buffer.alloc(19)])],
  ['without NUL', Buffer.from('100644 a')],
  ['without blank', Buffer.from('100644')],
])('a tree %s is refused', (_, bytes) => {
  expect(() => parseRawTree(bytes)).toThrow(TypeError);
});

const raw = (...entries: readonly string[]): Buffer =>
  Buffer.concat(entries.flatMap((entry) => [Buffer.from(`${entry}\0`), Buffer.from(ID, 'hex')]));

test.each<[what: string, bytes: Buffer, names: readonly string[], flaws: readonly string[]]>([
  ['a mode that nobody knows', raw('100644 a', '123 b'), ['a'], ['unsafe b: it has the mode 123']],
  [
    'a path for a name',
    raw('100644 ../a', '40000 b/c'),
    [],
    ['unsafe ../a: it has a path separator in it', 'unsafe b/c: it has a path separator in it'],
  ],
  [
    'one name twice',
    raw('100644 a', '100644 a', '100644 a', '100644 b'),
    ['b'],
    ['unsafe a: its folder has two entries of that name'],
  ],
  [
    'a file and a folder of one name',
    raw('100644 a', '100644 a.x', '40000 a'),
    ['a.x'],
    ['unsafe a: its folder has two entries of that name'],
  ],
  ['another order', raw('100644 b', '100644 a'), ['b', 'a'], ['order : its entries are not in the order of Git']],
  [
    'a folder before what follows it',
    raw('40000 a', '100644 a.x'),
    ['a', 'a.x'],
    ['order : its entries are not in the order of Git'],
  ],
  ['old modes of files', raw('100600 a', '100700 b'), ['a', 'b'], []],
])('%s in a tree', (_what, bytes, names, flaws) => {
  const read = parseRawTree(bytes);
  const told = read.flaws.map(({ kind, name, why }) => `${kind} ${name}: ${why}`);
  expect([read.entries.map(({ name }) => name), told]).toEqual([names, flaws]);
});

test('format and parse of trees agree, and the id is that of treeOf', () => {
  const node = fc.constantFrom<FileNode>(
    fileBlob('a'),
    storedBlob(fileBlob('b').id, 'executable'),
    storedBlob(fileBlob('c').id, 'symlink'),
    treeOf(new Map([['x', fileBlob('d')]])),
  );
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => entryNameFault(text) === undefined);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(name, node), { selector: ([text]) => text }), (pairs) => {
      const entries = new Map(pairs);
      const bytes = formatRawTree(entries);
      expect(objectIdOf('tree', bytes)).toBe(treeOf(entries).id);
      const read = parseRawTree(bytes).entries.map(({ name: at, mode, id }) => [at, mode, id]);
      const expected = pairs.map(([at, one]) => [at, one.kind === 'tree' ? 'tree' : one.mode, one.id]);
      expect(read.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

const commit: NewCommit = {
  tree: treeOf(new Map()),
  parents: [SHA, parseCommitSha('f'.repeat(40))],
  message: 'Subject\n\nBody\n\nA: 1\n',
  author: { name: ' Hub <of> tmc.\n', email: '<hub@tmc.test>' },
  time: new Date('2026-03-04T05:06:07.999Z'),
};

test('a commit is written as git writes it', () => {
  expect(formatRawCommit(commit).toString()).toBe(
    [
      'tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904',
      `parent ${ID}`,
      `parent ${'f'.repeat(40)}`,
      'author Hub of tmc <hub@tmc.test> 1772600767 +0000',
      'committer Hub of tmc <hub@tmc.test> 1772600767 +0000',
      '',
      'Subject',
      '',
      'Body',
      '',
      'A: 1',
      '',
    ].join('\n'),
  );
  expect(parseRawCommit(SHA, formatRawCommit(commit))).toEqual({
    id: SHA,
    tree: commit.tree.id,
    parents: commit.parents,
    message: commit.message,
    trailers: new Map([['A', '1']]),
    time: new Date('2026-03-04T05:06:07Z'),
    author: { name: 'Hub of tmc', email: 'hub@tmc.test' },
  });
});

test.each([
  ['an empty message', { message: '' }],
  ['a message without newline', { message: 'x' }],
  ['a message with two newlines at its end', { message: 'x\n\n' }],
  ['a NUL', { message: 'a\0b\n' }],
  ['an author without name', { author: { name: '<>', email: 'a@b' } }],
  ['no date', { time: new Date(Number.NaN) }],
  ['a date before 1970', { time: new Date(-5_000) }],
])('a commit with %s is not made', (_, change) => {
  expect(() => formatRawCommit({ ...commit, ...change })).toThrow(expect.objectContaining({ category: 'invariant' }));
});

test('signed, encoded and odd commits of others are read', () => {
  const signed = [
    `tree ${ID}`,
    'author A U Thor <a@b.c> 1700000000 -0730',
    'committer <> 1700000001 +0200',
    'encoding ISO-8859-1',
    'gpgsig -----BEGIN PGP SIGNATURE-----',
    ' tree 0000000000000000000000000000000000000000',
    ' -----END PGP SIGNATURE-----',
    '',
    '',
  ].join('\n');
  const bytes = Buffer.concat([Buffer.from(signed), Buffer.from('Gr\xfc\xdfe\n', 'latin1')]);
  expect(parseRawCommit(SHA, bytes)).toEqual({
    id: SHA,
    tree: parseTreeId(ID),
    parents: [],
    message: 'Grüße\n',
    trailers: new Map(),
    time: new Date(1_700_000_001_000),
    author: { name: 'A U Thor', email: 'a@b.c' },
  });
});

test('bytes that are no commit are a TypeError, never anything else', () => {
  expect(() => parseRawCommit(SHA, Buffer.from('hello'))).toThrow(TypeError);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, prefixed) => {
      const bytes = prefixed ? Buffer.concat([Buffer.from(`tree ${ID}\n`), noise]) : noise;
      try {
        expect(parseRawCommit(SHA, bytes).time.getTime()).not.toBeNaN();
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
      }
    }),
  );
});
