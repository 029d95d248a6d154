import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIVISIONS, type DivideInput, type DivideTarget, type DivisionMode, divide } from './divide.ts';

type Given = Omit<DivideTarget, 'name'>;
const input = (replicas: number, mode: DivisionMode, given: readonly Given[]): DivideInput => {
  return { replicas, mode, targets: given.map((target, at) => ({ name: 'abcdefgh'[at] ?? '', ...target })) };
};
/** The numbers, or why there are none. */
const answer = (given: DivideInput): readonly number[] | string => {
  const division = divide(given);
  return division.kind === 'divided' ? division.replicas : division.reason;
};

describe('anew', () => {
  test.each<[string, number, DivisionMode, readonly Given[], readonly number[] | string]>([
    ['each all of them', 3, 'Duplicated', [{}, {}], [3, 3]],
    ['without weights all alike', 5, 'Weighted', [{}, {}], [3, 2]],
    ['by weight', 10, 'Weighted', [{ weight: 3 }, { weight: 1 }, { weight: 1 }], [6, 2, 2]],
    ['who has no weight gets none', 4, 'Weighted', [{ weight: 0 }, { weight: 2 }], [0, 4]],
    ['weights of nothing say nothing', 4, 'Weighted', [{ weight: 0 }, { weight: 0 }], [2, 2]],
    ['by weight, what is free does not count', 4, 'Weighted', [{ available: 0 }, { available: 9 }], [2, 2]],
    ['by what is free', 10, 'AvailableCapacity', [{ available: 30 }, { available: 10 }, { available: 10 }], [6, 2, 2]],
    ['not beyond what is free', 12, 'AvailableCapacity', [{ available: 10 }, { available: 2 }], [10, 2]],
    ['nothing is known to be free', 2, 'AvailableCapacity', [{ available: 5 }, {}], [2, 0]],
    ['more than is free', 13, 'AvailableCapacity', [{ available: 10 }, { available: 2 }], 'there is room for 12 of 13'],
    [
      'on one that has room for all',
      4,
      'Aggregated',
      [{ available: 3 }, { available: 9 }, { available: 4 }],
      [0, 4, 0],
    ],
    ['on the fewest', 12, 'Aggregated', [{ available: 3 }, { available: 9 }, { available: 4 }], [0, 8, 4]],
    ['on one, when nothing limits it', 12, 'Aggregated', [{}, {}], [12, 0]],
    ['at least so many everywhere', 6, 'Aggregated', [{ min: 1 }, { available: 9 }, { min: 1 }], [3, 0, 3]],
    ['at most so many', 10, 'Weighted', [{ weight: 9, max: 4 }, {}], [4, 6]],
    ['no replicas at all', 0, 'Weighted', [{ min: 2 }, {}], [0, 0]],
    [
      'fewer than the least',
      3,
      'Weighted',
      [{ min: 2 }, { min: 2 }],
      'all together must have at least 4, and there are 3',
    ],
    [
      'a least without room',
      3,
      'AvailableCapacity',
      [{ min: 2, available: 1 }],
      'a must have at least 2 and has room for 1',
    ],
    ['more than the most', 9, 'Weighted', [{ max: 4 }, { max: 4 }], 'there is room for 8 of 9'],
    ['nobody', 3, 'Weighted', [], 'there is no target for 3 replicas'],
    ['the first group alone while it has room', 4, 'Weighted', [{ group: 1 }, { group: 0 }, { group: 0 }], [0, 2, 2]],
    [
      'what is over goes to the next group',
      9,
      'Weighted',
      [{ group: 0, max: 4 }, { group: 1 }, { group: 1 }],
      [4, 3, 2],
    ],
    ['and to those of no group last', 9, 'Weighted', [{}, { group: 1, max: 2 }, { group: 0, max: 3 }], [4, 2, 3]],
    ['the least of a later group first', 4, 'Weighted', [{ group: 0 }, { group: 1, min: 1 }], [3, 1]],
    [
      'by what is free, group by group',
      8,
      'AvailableCapacity',
      [
        { group: 0, available: 2 },
        { group: 0, available: 4 },
        { group: 1, available: 9 },
      ],
      [2, 4, 2],
    ],
    [
      'on the fewest of each group',
      7,
      'Aggregated',
      [
        { group: 0, available: 2 },
        { group: 0, available: 3 },
        { group: 1, available: 2 },
        { group: 1, available: 9 },
      ],
      [2, 3, 0, 2],
    ],
  ])('%s', (_, replicas, mode, given, expected) => {
    expect(answer(input(replicas, mode, given))).toEqual(expected);
  });
});

