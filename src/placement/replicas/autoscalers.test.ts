import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  autoscaler,
  type DividedGiven,
  deployment,
  HPA,
  named,
  numbers,
  runDivided as run,
  type Scheduling,
  TARGETS,
  WEB,
} from '../../../test/support/divided-fleet.ts';
import { configMap, placement, syncTarget } from '../../../test/support/documents.ts';
import { dataAt, type PassResult, type PassState } from '../../../test/support/pass.ts';
import type { PlacementDecision } from '../../api/index.ts';

/** `1..4 at 2`: least and greatest number of the autoscaler, and the replicas of what it scales; `-`: no autoscaler, `?`: not said. */
function onEach({ tree }: PassResult, targets = TARGETS): readonly string[] {
  return targets.map((name) => {
    const hpa = dataAt(tree, `targets/${name}/shop/horizontalpodautoscaler.autoscaling_web.yaml`);
    const web = dataAt(tree, `targets/${name}/shop/deployment.apps_web.yaml`);
    const bounds = specOf(hpa);
    const { replicas = '?' } = specOf(web) ?? {};
    return `${bounds === undefined ? '-' : `${bounds['minReplicas'] ?? '?'}..${bounds['maxReplicas']}`} at ${replicas}`;
  });
}

function specOf(object: unknown): Readonly<Record<string, unknown>> | undefined {
  return (object as { readonly spec: Readonly<Record<string, unknown>> } | undefined)?.spec;
}

const divided: Scheduling = { mode: 'Divided' };
const weighted: Scheduling = { weights: [{ ...named('a'), weight: 4 }] };
const onlyA: Scheduling = {
  weights: [
    { ...named('a'), weight: 4 },
    { clusters: ['b', 'c'], weight: 0 },
  ],
};
const pair = (bounds: object, replicas?: number): readonly string[] => [deployment(replicas), autoscaler(bounds)];

