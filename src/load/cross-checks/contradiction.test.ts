import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelSelector, type LabelSelectorRequirement, matchesSelector } from '../../api/index.ts';
import { contradiction } from './contradiction.ts';

type Expression = readonly [key: string, operator: LabelSelectorRequirement['operator'], ...values: readonly string[]];

function selector(matchLabels: Readonly<Record<string, string>>, ...expressions: readonly Expression[]): LabelSelector {
  const matchExpressions = expressions.map(([key, operator, ...values]) => {
    return { key, operator, ...(values.length === 0 ? {} : { values }) };
  });
  return { matchLabels, matchExpressions };
}

test.each<[LabelSelector, string | undefined, string | undefined]>([
  [{}, undefined, undefined],
  [selector({ a: 'x', b: 'y' }), undefined, undefined],
  [selector({ a: 'x' }, ['a', 'In', 'x', 'y']), undefined, undefined],
  [selector({ a: 'x' }, ['a', 'NotIn', 'y']), undefined, undefined],
  [selector({ a: 'x' }, ['b', 'DoesNotExist']), undefined, undefined],
  [selector({}, ['a', 'NotIn', 'x'], ['a', 'DoesNotExist']), undefined, undefined],
  [selector({}, ['a', 'NotIn', 'x', 'y'], ['a', 'Exists']), undefined, undefined],
  [selector({}, ['a', 'In', '']), undefined, undefined],
  [selector({ a: 'x' }, ['a', 'In', 'y']), 'a=x and a in (y)', 'matchExpressions[0]'],
  [selector({ a: 'x' }, ['a', 'NotIn', 'x', 'y']), 'a=x and a notin (x, y)', 'matchExpressions[0]'],
  [selector({ a: 'x' }, ['b', 'Exists'], ['a', 'DoesNotExist']), 'a=x and !a', 'matchExpressions[1]'],
  [selector({}, ['a', 'Exists'], ['a', 'DoesNotExist']), 'a and !a', 'matchExpressions[1]'],
  [selector({}, ['a', 'In', 'x'], ['a', 'In', 'y']), 'a in (x) and a in (y)', 'matchExpressions[1]'],
  [
    selector({}, ['a', 'In', 'x', 'y'], ['a', 'NotIn', 'y', 'x']),
    'a in (x, y) and a notin (x, y)',
    'matchExpressions[1]',
  ],
  [
    selector({}, ['a', 'In', 'x', 'y'], ['a', 'NotIn', 'x'], ['a', 'NotIn', 'y']),
    'a in (x, y) and a notin (x) and a notin (y)',
    'matchExpressions[2]',
  ],
  [
    selector({}, ['a', 'In', 'x', 'y'], ['a', 'In', 'y', 'z'], ['a', 'In', 'z', 'x']),
    'a in (x, y) and a in (y, z) and a in (x, z)',
    'matchExpressions[2]',
  ],
  [selector({}, ['b', 'Exists'], ['a', 'In']), 'a in ()', 'matchExpressions[1]'],
  [selector({ a: '' }, ['a', 'NotIn', '']), 'a= and a notin ("")', 'matchExpressions[0]'],
  [
    selector({ a: 'x' }, ['a', 'In', 'b', 'c', 'd', 'e', 'f', 'g']),
    'a=x and a in (b, c, d, e, f and 1 more)',
    'matchExpressions[0]',
  ],
])('%j asks for %s', (given, requirements, path) => {
  expect(contradiction(given)).toEqual(requirements && { requirements, path });
});

const KEYS = ['a', 'b'];
const VALUES = ['', 'x', 'y', 'z'];
const requirements = fc.record({
  key: fc.constantFrom(...KEYS),
  operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
  values: fc.subarray(VALUES),
});
const selectors: fc.Arbitrary<LabelSelector> = fc.record({
  matchLabels: fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES)),
  matchExpressions: fc.array(requirements, { maxLength: 4 }),
});

/** Every set of labels that can make a difference: a value that no selector names stands for all of these. */
const everyLabels = [undefined, ...VALUES, 'other'].flatMap((a) =>
  [undefined, ...VALUES, 'other'].map((b) => ({
    ...(a === undefined ? {} : { a }),
    ...(b === undefined ? {} : { b }),
  })),
);

test('a selector is contradictory exactly when no labels match it', () => {
  fc.assert(
    fc.property(selectors, (given) => {
      const matching = everyLabels.find((labels) => matchesSelector(given, labels));
      expect([given, contradiction(given) === undefined]).toEqual([given, matching !== undefined]);
    }),
    { numRuns: 2_000 },
  );
});