describe('steadily', () => {
  test.each<[string, number, DivisionMode, readonly Given[], readonly number[] | string]>([
    ['the same number: nothing moves', 10, 'Weighted', [{ weight: 9, previous: 5 }, { previous: 5 }], [5, 5]],
    ['what is added goes where most is lacking', 13, 'Weighted', [{ previous: 5 }, { previous: 5 }, {}], [5, 5, 3]],
    [
      'one more goes to who has fewest for its weight',
      9,
      'Weighted',
      [{ weight: 3, previous: 7 }, { previous: 1 }],
      [7, 2],
    ],
    [
      'what is added goes by what is free',
      14,
      'AvailableCapacity',
      [
        { previous: 9, available: 0 },
        { previous: 1, available: 8 },
      ],
      [9, 5],
    ],
    ['everybody gives in proportion', 5, 'Weighted', [{ previous: 6 }, { previous: 4 }], [3, 2]],
    ['the share of one that is gone goes to the others', 12, 'Weighted', [{ previous: 4 }, { previous: 4 }], [6, 6]],
    ['a new bound counts at once', 8, 'Weighted', [{ previous: 6, max: 3 }, { previous: 2 }], [3, 5]],
    ['a new least counts at once', 8, 'Weighted', [{ previous: 6 }, { previous: 2, min: 4 }], [4, 4]],
    [
      'where there are some already comes first',
      6,
      'Aggregated',
      [{ available: 99 }, { previous: 4, available: 2 }],
      [0, 6],
    ],
    [
      'where there are fewest goes first',
      8,
      'Aggregated',
      [{ previous: 5 }, { previous: 2 }, { previous: 3 }],
      [5, 0, 3],
    ],
    [
      'the first group takes first',
      9,
      'Weighted',
      [
        { group: 0, previous: 3, max: 5 },
        { group: 1, previous: 3 },
      ],
      [5, 4],
    ],
    [
      'the last group gives first',
      4,
      'Weighted',
      [
        { group: 0, previous: 5 },
        { group: 1, previous: 3, min: 1 },
      ],
      [3, 1],
    ],
    ['no room for what is added', 9, 'AvailableCapacity', [{ previous: 6, available: 2 }], 'there is room for 8 of 9'],
  ])('%s', (_, replicas, mode, given, expected) => {
    expect(answer(input(replicas, mode, given))).toEqual(expected);
  });
});

const target = fc.record(
  {
    weight: fc.nat(5),
    available: fc.nat(30),
    min: fc.nat(3),
    max: fc.integer({ min: 3, max: 40 }),
    group: fc.nat(2),
  },
  { requiredKeys: [] },
);
const fresh = fc.record({
  replicas: fc.nat(60),
  mode: fc.constantFrom(...DIVISIONS.filter((mode) => mode !== 'Duplicated')),
  given: fc.array(target, { minLength: 1, maxLength: 6 }),
});
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Divided anew, and then for another number of replicas; undefined where one of the two cannot be. */
function twice(
  { replicas, mode, given }: { replicas: number; mode: DivisionMode; given: readonly Given[] },
  next: number,
) {
  const first = divide(input(replicas, mode, given));
  if (first.kind === 'impossible') return undefined;
  const now = given.map((one, at) => ({ ...one, previous: first.replicas[at] ?? 0 }));
  const second = divide(input(next, mode, now));
  return second.kind === 'impossible' ? undefined : { before: first.replicas, after: second.replicas };
}

