// The quick reader and writer against the full ones: they agree, or they pass.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HARD_TEXTS } from '../../../test/support/hard-texts.ts';
import { canonicalYaml, readPlainYaml, readYaml } from './index.ts';
import { isPlainText } from './plain-text.ts';
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

/** The quick reader's answer in the same form; when it passes, the full reader's. */
function readQuickly(yaml: string): unknown {
  const value = readPlainYaml(yaml);
  return value === undefined ? readInFull(yaml) : { value };
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

describe('reading', () => {
  test('of what is written gives what the full reader gives', () => {
    fc.assert(
      fc.property(document, (any) => {
        const yaml = libraryYaml(any);
        expect(readQuickly(yaml)).toEqual(readInFull(yaml));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a:\n  - b: 1\n    c:\n      - x y\n  - "d: e"\nf: {}\ng: []\nh: false\n'],
    ["a: 'it''s'\nb: \"\\u00e9\\n\"\nc: -12\nd: null\n"],
  ])('of the plain form is done here: %j', (yaml) => {
    expect({ value: readPlainYaml(yaml) }).toEqual(readInFull(yaml));
  });

  test.each([
    ...['a: 1', '', '\n', 'a\n', '- a\n', '--- a\n', 'a: 1\n---\nb: 2\n', '# x\na: 1\n', 'a: 1 # x\n', 'a: b\n\n'],
    ...['a:\n- b\n', 'a:\n    b: 1\n', 'a:\n  b: 1\n c: 2\n', 'a: b\n  c\n', 'a:\nb: 1\n', 'a: 1\na: 2\n', 'a:  b\n'],
    ...['a: yes\n', 'a: 0x1\n', 'a: 1e3\n', 'a: 01\n', 'a: 1.5\n', 'a: ~\n', 'a: 9007199254740993\n', 'a: -0\n'],
    ...[
      'a: &x b\n',
      'a: *x\n',
      'a: !!str 1\n',
      'a: |\n  b\n',
      'a: {b: 1}\n',
      'a: [1]\n',
      'a: "\\x41"\n',
      'a: "\\ud800"\n',
    ],
    ...[
      'a: é\n',
      'a: b\t\n',
      'a: b\r\n',
      'a: b \n',
      '"a": 1\n',
      '? a\n: 1\n',
      '__proto__: {}\n',
      'a:b: c\n',
      'a: - b\n',
    ],
  ])('of any other form is left to the full reader: %j', (yaml) => {
    expect(readPlainYaml(yaml)).toBeUndefined();
  });

  const edit = fc.record({
    at: fc.nat(10_000),
    kind: fc.constantFrom('insert', 'delete', 'delete line', 'double line', 'indent', 'outdent', 'cut', 'replace'),
    letter: fc.oneof(letters, fc.constantFrom(': ', ' #', '\n', '\n  ', '- ', '&a ', '*a', '---\n', '"', "'", '  ')),
  });

  test('of a damaged text never says anything else than the full reader', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(tame, tame, hard), fc.array(edit, { minLength: 1, maxLength: 2 }), (any, edits) => {
        const yaml = edits.reduce(damage, libraryYaml({ kind: 'web', list: [{ a: 'b', c: 1 }, 'x'], ...any }));
        read += readPlainYaml(yaml) === undefined ? 0 : 1;
        expect(readQuickly(yaml)).toEqual(readInFull(yaml));
      }),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(100);
  });
});

interface Edit {
  readonly at: number;
  readonly kind: string;
  readonly letter: string;
}

function damage(yaml: string, { at, kind, letter }: Edit): string {
  const lines = yaml.split('\n');
  const [offset, line] = [at % (yaml.length + 1), at % lines.length];
  switch (kind) {
    case 'insert':
      return yaml.slice(0, offset) + letter + yaml.slice(offset);
    case 'delete':
      return yaml.slice(0, offset) + yaml.slice(offset + 1);
    case 'replace':
      return `${yaml.slice(0, offset)}x${yaml.slice(offset + 1)}`;
    case 'cut':
      return yaml.slice(0, offset);
    case 'delete line':
      return lines.toSpliced(line, 1).join('\n');
    case 'double line':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    case 'indent':
      return lines.with(line, `  ${lines[line]}`).join('\n');
    default:
      return lines.with(line, (lines[line] ?? '').replace(/^ {2}/, '')).join('\n');
  }
}
