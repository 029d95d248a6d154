import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  anything,
  choice,
  type Field,
  flag,
  integer,
  intOrText,
  later,
  list,
  map,
  number,
  numberOrText,
  object,
  required,
  type SchemaNode,
  type TypeOf,
  text,
} from './index.ts';

const FORM = { pattern: '^a+$', maxLength: 9, patternSays: 'must be a' };
const RULE = { cel: 'self != "b"', message: 'must be no b', holds: (self: string) => self !== 'b' };
const word: SchemaNode = { description: 'w', type: 'string', maxLength: 1024 };

describe('a builder makes the node, with the limits that nobody said', () => {
  test.each<[string, Field<unknown>, Omit<SchemaNode, 'description'>]>([
    ['a text', text('d'), { type: 'string', maxLength: 1024 }],
    ['a text of a form', text('d', FORM), { type: 'string', ...FORM }],
    [
      'a text with everything',
      text('d', { minLength: 1, maxLength: 3, default: 'a', rules: [RULE] }),
      { type: 'string', minLength: 1, maxLength: 3, default: 'a', rules: [RULE] },
    ],
    ['a choice', choice('d', ['a', 'b']), { type: 'string', enum: ['a', 'b'] }],
    [
      'a choice with a default, and a word that waits',
      choice('d', ['a', 'b'], { default: 'a', valuesNotYet: { b: 'waits' } }),
      { type: 'string', enum: ['a', 'b'], default: 'a', valuesNotYet: { b: 'waits' } },
    ],
    ['a whole number', integer('d'), { type: 'integer', minimum: 0, maximum: 2_147_483_647 }],
    [
      'a whole number with limits',
      integer('d', { minimum: -1, maximum: 5, default: 2 }),
      { type: 'integer', minimum: -1, maximum: 5, default: 2 },
    ],
    ['a number', number('d'), { type: 'number' }],
    ['a number with a limit', number('d', { maximum: 1 }), { type: 'number', maximum: 1 }],
    ['a flag', flag('d'), { type: 'boolean' }],
    ['a flag that is off', flag('d', { default: false }), { type: 'boolean', default: false }],
    [
      'a whole number or a text',
      intOrText('d', FORM),
      { type: 'intOrString', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, ...FORM },
    ],
    [
      'a number or a text',
      numberOrText('d', FORM, { minimum: -1, maximum: 1 }),
      { type: 'numberOrString', minimum: -1, maximum: 1, ...FORM },
    ],
    ['anything', anything('d'), { type: 'any' }],
    ['a list', list('d', text('w')), { type: 'array', items: word, maxItems: 64 }],
    [
      'a set',
      list('d', text('w'), { isSet: true, minItems: 1, maxItems: 2 }),
      { type: 'array', items: word, isSet: true, minItems: 1, maxItems: 2 },
    ],
    [
      'a list by keys',
      list('d', object('o', { a: required(text('w')) }), { mapKeys: ['a'] }),
      {
        type: 'array',
        items: { description: 'o', type: 'object', properties: { a: word }, required: ['a'] },
        maxItems: 64,
        mapKeys: ['a'],
      },
    ],
    ['a map', map('d', text('w')), { type: 'object', values: word, maxProperties: 64 }],
    ['a map without a limit', map('d', text('w'), { maxProperties: 'unlimited' }), { type: 'object', values: word }],
    [
      'an object',
      object('d', { b: text('w'), a: required(text('w')) }),
      { type: 'object', properties: { b: word, a: word }, required: ['a'] },
    ],
    ['an object that asks nothing', object('d', { a: text('w') }), { type: 'object', properties: { a: word } }],
    ['what waits', later('waits', flag('d')), { type: 'boolean', notYet: 'waits' }],
  ])('%s', (_what, { node }, expected) => {
    expect(node).toEqual({ description: 'd', ...expected });
  });
});

test('the type of an object follows from its fields', () => {
  const shop = object('d', {
    name: required(text('d')),
    size: choice('d', ['S', 'L']),
    stock: required(
      list(
        'd',
        object('d', { count: integer('d'), at: required(numberOrText('d', FORM, { minimum: 0, maximum: 1 })) }),
      ),
    ),
    tags: map('d', flag('d')),
    more: anything('d'),
  });
  interface Shop {
    readonly name: string;
    readonly size?: 'S' | 'L';
    readonly stock: readonly { readonly count?: number; readonly at: number | string }[];
    readonly tags?: Readonly<Record<string, boolean>>;
    readonly more?: unknown;
  }
  expectTypeOf<TypeOf<typeof shop>>().toEqualTypeOf<Shop>();
  expect(shop.node.required).toEqual(['name', 'stock']);
});
