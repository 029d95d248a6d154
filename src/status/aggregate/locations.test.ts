// What Locations say of their hierarchy, of what their clusters have, and of what is asked of them.
import { describe, expect, test } from 'vitest';
import {
  deployment,
  type FleetOptions,
  fleetOf,
  location,
  placement,
  syncTarget,
  workload,
} from '../../../test/support/status-fleet.ts';
import type { ClusterReport, LocationStatus } from '../../api/index.ts';
import { aggregate } from '../index.ts';

const WORKSPACE = '{apiVersion: tenancy.kcp.io/v1alpha1, kind: Workspace, metadata: {name: team}}';

function part(name: string, spec: object): string {
  return JSON.stringify({ apiVersion: 'workload.kcp.io/v1alpha1', kind: 'Location', metadata: { name }, spec });
}

function statuses(options: FleetOptions): Readonly<Record<string, LocationStatus | undefined>> {
  const { locations } = aggregate(fleetOf(options).input);
  return Object.fromEntries(
    locations.map(({ workspace, object }) => [`${workspace}/${object.metadata.name}`, object.status]),
  );
}

function hierarchyOf(files: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(statuses({ files })).map(([id, status]) => {
      const valid = status?.conditions?.find((c) => c.type === 'HierarchyValid');
      return [
        id.replace('root/', ''),
        [status?.path, status?.childLocations, status?.instances, `${valid?.reason} ${valid?.message ?? ''}`.trim()],
      ];
    }),
  );
}

const targets = {
  'synctargets/berlin.yaml': syncTarget('berlin', {}, { location: 'de' }),
  'synctargets/paris.yaml': syncTarget('paris', {}, { location: 'fr' }),
};

describe('hierarchy', () => {
  test('a whole has a path, its parts, and their members', () => {
    expect(
      hierarchyOf({
        ...targets,
        'l.yaml': [part('eu', {}), part('de', { parent: 'eu' }), part('fr', { parent: 'eu' })].join('\n---\n'),
      }),
    ).toEqual({
      eu: ['eu', ['de', 'fr'], 2, 'HierarchyValid'],
      de: ['eu/de', undefined, 1, 'HierarchyValid'],
      fr: ['eu/fr', undefined, 1, 'HierarchyValid'],
    });
  });

  test('a missing parent is named, also below', () => {
    const missing = 'names the parent earth, which does not exist; correct spec.parent, or add that Location';
    expect(
      hierarchyOf({
        ...targets,
        'l.yaml': [part('eu', { parent: 'earth' }), part('de', { parent: 'eu' })].join('\n---\n'),
      }),
    ).toEqual({
      eu: ['eu', ['de'], 1, `ParentNotFound it ${missing}`],
      de: ['eu/de', undefined, 1, `ParentNotFound eu, above it, ${missing}`],
    });
  });

  test('a circle is named, and its members still count', () => {
    expect(
      hierarchyOf({
        ...targets,
        'l.yaml': [part('de', { parent: 'fr' }), part('fr', { parent: 'de' })].join('\n---\n'),
      }),
    ).toEqual({
      de: [
        undefined,
        ['fr'],
        2,
        'ParentCycle its parents lead in a circle: de → fr → de; take spec.parent from one of them',
      ],
      fr: [
        undefined,
        ['de'],
        2,
        'ParentCycle its parents lead in a circle: fr → de → fr; take spec.parent from one of them',
      ],
    });
  });
});

const cluster = (changes: object): Partial<ClusterReport> => ({ cluster: { reachable: true, ...changes } });

