import { describe, expect, test } from 'vitest';
import { deployment } from '../../test/support/divided-fleet.ts';
import { placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, ready, runStages } from '../../test/support/pass.ts';
import { capacityOfAmounts, type PlacementSpec, podCount, podRequest, requestsOf } from '../api/index.ts';
import { asMade } from './index.ts';

type Overrides = NonNullable<PlacementSpec['overrides']>;

const patch = (cpu: string) => ({
  patches: [
    {
      type: 'StrategicMergePatch' as const,
      patch: `spec: {template: {spec: {containers: [{name: app, resources: {requests: {cpu: ${cpu}}}}]}}}`,
    },
  ],
});

describe('what overrides change counts in what pods ask for', () => {
  test.each<[string, Overrides, string, number]>([
    ['none', [], '2', 2],
    ['a number for every target', [{ replicas: 5 }], '5', 5],
    ['the last of several', [{ replicas: 5 }, { replicas: 3 }], '3', 3],
    ['requests for every target', [patch('3')], '6', 2],
    ['of other objects', [{ objects: { names: ['db'] }, replicas: 5 }], '2', 2],
    ['of one target alone does not', [{ targets: { clusters: ['a'] }, replicas: 5 }], '2', 2],
    [
      'one that does not apply does not',
      [{ patches: [{ type: 'JSONPatch', patch: '- {op: remove, path: /x}' }] }, { replicas: 5 }],
      '2',
      2,
    ],
  ])('%s', (_, overrides, cpu, pods) => {
    const { model } = runStages({ 'web.yaml': deployment(2, 'web', { cpu: '1' }) });
    const spec: PlacementSpec = { source: {}, strategy: 'OneToMany', overrides };
    const asked = model.workloads.map((workload) => {
      const made = { object: asMade(spec, workload) };
      return capacityOfAmounts(requestsOf(podRequest(made), podCount(made, undefined)));
    });
    expect(asked).toEqual([{ cpu, pods }]);
  });

  test('a target without room for it is not chosen', () => {
    const files = (overrides: Overrides): Files => ({
      'a.yaml': syncTarget('a'),
      'p.yaml': placement('web', { overrides, constraints: { resourceRequirements: { cpu: '1' } } }),
      'workloads/web.yaml': deployment(2, 'web', { cpu: '1' }),
    });
    const observations = [ready('a', { allocatable: { cpu: '4' } })];
    const chosen = [[], [{ replicas: 5 }]].map((overrides) => {
      const { placed } = runStages(files(overrides), { observations });
      return [...placed.decisions.values()].map(({ selected, unscheduled }) => [selected.length, unscheduled?.message]);
    });
    expect(chosen).toEqual([[[1, undefined]], [[0, expect.stringContaining('cpu 5')]]]);
  });
});
