import { expect, test } from 'vitest';
import { placement, syncTarget } from '../../../test/support/documents.ts';
import { ledgerWith, scoresIn } from '../../../test/support/judged.ts';
import { ready } from '../../../test/support/pass.ts';
import { amountsOf, type Capacity } from '../../api/index.ts';
import type { PlacementConfig } from '../../load/index.ts';

function pointsOf(
  allocatable: Capacity | undefined,
  held: Capacity,
  {
    reported,
    profile = 'capacity',
  }: { readonly reported?: Capacity; readonly profile?: PlacementConfig['profile'] } = {},
): number {
  const files = {
    't.yaml': syncTarget('east', allocatable === undefined ? {} : { allocatable }),
    'p.yaml': placement('web'),
  };
  const observations = [ready('east', reported === undefined ? {} : { allocatable: reported })];
  const scores = scoresIn(files, { ledger: ledgerWith('east', amountsOf(held)), observations, config: { profile } });
  return scores['east']?.['leastAllocated'] ?? 0;
}

test.each<[string, Capacity | undefined, Capacity, number]>([
  ['all is free', { cpu: '8', memory: '16Gi' }, {}, 100],
  ['half is free', { cpu: '8', memory: '16Gi' }, { cpu: '4', memory: '8Gi' }, 50],
  ['the scarcer counts', { cpu: '8', memory: '16Gi' }, { cpu: '1', memory: '12Gi' }, 20],
  ['steps of ten, rounded down', { cpu: 1000 }, { cpu: 1 }, 90],
  ['one of the two is known', { memory: '10Gi' }, { cpu: '100', memory: '3Gi' }, 70],
  ['storage and pods have no say', { cpu: '8', storage: '1Gi', pods: 1 }, { storage: '1Gi', pods: 1 }, 100],
  ['nothing is known', undefined, {}, 0],
  ['nothing is there', { cpu: '0' }, {}, 0],
  ['more is held than there is', { cpu: '1' }, { cpu: '2' }, 0],
])('%s', (_what, allocatable, held, expected) => {
  expect(pointsOf(allocatable, held)).toBe(expected);
});

test('what the syncer reports counts, and the profile capacity alone', () => {
  expect([
    pointsOf({ cpu: '4' }, { cpu: '4' }, { reported: { cpu: '8' } }),
    pointsOf({ cpu: '4' }, {}, { profile: 'roundrobin' }),
    pointsOf({ cpu: '4' }, {}, { profile: 'weighted' }),
    pointsOf({ cpu: '4' }, {}, { profile: 'priority' }),
  ]).toEqual([50, 0, 0, 0]);
});
