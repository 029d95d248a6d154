// What the conditions of the fleet say, and that nothing but the state decides it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha } from '../../../test/support/pass.ts';
import {
  configMap,
  deployment,
  type FleetOptions,
  fleetOf,
  location,
  placement,
  replicas,
  syncTarget,
  target,
  workload,
} from '../../../test/support/status-fleet.ts';
import {
  type ClusterReport,
  type Condition,
  type IndexEntry,
  type PlacementDecision,
  ROOT_WORKSPACE,
  type TargetIndex,
  targetKey,
} from '../../api/index.ts';
import { type AggregateInput, aggregate, type FleetStatus, fleetStatusFromIndexJson, indexJson } from '../index.ts';

const files = {
  'synctargets/east.yaml': syncTarget('east', {}, { region: 'eu' }),
  'synctargets/west.yaml': syncTarget('west', {}, { region: 'us' }),
  'locations/eu.yaml': location('eu', { region: 'eu' }),
  'locations/us.yaml': location('us', { region: 'us' }),
  'placements/web.yaml': placement('web', {}),
  'web/deployment.yaml': deployment('web'),
  'web/config.yaml': configMap('web'),
};
const [east, west] = [target('east'), target('west')];
const web = 'root/web';

function inputOf(changes: Partial<FleetOptions> = {}): AggregateInput {
  return fleetOf({ files, ...changes }).input;
}

function condition(status: FleetStatus, type: string, id = web): string {
  const found = status.placements
    .find((item) => item.id === id)
    ?.object.status?.conditions?.find((c) => c.type === type);
  return [found?.status, found?.severity, found?.reason, found?.message]
    .filter((part) => part !== undefined)
    .join(' | ');
}

function withDecision(input: AggregateInput, changes: Partial<PlacementDecision>): AggregateInput {
  const decisions = [...input.decisions].map(([id, decision]) => [id, { ...decision, ...changes }] as const);
  return { ...input, decisions: new Map(decisions) };
}

function withEntries(input: AggregateInput, change: (entry: IndexEntry) => IndexEntry): AggregateInput {
  const indexes = [...input.indexes].map(
    ([id, index]) => [id, { ...index, objects: index.objects.map(change) }] as const,
  );
  return { ...input, indexes: new Map<typeof east, TargetIndex>(indexes) };
}

const onDeployment =
  (mark: Partial<IndexEntry>) =>
  (entry: IndexEntry): IndexEntry =>
    entry.ref.kind === 'Deployment' ? { ...entry, ...mark } : entry;

const failed = { outcome: 'Failed', message: 'exceeded quota', health: { status: 'Missing' } } as const;
const conflict = {
  outcome: 'Conflict',
  message: 'kubectl owns .spec.replicas',
  health: { status: 'Healthy' },
} as const;
const leaving = {
  target: west,
  location: 'us',
  code: 'NotInLocation',
  reason: 'location no longer matches',
  since: '2026-01-01T00:00:00Z',
};
const toEast = { target: east, location: 'eu', score: 1, reason: 'fits', since: '2026-01-01T00:00:00Z' };
const rollout = { health: { status: 'Progressing', message: '1/3 replicas are updated' } } as const;
const crash = { health: { status: 'Degraded', message: 'ProgressDeadlineExceeded' } } as const;
const both = '4/4 objects healthy on east, west';

/** Two placements deliver one Deployment with different content, in the words of the render stage. */
function contested(): AggregateInput {
  const other = workload('apps/v1', 'Deployment', 'web', { replicas: 9 });
  return inputOf({ files: { ...files, 'placements/zoo.yaml': placement('zoo', {}), 'zoo/deployment.yaml': other } });
}