describe('an autoscaler with what it scales', () => {
  test.each<[string, Scheduling, readonly string[], readonly string[]]>([
    ['evenly', divided, pair({ minReplicas: 3, maxReplicas: 9 }), ['1..3 at ?', '1..3 at ?', '1..3 at ?']],
    ['by weight', weighted, pair({ minReplicas: 6, maxReplicas: 12 }), ['4..8 at ?', '1..2 at ?', '1..2 at ?']],
    [
      'what is not said stays unsaid where it is the same',
      divided,
      pair({ maxReplicas: 6 }),
      Array(3).fill('?..2 at ?'),
    ],
    [
      'at least one where there is a share',
      divided,
      pair({ minReplicas: 2, maxReplicas: 6 }),
      Array(3).fill('1..2 at ?'),
    ],
    [
      'the least never above the greatest',
      weighted,
      pair({ minReplicas: 12, maxReplicas: 12 }),
      ['8..8 at ?', '2..2 at ?', '2..2 at ?'],
    ],
    [
      'none where there is no share',
      onlyA,
      pair({ minReplicas: 2, maxReplicas: 6 }),
      ['2..6 at ?', '- at 0', '- at 0'],
    ],
    [
      'down to none, where the server allows that',
      divided,
      pair({ minReplicas: 0, maxReplicas: 6 }),
      Array(3).fill('0..2 at ?'),
    ],
    [
      'a number that is written is divided',
      divided,
      pair({ minReplicas: 3, maxReplicas: 9 }, 6),
      Array(3).fill('1..3 at 2'),
    ],
    ['and stays within the bounds', divided, pair({ minReplicas: 6, maxReplicas: 9 }, 1), Array(3).fill('2..3 at 2')],
    ['on both sides', divided, pair({ minReplicas: 3, maxReplicas: 9 }, 99), Array(3).fill('1..3 at 3')],
    ['switched off it stays off', divided, pair({ minReplicas: 3, maxReplicas: 9 }, 0), Array(3).fill('1..3 at 0')],
    ['one that cannot be divided', divided, pair({ minReplicas: 9, maxReplicas: 3 }, 6), Array(3).fill('9..3 at 6')],
    [
      'one of something else',
      divided,
      [deployment(6), autoscaler({ maxReplicas: 6 }, 'other')],
      Array(3).fill('- at 2'),
    ],
  ])('%s', (_, replicaScheduling, objects, expected) => {
    expect(onEach(run({ replicaScheduling, objects }).result)).toEqual(expected);
  });

  test('fewer than clusters: some have none, and the sum is what is written', () => {
    const { result } = run({ replicaScheduling: divided, objects: pair({ maxReplicas: 2 }) });
    expect([...onEach(result)].sort()).toEqual(['- at 0', '?..1 at ?', '?..1 at ?']);
  });

  test('goes where what it scales may go', () => {
    const web = deployment(undefined).replace(
      'metadata:',
      'metadata:\n  annotations: {syncer.kcp.io/exclude-clusters: b}',
    );
    const { decision } = run({ replicaScheduling: divided, objects: [web, autoscaler({ maxReplicas: 6 })] });
    expect(numbers(decision, HPA)).toBe('a 3, b 0, c 3');
  });

  test('by what is free, as the pods of what it scales need', () => {
    const { decision } = run({
      replicaScheduling: { division: 'AvailableCapacity' },
      objects: [deployment(undefined, 'web', { cpu: '2' }), autoscaler({ maxReplicas: 6 })],
      allocatable: { a: { cpu: '4' }, b: { cpu: '9' }, c: { cpu: '1' } },
    });
    expect(numbers(decision, HPA)).toBe('a 2, b 4, c 0');
  });

  test('that cannot be divided as asked: nothing is chosen at first, and it is said', () => {
    const bounds = [{ clusters: TARGETS, max: 1 }];
    const { decision } = run({ replicaScheduling: { bounds }, objects: pair({ maxReplicas: 6 }) });
    expect([decision.selected, decision.undivided]).toEqual([
      [],
      'HorizontalPodAutoscaler shop/web cannot be divided: there is room for 3 of 6; lower its replicas, widen what spec.replicaScheduling asks for, or let the Placement choose more clusters',
    ]);
  });

  test('whose target runs whole is told, when it cannot be divided', () => {
    const { decision } = run({ replicaScheduling: divided, objects: pair({ minReplicas: 9, maxReplicas: 3 }, 6) });
    expect([decision.autoscaled, numbers(decision)]).toEqual([[WEB], 'a all, b all, c all']);
  });

  test('without a division each cluster gets both as they are written', () => {
    expect(onEach(run({ objects: pair({ minReplicas: 2, maxReplicas: 6 }, 3) }).result)).toEqual(
      Array(3).fill('2..6 at 3'),
    );
  });
});

describe('as time goes by', () => {
  const before = run({ replicaScheduling: weighted, objects: pair({ minReplicas: 6, maxReplicas: 12 }, 6) });

  test.each<[string, DividedGiven, readonly string[]]>([
    ['nothing moves when nothing changes', { replicaScheduling: weighted }, ['4..8 at 4', '1..2 at 1', '1..2 at 1']],
    [
      'more',
      { replicaScheduling: weighted, objects: pair({ minReplicas: 6, maxReplicas: 18 }, 6) },
      ['4..12 at 4', '1..3 at 1', '1..3 at 1'],
    ],
    [
      'what cannot be divided any more stays as it was',
      { replicaScheduling: { bounds: [{ clusters: TARGETS, max: 1 }] } },
      ['4..8 at 4', '1..2 at 1', '1..2 at 1'],
    ],
    [
      'a cluster loses its share: the autoscaler goes, with its reason',
      { replicaScheduling: onlyA },
      ['6..12 at 6', '- at 0', '- at 0'],
    ],
    ['back to one for each', {}, Array(3).fill('6..12 at 6')],
  ])('%s', (_, given, expected) => {
    const { result } = run({ objects: pair({ minReplicas: 6, maxReplicas: 12 }, 6), ...given, state: before.state });
    expect(onEach(result)).toEqual(expected);
  });

  test('what cannot be divided leaves what an autoscaler sets without a number', () => {
    const objects = pair({ maxReplicas: 12 });
    const first = run({ replicaScheduling: divided, objects });
    const bounds = [{ clusters: TARGETS, max: 1 }];
    const { result } = run({ replicaScheduling: { bounds }, objects, state: first.state });
    expect(onEach(result)).toEqual(Array(3).fill('?..4 at ?'));
  });

  test('an autoscaler that goes leaves a removal that says why', () => {
    const objects = pair({ minReplicas: 6, maxReplicas: 12 }, 6);
    const { result } = run({ replicaScheduling: onlyA, objects, state: before.state });
    expect(
      ['a', 'b'].map((name) => [...result.indexes.values()].find(({ target }) => target === name)?.removals),
    ).toEqual([[], [expect.objectContaining({ reason: 'root/web gives b no share of what it scales' })]]);
  });

  test('a copy that leaves keeps both as they were', () => {
    const objects = pair({ minReplicas: 6, maxReplicas: 12 }, 6);
    const tainted = syncTarget('a', { taints: [{ key: 'x', effect: 'NoExecute' }] }, { name: 'a' });
    const files = { 'a.yaml': tainted };
    const { decision, result } = run({ replicaScheduling: weighted, objects, files, state: before.state });
    expect([decision.leaving.map(({ target, least }) => [target, least?.[HPA]]), onEach(result)]).toEqual([
      [['a', 4]],
      ['4..8 at 4', '3..6 at 3', '3..6 at 3'],
    ]);
  });
});

