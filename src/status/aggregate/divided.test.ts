// What the status says of a Placement whose replicas are divided, and what its clusters are counted to hold.
import { expect, test } from 'vitest';
import {
  type FleetOptions,
  fleetOf,
  location,
  placement,
  syncTarget,
  workload,
} from '../../../test/support/status-fleet.ts';
import { aggregate } from '../index.ts';

const container = { name: 'app', resources: { requests: { cpu: '100m' } } };
const app = (name: string, replicas: number): string =>
  workload('apps/v1', 'Deployment', name, { replicas, template: { spec: { containers: [container] } } });
const autoscaler = workload('autoscaling/v2', 'HorizontalPodAutoscaler', 'two', {
  scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'two' },
});
const files = {
  'synctargets/east.yaml': syncTarget('east', {}, { at: 'east' }),
  'synctargets/west.yaml': syncTarget('west', {}, { at: 'west' }),
  'l.yaml': [location('east', { at: 'east' }), location('west', { at: 'west' })].join('\n---\n'),
  'placements/web.yaml': placement('web', {
    replicaScheduling: { weights: [{ clusters: ['east'], weight: 2 }] },
  }),
  'web/one.yaml': app('one', 3),
};

function statusOf(options: FleetOptions) {
  const { placements, locations } = aggregate(fleetOf(options).input);
  const status = placements[0]?.object.status;
  return {
    replicas: status?.placementDecisions?.map(({ cluster, replicas }) => [cluster, replicas]),
    scheduled: status?.conditions?.find(({ type }) => type === 'Scheduled')?.message,
    allocated: locations.map(({ object }) => [object.metadata.name, object.status?.allocatedCapacity]),
  };
}

test('each cluster shows its number, and is counted to hold that many pods', () => {
  expect(statusOf({ files })).toEqual({
    replicas: [
      ['east', 2],
      ['west', 1],
    ],
    scheduled: '2 targets chosen: east, west',
    allocated: [
      ['east', { cpu: '200m', pods: 2 }],
      ['west', { cpu: '100m', pods: 1 }],
    ],
  });
});

test('of several objects the sum, and one that an autoscaler scales is named', () => {
  const more = {
    ...files,
    'web/two.yaml': app('two', 5),
    'web/hpa.yaml': autoscaler,
    'web/three.yaml': app('three', 3),
  };
  const { replicas, scheduled } = statusOf({ files: more });
  expect([replicas, scheduled]).toEqual([
    [
      ['east', 4],
      ['west', 2],
    ],
    '2 targets chosen: east, west; not divided, as an autoscaler of the source sets their replicas: apps/Deployment/shop/two',
  ]);
});

test('that fewer are chosen than wanted is said', () => {
  const spread = {
    strategy: 'Spread',
    replicaScheduling: { mode: 'Duplicated' },
    constraints: { topologySpreadConstraints: [{ topologyKey: 'at', whenUnsatisfiable: 'DoNotSchedule', maxSkew: 1 }] },
    numberOfClusters: 4,
  };
  const three = Object.fromEntries(
    ['x', 'y'].map((name) => [`synctargets/${name}.yaml`, syncTarget(name, {}, { at: 'east' })]),
  );
  const { scheduled } = statusOf({ files: { ...files, ...three, 'placements/web.yaml': placement('web', spread) } });
  expect(scheduled?.replace(/chosen: .*?;/, 'chosen;')).toBe(
    '3 targets chosen; 3 of 4 wanted: topology spread at (maxSkew 1) allows no more, as at=west has room for 1; add targets there or raise maxSkew',
  );
});