// biome-ignore format: one state a line
test.each<[string, AggregateInput, string]>([
  ['all healthy', inputOf(), `True | Ready | ${both}`],
  ['nothing reported', inputOf({ says: {} }), 'False | Warning | TargetNotReady | east, west not ready (NoHeartbeat: no heartbeat yet; start its syncer); 0/4 objects healthy on east, west'],
  ['a rollout', inputOf({ says: { east: { 'Deployment/web': rollout }, west: {} } }), 'False | Info | Progressing | 3/4 objects healthy on east, west; Deployment shop/web on east is Progressing: 1/3 replicas are updated'],
  ['an older version in the cluster', inputOf({ says: { east: { 'ConfigMap/web': { digest: sha(7) as never } }, west: {} } }), 'False | Info | Progressing | 3/4 objects healthy on east, west; ConfigMap shop/web on east is Pending: the syncer has not applied this version yet'],
  ['degraded beats progressing', inputOf({ says: { east: { 'Deployment/web': rollout }, west: { 'Deployment/web': crash } } }), 'False | Error | Degraded | 2/4 objects healthy on east, west; Deployment shop/web on west is Degraded: ProgressDeadlineExceeded (and 1 more)'],
  ['refused beats degraded', inputOf({ says: { east: { 'ConfigMap/web': failed }, west: { 'Deployment/web': crash } } }), 'False | Error | ApplyFailed | 2/4 objects healthy on east, west; ConfigMap shop/web on east is Failed: exceeded quota'],
  ['a conflict', inputOf({ says: { east: { 'Deployment/web': conflict }, west: {} } }), 'False | Error | ApplyConflict | 3/4 objects healthy on east, west; Deployment shop/web on east is Conflict: kubectl owns .spec.replicas'],
  ['a silent cluster', inputOf({ silent: ['west'] }), 'False | Warning | TargetNotReady | west not ready (HeartbeatLost: no heartbeat for a minute; check that the syncer runs and can write its report); 2/4 objects healthy on east, west'],
  ['withheld', withEntries(inputOf(), onDeployment({ withheld: 'the pass would remove 40 of 50 objects' })), 'False | Warning | PruneWithheld | Deployment shop/web on east (and 1 more) is kept: the pass would remove 40 of 50 objects'],
  ['frozen object', withEntries(inputOf(), onDeployment({ frozen: true })), `False | Error | InvalidSource | the file of Deployment shop/web cannot be read, so its last good content stays: ${both}`],
  ['held by an unreadable file', withDecision(inputOf(), { held: 'InvalidSource' }), `False | Error | InvalidSource | placements/web.yaml cannot be read; everything stays as it was: ${both}`],
  ['suspended', withDecision(inputOf(), { held: 'Suspended' }), `True | Suspended | suspended, nothing is changed; ${both}`],
  ['no target', withDecision(inputOf(), { selected: [], unscheduled: { reason: 'NoValidTarget', message: '0/2 targets: 2 not ready' } }), 'False | Error | NoValidTarget | 0/2 targets: 2 not ready; the last copy stays on east, west'],
  ['an empty source', inputOf({ files: { ...files, 'placements/web.yaml': placement('web', { source: { path: 'none' } }) } }), 'False | Warning | SourceEmpty | its source selects no object'],
  ['a contested object', contested(), 'False | Error | ConflictingDeliverers | web/deployment.yaml:1:1: ConflictingDeliverers: Deployment shop/web is delivered with different content by root/web (web/deployment.yaml:1) and root/zoo (zoo/deployment.yaml:1): none of them is delivered; let one source own it'],
  ['not decided', { ...inputOf(), decisions: new Map() }, 'Unknown | Info | NoDecision | nothing was decided yet'],
  ['a move under way', withDecision(inputOf({ says: { east: { 'Deployment/web': rollout }, west: {} } }), { selected: [toEast], leaving: [leaving] }), 'False | Info | Progressing | moving from west (location no longer matches) to east: 1/2 objects available; 1/2 objects healthy on east; Deployment shop/web on east is Progressing: 1/3 replicas are updated'],
  ['a move whose copies are there', withDecision(inputOf(), { selected: [toEast], leaving: [leaving] }), 'True | Ready | moving from west (location no longer matches) to east: 2/2 objects available; 2/2 objects healthy on east'],
  ['fewer clusters', withDecision(inputOf(), { selected: [{ ...toEast, since: '2025-01-01T00:00:00Z' }], leaving: [leaving] }), 'True | Ready | leaving west (location no longer matches): the copy stays until every chosen target has its own; 2/2 objects healthy on east'],
])('Ready of a placement: %s', (_name, input, expected) => {
  expect(condition(aggregate(input), 'Ready')).toBe(expected);
});

