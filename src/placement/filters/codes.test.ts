import { expect, test } from 'vitest';
import { configMap, location, placement, syncTarget, workspace } from '../../../test/support/documents.ts';
import { verdictsIn } from '../../../test/support/judged.ts';
import { type Files, notReady, ready } from '../../../test/support/pass.ts';
import {
  canonicalYaml,
  type Observation,
  type PlacementSpec,
  type SyncTargetSpec,
  TARGET_CLUSTERS,
} from '../../api/index.ts';
import { FILTERS } from './index.ts';

interface Example {
  readonly target?: Partial<SyncTargetSpec>;
  readonly constraints?: NonNullable<PlacementSpec['constraints']>;
  readonly seen?: Observation;
  readonly files?: Files;
  readonly heldTargets?: readonly string[];
}

const requires = (tier: string) => ({
  requiredDuringSchedulingIgnoredDuringExecution: { labelSelector: { matchLabels: { tier } } },
});
const annotations = { [TARGET_CLUSTERS]: 'west' };
const restricted = canonicalYaml({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x', annotations } });

/** The least that each code takes, on a SyncTarget `east` with the label `tier=gold`. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  'location NotInLocation': { files: { 'l.yaml': location('empty') } },
  'serves-workspace WorkspaceNotServed': {
    files: {
      'p.yaml': '',
      'org/workspace.yaml': workspace('org'),
      'org/p.yaml': placement('web', { locationSelector: { path: 'root' } }),
    },
  },
  'taints UntoleratedTaint': { target: { taints: [{ key: 't', effect: 'NoSchedule' }] } },
  'taints ToleratedForATime': {
    target: { taints: [{ key: 't', effect: 'NoExecute' }] },
    constraints: { tolerations: [{ key: 't', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 }] },
  },
  'eviction Drained': { target: { evictAfter: '2025-12-31T00:00:00Z' } },
  'eviction Unreachable': {
    target: { evictAfter: '1m' },
    seen: { ...notReady('east'), unreachableSince: '2025-12-31T00:00:00Z' },
  },
  'cluster-annotations ExcludedByAnnotations': { files: { 'workloads/x.yaml': restricted } },
  'topology NoTopologyValue': {
    constraints: {
      topologySpreadConstraints: [{ topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', maxSkew: 1 }],
    },
  },
  'unschedulable Unschedulable': { target: { unschedulable: true } },
  'held NotHonouredYet': { heldTargets: ['east'] },
  'capabilities CapabilityMissing': { constraints: { capabilities: ['gpu'] } },
  'capabilities CapabilityUnavailable': {
    target: { capabilities: [{ type: 'gpu', available: false }] },
    constraints: { capabilities: ['gpu'] },
  },
  'affinity AffinityNotMatched': { constraints: { affinity: { clusterAffinity: requires('tin') } } },
  'affinity AntiAffinityMatched': { constraints: { affinity: { clusterAntiAffinity: requires('gold') } } },
  'ready NotReady': { seen: notReady('east') },
  'api-compatibility KindNotServed': { seen: ready('east', { apis: [] }) },
  'api-compatibility VersionNotServed': { seen: ready('east', { apis: ['/v2/ConfigMap'] }) },
  'capacity InsufficientCapacity': {
    target: { allocatable: { cpu: '1' } },
    constraints: { resourceRequirements: { cpu: '2' } },
  },
  'capacity CapacityUnknown': { constraints: { resourceRequirements: { cpu: '2' } } },
  'healthy-ratio Unhealthy': {
    constraints: { minHealthyRatio: 1 },
    seen: ready('east', { objects: { total: 1, failing: 1 } }),
  },
};

test.each(Object.entries(EXAMPLES))('%s', (expected, example) => {
  const { target = {}, constraints, seen = ready('east'), files, heldTargets = [] } = example;
  const all = {
    't.yaml': syncTarget('east', target, { tier: 'gold' }),
    'p.yaml': placement('web', constraints === undefined ? {} : { constraints }),
    'workloads/x.yaml': configMap('x'),
    ...files,
  };
  expect(verdictsIn(all, { observations: [seen], heldTargets }).map((line) => line.split(': ')[1])).toEqual([expected]);
});

/** Of copies that were there before, and of targets that others crowd out: `move.test.ts` and `spread.test.ts` show them. */
const OF_A_PAST: ReadonlySet<string> = new Set(['taints TolerationEnded', 'topology SpreadSkew']);

test('these are all the codes there are, in the order in which filters are asked', () => {
  expect(Object.keys(EXAMPLES)).toEqual(
    FILTERS.flatMap(({ name, codes }) => Object.keys(codes).map((code) => `${name} ${code}`)).filter(
      (code) => !OF_A_PAST.has(code),
    ),
  );
});
