import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { configMap, location, resourceExport, syncTarget } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { canonicalYaml, type ResourceExport, type ResourceReference } from '../../api/index.ts';
import { exportedObjects } from './exports.ts';

type Policy = NonNullable<ResourceExport['spec']['conflictResolution']>;

const definition = canonicalYaml({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'oxen.farm.io' },
  spec: { group: 'farm.io', scope: 'Namespaced', names: { kind: 'Ox', plural: 'oxen' } },
});
const fleet: Files = {
  'east.yaml': syncTarget('east', {}, { region: 'eu', location: 'eu' }),
  'west.yaml': syncTarget('west', {}, { region: 'us' }),
  'eu.yaml': location('eu'),
  'x.yaml': configMap('x', {}, 'shop'),
  'policy.yaml': canonicalYaml({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'deny', namespace: 'shop' },
  }),
  'ingress.yaml': canonicalYaml({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web', namespace: 'shop' },
  }),
  'ox.yaml': `${definition}---\n${canonicalYaml({ apiVersion: 'farm.io/v1', kind: 'Ox', metadata: { name: 'bob', namespace: 'shop' } })}`,
};
const maps = { version: 'v1', resource: 'configmaps', namespace: 'shop', name: 'x' };
const of = (
  resource: ResourceReference,
  target: ResourceExport['spec']['target'] = { clusters: ['east'] },
  conflictResolution: Policy = 'UseSource',
) => ({ resource, target, conflictResolution });
const exporting = (resource: Partial<ResourceReference>): Files => ({
  ...fleet,
  'e.yaml': resourceExport('e', of({ ...maps, ...resource })),
});
const two = (a: ResourceExport['spec'], b: ResourceExport['spec']): Files => ({
  ...fleet,
  'a.yaml': resourceExport('a', a),
  'b.yaml': resourceExport('b', b),
});

test.each<[string, Files, readonly string[]]>([
  ['an object that is there', exporting({}), []],
  [
    'plurals of several sorts',
    {
      ...exporting({ group: 'networking.k8s.io', resource: 'networkpolicies', name: 'deny' }),
      'i.yaml': resourceExport('i', of({ ...maps, group: 'networking.k8s.io', resource: 'ingresses', name: 'web' })),
    },
    [],
  ],
  ['a plural that only a definition tells', exporting({ group: 'farm.io', resource: 'oxen', name: 'bob' }), []],
  [
    'a misspelled name',
    exporting({ name: 'y' }),
    [
      'error e.yaml:8:11: UnknownReference: ResourceExport root/e: spec.resource names configmaps shop/y, which is not in the workspace root; did you mean x?',
    ],
  ],
  [
    'another namespace',
    exporting({ namespace: 'prod' }),
    [
      'error e.yaml:8:11: UnknownReference: ResourceExport root/e: spec.resource names configmaps prod/x, which is not in the workspace root; there is one in namespace shop: write the namespace',
    ],
  ],
  [
    'a misspelled resource',
    exporting({ resource: 'confgmaps' }),
    [
      'error e.yaml:10:15: UnknownReference: ResourceExport root/e: spec.resource names confgmaps shop/x, which is not in the workspace root; of this resource there is nothing; did you mean configmaps?',
    ],
  ],
  [
    'a group that is not there',
    exporting({ group: 'apps', resource: 'deployments' }),
    [
      'error e.yaml:11:15: UnknownReference: ResourceExport root/e: spec.resource names deployments.apps shop/x, which is not in the workspace root; of this resource there is nothing; there is none',
    ],
  ],
  [
    'a file that cannot be read',
    { ...exporting({ name: 'y' }), 'broken.yaml': 'apiVersion: v1\nkind: {' },
    [
      'warning e.yaml:8:11: UnknownReference: ResourceExport root/e: spec.resource names configmaps shop/y, which is not in the workspace root; did you mean x? (a file there cannot be read now, and may hold it)',
    ],
  ],
  ['the same said twice', two(of(maps), of(maps, { labelSelector: { matchLabels: { region: 'eu' } } })), []],
  ['different things for different clusters', two(of(maps), of(maps, { clusters: ['west'] }, 'Error')), []],
  [
    'different things for one cluster by name',
    two(of(maps), of(maps, { clusters: ['west', 'east'] }, 'Error')),
    [
      'warning b.yaml:6:23: ContradictoryExports: ResourceExport root/b: spec.conflictResolution is Error, and ResourceExport a (a.yaml:1) says UseSource for the same object on east; let both say the same, or keep one',
    ],
  ],
  [
    'different things for one cluster by label',
    two(of(maps), of(maps, { labelSelector: {} }, 'UseTarget')),
    [
      'warning b.yaml:6:23: ContradictoryExports: ResourceExport root/b: spec.conflictResolution is UseTarget, and ResourceExport a (a.yaml:1) says UseSource for the same object on east; let both say the same, or keep one',
    ],
  ],
  [
    'different things for one cluster by Location',
    two(of(maps), of(maps, { locationSelector: {} }, 'UseTarget')),
    [
      'warning b.yaml:6:23: ContradictoryExports: ResourceExport root/b: spec.conflictResolution is UseTarget, and ResourceExport a (a.yaml:1) says UseSource for the same object on east; let both say the same, or keep one',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect(told(exportedObjects, files)).toEqual(expected);
});
