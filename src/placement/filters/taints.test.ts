import { expect, test } from 'vitest';
import { placement } from '../../../test/support/documents.ts';
import { runStages } from '../../../test/support/pass.ts';
import type { PlacementSpec, Taint, Toleration } from '../../api/index.ts';
import { tolerates, untolerated } from './taints.ts';

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

const tolerant: Partial<PlacementSpec> = { constraints: { tolerations: [{ key: 'dedicated', value: 'gpu' }] } };

test('untolerated keeps the order of the taints', () => {
  const taints = [
    taint('b', undefined, 'NoSchedule'),
    taint('dedicated', 'gpu', 'NoSchedule'),
    taint('a', undefined, 'NoExecute'),
  ];
  const { model } = runStages({ 'p.yaml': placement('web', tolerant) });
  const [object] = [...model.placements.values()].map((p) => p.object);
  expect(object && untolerated(object, taints).map((t) => t.key)).toEqual(['b', 'a']);
});
