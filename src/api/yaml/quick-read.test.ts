// The quick reader against the full one: they agree, or it passes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigFleet } from '../../../test/support/big-fleet.ts';
import { damaged, humanYaml, letters, scalar, slip } from '../../../test/support/human-yaml.ts';
import { readPlainYaml, readYaml, type YamlDocument } from './index.ts';
import { readPlainDocuments } from './quick-read.ts';
import { readYaml as readFully } from './read.ts';
import { libraryYaml } from './write.ts';

/** All that a reader says of a text; the order of keys, and the places of fields too. */
function said(read: typeof readYaml, text: string): unknown {
  const { documents, problems } = read(text);
  const answers = documents.map(({ value, start, traps, fieldsOf }) => [
    JSON.stringify(value),
    value,
    start,
    traps,
    fieldsOf([]),
  ]);
  return { documents: answers, problems };
}

function expectAgreement(text: string): void {
  expect(said(readYaml, text)).toEqual(said(readFully, text));
}

const isQuick = (text: string): boolean => readPlainDocuments(text) !== undefined;

describe('done here, as the full reader does it:', () => {
  test.each([
    ['lists indented or not', 'a:\n- b\n- c:\n  - d\n  e: 1\nf:\n    - g\n    -   h: i\n        j: k\n'],
    ['any indentation', 'a:\n    b: 1\n    c:\n     d: 2\n'],
    ['comments and empty lines', '# x\n\na: 1 # y\n  # z\nb: #\n # more\n  c: d#e\n\n# end'],
    ['documents', '---\na: 1\n---\n# x\n\nb: 2\n'],
    ['no line end at the end', 'a: 1'],
    ['blanks at the ends', 'a:   b  \nc: 1 \nd: "e"  # f\n'],
    ['keys without a value', 'a:\nb:\n  c:\n- d\ne: 1\n'.replace('- d\n', '')],
    ['quoted keys', '"a b": 1\n\'c: d\': 2\nlist:\n- "on": 3\n'],
    ['flow collections', 'a: {b: 1, "c d": [e f, "g", {h: []}], i: {}} # j\nk:\n- [true, null, -1]\n- {l: 0.5}\n'],
    ['numbers and words', 'a: 0\nb: -12\nc: 1.5\nd: true\ne: null\nf: 25%\ng: 10.0.0.0/8\nh: 1.2.3\ni: 1.2-rc\n'],
    ['texts with signs', "a: /x\nb: --y=z\nc: http://x:80/#a\nd: -c\ne: $(X)\nf: it's {a}, [b] & c!\ng: .spec.x\n"],
    ['other scripts', 'a: é\nb: "日本 😀"\n# Grüße\nc: straße\n'],
    ['quotes', "a: 'it''s'\nb: \"\\u00e9\\n\"\nc: ''\nd: 'a # b'\ne: \"a: b\"\n"],
    [
      'block texts',
      'a: |\n  b\n   c # d\n\n  e\n\n\nf: |-\n x\ng:\n- |+\n  y\n\n- >\n  a\n  b\n\n  c\n- k: >-\n    d\n',
    ],
    [
      'texts of several lines',
      "a: b\n  c, d\n\n  e\nf: 'g\n  it''s'\nh:\n- \"i\n    j\" # k\n- l\n  m\np: 5 * * * *\n",
    ],
    ['a tab in a comment and in a block text', 'a: b #\tc\nd: |\n  e\tf\n  \tg\n'],
  ])('%s', (_what, text) => {
    expect(isQuick(text)).toBe(true);
    expectAgreement(text);
  });

  test('a fleet as people write it', () => {
    const texts = [...bigFleet(200).values()];
    expect(texts.filter((text) => !isQuick(text))).toEqual([]);
    for (const text of texts) expectAgreement(text);
  });
});

