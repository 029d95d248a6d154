// What the status says of kinds and fields that this version does not act on, and of sources that are not a Placement's to read.
import { expect, test } from 'vitest';
import { configMap, fleetOf, location, placement, syncTarget, target } from '../../../test/support/status-fleet.ts';
import { type AggregateInput, aggregate, type FleetStatus } from '../index.ts';

const WORKSPACE = '{apiVersion: tenancy.kcp.io/v1alpha1, kind: Workspace, metadata: {name: team}}';
const files = {
  'synctargets/east.yaml': syncTarget('east', {}, { region: 'eu' }),
  'synctargets/west.yaml': syncTarget('west', {}, { region: 'eu' }),
  'locations/eu.yaml': location('eu', { region: 'eu' }),
  'placements/web.yaml': placement('web', {}),
  'web/config.yaml': configMap('web'),
};

/** The Placement has a field that is not acted on: from the second pass on, or from the first. */
function waiting(isNew: boolean): AggregateInput {
  const held = { files, heldBy: ['spec.later'] };
  return isNew ? fleetOf(held).input : fleetOf({ ...held, state: fleetOf({ files }).pass.state }).input;
}

function conditions({ placements }: FleetStatus, id = 'root/web'): readonly string[] {
  const { status } = placements.find((item) => item.id === id)?.object ?? {};
  return (status?.conditions ?? []).map((c) => `${c.type}=${c.status} ${c.severity} ${c.reason}: ${c.message}`);
}

test('a placement with fields that are not acted on says so, and what stays', () => {
  const head = 'False Warning NotHonouredYet: this version does not act on spec.later yet';
  expect([false, true].map((isNew) => conditions(aggregate(waiting(isNew))))).toEqual([
    [
      `Ready=${head}; everything stays as it was: 2/2 objects healthy on east, west`,
      `Scheduled=${head}; what was chosen before stays: east, west`,
    ],
    [`Ready=${head}; nothing is delivered`, `Scheduled=${head}; no target is chosen before then`],
  ]);
});

test('a SyncTarget that asks for what is not done yet takes no new work', () => {
  const [eu] = aggregate(fleetOf({ files, heldTargets: ['west'] }).input).locations;
  const { instances, availableInstances, availableClusters } = eu?.object.status ?? {};
  expect([instances, availableInstances, availableClusters]).toEqual([2, 1, ['east']]);
});

test('a placement whose source is not its to read is invalid, and delivers nothing of it', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', name: 'x' };
  const tenant = {
    'team/workspace.yaml': WORKSPACE,
    'team/t.yaml': syncTarget('lab'),
    'team/p.yaml': placement('own', { source: { ...secret, workspace: 'root' } }),
    'x.yaml': JSON.stringify({ ...secret, metadata: { name: 'x', namespace: 'default' }, name: undefined }),
  };
  const { input } = fleetOf({ files: { ...files, ...tenant }, targets: ['east', 'west', 'team.lab'] });
  expect(conditions(aggregate(input), 'root:team/own')).toEqual([
    expect.stringMatching(
      /^Ready=False Error InvalidSource: team\/p\.yaml:1:\d+: ForeignSource: spec\.source\.workspace: a Placement of root:team/,
    ),
    'Scheduled=True undefined Scheduled: 1 target chosen: team.lab',
  ]);
  expect(input.indexes.get(target('team.lab'))?.objects).toEqual([]);
});

test('exports, imports and workspaces are shown, and what is true of them', () => {
  const head = 'apiVersion: workload.kcp.io/v1alpha1';
  const resource = 'resource: {group: apps, version: v1, resource: deployments, namespace: shop, name: web}';
  const source = {
    'team/workspace.yaml': WORKSPACE,
    'team/export.yaml': `${head}\nkind: ResourceExport\nmetadata: {name: web}\nspec: {${resource}, target: {clusters: [east]}}\n`,
    'import.yaml': `${head}\nkind: ResourceImport\nmetadata: {name: web}\nspec: {source: {cluster: east, ${resource}}}\n`,
  };
  const { input } = fleetOf({ files: { ...files, ...source } });
  const status = aggregate(input);
  const shown = (items: FleetStatus['resourceExports'] | FleetStatus['resourceImports']) =>
    items.map(({ workspace, object }) => [
      workspace,
      object.metadata.name,
      object.status?.conditions?.map((c) => `${c.type}=${c.status} ${c.severity} ${c.reason}: ${c.message}`),
    ]);
  const waits = (kind: string, fate: string) => [
    `Ready=False Warning NotHonouredYet: this version reads a ${kind} and does not act on it yet: ${fate}`,
  ];
  expect(shown(status.resourceExports)).toEqual([['root:team', 'web', waits('ResourceExport', 'nothing is exported')]]);
  expect(shown(status.resourceImports)).toEqual([['root', 'web', waits('ResourceImport', 'nothing is imported')]]);
  expect(status.workspaces).toEqual([
    {
      object: { apiVersion: 'tenancy.kcp.io/v1alpha1', kind: 'Workspace', metadata: { name: 'team' } },
      path: 'root:team',
      workspace: 'root',
      position: { file: 'team/workspace.yaml', line: 1, column: 1 },
    },
  ]);
  const later = aggregate({ ...input, previous: status, now: new Date('2030-01-01T00:00:00Z') });
  expect([later.resourceExports, later.resourceImports]).toEqual([status.resourceExports, status.resourceImports]);
});