test('a SyncTarget carries its key as a label, and what its nodes have', () => {
  const capacity = { cpu: '8', memory: '32Gi', pods: 110 };
  const allocatable = { ...capacity, cpu: '7500m' };
  const cluster = { reachable: true, capacity, allocatable };
  const [item] = aggregate(inputOf({ reports: { east: { cluster } } })).syncTargets;
  const { metadata, status } = item?.object ?? {};
  expect([metadata?.labels, status?.capacity, status?.allocatable]).toEqual([
    { region: 'eu', 'internal.workload.kcp.io/key': targetKey(ROOT_WORKSPACE, 'east') },
    capacity,
    allocatable,
  ]);
});

test('a placement says what was decided', () => {
  const { placements } = aggregate(withDecision(inputOf(), { selected: [{ ...toEast, score: 12.4 }], generation: 3 }));
  expect({ ...placements[0]?.object.status, conditions: [] }).toEqual({
    phase: 'Bound',
    selectedLocation: { path: 'root', locationName: 'eu' },
    clusters: 'east',
    placementDecisions: [{ cluster: 'east', reason: 'fits', weight: 12 }],
    observedGeneration: 3,
    conditions: [],
  });
});

test.each<[number, string]>([
  [5, 'c0,c1,c2,c3,c4'],
  [7, 'c0,c1,c2,c3,c4 and 2 more'],
])('of %d clusters the first stand in the line for tables', (count, expected) => {
  const selected = Array.from({ length: count }, (_, i) => ({ ...toEast, target: target(`c${i}`) }));
  const { placements } = aggregate(withDecision(inputOf(), { selected }));
  expect(placements[0]?.object.status?.clusters).toBe(expected);
});

test('SyncTargets carry their syncer, version and counts, and why they are not ready', () => {
  const { syncTargets } = aggregate(
    inputOf({ silent: ['west'], says: { east: { 'ConfigMap/web': failed }, west: {} } }),
  );
  const shown = syncTargets.map(({ id, object: { status } }) => [
    id,
    status?.syncerIdentifier,
    status?.kubernetesVersion,
    status?.objects,
    status?.conditions?.map((c) => `${c.type}=${c.status} ${c.reason}`),
  ]);
  const fine = ['HeartbeatHealthy=True HeartbeatReceived', 'Ready=True Ready', 'SyncerReady=True SyncerReady'];
  const lost = [
    'HeartbeatHealthy=False ErrorHeartbeat',
    'Ready=False HeartbeatLost',
    'SyncerReady=False HeartbeatLost',
  ];
  expect(shown).toEqual([
    ['east', 'east-syncer', 'v1.37.2', { desired: 3, applied: 2, healthy: 2 }, fine],
    ['west', 'west-syncer', 'v1.37.2', { desired: 3, applied: 3, healthy: 0 }, lost],
  ]);
});

test('Locations count their members that can take work', () => {
  const { locations } = aggregate(inputOf({ silent: ['west'] }));
  const shown = locations.map(({ object: { metadata, status } }) => ({
    name: metadata.name,
    clusters: status?.availableClusters,
    of: `${status?.availableInstances}/${status?.instances}`,
    conditions: status?.conditions?.map((c) => `${c.type}=${c.status} ${c.reason}`),
  }));
  expect(shown).toEqual([
    {
      name: 'eu',
      clusters: ['east'],
      of: '1/1',
      conditions: ['ClustersReady=True ClustersReady', 'HierarchyValid=True HierarchyValid', 'Ready=True Ready'],
    },
    {
      name: 'us',
      clusters: [],
      of: '0/1',
      conditions: [
        'ClustersReady=False ClustersNotReady',
        'HierarchyValid=True HierarchyValid',
        'Ready=False NoClusterAvailable',
      ],
    },
  ]);
});

