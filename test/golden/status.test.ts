// The status branch as whole directories, from files of a fleet and what its syncers say.
import { expect, test } from 'vitest';
import type { Diagnostic, LeavingTarget, PlacementDecision, PlacementId } from '../../src/api/index.ts';
import { type AggregateInput, aggregate, statusTree } from '../../src/status/index.ts';
import { expectGolden, goldenCases } from '../support/golden.ts';
import {
  configMap,
  deployment,
  fleetOf,
  location,
  placement,
  replicas,
  syncTarget,
  target,
  workload,
} from '../support/status-fleet.ts';

const clusters = {
  'synctargets/east.yaml': syncTarget('east', {}, { region: 'eu' }),
  'synctargets/north.yaml': syncTarget('north', {}, { region: 'eu' }),
  'synctargets/west.yaml': syncTarget('west', {}, { region: 'us' }),
};
const shop = {
  'locations/eu.yaml': location('eu', { region: 'eu' }),
  'locations/us.yaml': location('us', { region: 'us' }),
  'placements/web.yaml': placement('web', {}),
  'placements/tools.yaml': placement('tools', {
    strategy: 'OneToAny',
    locationSelector: { labelSelector: { matchLabels: { region: 'us' } } },
  }),
  'web/deployment.yaml': deployment('web'),
  'web/service.yaml': workload('v1', 'Service', 'web', { type: 'LoadBalancer' }),
  'tools/config.yaml': configMap('tools'),
};

/** A fleet in which everything that can go wrong on a quiet day did. */
function troubled(): AggregateInput {
  const files = {
    ...clusters,
    ...shop,
    'synctargets/south.yaml': syncTarget('south', { unschedulable: true }, { region: 'sa' }),
    'placements/empty.yaml': placement('empty', {}),
    'placements/nowhere.yaml': placement('nowhere', {
      source: { path: 'tools' },
      locationSelector: { labelSelector: { matchLabels: { region: 'moon' } } },
    }),
  };
  const denied = 'deployments.apps "web" is forbidden: exceeded quota: shop, requested: pods=3, limited: pods=2';
  const { input } = fleetOf({
    files,
    silent: ['west'],
    says: {
      east: {
        'Deployment/web': {
          status: replicas(1),
          health: { status: 'Progressing', message: '1/3 updated replicas are available' },
        },
      },
      north: { 'Deployment/web': { outcome: 'Failed', message: denied, health: { status: 'Missing' } } },
      west: {},
    },
    reports: { east: { orphans: [{ group: '', version: 'v1', kind: 'ConfigMap', namespace: 'shop', name: 'left' }] } },
  });
  return input;
}

/** `web` leaves west for north, whose copy is on its way. */
function moving(): AggregateInput {
  const { input, pass } = fleetOf({
    files: {
      ...clusters,
      ...shop,
      'placements/web.yaml': placement('web', {
        locationSelector: { labelSelector: { matchLabels: { region: 'eu' } } },
      }),
    },
    says: {
      east: {},
      north: {
        'Deployment/web': {
          outcome: 'Created',
          health: { status: 'Progressing', message: '0/3 updated replicas are available' },
        },
      },
      west: {},
    },
  });
  const [id, decision] = [...pass.placed.decisions].find(([key]) => key === 'root/web') ?? [];
  if (id === undefined || decision === undefined) throw new Error('unreachable: web is placed');
  const selected = ['east', 'north'].map((name, i) => ({
    target: target(name),
    location: 'eu',
    score: 100,
    reason: i === 0 ? 'it was chosen before and still fits' : 'it ranks best among those that fit',
    since: i === 0 ? '2025-12-01T00:00:00Z' : '2026-01-01T00:00:00Z',
  }));
  const leaving: LeavingTarget = {
    target: target('west'),
    location: 'us',
    code: 'NotInLocation',
    reason: 'not in a selected location (region=eu)',
    since: '2026-01-01T00:00:00Z',
  };
  return {
    ...input,
    decisions: new Map([...pass.placed.decisions, [id, { ...decision, selected, leaving: [leaving] }]]),
  };
}

const HEAD = 'apiVersion: workload.kcp.io/v1alpha1';

