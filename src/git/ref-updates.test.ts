// What is common to moving refs: the loser of a race, names in each other's way, which folders to list.
import { expect, test } from 'vitest';
import { parseCommitSha } from '../api/index.ts';
import type { RefUpdate } from './port.ts';
import { parseRefName } from './ref-name.ts';
import { clash, firstMoved, foldersOf, selectRefs } from './ref-updates.ts';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => parseCommitSha(digit.repeat(40)));
const [X, Y] = ['refs/heads/x', 'refs/heads/y'].map(parseRefName);

function update(ref = X, from = A, to = B): RefUpdate {
  if (ref === undefined) throw new Error('no ref');
  return { ref, from, to };
}

test('the first ref that is neither where it was expected nor where it should go', () => {
  const actual = (x = A, y = A) =>
    new Map([
      ...(x === undefined ? [] : [[update().ref, x] as const]),
      ...(y === undefined ? [] : [[update(Y).ref, y] as const]),
    ]);
  const both = [update(X), update(Y)];
  expect(firstMoved(both, actual())).toBeUndefined();
  expect(firstMoved(both, actual(B, A))).toBeUndefined();
  expect(firstMoved(both, actual(A, C))).toEqual({ kind: 'moved', ref: Y, expected: A, actual: C });
  expect(firstMoved(both, actual(C, C))).toEqual({ kind: 'moved', ref: X, expected: A, actual: C });
  expect(firstMoved(both, new Map())).toEqual({ kind: 'moved', ref: X, expected: A, actual: undefined });
});

test.each([
  [['refs/heads/a'], [], undefined],
  [['refs/heads/a'], ['refs/heads/ab', 'refs/heads/b/a'], undefined],
  [['refs/heads/a'], ['refs/heads/a/b'], 'refs/heads/a/b'],
  [['refs/heads/a/b'], ['refs/heads/a'], 'refs/heads/a'],
  [['refs/heads/a', 'refs/heads/a/b'], [], 'refs/heads/a/b'],
])('making %j beside %j', (made, existing, other) => {
  const updates = made.map((name): RefUpdate => ({ ref: parseRefName(name), from: undefined, to: A }));
  expect(clash(updates, existing.map(parseRefName))?.other).toBe(other);
});

test('a name that is deleted in the same move is in nobody’s way', () => {
  const folder = parseRefName('refs/heads/a');
  const updates: RefUpdate[] = [
    { ref: folder, from: A, to: undefined },
    { ref: parseRefName('refs/heads/a/b'), from: undefined, to: A },
  ];
  expect(clash(updates, [folder])).toBeUndefined();
});

test.each([
  [['refs/heads/main'], ['refs/heads/']],
  [['refs/heads/tmc/', 'refs/heads/tmc/reports/east'], ['refs/heads/tmc/']],
  [
    ['refs/tmc/', 'refs/heads/main'],
    ['refs/heads/', 'refs/tmc/'],
  ],
  [['refs/heads'], ['refs/']],
  [['refs/', 'refs/heads/'], ['refs/']],
  [[''], ['refs/']],
  [['heads/main'], []],
  [[], []],
])('to see %j the folders %j are listed', (prefixes, folders) => {
  expect(foldersOf(prefixes)).toEqual(folders);
});

test('refs are chosen by prefix and sorted', () => {
  const id = update().from;
  if (id === undefined) throw new Error('no id');
  const refs = ['refs/heads/b', 'refs/heads/a', 'refs/heads/B', 'refs/tmc/last'].map(
    (name) => [parseRefName(name), id] as const,
  );
  expect([...selectRefs(refs, ['refs/heads/']).keys()]).toEqual(['refs/heads/B', 'refs/heads/a', 'refs/heads/b']);
});
