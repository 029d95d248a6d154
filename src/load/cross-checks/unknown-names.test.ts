import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import {
  location,
  placement,
  resourceExport,
  resourceImport,
  syncTarget,
  workspace,
} from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { canonicalYaml, type PlacementSpec, type ResourceExport } from '../../api/index.ts';
import { unknownNames } from './unknown-names.ts';

const fleet: Files = { 'eu.yaml': location('eu'), 'east.yaml': syncTarget('east'), 'west.yaml': syncTarget('west') };
const of = (spec: Partial<PlacementSpec>): Files => ({ ...fleet, 'web.yaml': placement('web', spec) });
const required = (locations: readonly string[], labelSelector?: object): Files =>
  of({
    constraints: {
      affinity: {
        clusterAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: { locations, ...(labelSelector && { labelSelector }) },
        },
      },
    },
  });
const resource = { version: 'v1', resource: 'configmaps', name: 'x' };
const exported = (target: ResourceExport['spec']['target']): Files => ({
  ...fleet,
  'x.yaml': resourceExport('x', { resource, target, conflictResolution: 'UseSource' }),
});

const policies = (targets: object): string =>
  canonicalYaml({
    apiVersion: 'config.tmc.io/v1alpha1',
    kind: 'TMCConfig',
    resources: { transformationPolicies: { p: { match: { targets }, transforms: [{ type: 'Delete', path: '/a' }] } } },
  });

test.each<[string, Files, readonly string[]]>([
  [
    'names in policies of the fleet',
    {
      ...fleet,
      'org/w.yaml': workspace('org'),
      'org/far.yaml': syncTarget('far'),
      'org/there.yaml': location('there'),
      'tmc.yaml': policies({ clusters: ['far', 'easst'], locations: ['eu', 'there'] }),
    },
    [
      'warning tmc.yaml:10:15: UnknownReference: TMCConfig root/fleet: resources.transformationPolicies.p.match.targets.clusters[1] names the SyncTarget easst, which does not exist; did you mean east?',
      'warning tmc.yaml:13:15: UnknownReference: TMCConfig root/fleet: resources.transformationPolicies.p.match.targets.locations[1] names the Location there of workspace root:org, which is not seen from root',
    ],
  ],
  ['names that exist', required(['eu']), []],
  [
    'the only Location that is required',
    required(['euu']),
    [
      'error web.yaml:11:15: UnknownReference: Placement root/web: spec.constraints.affinity.clusterAffinity.requiredDuringSchedulingIgnoredDuringExecution.locations[0] names the Location euu, which does not exist; did you mean eu?',
    ],
  ],
  [
    'one of two Locations',
    required(['eu', 'us']),
    [
      'warning web.yaml:12:15: UnknownReference: Placement root/web: spec.constraints.affinity.clusterAffinity.requiredDuringSchedulingIgnoredDuringExecution.locations[1] names the Location us, which does not exist; there is only eu',
    ],
  ],
  [
    'a Location beside labels',
    required(['us'], { matchLabels: { a: 'b' } }),
    [
      'warning web.yaml:14:15: UnknownReference: Placement root/web: spec.constraints.affinity.clusterAffinity.requiredDuringSchedulingIgnoredDuringExecution.locations[0] names the Location us, which does not exist; there is only eu',
    ],
  ],
  [
    'Locations that attract or repel',
    of({
      constraints: {
        affinity: {
          clusterAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 1, clusterAffinityTerm: { locations: ['us'] } },
            ],
          },
        },
      },
    }),
    [
      'warning web.yaml:12:19: UnknownReference: Placement root/web: spec.constraints.affinity.clusterAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].clusterAffinityTerm.locations[0] names the Location us, which does not exist; there is only eu',
    ],
  ],
  [
    'clusters of an override',
    of({ overrides: [{ targets: { clusters: ['eats'], locations: ['eu'] }, replicas: 1 }] }),
    [
      'warning web.yaml:10:13: UnknownReference: Placement root/web: spec.overrides[0].targets.clusters[0] names the SyncTarget eats, which does not exist; did you mean east?',
    ],
  ],
  [
    'clusters of weights, bounds and groups',
    of({
      replicaScheduling: {
        mode: 'Divided',
        weights: [{ clusters: ['wset'], weight: 1 }],
        bounds: [{ locations: ['ue'], max: 1 }],
        groups: [{ clusters: ['eats'] }],
      },
    }),
    [
      'warning web.yaml:9:13: UnknownReference: Placement root/web: spec.replicaScheduling.bounds[0].locations[0] names the Location ue, which does not exist; did you mean eu?',
      'warning web.yaml:13:13: UnknownReference: Placement root/web: spec.replicaScheduling.groups[0].clusters[0] names the SyncTarget eats, which does not exist; did you mean east?',
      'warning web.yaml:17:13: UnknownReference: Placement root/web: spec.replicaScheduling.weights[0].clusters[0] names the SyncTarget wset, which does not exist; did you mean west?',
    ],
  ],
  [
    'all clusters of an export',
    exported({ clusters: ['eats'] }),
    [
      'error x.yaml:13:9: UnknownReference: ResourceExport root/x: spec.target.clusters[0] names the SyncTarget eats, which does not exist; did you mean east?',
    ],
  ],
  [
    'one cluster of an export',
    exported({ clusters: ['east', 'north'] }),
    [
      'warning x.yaml:14:9: UnknownReference: ResourceExport root/x: spec.target.clusters[1] names the SyncTarget north, which does not exist; there are east, west',
    ],
  ],
  [
    'the cluster of an import',
    { ...fleet, 'x.yaml': resourceImport('x', { source: { cluster: 'eest', resource }, schemaUpdatePolicy: 'Never' }) },
    [
      'error x.yaml:8:14: UnknownReference: ResourceImport root/x: spec.source.cluster names the SyncTarget eest, which does not exist; did you mean east?',
    ],
  ],
  [
    'a Location of the workspace that is chosen from',
    {
      ...fleet,
      't/w.yaml': workspace('t'),
      't/web.yaml': placement('web', {
        locationSelector: { path: 'root' },
        overrides: [{ targets: { locations: ['eu'] }, replicas: 1 }],
      }),
    },
    [],
  ],
  [
    'a Location and a SyncTarget of a workspace that is not chosen from',
    {
      ...fleet,
      't/w.yaml': workspace('t'),
      't/web.yaml': placement('web', {
        overrides: [{ targets: { clusters: ['east'], locations: ['eu'] }, replicas: 1 }],
      }),
    },
    [
      'warning t/web.yaml:10:13: UnknownReference: Placement root:t/web: spec.overrides[0].targets.clusters[0] names the SyncTarget east of workspace root, which is not seen from root:t',
      'warning t/web.yaml:12:13: UnknownReference: Placement root:t/web: spec.overrides[0].targets.locations[0] names the Location eu of workspace root, which is not seen from root:t',
    ],
  ],
  [
    'a SyncTarget that serves the workspace',
    {
      'east.yaml': syncTarget('east', { workspaces: [{ name: 't' }] }),
      't/w.yaml': workspace('t'),
      't/web.yaml': placement('web', { overrides: [{ targets: { clusters: ['east'] }, replicas: 1 }] }),
    },
    [],
  ],
])('%s', (_what, files, expected) => {
  expect(told(unknownNames, files)).toEqual(expected);
});