test('the sum is exact and bounds hold', () => {
  fc.assert(
    fc.property(fresh, fc.nat(60), (first, next) => {
      const { after } = twice(first, next) ?? {};
      if (after === undefined) return;
      expect(sum(after)).toBe(next);
      if (next === 0) return;
      for (const [at, { min = 0, max = 99 }] of first.given.entries()) {
        expect(after[at]).toBeGreaterThanOrEqual(min);
        expect(after[at]).toBeLessThanOrEqual(max);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('more replicas take none from anybody, fewer give none to anybody, and as many move nothing', () => {
  fc.assert(
    fc.property(fresh, fc.nat(60), (first, next) => {
      const { before, after } = twice(first, next) ?? {};
      if (before === undefined || after === undefined || first.replicas === 0) return;
      const moves = after.map((count, at) => Math.sign(count - (before[at] ?? 0)));
      expect(moves.filter((move) => move !== 0 && move !== Math.sign(next - first.replicas))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('by weight, one more at a time comes to the same as all at once', () => {
  fc.assert(
    fc.property(fresh, fc.nat(12), ({ replicas, given }, more) => {
      const first = divide(input(replicas, 'Weighted', given));
      const goal = replicas + more;
      if (first.kind === 'impossible' || replicas === 0) return;
      let now = first.replicas;
      const next = (count: number) =>
        divide(
          input(
            count,
            'Weighted',
            given.map((one, at) => ({ ...one, previous: now[at] ?? 0 })),
          ),
        );
      const atOnce = next(goal);
      for (let count = replicas + 1; count <= goal; count += 1) {
        const step = next(count);
        if (step.kind === 'impossible') return;
        now = step.replicas;
      }
      expect(atOnce).toEqual({ kind: 'divided', replicas: now });
    }),
    { numRuns: 1_000 },
  );
});

test('losing a target moves only its share', () => {
  fc.assert(
    fc.property(fresh, fc.nat(5), ({ replicas, mode, given }, lost) => {
      const first = divide(input(replicas, mode, given));
      if (first.kind === 'impossible') return;
      const now = given
        .map((one, at) => ({ ...one, previous: first.replicas[at] ?? 0 }))
        .filter((_, at) => at !== lost);
      const second = divide(input(replicas, mode, now));
      if (second.kind === 'impossible') return;
      expect(second.replicas.every((count, at) => count >= (now[at]?.previous ?? 0))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

const later = (group: number | undefined): number => group ?? 9;

/** The rule as it is written: first the least of all, then one seat after the other, in the first group that is open. */
function oneByOne(replicas: number, mode: DivisionMode, given: readonly Given[]): readonly number[] {
  const areAlike = mode === 'Weighted' && given.every(({ weight = 1 }) => weight === 0);
  const parties = given.map(({ weight = 1, available = 0, min = 0, max = 1_000, group }) => ({
    weight: mode === 'Weighted' ? (areAlike ? 1 : weight) : available,
    most: mode === 'Weighted' ? max : Math.min(max, available),
    group: later(group),
    has: min,
  }));
  while (sum(parties.map(({ has }) => has)) < replicas) {
    const [next] = parties
      .filter(({ weight, has, most }) => weight > 0 && has < most)
      .sort((a, b) => {
        const [ours, theirs] = [a.weight * (2 * b.has + 1), b.weight * (2 * a.has + 1)];
        return a.group - b.group || theirs - ours || a.has - b.has || parties.indexOf(a) - parties.indexOf(b);
      });
    if (next === undefined) return [];
    next.has += 1;
  }
  return parties.map(({ has }) => has);
}

test('groups: seats are those of the rule, one after the other', () => {
  fc.assert(
    fc.property(fresh, ({ replicas, mode, given }) => {
      const division = divide(input(replicas, mode, given));
      if (mode === 'Aggregated' || replicas === 0 || division.kind === 'impossible') return;
      expect(division.replicas).toEqual(oneByOne(replicas, mode, given));
    }),
    { numRuns: 2_000 },
  );
});

test('groups: a later one gains only when the earlier ones are full, and an earlier one gives only when later ones are empty', () => {
  fc.assert(
    fc.property(fresh, fc.nat(60), (first, next) => {
      const { before, after } = twice(first, next) ?? {};
      if (before === undefined || after === undefined || first.replicas === 0 || next === 0) return;
      const all = first.given.map(({ group, min = 0, max = 1_000, weight = 1, available }, at) => ({
        group: later(group),
        change: (after[at] ?? 0) - (before[at] ?? 0),
        isEmpty: (after[at] ?? 0) <= min,
        // By weight room is what the bound says; else what is free counts, too.
        isFull: (after[at] ?? 0) >= max || weight === 0 || first.mode !== 'Weighted' || available !== undefined,
      }));
      const gained = Math.max(-1, ...all.filter(({ change }) => change > 0).map(({ group }) => group));
      const gave = Math.min(10, ...all.filter(({ change }) => change < 0).map(({ group }) => group));
      const areAlike = first.given.every(({ weight = 1 }) => weight === 0);
      if (!areAlike) expect(all.filter(({ group, isFull }) => group < gained && !isFull)).toEqual([]);
      expect(all.filter(({ group, isEmpty }) => group > gave && !isEmpty)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
