// Tables of every kind: the API's columns first, then ours; from a status, and from a source alone.
import { describe, expect, test } from 'vitest';
import { NOW } from '../../../test/support/pass.ts';
import { deployment, fleetOf, location, placement, syncTarget } from '../../../test/support/status-fleet.ts';
import { KINDS, parseTargetId } from '../../api/index.ts';
import { aggregate } from '../../status/index.ts';
import { LISTED_KINDS, type ListedKind } from '../kind-names.ts';
import { formatTable } from '../output/index.ts';
import { type FleetObjects, KIND_VIEWS, objectsOfSource, objectsOfStatus, overview } from './index.ts';

const API = 'workload.kcp.io/v1alpha1';
const OBJECT = { version: 'v1', resource: 'configmaps', namespace: 'shop', name: 'web' };

const { input } = fleetOf({
  files: {
    'tmc.yaml': JSON.stringify({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', fleet: { id: 'f-1' } }),
    'synctargets/east.yaml': syncTarget('east', {}, { region: 'eu' }),
    'synctargets/north.yaml': syncTarget('north', { unschedulable: true }, { region: 'eu' }),
    'locations/eu.yaml': location('eu', { region: 'eu' }),
    'locations/world.yaml': JSON.stringify({
      apiVersion: API,
      kind: 'Location',
      metadata: { name: 'eu-north' },
      spec: { parent: 'eu', displayName: 'North', locationType: 'Edge' },
    }),
    'placements/web.yaml': placement('web', {}),
    'placements/one.yaml': placement('one', {
      source: { apiVersion: 'v1', kind: 'ConfigMap', name: 'x' },
      strategy: 'OneToAny',
    }),
    'placements/some.yaml': placement('some', { source: { selector: { kinds: ['Secret'] } } }),
    'web/deployment.yaml': deployment('web'),
    'exports/e.yaml': JSON.stringify({
      apiVersion: API,
      kind: 'ResourceExport',
      metadata: { name: 'out' },
      spec: { resource: OBJECT, target: { clusters: ['east', 'north'] } },
    }),
    'imports/i.yaml': JSON.stringify({
      apiVersion: API,
      kind: 'ResourceImport',
      metadata: { name: 'in' },
      spec: { source: { cluster: 'east', resource: OBJECT } },
    }),
    'team/workspace.yaml': JSON.stringify({
      apiVersion: 'tenancy.kcp.io/v1alpha1',
      kind: 'Workspace',
      metadata: { name: 'team' },
    }),
  },
  says: { east: {} },
});

const heartbeat = {
  metadata: { name: 'east' },
  spec: { syncTarget: 'east', syncTargetUID: 'u-1' },
  status: { lastHeartbeatTime: new Date(NOW.getTime() - 90_000).toISOString(), syncerIdentifier: 'east-syncer' },
};
const config = { apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', fleet: { id: 'f-1' } } as const;
const sourced = {
  workspace: input.model.config.fleetId === 'f-1' ? 'root' : '',
  position: { file: 'tmc.yaml', line: 1, column: 1 },
};

const fromStatus: FleetObjects = {
  ...objectsOfStatus(aggregate(input)),
  heartbeats: [{ target: parseTargetId('east'), object: heartbeat }],
  configs: [{ object: config, ...sourced } as FleetObjects['configs'][number]],
};

function table(fleet: FleetObjects, kind: ListedKind): readonly string[] {
  const view = KIND_VIEWS[kind];
  const columns = [...view.columns, ...view.wideColumns];
  const rows = view.rows(fleet, NOW).map(({ cells }) => columns.map((column) => cells[column] ?? ''));
  return formatTable(
    columns.map((column) => column.toUpperCase()),
    rows,
  )
    .trimEnd()
    .split('\n');
}

describe('from a status', () => {
  test.each<{ kind: ListedKind; lines: readonly unknown[] }>([
    {
      kind: 'SyncTarget',
      lines: [
        'NAME   LOCATION  READY                     SYNCER       SYNCED API RESOURCES  KEY                                     AGE        OBJECTS  KUBERNETES  REASON',
        expect.stringMatching(/^east {3}eu {8}True {22}east-syncer {24}\w{38} {2}<unknown> {2}2\/2 {6}v1\.37\.2$/),
        expect.stringMatching(
          /^north {2}eu {8}False,SchedulingDisabled {2}- {34}\w{38} {2}<unknown> {2}0\/0 {6}- {11}NoHeartbeat /,
        ),
      ],
    },
    {
      kind: 'Location',
      lines: [
        'NAME      DISPLAY NAME  TYPE    PARENT  READY  AGE        AVAILABLE  CLUSTERS  PATH',
        'eu                      Region          True   <unknown>  1/2        east      eu',
        'eu-north  North         Edge    eu      False  <unknown>  0/0        <none>    eu/eu-north',
      ],
    },
    {
      kind: 'Placement',
      lines: [
        'NAME  STRATEGY   SOURCE       CLUSTERS  READY  AGE        PHASE    MOVING FROM  REASON',
        expect.stringMatching(/^one {3}OneToAny {3}ConfigMap\/x {2}\S+ +\S+ +<unknown> {2}\S+ +SourceEmpty /),
        expect.stringMatching(/^some {2}OneToMany {2}<selector> {3}\S+ +\S+ +<unknown> {2}\S+ +SourceEmpty /),
        'web   OneToMany  web          east      True   <unknown>  Bound',
      ],
    },
    {
      kind: 'Workload',
      lines: [
        'NAMESPACE  KIND        NAME  CLUSTERS  REPORTED  HEALTH   PLACEMENTS  MESSAGE',
        'shop       Deployment  web   east      1/1       Healthy  root/web',
      ],
    },
    {
      kind: 'ResourceExport',
      lines: [
        'NAME  TARGET  RESOURCE    NAMESPACE  NAME  READY  AGE        REASON',
        expect.stringMatching(/^out {3}east {4}configmaps {2}shop {7}web {3}\S+ +<unknown>/),
      ],
    },
    {
      kind: 'ResourceImport',
      lines: [
        'NAME  SOURCE CLUSTER  RESOURCE    NAMESPACE  NAME  READY  AGE        REASON',
        expect.stringMatching(/^in {4}east {12}configmaps {2}shop {7}web {3}\S+ +<unknown>/),
      ],
    },
    {
      kind: 'SyncTargetHeartbeat',
      lines: [
        'NAME  SYNCTARGET  LAST HEARTBEAT  READY    AGE        SYNCER       SYNCTARGET UID',
        'east  east        90s             Unknown  <unknown>  east-syncer  u-1',
      ],
    },
    { kind: 'Workspace', lines: ['NAME  AGE        PATH', 'team  <unknown>  root:team'] },
    { kind: 'TMCConfig', lines: ['NAME   AGE        FLEET ID', 'fleet  <unknown>  f-1'] },
  ])('$kind', ({ kind, lines }) => {
    expect(table(fromStatus, kind)).toEqual(lines);
  });

  test.each(LISTED_KINDS)('%s has the columns of the API, in their order, before ours', (kind) => {
    if (kind === 'Workload') return;
    expect(KIND_VIEWS[kind].columns).toEqual(['NAME', ...KINDS[kind].columns.map(({ name }) => name)]);
  });
});

describe('from a source', () => {
  const fleet = objectsOfSource({ model: input.model });

  test.each<{ kind: ListedKind; lines: readonly unknown[] }>([
    {
      kind: 'SyncTarget',
      lines: [
        expect.stringMatching(/^NAME {3}LOCATION {2}READY /),
        expect.stringMatching(/^east {3}eu {8}Unknown {21}- .* <unknown> {2}- {8}-$/),
        expect.stringMatching(/^north {2}eu {8}Unknown,SchedulingDisabled {2}- .* <unknown> {2}- {8}-$/),
      ],
    },
    {
      kind: 'Location',
      lines: [
        expect.stringMatching(/^NAME /),
        'eu                      Region          Unknown  <unknown>  -/2        east,north  eu',
        'eu-north  North         Edge    eu      Unknown  <unknown>  -/0        <none>      eu/eu-north',
      ],
    },
    {
      kind: 'Placement',
      lines: [
        expect.stringMatching(/^NAME /),
        'one   OneToAny   ConfigMap/x  <none>    Unknown  <unknown>  Pending',
        'some  OneToMany  <selector>   <none>    Unknown  <unknown>  Pending',
        'web   OneToMany  web          <none>    Unknown  <unknown>  Pending',
      ],
    },
    {
      kind: 'Workload',
      lines: [expect.stringMatching(/^NAMESPACE /), 'shop       Deployment  web   <none>    0/0       Unknown'],
    },
    { kind: 'Workspace', lines: [expect.stringMatching(/^NAME /), 'team  <unknown>  root:team'] },
    {
      kind: 'ResourceExport',
      lines: [expect.stringMatching(/^NAME /), 'out   east    configmaps  shop       web   Unknown  <unknown>'],
    },
  ])('$kind', ({ kind, lines }) => {
    expect(table(fleet, kind)).toEqual(lines);
  });

  test('labels of workload objects are those of the source', () => {
    const [workload] = fleet.workloads;
    if (workload === undefined) throw new Error('no workload');
    const labels = input.model.workloads[0]?.object.metadata.labels;
    expect(fleet.labelsOf(workload)).toEqual(labels);
  });
});

test('an overview names the workspaces when there are several', () => {
  const status = aggregate(input);
  const [targets, placements] = overview(status, NOW);
  expect(targets?.headings).toEqual(['NAME', 'LOCATION', 'READY', 'OBJECTS', 'SYNCER']);
  expect(placements?.rows).toContainEqual(['web', 'OneToMany', 'web', 'east', 'True']);
  const [first] = status.placements;
  if (first === undefined) throw new Error('no placement');
  const elsewhere = { ...first, workspace: `${first.workspace}:team` } as typeof first;
  expect(
    overview({ ...status, placements: [elsewhere] }, NOW).map(({ headings, rows }) => [headings[0], rows[0]?.[0]]),
  ).toEqual([
    ['WORKSPACE', 'root'],
    ['WORKSPACE', 'root:team'],
  ]);
});
