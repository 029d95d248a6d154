import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion, MAX_SEATS, MAX_WEIGHT, type Party } from './webster.ts';

const free = (...weights: readonly number[]): readonly Party[] =>
  weights.map((weight) => ({ weight, least: 0, most: Number.POSITIVE_INFINITY }));
const within = (weight: number, least: number, most: number): Party => ({ weight, least, most });

test.each<[string, number, readonly Party[], readonly number[] | undefined]>([
  ['equal weights', 6, free(1, 1, 1), [2, 2, 2]],
  ['what is left goes to the first', 7, free(1, 1, 1), [3, 2, 2]],
  ['two to one', 9, free(2, 1), [6, 3]],
  // Votes and seats of the usual example of Sainte-Laguë (53,000, 24,000 and 23,000 votes, 7 seats).
  ['the textbook', 7, free(53_000, 24_000, 23_000), [3, 2, 2]],
  ['nothing for no weight', 5, free(0, 1), [0, 5]],
  ['no seats', 0, free(1, 2), [0, 0]],
  ['nobody and nothing', 0, [], []],
  ['nobody', 1, [], undefined],
  ['least first', 4, [within(1, 3, 9), within(9, 0, 9)], [3, 1]],
  ['what is over the top goes to others', 10, [within(9, 0, 4), within(1, 0, 99)], [4, 6]],
  ['no weight, but a least', 4, [within(0, 1, 9), within(1, 0, 9)], [1, 3]],
  ['more than all may have', 5, [within(1, 0, 2), within(1, 0, 2)], undefined],
  ['more than those with weight may have', 5, [within(1, 0, 2), within(0, 0, 9)], undefined],
  ['fewer than all must have', 1, [within(1, 1, 2), within(1, 1, 2)], undefined],
  ['the greatest numbers', MAX_SEATS, free(MAX_WEIGHT, MAX_WEIGHT), [MAX_SEATS / 2, MAX_SEATS / 2]],
  ['one seat and the greatest weights', 1, free(MAX_WEIGHT - 1, MAX_WEIGHT), [0, 1]],
])('%s', (_, seats, parties, expected) => {
  expect(apportion(seats, parties)).toEqual(expected);
});

const party = fc
  .record({
    weight: fc.oneof(fc.nat(5), fc.nat(MAX_WEIGHT)),
    least: fc.nat(4),
    more: fc.oneof(fc.nat(20), fc.constant(1e9)),
  })
  .map(({ weight, least, more }): Party => ({ weight, least, most: least + more }));
const parties = fc.array(party, { minLength: 1, maxLength: 8 });
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The rule as it is written, one seat after the other. */
function oneByOne(seats: number, all: readonly Party[]): readonly number[] | undefined {
  const given = all.map(({ least }) => least);
  if (sum(given) > seats) return undefined;
  while (sum(given) < seats) {
    const open = all.flatMap(({ weight, most }, at) => {
      const has = given[at] ?? 0;
      return weight > 0 && has < most ? [{ at, has, quotient: BigInt(weight), divisor: BigInt(2 * has + 1) }] : [];
    });
    const [next] = open.toSorted((a, b) => {
      const [ours, theirs] = [a.quotient * b.divisor, b.quotient * a.divisor];
      return ours === theirs ? a.has - b.has || a.at - b.at : ours > theirs ? -1 : 1;
    });
    if (next === undefined) return undefined;
    given[next.at] = next.has + 1;
  }
  return given;
}

test('seats are those of the rule, one after the other', () => {
  fc.assert(
    fc.property(fc.nat(120), parties, (seats, all) => {
      expect(apportion(seats, all)).toEqual(oneByOne(seats, all));
    }),
    { numRuns: 2_000 },
  );
});

test('one seat more takes none from anybody', () => {
  fc.assert(
    fc.property(fc.nat(MAX_SEATS - 1), parties, (seats, all) => {
      const [before, after] = [apportion(seats, all), apportion(seats + 1, all)];
      if (before === undefined || after === undefined) return;
      expect(sum(after)).toBe(seats + 1);
      expect(after.every((count, at) => count >= (before[at] ?? 0))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
