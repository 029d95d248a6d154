import { describe, expect, test } from 'vitest';
import {
  deployment,
  type DividedGiven as Given,
  job,
  named,
  numbers,
  runDivided as run,
  type Scheduling,
  sizes,
  TARGETS,
  WEB,
} from '../../../test/support/divided-fleet.ts';
import { placement, syncTarget } from '../../../test/support/documents.ts';
import { dataAt } from '../../../test/support/pass.ts';

describe('as time goes by', () => {
  const weights = (weight: number): Scheduling => ({ weights: [{ ...named('a'), weight }] });
  const before = run({ replicaScheduling: weights(4) });

  test.each<[string, Given, string]>([
    ['nothing moves when nothing changes', { replicaScheduling: weights(4) }, 'a 4, b 1, c 1'],
    ['what is added is divided', { replicaScheduling: weights(4), objects: [deployment(12)] }, 'a 8, b 2, c 2'],
    ['everybody gives in proportion', { replicaScheduling: weights(4), objects: [deployment(3)] }, 'a 2, b 1, c 0'],
    ['another weight divides anew', { replicaScheduling: weights(1) }, 'a 2, b 2, c 2'],
    [
      'a target that comes when it runs gets its part of what is added',
      { replicaScheduling: weights(4), targets: ['a', 'b', 'c', 'd'], available: ['b'] },
      'a 4, b 1, c 1, d 0',
    ],
    [
      'a target that comes before anything runs gets its share',
      { replicaScheduling: weights(4), targets: ['a', 'b', 'c', 'd'] },
      'a 3, b 1, c 1, d 1',
    ],
    [
      'what one had that is gone goes to the others',
      { replicaScheduling: weights(4), targets: ['a', 'b'] },
      'a 5, b 1',
    ],
    ['back to all replicas everywhere', {}, 'a all, b all, c all'],
  ])('%s', (_, given, expected) => {
    const { decision } = run({ ...given, state: before.state });
    const isHashed = expected === 'a 2, b 1, c 0';
    expect(isHashed ? sizes(decision) : numbers(decision)).toEqual(isHashed ? [2, 1, 0] : expected);
  });

  test('the file stays byte for byte when nothing changes', () => {
    const again = run({ replicaScheduling: weights(4), state: before.state });
    expect(again.decision).toEqual(before.decision);
    expect(again.result.tree.id).toBe(before.result.tree.id);
  });

  test('a copy that leaves keeps its share', () => {
    const tainted = syncTarget('a', { taints: [{ key: 'x', effect: 'NoExecute' }] }, { name: 'a' });
    const { decision, result } = run({
      replicaScheduling: weights(4),
      files: { 'a.yaml': tainted },
      state: before.state,
    });
    expect([numbers(decision), decision.leaving.map(({ target, replicas }) => [target, replicas])]).toEqual([
      'b 3, c 3',
      [['a', { [WEB]: 4 }]],
    ]);
    expect(dataAt(result.tree, 'targets/a/shop/deployment.apps_web.yaml')).toMatchObject({ spec: { replicas: 4 } });
  });
});