describe('capacity', () => {
  const declared = { cpu: 2000, memory: '4Gi', pods: 10 };
  const files = {
    'synctargets/a.yaml': syncTarget('a', { allocatable: declared }, { region: 'eu' }),
    'synctargets/b.yaml': syncTarget('b', { allocatable: declared }, { region: 'eu' }),
    'synctargets/c.yaml': syncTarget('c', {}, { region: 'eu' }),
    'locations/eu.yaml': location('eu', { region: 'eu' }),
  };
  const total = (reports: FleetOptions['reports']) =>
    statuses({ files, ...(reports ? { reports } : {}) })['root/eu']?.totalCapacity;

  test.each<[string, FleetOptions['reports'], unknown]>([
    ['what is declared, before syncers tell', {}, { cpu: '4', memory: '8Gi', pods: 20 }],
    [
      'what the nodes have, before what is declared',
      { a: cluster({ capacity: { cpu: '8', memory: '32Gi', storage: '1Ti', pods: 110 }, allocatable: { cpu: '7' } }) },
      { cpu: '10', memory: '36Gi', storage: '1Ti', pods: 120 },
    ],
    [
      'what workloads can use, where that is all that is known',
      { a: cluster({ allocatable: { cpu: '7', memory: '30Gi' } }), b: cluster({ capacity: { cpu: '500m' } }) },
      { cpu: '7500m', memory: '30Gi' },
    ],
  ])('the total is %s', (_what, reports, expected) => {
    expect(total(reports)).toEqual(expected);
  });

  test('a Location of which nothing is known says nothing', () => {
    const only = { 'synctargets/c.yaml': files['synctargets/c.yaml'], 'locations/eu.yaml': files['locations/eu.yaml'] };
    expect(Object.keys(statuses({ files: only })['root/eu'] ?? {}).sort()).toEqual([
      'availableClusters',
      'availableInstances',
      'conditions',
      'instances',
      'path',
    ]);
  });

  const asking = (cpu: string, replicas: number): string =>
    workload('apps/v1', 'Deployment', 'web', {
      replicas,
      template: { spec: { containers: [{ name: 'c', resources: { requests: { cpu, memory: '1Gi' } } }] } },
    });

  test('allocated is what the objects of our placements ask for, once in each cluster', () => {
    const placed = { ...files, 'placements/web.yaml': placement('web', {}), 'web/d.yaml': asking('250m', 3) };
    expect(statuses({ files: placed })['root/eu']?.allocatedCapacity).toEqual({ cpu: '2250m', memory: '9Gi', pods: 9 });
  });

  test('allocated counts every workspace that delivers there, each its own object', () => {
    const shared = {
      'synctargets/a.yaml': syncTarget('a', { workspaces: [{ name: 'team' }] }, { region: 'eu' }),
      'locations/eu.yaml': location('eu', { region: 'eu' }),
      'placements/web.yaml': placement('web', {}),
      'web/d.yaml': asking('1', 1),
      'team/workspace.yaml': WORKSPACE,
      'team/p.yaml': placement('api', { locationSelector: { path: 'root' } }),
      'team/api/d.yaml': asking('2', 1).replace('"web"', '"api"'),
    };
    expect(statuses({ files: shared })['root/eu']?.allocatedCapacity).toEqual({ cpu: '3', memory: '2Gi', pods: 2 });
  });

  test('of two manifests of one name that differ, the one that is delivered counts', () => {
    const twice = {
      'synctargets/a.yaml': files['synctargets/a.yaml'],
      'locations/eu.yaml': files['locations/eu.yaml'],
      'placements/web.yaml': placement('web', {}),
      'web/d.yaml': asking('1', 5),
      'other/d.yaml': asking('9', 9),
    };
    expect(statuses({ files: twice })['root/eu']?.allocatedCapacity).toEqual({ cpu: '5', memory: '5Gi', pods: 5 });
  });
});

test('each workspace with SyncTargets and no Location has its built-in one', () => {
  const files = {
    ...targets,
    'team/workspace.yaml': WORKSPACE,
    'team/t.yaml': syncTarget('lab'),
    'web/d.yaml': deployment('web'),
  };
  const shown = Object.entries(statuses({ files, targets: ['berlin', 'paris', 'team.lab'] })).map(([id, status]) => [
    id,
    status?.availableClusters,
  ]);
  expect(shown).toEqual([
    ['root/default', ['berlin', 'paris']],
    ['root:team/default', ['team.lab']],
  ]);
});