function part(name: string, spec: string): string {
  return `${HEAD}\nkind: Location\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

/** Two tenants on clusters of `root`, which lie in a hierarchy of Locations and tell what they have; one kind of each. */
function tenants(): AggregateInput {
  const everybody = { workspaces: [{ name: 'all', path: 'root:**' }] };
  const web = (name: string, replicas: number): string =>
    workload('apps/v1', 'Deployment', name, {
      replicas,
      template: { spec: { containers: [{ name, resources: { requests: { cpu: '250m', memory: '512Mi' } } }] } },
    });
  const workspace = (name: string): string =>
    `apiVersion: tenancy.kcp.io/v1alpha1\nkind: Workspace\nmetadata: {name: ${name}}\n`;
  const resource = 'resource: {group: apps, version: v1, resource: deployments, namespace: shop, name: red}';
  const files = {
    'synctargets/berlin.yaml': syncTarget('berlin', everybody, { location: 'de' }),
    'synctargets/paris.yaml': syncTarget('paris', everybody, { location: 'fr' }),
    'locations/eu.yaml': part('eu', '{displayName: Europe}'),
    'locations/de.yaml': part('de', '{parent: eu}'),
    'locations/fr.yaml': part('fr', '{parent: eu}'),
    'imports/red.yaml': `${HEAD}\nkind: ResourceImport\nmetadata: {name: red}\nspec: {source: {cluster: berlin, ${resource}}}\n`,
    'red/workspace.yaml': workspace('red'),
    'red/placement.yaml': placement('apps', { locationSelector: { path: 'root' } }),
    'red/apps/web.yaml': web('red', 3),
    'blue/workspace.yaml': workspace('blue'),
    'blue/placement.yaml': placement('apps', { strategy: 'OneToAny', locationSelector: { path: 'root' } }),
    'blue/apps/web.yaml': web('blue', 2),
    'blue/export.yaml': `${HEAD}\nkind: ResourceExport\nmetadata: {name: blue}\nspec: {${resource}, target: {clusters: [paris]}}\n`,
  };
  const has = (cpu: string, memory: string) => ({
    cluster: { reachable: true, capacity: { cpu, memory, pods: 110 }, allocatable: { cpu, memory, pods: 100 } },
  });
  return fleetOf({ files, reports: { berlin: has('8', '32Gi'), paris: has('4', '16Gi') } }).input;
}

/** The wording of other stages is theirs to change: here it is fixed. */
function worded(input: AggregateInput, diagnostics: readonly Diagnostic[] = []): AggregateInput {
  const decisions = [...input.decisions].map(([id, decision]): [PlacementId, PlacementDecision] => {
    const selected = decision.selected.map((s) => ({ ...s, score: 10, reason: `member of location ${s.location}` }));
    const { unscheduled } = decision;
    const refused = unscheduled && { unscheduled: { ...unscheduled, message: 'no Location matches region=moon' } };
    return [id, { ...decision, selected, ...refused }];
  });
  return { ...input, decisions: new Map(decisions), diagnostics };
}

const FINDINGS: readonly Diagnostic[] = [
  {
    code: 'RemovedTarget',
    severity: 'warning',
    message: 'no Location matches region=moon; correct the selector or label a Location',
    file: 'placements/nowhere.yaml',
    line: 12,
    column: 7,
    object: 'Placement root/nowhere',
  },
  {
    code: 'YamlSyntax',
    severity: 'error',
    message: 'the mapping is not closed',
    file: 'broken.yaml',
    line: 2,
    column: 14,
  },
  { code: 'BranchUnreadable', severity: 'warning', message: 'tmc/reports/south holds no report; it is ignored' },
];

const cases: Readonly<Record<string, () => AggregateInput>> = {
  'all-is-well': () => worded(fleetOf({ files: { ...clusters, ...shop } }).input),
  'nothing-yet': () => worded(fleetOf({ files: { 'README.md': 'a new repository' } }).input),
  'placement-moves': () => worded(moving()),
  tenants: () => worded(tenants()),
  troubled: () => worded(troubled(), FINDINGS),
};

test.each(Object.keys(cases))('the status branch of %s is as recorded', (name) => {
  const input = cases[name]?.();
  if (input === undefined) throw new Error('unreachable: a case of the table');
  expectGolden(`status/${name}`, statusTree(aggregate(input)));
});

test('every recorded case is tested', () => {
  expect(goldenCases('status')).toEqual(Object.keys(cases).sort());
});