test.each([
  ...['', '\n', '# a\n', 'a\n', '- a\n', '--- a\n', '--- # a\na: 1\n', 'a: 1\n---\n', '---\n---\na: 1\n', '...\n'],
  ...[
    '%YAML 1.1\n---\na: 1\n',
    ' a: 1\n',
    '\ufeffa: 1\n',
    'a: b\r\n',
    'a:\tb\n',
    'a: b\t\n',
    'a: b\tc\n',
    '\t\na: 1\n',
  ],
  ...[
    'a:\n  b: 1\n c: 2\n',
    'a: 1\n  c\n',
    'a:\nb\n',
    'a: 1\na: 2\n',
    'a: b # c\n  d\n',
    'a: "b" # c\n  d"\n',
    'a: b\n  # c\n  d\n',
    'a: b\n  c: d\n',
    'a:\n  - b\n c: 1\n',
    'a: {b: 1,\n  c: 2}\n',
  ],
  ...[
    'a: yes\n',
    'a: Null\n',
    'a: 0x1\n',
    'a: 1e3\n',
    'a: 01\n',
    'a: 1.50\n',
    'a: ~\n',
    'a: 9007199254740993\n',
    'a: -0\n',
  ],
  ...[
    'a: 22:22\n',
    'a: 1_000\n',
    'a: .inf\n',
    'a: 2001-12-14\n',
    'a: .5\n',
    'a: +1\n',
    'a: =\n',
    'yes: 1\n',
    '80: 1\n',
  ],
  ...['a: &x b\n', 'a: *x\n', 'a: !!str 1\n', '<<: {a: 1}\n', '"<<": {a: 1}\n', '"__proto__": {}\n', '__proto__: {}\n'],
  ...[
    'a: "\\x41"\n',
    'a: "\\ud800"\n',
    'a: "b\\\n  c"\n',
    'a: "b\nc"\n',
    'a: "b"c\n',
    'a: "b"#c\n',
    'a: "b" c\n',
    "a: 'b\n",
    'a: "b\tc"\n',
  ],
  ...[
    'a: |2\n  b\n',
    'a: |\n\n  b\n',
    'a: |\n  b',
    'a: |\n  b\n \n',
    'a: |\nb: 1\n',
    'a: |\n  \tb\n',
    'a: >\n  b\n   c\n',
    'a: >\n  b \n  c\n',
  ],
  ...[
    'a: [1,]\n',
    'a: [1 2: 3]\n',
    'a: [b: 1]\n',
    'a: {b}\n',
    'a: {b: }\n',
    'a: {"b":1}\n',
    'a: {b: 1, b: 2}\n',
    'a: [1]b\n',
    'a: [#b]\n',
  ],
  ...[
    'a: b: c\n',
    'a:b: c\n',
    'a : b\n',
    'a: b:\n',
    'a: - b\n',
    'a: -\n',
    '-\n',
    'a:\n-\n',
    'a:\n- - b\n',
    '? a\n: 1\n',
    'a: @b\n',
    'a: `b`\n',
    'a: %b\n',
  ],
  ...['a: b\u00a0\n', 'a: b\u2028c\n', 'a: \u0085\n', 'a: \ud800\n', 'a: b\u0000\n'],
])('of any other form is left to the full reader: %j', (text) => {
  expect(readPlainDocuments(text)).toBeUndefined();
});

test.each([
  ['flow collections', `a: ${'['.repeat(20)}${']'.repeat(20)}\n`],
  ['mappings', Array.from({ length: 60 }, (_, n) => `${' '.repeat(n)}a:\n`).join('')],
  ['texts', `a: ${'b'.repeat(500_000)}\n`],
  ['documents', '---\na: 1\n'.repeat(1_001)],
])('so are very deep, long or many %s', (_what, text) => {
  expect([readPlainDocuments(text), said(readYaml, text)]).toEqual([undefined, said(readFully, text)]);
});

test('one document is wanted, or none', () => {
  expect([readPlainYaml('a: 1\n'), readPlainYaml('a: 1\n---\nb: 2\n')]).toEqual([{ a: 1 }, undefined]);
});

test('positions are those of the full reader', () => {
  const text = '# x\na:\n  b: [1, 2]\n---\nc:\n- d: e\n';
  const paths = [['a', 'b', 1], ['a', 'nothing'], ['c', 0, 'd'], ['c']];
  const places = ({ documents }: { readonly documents: readonly YamlDocument[] }) =>
    documents.map((document) => [document.fieldsOf(['a']), ...paths.map((path) => document.positionOf(path))]);
  expect(isQuick(text)).toBe(true);
  expect(places(readYaml(text))).toEqual(places(readFully(text)));
});

function entries(value: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.dictionary(fc.stringMatching(/^[a-z]{2,4}$/), value, { minKeys: 1, maxKeys: 4, noNullPrototype: true });
}

describe('never says anything else than the full reader', () => {
  /** How many of the texts were read the quick way. */
  function agreements(texts: fc.Arbitrary<string>, numRuns: number): number {
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        read += isQuick(text) ? 1 : 0;
        expectAgreement(text);
      }),
      { numRuns },
    );
    return read;
  }

  test('of what people write', () => {
    expect(agreements(humanYaml, 600)).toBeGreaterThan(60);
  });

  test('of what we write', () => {
    const leaf = fc.oneof(
      scalar,
      fc.string({ unit: letters, maxLength: 10 }),
      fc.integer(),
      fc.double({ noNaN: true }),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 3 }),
        entries(tie('value')),
      ),
    }));
    expect(agreements(entries(value).map(libraryYaml), 1200)).toBeGreaterThan(200);
  });

  test('of a damaged text', () => {
    const fleet = fc.constantFrom(...[...bigFleet(40).values()].map((text) => text.slice(0, 600)));
    const texts = fc
      .tuple(fc.oneof(fleet, fleet, humanYaml), fc.array(slip, { minLength: 1, maxLength: 2 }))
      .map(([text, slips]) => slips.reduce(damaged, text));
    expect(agreements(texts, 600)).toBeGreaterThan(60);
  });
});
