import { expect, test } from 'vitest';
import { location, placement, syncTarget } from '../../../test/support/documents.ts';
import { scoresIn } from '../../../test/support/judged.ts';
import type { ClusterTerm } from '../cluster-term.ts';

type Preference = readonly [weight: number, term: ClusterTerm];
const by = (matchLabels: Readonly<Record<string, string>>): ClusterTerm => ({ labelSelector: { matchLabels } });
const EU = by({ region: 'eu' });

function filesOf(near: readonly Preference[], far: readonly Preference[]) {
  const prefers = (list: readonly Preference[]) => ({
    preferredDuringSchedulingIgnoredDuringExecution: list.map(([weight, clusterAffinityTerm]) => {
      return { weight, clusterAffinityTerm };
    }),
  });
  return {
    't.yaml': syncTarget('east', {}, { region: 'eu', tier: 'gold' }),
    'l.yaml': [
      location('all', { instanceSelector: {} }, { chosen: 'yes' }),
      location('europe'),
      location('berlin', { parent: 'europe', instanceSelector: { matchLabels: { region: 'eu' } } }),
    ].join('---\n'),
    'p.yaml': placement('web', {
      locationSelector: { labelSelector: { matchLabels: { chosen: 'yes' } } },
      constraints: { affinity: { clusterAffinity: prefers(near), clusterAntiAffinity: prefers(far) } },
    }),
  };
}

const times = (count: number, weight: number): readonly Preference[] =>
  Array.from({ length: count }, () => [weight, EU]);

test.each<[string, readonly Preference[], readonly Preference[], number]>([
  ['no preference', [], [], 0],
  ['one that it matches', [[7, EU]], [], 7],
  ['one that it does not match', [[7, by({ region: 'us' })]], [], 0],
  [
    'several are added',
    [
      [7, EU],
      [20, by({ tier: 'gold' })],
      [100, by({ tier: 'tin' })],
    ],
    [],
    27,
  ],
  ['a Location that contains it', [[5, { locations: ['europe'] }]], [], 5],
  ['labels and a Location that is not its own', [[5, { ...EU, locations: ['asia'] }]], [], 0],
  ['one to keep away from', [], [[7, EU]], -7],
  ['both', [[50, EU]], [[7, by({ tier: 'gold' })]], 43],
  ['both, and they outweigh each other', [[7, EU]], [[7, EU]], 0],
  ['as much as can be', times(16, 100), [], 1600],
  ['as little as can be', [], times(16, 100), -1600],
])('%s', (_what, near, far, expected) => {
  expect(scoresIn(filesOf(near, far))).toEqual({ east: expected === 0 ? {} : { preferredAffinity: expected } });
});
