import { expect, test } from 'vitest';
import { location, placement, syncTarget } from '../../../test/support/documents.ts';
import { scoresIn } from '../../../test/support/judged.ts';
import type { PlacementConfig } from '../../load/index.ts';

const ZONE = 'topology.kubernetes.io/zone';
const files = {
  't.yaml': [
    syncTarget('labelled', {}, { [ZONE]: 'z1' }),
    syncTarget('member', {}, { region: 'eu' }),
    syncTarget('nowhere', {}, { zone: 'z1' }),
  ].join('---\n'),
  'l.yaml': [
    location('all', { instanceSelector: {} }, { chosen: 'yes' }),
    location('europe', { availabilityZones: ['z2', 'z3'] }),
    location('berlin', { parent: 'europe', instanceSelector: { matchLabels: { region: 'eu' } } }),
  ].join('---\n'),
  'p.yaml': placement('web', { locationSelector: { labelSelector: { matchLabels: { chosen: 'yes' } } } }),
};

function pointsOf(preferredZones: readonly string[], profile: PlacementConfig['profile'] = 'weighted') {
  const scores = scoresIn(files, { config: { preferredZones, profile } });
  return ['labelled', 'member', 'nowhere'].map((name) => scores[name]?.['preferredZones'] ?? 0);
}

const OTHERS = Array.from({ length: 12 }, (_, at) => `other${at}`);

test.each<[string, readonly string[], PlacementConfig['profile'], readonly number[]]>([
  ['none is preferred', [], 'weighted', [0, 0, 0]],
  ['by label', ['z1'], 'weighted', [50, 0, 0]],
  ['by a zone of a Location above its own', ['z3'], 'weighted', [0, 50, 0]],
  ['by the name of its Location', ['berlin'], 'weighted', [0, 50, 0]],
  ['by the name of the one above', ['europe'], 'weighted', [0, 50, 0]],
  ['several are worth no more than one', ['z2', 'z3', 'berlin'], 'weighted', [0, 50, 0]],
  ['the order has no say', ['z9', 'z1'], 'roundrobin', [50, 0, 0]],
  ['but in the profile priority', ['z1', 'z9', 'z2'], 'priority', [100, 80, 0]],
  ['there the first of several counts', ['berlin', 'z2'], 'priority', [0, 100, 0]],
  ['and the last are worth 10', [...OTHERS, 'z1'], 'priority', [10, 0, 0]],
])('%s', (_what, zones, profile, expected) => {
  expect(pointsOf(zones, profile)).toEqual(expected);
});