interface Step {
  readonly least: number;
  readonly most: number;
  readonly replicas: number | undefined;
  readonly weight: number;
  readonly targets: readonly string[];
}

const step: fc.Arbitrary<Step> = fc
  .record({
    least: fc.nat(12),
    more: fc.nat(20),
    replicas: fc.option(fc.nat(30), { nil: undefined }),
    weight: fc.nat(5),
    targets: fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
  })
  .map(({ more, ...rest }) => ({ ...rest, most: Math.max(1, rest.least + more) }));

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

/** What is wrong with how the numbers of a step were divided. */
function faults({ selected }: PlacementDecision, { least, most, replicas }: Step): readonly string[] {
  const sharing = selected.filter((one) => (one.replicas?.[HPA] ?? 0) > 0);
  const [mosts, leasts] = [sharing.map((one) => one.replicas?.[HPA] ?? 0), sharing.map((one) => one.least?.[HPA] ?? 0)];
  const firsts = sharing.map((one) => one.replicas?.[WEB]);
  const bare = replicas === undefined || replicas === 0;
  const isValid = leasts.every((one, at) => one <= (mosts[at] ?? 0) && one >= Math.min(1, least));
  const isWithin = firsts.every(
    (one, at) => one !== undefined && one <= (mosts[at] ?? 0) && one >= Math.max(1, leasts[at] ?? 0),
  );
  const others = selected.filter((one) => !sharing.includes(one)).map((one) => one.replicas?.[WEB]);
  const reachable = Math.min(Math.max(replicas ?? 0, sum(leasts.map((one) => Math.max(1, one)))), most);
  return [
    ...(sum(mosts) === most ? [] : ['the greatest numbers do not make up what is written']),
    ...(sum(leasts) === (least === 0 ? 0 : Math.max(least, sharing.length)) ? [] : ['the least numbers do not']),
    ...(isValid ? [] : ['no server takes the bounds']),
    ...(bare || (isWithin && sum(firsts.map((one) => one ?? 0)) === reachable) ? [] : ['the first numbers are wrong']),
    ...(others.every((one) => one === 0) ? [] : ['something runs without a share']),
    ...(replicas === undefined && firsts.some((one) => one !== undefined) ? ['a number that nobody wrote'] : []),
  ];
}

test('sums are exact, bounds are valid and steady, whatever changes', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
      let state: PassState | undefined;
      for (const one of steps) {
        const { least, most, replicas, weight, targets } = one;
        const objects = [deployment(replicas), autoscaler({ minReplicas: least, maxReplicas: most })];
        const replicaScheduling = { weights: [{ ...named('a'), weight }] };
        const given = {
          replicaScheduling,
          objects,
          targets,
          files: { 'z.yaml': placement('z', { source: { path: 'z' } }), 'z/z.yaml': configMap('z') },
        };
        const { decision, state: next } = run(state === undefined ? given : { ...given, state });
        expect(faults(decision, one)).toEqual([]);
        const again = run({ ...given, state: next });
        expect(again.decision).toEqual(decision);
        state = next;
      }
    }),
    { numRuns: 25 },
  );
});
