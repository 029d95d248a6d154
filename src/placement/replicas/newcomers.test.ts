// What a target gets that joins a division, and what the others give for it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DivideInput, DivideTarget } from '../divide/index.ts';
import { divideWithNewcomers } from './newcomers.ts';

function numbers(input: DivideInput): readonly number[] | string {
  const division = divideWithNewcomers(input);
  return division.kind === 'divided' ? division.replicas : division.reason;
}

const has = (previous: number, more: Partial<DivideTarget> = {}): DivideTarget => ({ name: 'x', previous, ...more });
const joins = (more: Partial<DivideTarget> = {}): DivideTarget => ({ name: 'x', ...more });

test.each<[string, DivideInput, readonly number[]]>([
  ['the second of two gets half', { replicas: 6, mode: 'Weighted', targets: [has(6), joins()] }, [3, 3]],
  ['the third gets a third', { replicas: 6, mode: 'Weighted', targets: [has(3), has(3), joins()] }, [2, 2, 2]],
  ['by its weight', { replicas: 8, mode: 'Weighted', targets: [has(8), joins({ weight: 3 })] }, [2, 6]],
  ['not above its bound', { replicas: 6, mode: 'Weighted', targets: [has(6), joins({ max: 1 })] }, [5, 1]],
  [
    'a later group gets nothing while an earlier one has room',
    { replicas: 6, mode: 'Weighted', targets: [has(6, { group: 0 }), joins({ group: 1 })] },
    [6, 0],
  ],
  ['who has more gives more', { replicas: 9, mode: 'Weighted', targets: [has(8), has(1), joins()] }, [5, 1, 3]],
  ['all are new: by weight', { replicas: 4, mode: 'Weighted', targets: [joins(), joins()] }, [2, 2]],
  ['nobody is new: as it is', { replicas: 4, mode: 'Weighted', targets: [has(3), has(1)] }, [3, 1]],
  [
    'by what is free it waits',
    { replicas: 4, mode: 'AvailableCapacity', targets: [has(4, { available: 4 }), joins({ available: 4 })] },
    [4, 0],
  ],
  ['on few targets it waits', { replicas: 4, mode: 'Aggregated', targets: [has(4), joins()] }, [4, 0]],
])('%s', (_what, input, expected) => {
  expect(numbers(input)).toEqual(expected);
});

test('sums are exact, nobody who was there gains, and a newcomer takes no more than its fair share', () => {
  const settled = fc.array(fc.record({ previous: fc.nat({ max: 20 }), weight: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(settled, fc.integer({ min: 1, max: 5 }), (list, weight) => {
      const replicas = list.reduce((sum, { previous }) => sum + previous, 0);
      const targets: readonly DivideTarget[] = [
        ...list.map((one, at) => ({ name: `t${at}`, ...one })),
        { name: 'new', weight },
      ];
      const divided = numbers({ replicas, mode: 'Weighted', targets });
      if (typeof divided === 'string') throw new Error(divided);
      const total = list.reduce((sum, one) => sum + one.weight, weight);
      expect(divided.reduce((sum, count) => sum + count, 0)).toBe(replicas);
      for (const [at, { previous }] of list.entries()) expect(divided[at]).toBeLessThanOrEqual(previous);
      // Webster's method is never a whole seat above the quota rounded up.
      expect(divided.at(-1)).toBeLessThanOrEqual(Math.ceil((replicas * weight) / total) + 1);
    }),
    { numRuns: 1_000 },
  );
});
