import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { location, placement, resourceExport } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import type { LabelSelector, PlacementSpec } from '../../api/index.ts';
import { contradictorySelectors } from './contradictory-selectors.ts';

const no: LabelSelector = {
  matchLabels: { a: 'x' },
  matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['x'] }],
};
const of = (spec: Partial<PlacementSpec>): Files => ({ 'web.yaml': placement('web', spec) });
const term = { labelSelector: no };

test.each<[string, Files, readonly string[]]>([
  ['a selector that can match', of({ locationSelector: { labelSelector: { matchLabels: { a: 'x' } } } }), []],
  [
    'Locations',
    of({ locationSelector: term, locationSelectors: [{}, term] }),
    [
      'error web.yaml:9:11: UnsatisfiableSelector: Placement root/web: spec.locationSelector.labelSelector asks for a=x and a notin (x), which no Location can have; take one out',
      'error web.yaml:19:13: UnsatisfiableSelector: Placement root/web: spec.locationSelectors[1].labelSelector asks for a=x and a notin (x), which no Location can have; take one out',
    ],
  ],
  [
    'the source',
    of({ source: { selector: { ...term, namespaceSelector: no } } }),
    [
      'error web.yaml:10:13: UnsatisfiableSelector: Placement root/web: spec.source.selector.labelSelector asks for a=x and a notin (x), which no workload object can have; take one out',
      'error web.yaml:18:13: UnsatisfiableSelector: Placement root/web: spec.source.selector.namespaceSelector asks for a=x and a notin (x), which no Namespace can have; take one out',
    ],
  ],
  [
    'affinity',
    of({
      constraints: {
        affinity: {
          clusterAffinity: { requiredDuringSchedulingIgnoredDuringExecution: term },
          clusterAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, clusterAffinityTerm: term }],
          },
        },
      },
    }),
    [
      'error web.yaml:12:17: UnsatisfiableSelector: Placement root/web: spec.constraints.affinity.clusterAffinity.requiredDuringSchedulingIgnoredDuringExecution.labelSelector asks for a=x and a notin (x), which no SyncTarget can have; take one out',
      'error web.yaml:23:21: UnsatisfiableSelector: Placement root/web: spec.constraints.affinity.clusterAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].clusterAffinityTerm.labelSelector asks for a=x and a notin (x), which no SyncTarget can have; take one out',
    ],
  ],
  [
    'spread, weights, bounds, groups and overrides',
    of({
      strategy: 'Spread',
      constraints: {
        topologySpreadConstraints: [{ topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', maxSkew: 1, ...term }],
      },
      replicaScheduling: {
        mode: 'Divided',
        weights: [{ ...term, weight: 1 }],
        bounds: [{ ...term, max: 1 }],
        groups: [term],
      },
      overrides: [{ targets: term, objects: term, replicas: 1 }],
    }),
    [
      'error web.yaml:10:15: UnsatisfiableSelector: Placement root/web: spec.constraints.topologySpreadConstraints[0].labelSelector asks for a=x and a notin (x), which no SyncTarget can have; take one out',
      'error web.yaml:23:15: UnsatisfiableSelector: Placement root/web: spec.overrides[0].objects.labelSelector asks for a=x and a notin (x), which no workload object can have; take one out',
      'error web.yaml:33:15: UnsatisfiableSelector: Placement root/web: spec.overrides[0].targets.labelSelector asks for a=x and a notin (x), which no SyncTarget can have; take one out',
      'error web.yaml:43:15: UnsatisfiableSelector: Placement root/web: spec.replicaScheduling.bounds[0].labelSelector asks for a=x and a notin (x), which no SyncTarget can have; take one out',
      'error web.yaml:53:15: UnsatisfiableSelector: Placement root/web: spec.replicaScheduling.groups[0].labelSelector asks for a=x and a notin (x), which no SyncTarget can have; take one out',
      'error web.yaml:63:15: UnsatisfiableSelector: Placement root/web: spec.replicaScheduling.weights[0].labelSelector asks for a=x and a notin (x), which no SyncTarget can have; take one out',
    ],
  ],
  [
    'members of a Location',
    { 'eu.yaml': location('eu', { instanceSelector: no }) },
    [
      'error eu.yaml:9:9: UnsatisfiableSelector: Location root/eu: spec.instanceSelector asks for a=x and a notin (x), which no SyncTarget can have; take one out',
    ],
  ],
  [
    'clusters of an export',
    {
      'x.yaml': resourceExport('x', {
        resource: { version: 'v1', resource: 'configmaps', name: 'x' },
        target: { ...term, locationSelector: term },
        conflictResolution: 'UseSource',
      }),
    },
    [
      'error x.yaml:14:11: UnsatisfiableSelector: ResourceExport root/x: spec.target.labelSelector asks for a=x and a notin (x), which no SyncTarget can have; take one out',
      'error x.yaml:23:13: UnsatisfiableSelector: ResourceExport root/x: spec.target.locationSelector.labelSelector asks for a=x and a notin (x), which no Location can have; take one out',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect(told(contradictorySelectors, files)).toEqual(expected);
});
