// Readiness by the hub's clock, availability by digest, and confirmed removals.
import { expect, test } from 'vitest';
import {
  type ClusterReport,
  type ObjectReport,
  type Observation,
  parseBlobId,
  parseCommitSha,
  parsePlacementId,
  parseTargetId,
  ROOT_WORKSPACE,
  type TargetIndex,
  targetKey,
} from '../../api/index.ts';
import { DEFAULT_CONFIG, type Model } from '../../load/index.ts';
import { type ObserveInput, observe } from './index.ts';

const east = parseTargetId('east');
const web = parsePlacementId('root/web');
const cron = parsePlacementId('root/cron');
const commit = parseCommitSha('c'.repeat(40));
const [good, other] = [parseBlobId('d'.repeat(40)), parseBlobId('e'.repeat(40))];
const at = (seconds: number): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));

const model: Model = {
  config: { ...DEFAULT_CONFIG, fleetId: 'f' },
  configDocument: undefined,
  workspaces: new Map([[ROOT_WORKSPACE, { directories: [''], position: undefined }]]),
  syncTargets: new Map([
    [
      east,
      {
        object: {
          apiVersion: 'workload.kcp.io/v1alpha1',
          kind: 'SyncTarget',
          metadata: { name: 'east' },
          spec: { workloadCluster: { name: 'east' } },
        },
        workspace: ROOT_WORKSPACE,
        position: { file: 'east.yaml', line: 1, column: 1 },
        positions: {},
        frozen: false,
        heldBy: [],
      },
    ],
  ]),
  locations: new Map(),
  placements: new Map(),
  resourceExports: new Map(),
  resourceImports: new Map(),
  workloads: [],
  frozenFiles: new Map(),
  builds: new Map(),
  unreadable: new Set(),
  incumbents: new Map(),
};

const deployment = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' };
const cronJob = { group: 'batch', version: 'v1', kind: 'CronJob', namespace: 'shop', name: 'tidy' };
const entry = { digest: good, stage: 1, sinceCommit: commit, sinceTime: '2026-01-01T00:00:00Z' };
const index: TargetIndex = {
  target: east,
  syncTarget: { workspace: ROOT_WORKSPACE, name: 'east', key: targetKey(ROOT_WORKSPACE, 'east'), uid: 'u-1' },
  objects: [
    {
      ...entry,
      ref: { group: '', version: 'v1', kind: 'Namespace', name: 'shop' },
      path: '_cluster/namespace_shop.yaml',
      placements: [],
    },
    { ...entry, ref: deployment, path: 'shop/deployment.apps_web.yaml', placements: [web] },
    { ...entry, ref: cronJob, path: 'shop/cronjob.batch_tidy.yaml', placements: [cron] },
  ],
  removals: [
    { ref: { ...deployment, name: 'old' }, stage: 1, reason: 'gone', commit, notBefore: '2026-01-01T00:00:00Z' },
  ],
};

function reported(changes: Partial<ObjectReport> = {}): ObjectReport {
  return { ref: deployment, path: 'p', digest: good, outcome: 'Unchanged', health: { status: 'Healthy' }, ...changes };
}

const report: ClusterReport = {
  target: east,
  uid: 'u-1',
  syncer: { id: 's', version: '1' },
  cluster: { reachable: true },
  objects: [reported()],
  removals: [],
  orphans: [],
};

const ready = { status: true, reason: 'Ready', message: 'the syncer reports and its cluster answers' } as const;
const was = (reason: Observation['ready']['reason']): Observation => ({
  target: east,
  ready: { status: reason === 'Ready', reason, message: '', since: '2025-12-31T00:00:00Z' },
  available: [],
  gone: [],
});

function input(changes: Partial<ObserveInput> & { readonly report?: ClusterReport | undefined }): ObserveInput {
  const { report: given = report, ...rest } = changes;
  const reports = 'report' in changes && changes.report === undefined ? new Map() : new Map([[east, given]]);
  const base = { model, indexes: new Map([[east, index]]), previous: new Map(), heard: new Map([[east, at(100)]]) };
  return { ...base, reports, started: at(0), now: at(110), ...rest };
}

