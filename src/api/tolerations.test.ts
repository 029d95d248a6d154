import { expect, test } from 'vitest';
import type { Placement, Taint, Toleration } from './kinds/index.ts';
import { tolerates, untolerated } from './tolerations.ts';

const taint = (key: string, value: string | undefined, effect: Taint['effect']): Taint => ({
  key,
  effect,
  ...(value === undefined ? {} : { value }),
});

test.each<[Toleration, Taint, boolean]>([
  [{ operator: 'Exists' }, taint('a', 'x', 'NoExecute'), true],
  [{ operator: 'Exists', effect: 'NoSchedule' }, taint('a', 'x', 'NoExecute'), false],
  [{ key: 'a', operator: 'Exists' }, taint('a', 'x', 'NoSchedule'), true],
  [{ key: 'a', operator: 'Exists', value: 'y' }, taint('a', 'x', 'NoSchedule'), true],
  [{ key: 'b', operator: 'Exists' }, taint('a', 'x', 'NoSchedule'), false],
  [{ key: 'a', value: 'x' }, taint('a', 'x', 'NoSchedule'), true],
  [{ key: 'a', operator: 'Equal', value: 'y' }, taint('a', 'x', 'NoSchedule'), false],
  [{ key: 'a', operator: 'Equal' }, taint('a', undefined, 'PreferNoSchedule'), true],
  [{ key: 'a', value: '' }, taint('a', undefined, 'NoSchedule'), true],
  [{ key: 'a' }, taint('a', '', 'NoSchedule'), true],
  [{ key: 'a' }, taint('a', 'x', 'NoSchedule'), false],
  [{ key: 'a', value: 'x', effect: 'NoExecute' }, taint('a', 'x', 'NoSchedule'), false],
])('the toleration %j of the taint %j: %s, as in Kubernetes', (toleration, against, expected) => {
  expect(tolerates(toleration, against)).toBe(expected);
});

const tolerant: Placement = {
  apiVersion: 'workload.kcp.io/v1alpha1',
  kind: 'Placement',
  metadata: { name: 'web' },
  spec: {
    source: { path: 'workloads' },
    strategy: 'OneToMany',
    constraints: { tolerations: [{ key: 'dedicated', value: 'gpu' }] },
  },
};

test('untolerated keeps the order of the taints', () => {
  const taints = [
    taint('b', undefined, 'NoSchedule'),
    taint('dedicated', 'gpu', 'NoSchedule'),
    taint('a', undefined, 'NoExecute'),
  ];
  expect(untolerated(tolerant, taints).map((t) => t.key)).toEqual(['b', 'a']);
});
