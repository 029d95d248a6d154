import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelSelector, type Labels, matchesSelector } from '../../api/index.ts';
import { LabelIndex } from './label-index.ts';

const KEYS = ['a', 'b', 'constructor'];
const VALUES = ['', 'x', 'y'];
const labels: fc.Arbitrary<Labels> = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES));
const selectors: fc.Arbitrary<LabelSelector> = fc.record({
  matchLabels: labels,
  matchExpressions: fc.array(
    fc.record({
      key: fc.constantFrom(...KEYS),
      operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: fc.subarray(VALUES),
    }),
    { maxLength: 3 },
  ),
});

test('an index finds what looking at each would find', () => {
  fc.assert(
    fc.property(fc.array(labels, { maxLength: 12 }), selectors, (all, selector) => {
      const things = all.map((own, name) => ({ name, own }));
      const index = new LabelIndex(things, ({ own }) => own);
      const found = things.filter(({ own }) => matchesSelector(selector, own)).map(({ name }) => name);
      expect({
        matching: index
          .matching(selector)
          .map(({ name }) => name)
          .sort((a, b) => a - b),
        any: index.matchesAny(selector),
        anyEven: index.matchesAny(selector, ({ name }) => name % 2 === 0),
      }).toEqual({ matching: found, any: found.length > 0, anyEven: found.some((name) => name % 2 === 0) });
    }),
    { numRuns: 500 },
  );
});

test('what labels there are, and which values', () => {
  const index = new LabelIndex<Labels | undefined>([{ a: 'x' }, { a: 'y', b: '' }, undefined], (own) => own);
  expect({
    keys: [...index.keys()],
    values: ['a', 'b', 'c'].map((key) => [...index.valuesOf(key)]),
    has: [index.has('a'), index.has('c'), index.has('a', 'y'), index.has('a', 'z'), index.has('b', '')],
  }).toEqual({ keys: ['a', 'b'], values: [['x', 'y'], [''], []], has: [true, false, true, false, true] });
});