function observed(changes: Parameters<typeof input>[0]): readonly [string, string, boolean, number | undefined] {
  const { observations, nextDeadline } = observe(input(changes));
  const found = observations.get(east);
  const deadline = nextDeadline && (nextDeadline.getTime() - at(0).getTime()) / 1000;
  return [found?.ready.reason ?? '', found?.ready.since ?? '', (found?.available.length ?? 0) > 0, deadline];
}

const NOW = '2026-01-01T00:01:50Z';
const BEFORE = '2025-12-31T00:00:00Z';
const heardNothing = new Map<typeof east, Date>();
const former = { ...report, uid: 'u-0' };

test.each<[string, Parameters<typeof input>[0], ReturnType<typeof observed>]>([
  ['a fresh heartbeat makes ready and available', {}, ['Ready', NOW, true, 160]],
  ['since stays while nothing changes', { previous: new Map([[east, was('Ready')]]) }, ['Ready', BEFORE, true, 160]],
  ['one that never spoke is not ready at once', { heard: heardNothing }, ['NoHeartbeat', NOW, false, undefined]],
  ['one without anything', { heard: heardNothing, report: undefined }, ['NoHeartbeat', NOW, false, undefined]],
  ['silence for a minute', { now: at(160) }, ['HeartbeatLost', '2026-01-01T00:02:40Z', false, undefined]],
  ['a second before', { now: at(159) }, ['Ready', '2026-01-01T00:02:39Z', true, 160]],
  [
    'after a restart of the hub a ready one has a minute',
    { heard: heardNothing, started: at(105), previous: new Map([[east, was('Ready')]]) },
    ['Ready', BEFORE, true, 165],
  ],
  [
    'and is lost after it',
    { heard: heardNothing, started: at(50), previous: new Map([[east, was('Ready')]]) },
    ['HeartbeatLost', NOW, false, undefined],
  ],
  [
    'after a Git outage silence starts anew',
    { heard: new Map([[east, at(10)]]), started: at(105), previous: new Map([[east, was('Ready')]]) },
    ['Ready', BEFORE, true, 165],
  ],
  [
    'a restart does not revive a lost one',
    { heard: heardNothing, started: at(105), previous: new Map([[east, was('HeartbeatLost')]]) },
    ['HeartbeatLost', BEFORE, false, undefined],
  ],
  [
    'nor does the end of an outage',
    { heard: new Map([[east, at(10)]]), started: at(105), previous: new Map([[east, was('HeartbeatLost')]]) },
    ['HeartbeatLost', BEFORE, false, undefined],
  ],
  [
    'a lost one that is heard is ready again',
    { previous: new Map([[east, was('HeartbeatLost')]]) },
    ['Ready', NOW, true, 160],
  ],
  [
    'an unreachable cluster',
    { report: { ...report, cluster: { reachable: false } } },
    ['ClusterUnreachable', NOW, false, 160],
  ],
  ['a syncer that refuses', { report: { ...report, refused: 'wrong uid' } }, ['SyncerRefused', NOW, false, 160]],
  ['a former SyncTarget', { report: former }, ['SyncerRefused', NOW, false, 160]],
  [
    'a former SyncTarget that is silent',
    { report: former, heard: heardNothing },
    ['SyncerRefused', NOW, false, undefined],
  ],
  [
    'a report that names another target',
    { report: { ...report, target: parseTargetId('west') } },
    ['SyncerRefused', NOW, false, 160],
  ],
  ['a report that cannot be read', { report: undefined }, ['SyncerRefused', NOW, false, 160]],
  ['a target that is not rendered', { indexes: new Map() }, ['NoHeartbeat', NOW, false, 160]],
])('%s', (_name, changes, expected) => {
  expect(observed(changes)).toEqual(expected);
});

