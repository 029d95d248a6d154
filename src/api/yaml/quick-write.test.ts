// The quick writer against the full one: the same bytes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HARD_TEXTS } from '../../../test/support/hard-texts.ts';
import { canonicalYaml } from './index.ts';
import { isPlainText } from './plain-text.ts';
import { readYaml } from './read.ts';
import { libraryYaml } from './write.ts';

const letters = fc.constantFrom(...'abeghnoxyzAETYZ0123459_.-+:#&*!|>\'"%@`{}[],?=~<\\/\t\r\n \u0085\u00a0é');
const usual = fc.constantFrom(
  ...[
    'web',
    'shop/deployment.apps_web.yaml',
    'nginx:1.25',
    'root:org:team',
    '500m',
    '64Mi',
    '3scale',
    '_cluster/namespace_shop.yaml',
    '_y',
    'a: b',
    "it's",
  ],
  ...[
    '2026-01-01T00:00:00Z',
    'it moved, so it goes',
    '0b1',
    '1e5',
    '12e4567',
    '0x1f',
    '12345',
    'yes',
    'N',
    '--port=80',
  ],
  ...['f2e7c7d7-4709-59de-9d57-02dc5138b3dd', '9b7c', '1_0a', 'a #b', 'a:', 'a-', '- a', '{}', '[]', 'null', '~'],
);
const hex = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'0123e'), minLength: 4, maxLength: 8 }),
);
const text = fc.oneof(usual, usual, hex, fc.string({ unit: letters, maxLength: 10 }), fc.constantFrom(...HARD_TEXTS));
const plain = usual.filter(isPlainText);

function documentOf(key: fc.Arbitrary<string>, leaf: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  const { mapping } = fc.letrec<{ value: unknown; mapping: Record<string, unknown> }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      leaf,
      fc.array(fc.oneof(leaf, tie('mapping')), { maxLength: 4 }),
      tie('mapping'),
    ),
    mapping: fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  }));
  return mapping;
}

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const hard = documentOf(
  fc.oneof({ weight: 20, arbitrary: plain }, text),
  fc.oneof(text, number, fc.boolean(), fc.constant(null)),
);
const tame = documentOf(fc.stringMatching(/^[a-z]{1,5}$/).filter(isPlainText), fc.oneof(usual, fc.nat(), fc.boolean()));
const document = fc.oneof(hard, tame);

/** What the full reader says, if the text is one document without problems. */
function readInFull(yaml: string): unknown {
  const { documents, problems } = readYaml(yaml);
  return problems.length > 0 || documents.length !== 1 ? { problems } : { value: documents[0]?.value };
}

describe('writing', () => {
  test('gives the bytes that the library gives', () => {
    fc.assert(
      fc.property(document, (any) => {
        expect(canonicalYaml(any)).toBe(libraryYaml(any));
      }),
      { numRuns: 2000 },
    );
  });

  test('takes as plain only what the library writes and reads as plain', () => {
    const texts = fc.sample(text, { numRuns: 5000, seed: 11 }).concat(HARD_TEXTS).filter(isPlainText);
    const other = texts.filter((t) => libraryYaml({ a: t, [t]: 1 }) !== canonicalYaml({ a: t, [t]: 1 }));
    const changed = texts.filter(
      (t) => JSON.stringify(readInFull(`a: ${t}\n`)) !== JSON.stringify({ value: { a: t } }),
    );
    expect([texts.length > 500, other, changed]).toEqual([true, [], []]);
  });

  test.each([
    [[]],
    ['text'],
    [null],
    [{ a: undefined }],
    [{ a: [undefined] }],
    [{ a: [[1]] }],
    [{ a: -0 }],
    [new Map()],
  ])('of %j too', (odd) => {
    expect(canonicalYaml(odd)).toBe(libraryYaml(odd));
  });
});
