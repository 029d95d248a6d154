import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deployment,
  type DividedGiven as Given,
  metadata,
  named,
  numbers,
  runDivided as run,
  sizes,
} from '../../../test/support/divided-fleet.ts';
import { location } from '../../../test/support/documents.ts';
import type { PassState } from '../../../test/support/pass.ts';
import { canonicalYaml } from '../../api/index.ts';

describe('the number of each target', () => {
  test.each<[string, Given, string]>([
    ['all replicas everywhere, when nothing is said', {}, 'a all, b all, c all'],
    [
      'Duplicated under Spread',
      { spec: { strategy: 'Spread' }, replicaScheduling: { mode: 'Duplicated' } },
      'a all, b all, c all',
    ],
    ['Divided under Spread', { spec: { strategy: 'Spread' } }, 'a 2, b 2, c 2'],
    ['Divided', { replicaScheduling: { mode: 'Divided' } }, 'a 2, b 2, c 2'],
    ['a division is wish enough', { replicaScheduling: { division: 'Weighted' } }, 'a 2, b 2, c 2'],
    [
      'by weight; of two the greatest',
      {
        replicaScheduling: {
          weights: [
            { clusters: ['a', 'b'], weight: 1 },
            { labelSelector: { matchLabels: { name: 'a' } }, weight: 4 },
          ],
        },
      },
      'a 4, b 1, c 1',
    ],
    [
      'only where all fields mean it',
      {
        replicaScheduling: {
          weights: [{ clusters: ['a', 'b'], labelSelector: { matchLabels: { name: 'b' } }, weight: 4 }],
        },
      },
      'a 1, b 4, c 1',
    ],
    [
      'members of a Location, and of its parts',
      {
        replicaScheduling: { weights: [{ locations: ['eu'], weight: 2 }] },
        files: {
          'eu.yaml': location('eu', { instanceSelector: { matchLabels: { name: 'a' } } }),
          'de.yaml': location('de', { parent: 'eu', instanceSelector: { matchLabels: { name: 'b' } } }),
          'us.yaml': location('us', { instanceSelector: { matchLabels: { name: 'c' } } }),
        },
        objects: [deployment(5)],
      },
      'a 2, b 2, c 1',
    ],
    [
      'within the tightest bounds',
      {
        replicaScheduling: {
          bounds: [
            { clusters: ['a', 'b'], max: 3 },
            { ...named('a'), max: 1 },
            { ...named('b'), min: 3 },
          ],
        },
      },
      'a 1, b 3, c 2',
    ],
    [
      'group after group',
      { replicaScheduling: { groups: [named('b'), named('a')], bounds: [{ clusters: ['a', 'b'], max: 2 }] } },
      'a 2, b 2, c 2',
    ],
    ['the first group alone, while it has room', { replicaScheduling: { groups: [named('b')] } }, 'a 0, b 6, c 0'],
  ])('%s', (_, given, expected) => {
    expect(numbers(run(given).decision)).toBe(expected);
  });

  const small = (cpu: string) => deployment(6, 'web', { cpu });
  test.each<[string, Given, string]>([
    [
      'by what is free',
      {
        replicaScheduling: { division: 'AvailableCapacity' },
        objects: [small('1')],
        allocatable: { a: { cpu: '4' }, b: { cpu: '2' }, c: { cpu: 0 } },
      },
      'a 4, b 2, c 0',
    ],
    [
      'by number of pods',
      {
        replicaScheduling: { division: 'AvailableCapacity' },
        allocatable: { a: { pods: 3 }, b: { pods: 3 }, c: { pods: 0 } },
      },
      'a 3, b 3, c 0',
    ],
    [
      'what is not known is nothing',
      {
        replicaScheduling: { division: 'AvailableCapacity' },
        objects: [small('1')],
        allocatable: { a: { cpu: '8' }, b: { memory: '8Gi' } },
      },
      'a 6, b 0, c 0',
    ],
    [
      'on as few as possible',
      {
        replicaScheduling: { division: 'Aggregated' },
        objects: [small('1')],
        allocatable: { a: { cpu: '4' }, b: { cpu: '8' }, c: { cpu: '4' } },
      },
      'a 0, b 6, c 0',
    ],
    [
      'beside what other objects of the placement take',
      {
        replicaScheduling: { division: 'AvailableCapacity' },
        objects: [
          deployment(2, 'first', { cpu: '1' }),
          small('1'),
          canonicalYaml({
            apiVersion: 'v1',
            kind: 'Pod',
            metadata: metadata('one'),
            spec: { containers: [{ name: 'app', resources: { requests: { cpu: '1' } } }] },
          }),
        ],
        allocatable: { a: { cpu: '9' }, b: { cpu: '0' }, c: { cpu: '0' } },
      },
      'a 6, b 0, c 0',
    ],
  ])('%s', (_, given, expected) => {
    expect(numbers(run(given).decision)).toBe(expected);
  });

  test('what is left over goes to another target for each object', () => {
    const objects = Array.from({ length: 40 }, (_, at) => deployment(1, `app-${at}`));
    const { decision } = run({ replicaScheduling: { mode: 'Divided' }, objects });
    const per = decision.selected.map(({ replicas }) => Object.values(replicas ?? {}).reduce((sum, n) => sum + n, 0));
    expect([per.every((count) => count > 0), per.reduce((sum, n) => sum + n, 0)]).toEqual([true, 40]);
  });
});

test('sums are exact, whatever changes', () => {
  const step = fc.record({
    replicas: fc.nat(40),
    targets: fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
    weight: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
      let state: PassState | undefined;
      for (const { replicas, targets, weight } of steps) {
        const replicaScheduling = { weights: [{ ...named('a'), weight }] };
        const given = { replicaScheduling, objects: [deployment(replicas)], targets };
        const { decision, state: next } = run(state === undefined ? given : { ...given, state });
        expect(sizes(decision).reduce((sum, count) => sum + count, 0)).toBe(replicas);
        state = next;
      }
    }),
    { numRuns: 15 },
  );
});