test.each<[string, readonly ObjectReport[], readonly string[]]>([
  ['healthy and as rendered', [reported()], [web]],
  ['created', [reported({ outcome: 'Created' })], [web]],
  ['an older manifest', [reported({ digest: other })], []],
  ['a conflict', [reported({ outcome: 'Conflict' })], []],
  ['failed, though an older copy is healthy', [reported({ outcome: 'Failed' })], []],
  ['progressing', [reported({ health: { status: 'Progressing' } })], []],
  ['suspended', [reported({ health: { status: 'Suspended' } })], []],
  ['a suspended CronJob', [reported({ ref: cronJob, health: { status: 'Suspended' } })], [cron]],
  ['another API version of the same object', [reported({ ref: { ...deployment, version: 'v1beta1' } })], [web]],
  ['said twice, the first counts', [reported({ outcome: 'Failed' }), reported()], []],
  ['not reported', [], []],
])('available: %s', (_name, objects, expected) => {
  const { observations } = observe(input({ report: { ...report, objects } }));
  expect(observations.get(east)?.available).toEqual(expected);
});

test('what is known of Jobs stays as it was told last', () => {
  const previous = new Map([[east, { ...was('Ready'), completed: ['batch/Job/shop/migrate@d'] }]]);
  const completed = (changes: Parameters<typeof input>[0]) => observe(input(changes)).observations.get(east)?.completed;
  expect([completed({ previous, report: undefined }), completed({ previous })]).toEqual([
    ['batch/Job/shop/migrate@d'],
    undefined,
  ]);
});

test('all objects of a placement must be available', () => {
  const both = {
    ...index,
    objects: index.objects.map((o) => (o.placements.length > 0 ? { ...o, placements: [web] } : o)),
  };
  const { observations } = observe(input({ indexes: new Map([[east, both]]) }));
  expect(observations.get(east)?.available).toEqual([]);
});

test('only removals that are asked for and said to be gone are confirmed, also in silence', () => {
  const old = { ref: { ...deployment, name: 'old' }, commit };
  const removals: ClusterReport['removals'] = [
    { ...old, state: 'Gone' },
    { ...old, state: 'Gone' },
    { ...old, ref: { ...deployment, name: 'other' }, state: 'Gone' },
    { ...old, commit: parseCommitSha('f'.repeat(40)), state: 'Gone' },
  ];
  const { observations } = observe(input({ report: { ...report, removals }, now: at(500) }));
  expect(observations.get(east)?.gone).toEqual([`apps/Deployment/shop/old@${commit}`]);
  const pending = observe(input({ report: { ...report, removals: [{ ...old, state: 'Pending' }] } }));
  expect(pending.observations.get(east)?.gone).toEqual([]);
});

test('a report of a former SyncTarget proves nothing', () => {
  const { observations } = observe(
    input({ report: { ...former, removals: [{ ref: { ...deployment, name: 'old' }, commit, state: 'Gone' }] } }),
  );
  expect(observations.get(east)).toMatchObject({ available: [], gone: [] });
  expect(observations.get(east)?.ready.message).toBe(
    'the syncer serves a former SyncTarget of that name (uid u-0, now u-1); restart it with the present registration',
  );
});

test('a ready observation is whole', () => {
  expect(observe(input({})).observations.get(east)).toEqual({
    target: east,
    ready: { ...ready, since: NOW },
    available: [web],
    gone: [],
    objects: { total: 1, failing: 0 },
  });
});

const facts = {
  allocatable: { cpu: '8' },
  apis: ['/v1/ConfigMap'],
  objects: { total: 2, failing: 1 },
} as const;

