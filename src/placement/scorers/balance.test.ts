import { expect, test } from 'vitest';
import { placement, syncTarget } from '../../../test/support/documents.ts';
import { ledgerHolding, scoresIn } from '../../../test/support/judged.ts';
import type { PlacementConfig } from '../../load/index.ts';

const files = {
  't.yaml': ['a', 'b', 'c'].map((name) => syncTarget(name)).join('---\n'),
  'p.yaml': placement('web'),
};

function pointsOf(counts: readonly number[], profile: PlacementConfig['profile'] = 'roundrobin'): readonly number[] {
  const held = Object.fromEntries(['a', 'b', 'c'].map((name, at) => [name, counts[at] ?? 0]));
  const scores = scoresIn(files, { ledger: ledgerHolding(held), config: { profile } });
  return ['a', 'b', 'c'].map((name) => scores[name]?.['balance'] ?? 0);
}

test.each<[string, readonly number[], readonly number[]]>([
  ['nothing anywhere', [0, 0, 0], [0, 0, 0]],
  ['all alike', [5, 5, 5], [0, 0, 0]],
  ['one is empty', [1, 1, 0], [0, 0, 100]],
  ['half', [2, 1, 0], [0, 50, 100]],
  ['to the nearest whole', [3, 2, 1], [0, 33, 67]],
  ['many', [1000, 999, 1], [0, 0, 100]],
])('%s', (_what, counts, expected) => {
  expect(pointsOf(counts)).toEqual(expected);
});

test('counts in the profile roundrobin alone', () => {
  expect((['weighted', 'capacity', 'priority'] as const).map((profile) => pointsOf([2, 1, 0], profile))).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]);
});
