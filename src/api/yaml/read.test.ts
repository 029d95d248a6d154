import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml, YAML_LIMITS } from './index.ts';

function values(text: string): readonly unknown[] {
  const { documents, problems } = readYaml(text);
  expect(problems).toEqual([]);
  return documents.map((d) => d.value);
}

describe('plain scalars mean what they mean to kubectl', () => {
  test.each<[unknown, readonly string[]]>([
    [true, ['yes', 'Yes', 'YES', 'on', 'On', 'true', 'True', 'TRUE', 'y', 'Y']],
    [false, ['no', 'No', 'off', 'OFF', 'false', 'False', 'n', 'N']],
    [null, ['', '~', 'null', 'Null', 'NULL']],
    [1000, ['1_000', '1000', '+1_0_0_0', '1e3', '1E3', '1.0e3', '1000.']],
    [8, ['010', '0o10', '0O10', '0b1000', '0B1000', '0x8', '0X8', '0_10', '0X_8']],
    [-8, ['-8', '-010', '-0o10', '-0x8', '-0X8', '-0B1000']],
    [0.5, ['.5', '+.5', '0.5', '5e-1', '0.5_0']],
  ])('%j is written as each of %j', (expected, spellings) => {
    expect(spellings.map((s) => values(`- ${s}`))).toEqual(spellings.map(() => [[expected]]));
  });

  test.each([
    ['base 60, dates and times', ['22:22', '190:20:30', '2001-12-14', '2001-12-14 21:59:43.10 -5', '1:2']],
    ['dots, as in `path: .`', ['.', '..', '+.', '-.', '._', '.e3', 'e3', 'E2', '-e3', 'e+10', '1.2.3', '1,000']],
    ['almost numbers', ['0x', '0b2', '0o8', '08.x', '1f', '0xg', '_1', '0x1p3', 'nan', 'inf', 'Infinity', '1e']],
    ['almost words', ['nUll', 'tRue', 'oN', '=', '<', 'yess', '!!str yes', '!!str 1', "'no'", '"on"']],
  ])('%s stay text', (_what, spellings) => {
    const text = spellings.map((s) => s.replace(/^!!str /, '').replace(/^['"]|['"]$/g, ''));
    expect(values(spellings.map((s) => `- ${s}`).join('\n'))).toEqual([text]);
  });

  test.each([
    ['on: a', 'true'],
    ['n: a', 'false'],
    ['1_000: a', '1000'],
    ['0x1F: a', '31'],
    ['1.10: a', '1.1'],
    ['2001-01-01: a', '2001-01-01'],
    ['"on": a', 'on'],
    ['!!str 1.10: a', '1.10'],
    ['? on\n: a', 'true'],
    ['{on: a}', 'true'],
  ])('the key in %j is the text that kubectl makes of it: %s', (text, key) => {
    expect(values(text)).toEqual([{ [key]: 'a' }]);
  });
});

describe('the forms of a file', () => {
  test.each<[string, string, readonly unknown[]]>([
    ['nothing', '', []],
    ['a comment alone', '# x\n', []],
    ['empty documents between others', 'a: 1\n---\n---\n# x\n---\nb: 2\n...\n', [{ a: 1 }, null, null, { b: 2 }]],
    ['Windows line ends', 'a: 1\r\nb:\r\n  - x\r\n---\r\nc: |\r\n  y\r\n', [{ a: 1, b: ['x'] }, { c: 'y\n' }]],
    ['a byte order mark', '\ufeffa: 1', [{ a: 1 }]],
    ['one before a later document', 'a: 1\n---\n\ufeffb: 2\n', [{ a: 1 }, { b: 2 }]],
    [
      'JSON with escapes',
      '{"a": "\\/\\u00e9\\ud83d\\ude00", "b": [1.5e3, true, null]}',
      [{ a: '/é😀', b: [1500, true, null] }],
    ],
    ['anchors', 'a: &x {b: 1}\nc: *x', [{ a: { b: 1 }, c: { b: 1 } }]],
    [
      'merge keys: what is written wins, then the first source',
      'a: &x {b: 1, c: 1}\nd: &z {b: 2, e: 2}\nf:\n  <<: [*x, *z]\n  c: 3',
      [{ a: { b: 1, c: 1 }, d: { b: 2, e: 2 }, f: { b: 1, c: 3, e: 2 } }],
    ],
    ['a quoted merge key is a key', '"<<": {b: 1}', [{ '<<': { b: 1 } }]],
    ['keys of every object are keys of the mapping', 'constructor: 1\ntoString: 2', [{ constructor: 1, toString: 2 }]],
    ['a %YAML 1.1 directive', '%YAML 1.1\n---\na: yes', [{ a: true }]],
  ])('%s', (_what, text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('__proto__ is a key like others, and changes no prototype', () => {
    const [value] = values('__proto__: {polluted: true}');
    expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":true}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

const bomb = [...'bcdefghi'].reduce(
  (text, name, at) => `${text}\n${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`,
  'a: &a [x, x, x, x, x, x, x, x, x]',
);
const nested = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);

describe('what is refused, where, and why', () => {
  test.each<[string, string, string]>([
    [
      'numbers that are none',
      'a: .nan',
      '1:4 UnsafeNumber the number .nan cannot be kept exactly; quote it if it is text',
    ],
    ['infinity', '- -.Inf', '1:3 UnsafeNumber the number -.Inf cannot be kept exactly; quote it if it is text'],
    [
      'a float beyond all',
      'a: 1e400',
      '1:4 UnsafeNumber the number 1e400 cannot be kept exactly; quote it if it is text',
    ],
    [
      'an integer that loses digits',
      'a:\n  b: 9007199254740993',
      '2:6 UnsafeNumber the number 9007199254740993 cannot be kept exactly; quote it if it is text',
    ],
    ['a key twice', 'a: 1\nb: 2\na: 3', '3:1 YamlSyntax the key "a" is written twice in one mapping; keep one'],
    [
      'a key twice, once quoted',
      'x:\n  a: 1\n  "a": 3',
      '3:3 YamlSyntax the key "a" is written twice in one mapping; keep one',
    ],
    [
      'two merge keys',
      'a: &x {b: 1}\nc:\n  <<: *x\n  <<: *x',
      '4:3 YamlSyntax the key "<<" is written twice in one mapping; keep one',
    ],
    [
      'a key that is read as another one',
      'on: 1\n"true": 2',
      '2:1 YamlSyntax the key "true" is written twice in one mapping; keep one',
    ],
    ['a key of nothing', '~: 1', '1:1 YamlSyntax the key ~ is null; put it in quotes if it is text'],
    ['a value without a key', ': 1', '1:1 YamlSyntax the key is missing; put it in quotes if it is text'],
    [
      'a key that loses digits',
      '9007199254740993: 1',
      '1:1 YamlSyntax the key 9007199254740993 cannot be kept exactly; put it in quotes if it is text',
    ],
    ['merging a scalar', 'c:\n  <<: 1', '1:1 YamlSyntax Merge sources must be maps or map aliases'],
    ['a mapping for a key', '? {a: 1}\n: b', '1:3 YamlSyntax With stringKeys, all keys must be strings'],
    [
      'an alias without anchor',
      'a: *x',
      '1:1 YamlSyntax Unresolved alias (the anchor must be set before the alias): x',
    ],
    ['an alias inside itself', 'a: &x\n  b: [*x]', '2:7 YamlSyntax the alias *x stands inside what it names'],
    ['a bomb of aliases', bomb, '1:1 YamlSyntax Excessive alias count indicates a resource exhaustion attack'],
    ['101 levels of lists', nested('[', ']', 101), '1:101 YamlSyntax nested deeper than 100 levels'],
    ['101 levels of mappings', nested('{a: ', '}', 101), '1:401 YamlSyntax nested deeper than 100 levels'],
    ['levels without end', '['.repeat(5_000), '1:1 YamlSyntax nested deeper than 100 levels'],
    ['dashes without end', '- '.repeat(5_000), '1:1 YamlSyntax nested deeper than 100 levels'],
    ['an unknown tag', 'a: !reference [x]', '1:4 YamlSyntax Unresolved tag: !reference'],
    ['bytes in base 64', 'a: !!binary aGk=', '1:4 YamlSyntax Unresolved tag: tag:yaml.org,2002:binary'],
    ['a set', '!!set {a}', '1:1 YamlSyntax Unresolved tag: tag:yaml.org,2002:set'],
    [
      'tabs for indentation',
      'a:\n\tb: 1',
      '2:1 YamlSyntax a tab stands where the line is indented; indent with blanks, which YAML asks for',
    ],
    [
      'another YAML',
      '%YAML 1.2\n---\na: yes',
      '1:1 YamlSyntax YAML 1.2 is asked for by a directive; remove the %YAML line, as kubectl would not read it',
    ],
    [
      'zero bytes, as after a crash of the disk',
      'a: 1\n\0\0\0',
      '2:1 YamlSyntax the control character U+0000 may not stand in YAML',
    ],
    ['a control character', 'a: "\u009b"', '1:5 YamlSyntax the control character U+009B may not stand in YAML'],
    ['half of a surrogate pair', 'a: "\\ud800"', '1:4 YamlSyntax half of a surrogate pair is no character'],
    [
      'too many documents',
      '---\na: 1\n'.repeat(YAML_LIMITS.documents + 1),
      '1:1 YamlSyntax 10001 documents in one file, at most 10000 are read; split the file',
    ],
  ])('%s', (_what, text, expected) => {
    const { documents, problems } = readYaml(text);
    expect([
      documents.length,
      ...problems.slice(0, 1).map((p) => `${p.line}:${p.column} ${p.code} ${p.message}`),
    ]).toEqual([0, expected]);
  });

  test('the limits themselves are kept', () => {
    expect(readYaml(nested('[', ']', 100)).problems).toEqual([]);
    expect(readYaml(nested('{a: ', '}', 99).replace('}', '1}')).problems).toEqual([]);
    expect(readYaml('---\na: 1\n'.repeat(100)).documents).toHaveLength(100);
    expect(values(`a: &a x\nb: [${Array(99).fill('*a').join(', ')}]`)).toEqual([{ a: 'x', b: Array(99).fill('x') }]);
  });

  test('a file of nothing but mistakes tells the first twenty', () => {
    const { problems } = readYaml(Array.from({ length: 90 }, (_, i) => `k${i}: .nan`).join('\n'));
    expect(problems.map((p) => p.line)).toEqual(Array.from({ length: YAML_LIMITS.problems }, (_, i) => i + 1));
  });

  test('a problem in one document leaves the others readable', () => {
    const { documents, problems } = readYaml('a: 1\n---\nb: .nan\n---\nc: 3\n');
    expect([documents.map((d) => d.value), problems.map((p) => p.line)]).toEqual([[{ a: 1 }, { c: 3 }], [3]]);
  });
});

describe('what is read otherwise than it is written', () => {
  test.each<[string, readonly string[]]>([
    ['a: yes\nb: [n, {c: OFF}]', ['1:4 a value yes true', '2:5 b.0 value n false', '2:12 b.1.c value OFF false']],
    [
      'a: 1_000\nb: 0644\nc: 08\nd: -0_7',
      ['1:4 a value 1_000 1000', '2:4 b value 0644 420', '3:4 c value 08 8', '4:4 d value -0_7 -7'],
    ],
    ['on: {1.10: yes}', ['1:1 true key on true', '1:6 true.1.1 key 1.10 1.1', '1:12 true.1.1 value yes true']],
    ['a: true\nb: FALSE\nc: 0\nd: 0.5\ne: 10\nf: ~\ng: 0x1F\nh: 1e3\ni: 22:22', []],
    ['a: "yes"\nb: |\n  no\nc: !!str on\n"off": x', []],
  ])('%j', (text, expected) => {
    const traps = readYaml(text).documents[0]?.traps.map(
      ({ line, column, path, part, source, value }) => `${line}:${column} ${path.join('.')} ${part} ${source} ${value}`,
    );
    expect(traps).toEqual(expected);
  });

  test('of very many the first are told', () => {
    const [document] = readYaml(`a: [${'yes, '.repeat(9_000)}]`).documents;
    expect(document?.traps).toHaveLength(YAML_LIMITS.misread);
  });
});

describe('positions', () => {
  const text = 'a: 1\nspec:\n  list:\n    - x: 1\n      w: {z: 2}\n  empty:\n---\nb: &x {c: 1}\nd: *x\n';
  test.each<[number, readonly (string | number)[], string, string]>([
    [0, ['a'], '1:4', 'a scalar at its text'],
    [0, ['spec'], '2:1', 'a mapping at its key'],
    [0, ['spec', 'list'], '3:3', 'a list at its key'],
    [0, ['spec', 'list', 0], '4:7', 'an item at its beginning'],
    [0, ['spec', 'list', 0, 'w', 'z'], '5:14', 'inside braces'],
    [0, ['spec', 'list', 9, 'w'], '3:3', 'what is missing, at the nearest that is written'],
    [0, ['nowhere'], '1:1', 'what is missing, at the document'],
    [0, [], '1:1', 'the document'],
    [1, ['b', 'c'], '8:11', 'in a later document'],
    [1, ['d', 'c'], '9:4', 'behind an alias, at the alias'],
  ])('document %i, %j is at %s: %s', (document, path, expected) => {
    const at = readYaml(text).documents[document]?.positionOf(path);
    expect(`${at?.line}:${at?.column}`).toBe(expected);
  });
});

test('any text is read or refused, and nothing is thrown', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '&x ',
    '*x',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '---\n',
    '<<',
    '!',
    '#',
    '\r\n',
    '\t',
    '? ',
    '%YAML 1.2\n',
    '0o',
    '.',
    '\ufeff',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((p) => p.join('')),
  );
  fc.assert(
    fc.property(text, (content) => {
      const { documents, problems } = readYaml(content);
      for (const { line, column } of [...problems, ...documents.map((d) => d.start)]) {
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      }
      expect(() => JSON.stringify(documents.map((d) => d.value))).not.toThrow();
    }),
    { numRuns: 400 },
  );
});

describe('a text made to exhaust the reader is refused', () => {
  const times = (text: string, count: number): string => text.repeat(count);
  test.each<[what: string, text: string, problem: string]>([
    [
      'a key written very often',
      `b: {${times('a: 1, ', 100_000)}}`,
      'the key "a" is written twice in one mapping; keep one',
    ],
    ['brackets', times('[', 2_000_000), 'nested deeper than 100 levels'],
    ['mappings in mappings', times('{a: ', 1_000_000), 'nested deeper than 100 levels'],
    ['lists in lists', times('- ', 2_000_000), 'nested deeper than 100 levels'],
    [
      'very many values',
      `a: [${times('1,', 1_100_000)}]`,
      'more than 2000000 keys, values and signs in one file; split the file',
    ],
  ])('%s', (_what, text, problem) => {
    const { documents, problems } = readYaml(text);
    expect([documents, problems[0]?.message, problems.length <= 20]).toEqual([[], problem, true]);
  });

  test('a large honest one is read', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `  k${i}: {a: [1, 2], b: [[x]]}\n`).join('');
    expect(readYaml(`data:\n${lines}`).problems).toEqual([]);
  });
});