test.each<[string, Parameters<typeof input>[0], Partial<Observation>]>([
  [
    'what the cluster has and serves',
    { report: { ...report, cluster: { reachable: true, capacity: { cpu: '9' }, ...facts } } },
    { ...facts, objects: { total: 1, failing: 0 } },
  ],
  [
    'how many objects fail: Degraded, Missing, or refused',
    {
      report: {
        ...report,
        objects: [
          ...(['Healthy', 'Suspended', 'Progressing', 'Missing', 'Degraded', 'Unknown'] as const).map((status) =>
            reported({ ref: { ...deployment, name: status }, health: { status } }),
          ),
          ...(['Created', 'Adopted', 'Conflict', 'Waiting', 'Failed'] as const).map((outcome) =>
            reported({ ref: { ...deployment, name: outcome }, outcome }),
          ),
          reported({ ref: { ...deployment, name: 'Failed' }, outcome: 'Failed' }),
          reported({ outcome: 'Failed', health: { status: 'Degraded' } }),
        ],
      },
    },
    { objects: { total: 12, failing: 5 } },
  ],
  [
    'of a cluster that nobody reports about any more: as it was',
    { report: undefined, previous: new Map([[east, { ...was('Ready'), ...facts }]]) },
    facts,
  ],
  [
    'of a former SyncTarget: as it was',
    { report: former, previous: new Map([[east, { ...was('Ready'), ...facts }]]) },
    facts,
  ],
  [
    'of a report that says nothing of it: nothing',
    { previous: new Map([[east, { ...was('Ready'), ...facts }]]) },
    { objects: { total: 1, failing: 0 } },
  ],
])('facts: %s', (_name, changes, expected) => {
  const { allocatable, apis, objects } = observe(input(changes)).observations.get(east) ?? {};
  expect({
    ...(allocatable === undefined ? {} : { allocatable }),
    ...(apis === undefined ? {} : { apis }),
    ...(objects === undefined ? {} : { objects }),
  }).toEqual(expected);
});

test('what is served stays the same value while it says the same', () => {
  const previous = new Map([[east, { ...was('Ready'), ...facts }]]);
  const told = (apis: readonly string[]) =>
    observe(input({ previous, report: { ...report, cluster: { reachable: true, apis } } })).observations.get(east)
      ?.apis;
  expect([told(['/v1/ConfigMap']) === facts.apis, told(['/v1/Secret'])]).toEqual([true, ['/v1/Secret']]);
});

const away = (reason: Observation['ready']['reason'], since: string) =>
  new Map([[east, { ...was(reason), unreachableSince: since }]]);
const SINCE = '2026-01-01T00:01:00Z';
const broken = { ...report, cluster: { reachable: false } };

test.each<[string, Parameters<typeof input>[0], string | undefined]>([
  ['ready', {}, undefined],
  ['a syncer that refuses', { report: { ...report, refused: 'wrong uid' } }, undefined],
  ['a former SyncTarget', { report: former }, undefined],
  ['never heard', { heard: heardNothing, report: undefined }, NOW],
  ['lost just now', { now: at(160) }, '2026-01-01T00:02:40Z'],
  ['a cluster that does not answer', { report: broken }, NOW],
  ['still never heard', { heard: heardNothing, report: undefined, previous: away('NoHeartbeat', SINCE) }, SINCE],
  ['still lost', { heard: heardNothing, previous: away('HeartbeatLost', SINCE) }, SINCE],
  ['still without an answer', { report: broken, previous: away('ClusterUnreachable', SINCE) }, SINCE],
  ['first without an answer, then lost', { now: at(160), previous: away('ClusterUnreachable', SINCE) }, SINCE],
  [
    'lost before this hub could hear',
    { heard: heardNothing, started: at(90), previous: away('HeartbeatLost', SINCE) },
    '2026-01-01T00:01:30Z',
  ],
  ['back again', { previous: away('HeartbeatLost', SINCE) }, undefined],
  [
    'written before the clock was set back',
    { report: broken, previous: away('ClusterUnreachable', '2027-01-01T00:00:00Z') },
    NOW,
  ],
])('unreachable since: %s', (_name, changes, expected) => {
  expect(observe(input(changes)).observations.get(east)?.unreachableSince).toBe(expected);
});
