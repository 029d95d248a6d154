// One node, both schemas that are made of it: JSON Schema for ajv and editors, the structural schema for a CRD.
import { describe, expect, test } from 'vitest';
import {
  anything,
  choice,
  crdSchema,
  type Field,
  flag,
  integer,
  intOrText,
  type JsonSchema,
  jsonSchema,
  later,
  list,
  map,
  number,
  numberOrText,
  object,
  required,
  text,
} from './index.ts';

const FORM = { pattern: '^a+$', maxLength: 9, patternSays: 'must be a' };
const rule = { cel: 'self.a != self.b', message: 'must differ', holds: () => true, detail: () => 'both' };
const WORD = { description: 'w', type: 'string', maxLength: 1024 };

describe('what is made of a node', () => {
  test.each<[string, Field<unknown>, json: JsonSchema, crd: JsonSchema]>([
    [
      'a text',
      text('d', { minLength: 1 }),
      { type: 'string', minLength: 1, maxLength: 1024 },
      { type: 'string', minLength: 1, maxLength: 1024 },
    ],
    [
      'a text of a form, whose words are for findings only',
      text('d', { ...FORM, default: 'a' }),
      { type: 'string', maxLength: 9, pattern: '^a+$', default: 'a' },
      { type: 'string', maxLength: 9, pattern: '^a+$', default: 'a' },
    ],
    [
      'a choice',
      choice('d', ['a', 'b'], { default: 'a' }),
      { type: 'string', default: 'a', enum: ['a', 'b'] },
      { type: 'string', default: 'a', enum: ['a', 'b'] },
    ],
    [
      'a flag that is off',
      flag('d', { default: false }),
      { type: 'boolean', default: false },
      { type: 'boolean', default: false },
    ],
    [
      'a whole number, with its width',
      integer('d', { maximum: 5, default: 0 }),
      { type: 'integer', minimum: 0, maximum: 5, default: 0 },
      { type: 'integer', format: 'int64', minimum: 0, maximum: 5, default: 0 },
    ],
    [
      'a number, with its width',
      number('d', { minimum: 0.5 }),
      { type: 'number', minimum: 0.5 },
      { type: 'number', format: 'double', minimum: 0.5 },
    ],
    [
      'a whole number or a text, in the words of Kubernetes',
      intOrText('d', FORM),
      {
        anyOf: [
          { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
          { type: 'string', maxLength: 9, pattern: '^a+$' },
        ],
      },
      {
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        maxLength: 9,
        pattern: '^a+$',
        'x-kubernetes-int-or-string': true,
        anyOf: [{ type: 'integer' }, { type: 'string' }],
      },
    ],
    [
      'a number or a text: for a CRD, whatever is no flag, list or mapping',
      numberOrText('d', FORM, { minimum: -1, maximum: 1 }),
      {
        anyOf: [
          { type: 'number', minimum: -1, maximum: 1 },
          { type: 'string', maxLength: 9, pattern: '^a+$' },
        ],
      },
      {
        'x-kubernetes-preserve-unknown-fields': true,
        minimum: -1,
        maximum: 1,
        maxLength: 9,
        pattern: '^a+$',
        not: { enum: [true, false] },
        minItems: 1,
        maxItems: 0,
        minProperties: 1,
        maxProperties: 0,
      },
    ],
    ['anything, null too', anything('d'), {}, { 'x-kubernetes-preserve-unknown-fields': true, nullable: true }],
    [
      'a list',
      list('d', text('w'), { minItems: 1 }),
      { type: 'array', minItems: 1, maxItems: 64, items: WORD },
      { type: 'array', minItems: 1, maxItems: 64, 'x-kubernetes-list-type': 'atomic', items: WORD },
    ],
    [
      'a set',
      list('d', text('w'), { isSet: true }),
      { type: 'array', maxItems: 64, uniqueItems: true, items: WORD },
      { type: 'array', maxItems: 64, 'x-kubernetes-list-type': 'set', items: WORD },
    ],
    [
      'a list by keys, which JSON Schema cannot say',
      list('d', object('o', { a: required(text('w')) }), { mapKeys: ['a'] }),
      {
        type: 'array',
        maxItems: 64,
        items: {
          description: 'o',
          type: 'object',
          additionalProperties: false,
          properties: { a: WORD },
          required: ['a'],
        },
      },
      {
        type: 'array',
        maxItems: 64,
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['a'],
        items: { description: 'o', type: 'object', properties: { a: WORD }, required: ['a'] },
      },
    ],
    [
      'a map',
      map('d', text('w'), { maxProperties: 3 }),
      { type: 'object', maxProperties: 3, additionalProperties: WORD },
      { type: 'object', maxProperties: 3, additionalProperties: WORD },
    ],
    [
      'an object with a rule: fields that are not described are refused here, and by the server itself',
      object('d', { b: text('w'), a: later('waits', text('w')) }, [rule]),
      { type: 'object', additionalProperties: false, properties: { b: WORD, a: WORD } },
      {
        type: 'object',
        'x-kubernetes-validations': [{ rule: 'self.a != self.b', message: 'must differ' }],
        properties: { b: WORD, a: WORD },
      },
    ],
  ])('%s', (_what, { node }, json, crd) => {
    expect(jsonSchema(node)).toEqual({ description: 'd', ...json });
    expect(crdSchema(node)).toEqual({ description: 'd', ...crd });
  });

  test('fields stand in the order of the source', () => {
    const { node } = object('d', { z: text('w'), a: text('w'), m: text('w') });
    expect(Object.keys(Object(jsonSchema(node)['properties']))).toEqual(['z', 'a', 'm']);
    expect(Object.keys(Object(crdSchema(node)['properties']))).toEqual(['z', 'a', 'm']);
  });
});