describe('what cannot be divided', () => {
  const tight: Scheduling = { bounds: [{ clusters: TARGETS, max: 2 }] };
  const reason = (replicas: number, name = 'web'): string =>
    `Deployment shop/${name} cannot be divided: there is room for 6 of ${replicas}; lower its replicas, widen what spec.replicaScheduling asks for, or let the Placement choose more clusters`;

  test('at first nothing is chosen, and it says why', () => {
    const { decision } = run({ replicaScheduling: tight, objects: [deployment(7)] });
    expect([decision.selected, decision.undivided, decision.unscheduled]).toEqual([
      [],
      reason(7),
      { reason: 'NoValidTarget', message: reason(7) },
    ]);
  });

  test('later all stays as it was, until it can be done', () => {
    const before = run({ replicaScheduling: tight });
    const stuck = run({ replicaScheduling: tight, objects: [deployment(7)], state: before.state });
    expect([stuck.decision.selected, stuck.decision.undivided]).toEqual([before.decision.selected, reason(7)]);
    const wide: Scheduling = { bounds: [{ clusters: TARGETS, max: 3 }] };
    const after = run({ replicaScheduling: wide, objects: [deployment(7)], state: stuck.state });
    expect([sizes(after.decision), after.decision.undivided]).toEqual([[3, 2, 2], undefined]);
  });

  test('an object that came since runs nowhere, rather than whole everywhere', () => {
    const before = run({ replicaScheduling: tight });
    const { decision } = run({
      replicaScheduling: tight,
      objects: [deployment(6), deployment(7, 'new')],
      state: before.state,
    });
    expect([numbers(decision), sizes(decision, 'apps/Deployment/shop/new'), decision.undivided]).toEqual([
      'a 2, b 2, c 2',
      [0, 0, 0],
      reason(7, 'new'),
    ]);
  });

  test('what is not known is said', () => {
    const { decision } = run({ replicaScheduling: { division: 'AvailableCapacity' }, allocatable: { a: { pods: 5 } } });
    expect(decision.undivided).toBe(
      'Deployment shop/web cannot be divided: there is room for 5 of 6 (how much b and 1 more can allocate is not known); lower its replicas, widen what spec.replicaScheduling asks for, or let the Placement choose more clusters',
    );
  });

  test('what one placement holds is not free for the next', () => {
    const other = placement('also', { source: { path: 'also' }, replicaScheduling: { division: 'AvailableCapacity' } });
    const files = { 'also.yaml': other, 'also/d.yaml': deployment(6, 'also', { cpu: '1' }) };
    const allocatable = { a: { cpu: '6' }, b: { cpu: '4' }, c: { cpu: '2' } };
    const given = {
      replicaScheduling: { division: 'AvailableCapacity' as const },
      objects: [deployment(6, 'web', { cpu: '1' })],
    };
    const { result } = run({ ...given, files, allocatable });
    const perTarget = TARGETS.map((name) =>
      [...result.placed.decisions.values()].flatMap(({ selected }) => {
        const { replicas = {} } = selected.find(({ target }) => target === name) ?? {};
        return Object.values(replicas);
      }),
    );
    expect(perTarget.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual([6, 4, 2]);
  });
});

describe('other objects', () => {
  test('a Job: pods at once, and how many must succeed', () => {
    const objects = [job({ parallelism: 3, completions: 10, template: {} })];
    const { decision, result } = run({
      replicaScheduling: { weights: [{ ...named('a'), weight: 2 }] },
      objects,
      targets: ['a', 'b'],
    });
    expect(decision.selected.map(({ replicas, completions }) => [replicas, completions])).toEqual([
      [{ 'batch/Job/shop/sum': 2 }, { 'batch/Job/shop/sum': 6 }],
      [{ 'batch/Job/shop/sum': 1 }, { 'batch/Job/shop/sum': 4 }],
    ]);
    const specs = ['a', 'b'].map((name) => dataAt(result.tree, `targets/${name}/shop/job.batch_sum.yaml`));
    expect(specs).toMatchObject([
      { spec: { parallelism: 2, completions: 6 } },
      { spec: { parallelism: 1, completions: 4 } },
    ]);
  });

  test('an object is divided among the clusters that its annotations name', () => {
    const annotated = deployment(6).replace(
      'metadata:',
      'metadata:\n  annotations: {syncer.kcp.io/exclude-clusters: b}',
    );
    const { decision } = run({ replicaScheduling: { mode: 'Divided' }, objects: [annotated, deployment(3, 'two')] });
    expect(numbers(decision)).toBe('a 3, b 0, c 3');
  });

  test('each target gets the manifest with its number', () => {
    const { result } = run({ replicaScheduling: { weights: [{ ...named('a'), weight: 4 }] } });
    const counts = TARGETS.map((name) => dataAt(result.tree, `targets/${name}/shop/deployment.apps_web.yaml`));
    expect(counts).toMatchObject([{ spec: { replicas: 4 } }, { spec: { replicas: 1 } }, { spec: { replicas: 1 } }]);
  });

  test('two placements that want different numbers of one object on a target contradict each other', () => {
    const also = placement('also', { replicaScheduling: { weights: [{ ...named('a'), weight: 4 }] } });
    const { result } = run({ replicaScheduling: { mode: 'Divided' }, files: { 'also.yaml': also } });
    expect(result.renderDiagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'ConflictingDeliverers',
        'Deployment shop/web is delivered with different content by root/also (workloads/0.yaml:1) and root/web (workloads/0.yaml:1): none of them is delivered; let one source own it',
      ],
    ]);
  });
});