test('a workload sums what its clusters say', () => {
  const says = { east: { 'Deployment/web': { ...rollout, status: replicas(1) } }, west: {} };
  const { workloads } = aggregate(inputOf({ says }));
  expect(workloads.find((w) => w.ref.kind === 'Deployment')).toEqual({
    ref: { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
    workspace: 'root',
    path: 'shop/deployment.apps_web.yaml',
    placements: [web],
    clusters: [
      { target: east, outcome: 'Applied', health: rollout.health },
      { target: west, outcome: 'Applied', health: { status: 'Healthy' } },
    ],
    reported: { count: 2, of: 2 },
    health: { status: 'Progressing', message: 'east: 1/3 replicas are updated' },
    status: {
      availableReplicas: 4,
      conditions: [
        {
          type: 'Available',
          status: 'False',
          reason: 'MinimumReplicasAvailable',
          message: 'False on 1/2: east; True on 1/2: west',
        },
      ],
      replicas: 6,
      updatedReplicas: 6,
    },
  });
});

test('objects that no cluster has are counted', () => {
  const { summary } = aggregate(
    inputOf({ files: { ...files, 'other/job.yaml': workload('batch/v1', 'Job', 'lone') } }),
  );
  expect(summary).toEqual({
    syncTargets: { total: 2, ready: 2 },
    placements: { total: 1, ready: 1, moving: 0 },
    objects: { desired: 6, applied: 6, healthy: 6 },
    workloads: { total: 2, healthy: 2, unplaced: 1 },
    diagnostics: { errors: 0, warnings: 0 },
  });
});

test('times of conditions move only when their status does, also through index.json', () => {
  const first = aggregate(inputOf({ says: { east: { 'Deployment/web': rollout }, west: {} } }));
  const previous = fleetStatusFromIndexJson(indexJson(first));
  const later = { previous, now: new Date('2026-01-02T00:00:00Z') };
  const times = (status: FleetStatus): readonly (string | undefined)[] => {
    const conditions: readonly Condition[] = status.placements[0]?.object.status?.conditions ?? [];
    return conditions.map((c) => `${c.type} ${c.lastTransitionTime.slice(0, 10)}`);
  };
  const same = aggregate({ ...inputOf({ says: { east: { 'Deployment/web': crash }, west: {} } }), ...later });
  expect(times(same)).toEqual(['Ready 2026-01-01', 'Scheduled 2026-01-01']);
  expect(times(aggregate({ ...inputOf(), ...later }))).toEqual(['Ready 2026-01-02', 'Scheduled 2026-01-01']);
});

test('a report of a former SyncTarget is not believed', () => {
  const { placements, syncTargets } = aggregate(inputOf({ reports: { east: { uid: 'former' } } }));
  expect(placements[0]?.objects).toEqual({ total: 4, healthy: 2 });
  expect(syncTargets[0]?.object.status?.syncerIdentifier).toBeUndefined();
});

test('aggregate ignores the order and the repeats of reports', () => {
  const input = inputOf({ says: { east: { 'Deployment/web': rollout }, west: { 'ConfigMap/web': failed } } });
  const expected = aggregate(input);
  const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  const some = [...input.reports.values()];
  fc.assert(
    fc.property(
      shuffled([...input.reports]),
      fc.tuple(...some.map((report) => shuffled(report.objects))),
      shuffled([...input.indexes]),
      shuffled([...input.observations]),
      (reports, objects, indexes, observations) => {
        const of = (report: ClusterReport): ClusterReport => {
          const mixed = objects[some.indexOf(report)] ?? [];
          return { ...report, objects: [...mixed, ...mixed] };
        };
        const given = new Map(reports.map(([id, report]) => [id, of(report)]));
        const mixed = { ...input, reports: given, indexes: new Map(indexes), observations: new Map(observations) };
        expect(aggregate(mixed)).toEqual(expected);
      },
    ),
    { numRuns: 50 },
  );
});
