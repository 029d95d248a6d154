import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../test/support/api-corpus.ts';
import { documentsOf } from '../../../test/support/schema-arbitrary.ts';
import { DOCUMENT_NODES, KIND_NAMES, type KindName } from '../kinds/index.ts';
import { anything, compileNormaliser, integer, list, map, object, text } from './index.ts';

const { node } = object('d', {
  word: text('d', { default: 'w' }),
  plain: text('d'),
  any: anything('d'),
  inner: object('d', { count: integer('d', { default: 0 }), other: text('d') }),
  list: list('d', object('d', { size: integer('d', { default: 1 }), name: text('d') })),
  map: map('d', text('d')),
  filled: map('d', text('d', { default: '' })),
  texts: list('d', text('d', { default: 'x' })),
});
const normalise = compileNormaliser(node);

test.each<[string, unknown, unknown]>([
  ['a default is filled in', {}, { word: 'w' }],
  ['not where what holds it is missing', { word: 'a' }, { word: 'a' }],
  ['in what is there', { word: 'a', inner: {} }, { word: 'a', inner: { count: 0 } }],
  ['in every item', { word: 'a', list: [{}, { size: 5 }] }, { word: 'a', list: [{ size: 1 }, { size: 5 }] }],
  ['a null is as if not written', { word: 'a', plain: null, inner: null }, { word: 'a' }],
  ['a null gives the default', { word: null, inner: { count: null } }, { word: 'w', inner: { count: 0 } }],
  ['a null in a map goes', { word: 'a', map: { x: null, y: 'z' } }, { word: 'a', map: { y: 'z' } }],
  ['or becomes what stands for it', { word: 'a', filled: { x: null } }, { word: 'a', filled: { x: '' } }],
  ['a null of anything stays', { word: 'a', any: null }, { word: 'a', any: null }],
  ['a null inside anything stays', { word: 'a', any: { x: null } }, { word: 'a', any: { x: null } }],
  [
    'a null in a list stays: it is a mistake',
    { word: 'a', list: [null], texts: [null] },
    { word: 'a', list: [null], texts: [null] },
  ],
  [
    'fields that are not described stay',
    { word: 'a', other: null, constructor: null },
    { word: 'a', other: null, constructor: null },
  ],
  [
    'what is of another type stays',
    { word: 'a', inner: [null], list: { x: null }, map: 'x' },
    { word: 'a', inner: [null], list: { x: null }, map: 'x' },
  ],
])('%s', (_what, value, expected) => {
  expect(normalise(value)).toEqual(expected);
});

test('__proto__ is a key like any other', () => {
  const value = JSON.parse(
    '{"word": "a", "map": {"__proto__": null, "a": "b"}, "filled": {"__proto__": null}, "__proto__": null}',
  );
  expect(JSON.stringify(normalise(value))).toBe(
    '{"word":"a","map":{"a":"b"},"filled":{"__proto__":""},"__proto__":null}',
  );
});

test('the value itself is never changed, and comes back when nothing is to be done', () => {
  const same = { word: 'a', inner: { count: 1 }, list: [{ size: 2 }], map: { x: 'y' } };
  expect(normalise(same)).toBe(same);
  const value = Object.freeze({ plain: null, list: Object.freeze([Object.freeze({ name: 'a' })]) });
  expect(normalise(value)).toEqual({ word: 'w', list: [{ name: 'a', size: 1 }] });
  expect(normalise('text')).toBe('text');
});

/** Every value that is written, with its place; nulls are not. */
function written(value: unknown, path = ''): readonly string[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [`${path}=${JSON.stringify(value)}`];
  const entries = Object.entries(value);
  return [
    ...(entries.length === 0 ? [`${path}=`] : []),
    ...entries.flatMap(([key, item]) => written(item, `${path}/${key}`)),
  ];
}

describe('of whole documents', () => {
  const compiled = new Map(KIND_NAMES.map((kind) => [kind, compileNormaliser(DOCUMENT_NODES[kind])]));
  const normalised = (kind: KindName, value: unknown): unknown => compiled.get(kind)?.(value);
  const documents = fc.oneof(
    ...KIND_NAMES.map((kind) => documentsOf(kind).map((object) => ({ kind, object }))),
    fc.constantFrom(...readCorpus()),
  );

  test('once is enough', () => {
    fc.assert(
      fc.property(documents, ({ kind, object }) => {
        const once = normalised(kind, object);
        expect(normalised(kind, once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('all that is written stays where it is', () => {
    fc.assert(
      fc.property(documents, ({ kind, object }) => {
        const kept = new Set(written(normalised(kind, object)));
        // A mapping of nulls alone is empty then.
        expect(written(object).filter((place) => !kept.has(place) && !place.endsWith('='))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
