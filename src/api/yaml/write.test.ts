import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HARD_TEXTS } from '../../../test/support/hard-texts.ts';
import { canonicalYaml, readYaml } from './index.ts';

function readBack(value: unknown): unknown {
  const { documents, problems } = readYaml(canonicalYaml(value));
  return problems.length > 0 ? problems : documents[0]?.value;
}

test('every hard text comes back unchanged, as value, as key and in a list', () => {
  const value = (text: string) => ({ as: text, [text]: 'key', list: [text, { [text]: text }] });
  const changed = HARD_TEXTS.filter((text) => !isDeepStrictEqual(readBack(value(text)), value(text)));
  expect(changed).toEqual([]);
});

test('keys are ordered, `undefined` is left out, lists keep their order', () => {
  const object = {
    zeta: 1,
    data: { b: 1, a: 2, spec: 3, apiVersion: 4 },
    spec: { list: [{ z: 1, a: 2 }, 3], gone: undefined },
    metadata: { name: 'a' },
    alpha: [],
    kind: 'K',
    apiVersion: 'v1',
    empty: {},
  };
  expect(canonicalYaml(object)).toBe(
    [
      'apiVersion: v1',
      'kind: K',
      'metadata:',
      '  name: a',
      'spec:',
      '  list:',
      '    - a: 2',
      '      z: 1',
      '    - 3',
      'data:',
      '  a: 2',
      '  apiVersion: 4',
      '  b: 1',
      '  spec: 3',
      'alpha: []',
      'empty: {}',
      'zeta: 1',
      '',
    ].join('\n'),
  );
});

test.each([
  ['long lines are not folded', 'word '.repeat(80).trim(), `a: ${'word '.repeat(80).trim()}\n`],
  ['lines become a block', 'a\n b\n', 'a: |\n  a\n   b\n'],
  ['a block without a line end says so', 'a\nb', 'a: |-\n  a\n  b\n'],
  ['a tab before the first letter is quoted, as kubectl refuses it in a block', '\tx\ny', 'a: "\\tx\\ny"\n'],
  ['blanks alone are quoted, as a block would lose them', ' \n', 'a: "\\ \\n"\n'],
  [
    'characters that some readers take for line ends are escaped',
    'a\u0085\u2028\ufeff',
    'a: "a\\u0085\\u2028\\ufeff"\n',
  ],
  ['words of YAML 1.1 are quoted', 'yes', 'a: "yes"\n'],
])('%s', (_rule, text, expected) => {
  expect(canonicalYaml({ a: text })).toBe(expected);
});

test('the same object in two places is written twice, not as an alias', () => {
  const shared = { x: 1 };
  expect(canonicalYaml({ a: shared, b: shared })).toBe('a:\n  x: 1\nb:\n  x: 1\n');
});

const letters = fc.constantFrom(...'aZ019_.-+:#&*!|>\'"%@`{}[],?=~<\\/\n\r\t \u0085\u2028\ufeff\u00a0éx😀');
const hardText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: letters, maxLength: 12 }),
  fc.constantFrom(...HARD_TEXTS),
);
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Number.isInteger(n) || Number.isSafeInteger(n)),
);
const { value } = fc.letrec((tie) => ({
  leaf: fc.oneof(hardText, number, fc.boolean(), fc.constant(null)),
  value: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(hardText, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('reading what was written gives the value', () => {
  fc.assert(
    fc.property(value, (any) => {
      expect(readBack({ any })).toEqual({ any });
    }),
    { numRuns: 1000 },
  );
});

function shuffled(any: unknown): unknown {
  if (Array.isArray(any)) return any.map(shuffled);
  if (typeof any !== 'object' || any === null) return any;
  return Object.fromEntries(
    Object.entries(any)
      .reverse()
      .map(([k, v]) => [k, shuffled(v)]),
  );
}

test('equal values give equal bytes, whatever the order of their keys', () => {
  fc.assert(
    fc.property(value, (any) => {
      expect(canonicalYaml({ any: shuffled(any) })).toBe(canonicalYaml({ any }));
    }),
    { numRuns: 300 },
  );
});
