import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAssets } from '../../../test/support/envtest-assets.ts';
import { HARD_TEXTS } from '../../../test/support/hard-texts.ts';
import { kubectlInput } from '../../../test/support/kubectl.ts';
import { canonicalYaml, readYaml } from './index.ts';

const assets = findAssets();
const why = 'missing' in assets ? ` (skipped: ${assets.missing})` : '';
const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';

/** `x` of the object as kubectl reads it. */
async function asKubectlReads(text: string): Promise<unknown> {
  const json = await kubectlInput('', text, 'annotate', '--local', '-f', '-', 'z=z', '-o', 'json');
  const object: { x?: unknown } = JSON.parse(json);
  return object.x;
}

/** `1e3` for a number that is a key; each stands for itself and its negative. */
const NUMBERS: readonly string[] = [
  ...['1.10', '0.1', '1.5', '100000.0', '1000000.0', '123456.7', '1234567.8', '16777217.0', '2.718281828459'],
  ...['1e20', '1e21', '1.5e10', '0.0001', '0.00001', '1.17549435e-38', '1e-45', '3.4e38', '0.30000000000000004'],
];

const SCALARS: readonly string[] = [
  ...[
    'yes',
    'no',
    'on',
    'off',
    'y',
    'n',
    'Yes',
    'NO',
    'true',
    'True',
    'TRUE',
    'false',
    'null',
    '~',
    'Null',
    '',
    '1',
    '-1',
    '+1',
    '1_000',
  ],
  ...[
    '0b11',
    '0B11',
    '0o7',
    '0O7',
    '-0o7',
    '0x1F',
    '0X1F',
    '-0X1F',
    '0xff_ff',
    '010',
    '08',
    '09',
    '0777',
    '0_7',
    '00',
    '0x',
    '0b',
    '0b2',
    '0o8',
  ],
  ...[
    '1.5',
    '1.',
    '.5',
    '+.5',
    '-.5',
    '1e3',
    '1E3',
    '1e+3',
    '1.0e3',
    '12e03',
    '-2E+05',
    '0.',
    '0e0',
    '0.0',
    '1.e3',
    '1_0.5',
    '685_230.15',
    '.1_5',
  ],
  ...[
    '22:22',
    '190:20:30',
    '1:2',
    '2001-12-14',
    '2001-12-14t21:59:43.10-05:00',
    '2001-12-14 21:59:43.10 -5',
    '1.2.3',
    '1,000',
    'a b',
  ],
  ...[
    '.',
    '..',
    '+.',
    '-.',
    '._',
    '.e3',
    'e3',
    'E2',
    '-e3',
    'e+10',
    '=',
    '<<',
    '!',
    '_1',
    '1_',
    '1__0',
    '0x_1F',
    '+',
    '1e',
    'nan',
    'NaN',
    'inf',
    'Infinity',
    '0x1p3',
    '1f',
  ],
  ...['!!str 1', '!!int 1', '"\\x41"', '"\\u00e9"', "''", '""', '9007199254740991', '-9007199254740991'],
];

const MERGES: readonly string[] = [
  'x:\n  a: &a {q: 1, r: 1}\n  b: &b {q: 2, s: 2}\n  c:\n    <<: [*a, *b]\n    r: 5\n',
  'x:\n  a: &a [1, 2]\n  b: *a\n  "<<": {c: 1}\n',
  'x: |+\n  a\n\n',
  'x: >-\n  a\n  b\n\n  c\n',
];

describe.skipIf('missing' in assets)(`kubectl reads the same${why}`, () => {
  test('from every plain scalar', async () => {
    const text = `${HEAD}x:\n${SCALARS.map((s) => `  - ${s}\n`).join('')}`;
    const [document] = readYaml(text).documents;
    expect(document?.value).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a' },
      x: await asKubectlReads(text),
    });
  });

  test('from every plain key', async () => {
    const keys = [...SCALARS, ...NUMBERS, ...NUMBERS.map((n) => `-${n}`)].filter(
      (s) => !/^(|~|null|<<|!|!!int 1)$/i.test(s),
    );
    const text = `${HEAD}x:\n${keys.map((s, at) => `  - ${s}: ${at}\n`).join('')}`;
    const { documents, problems } = readYaml(text);
    expect(problems).toEqual([]);
    expect(documents[0]?.value).toMatchObject({ x: await asKubectlReads(text) });
  });

  test.each(MERGES)('from %j', async (text) => {
    expect(readYaml(HEAD + text).documents[0]?.value).toMatchObject({ x: await asKubectlReads(HEAD + text) });
  });

  test('from what we write of every hard text, and of a thousand random ones', async () => {
    const letters = fc.constantFrom(...'aZ019_.-+:#&*!|>\'"%@`{}[],?=~\\\n\r\t \u0085\u2028\ufeff\u007f');
    const random = fc.sample(fc.string({ unit: letters, maxLength: 8 }), { numRuns: 1000, seed: 7 });
    const x = [...HARD_TEXTS, ...random].map((text) => ({ text, list: [text], [text === 'list' ? 'k' : text]: text }));
    const written = canonicalYaml({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, x });
    expect(await asKubectlReads(written)).toEqual(x);
  });

  test('from what we write of numbers', async () => {
    const safe = (n: number): boolean => !Number.isInteger(n) || Number.isSafeInteger(n);
    const doubles = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }).filter(safe), {
      numRuns: 300,
      seed: 7,
    });
    const x = [0, 1, -1, 0.1, 1e-7, 1.5e-300, Number.MAX_SAFE_INTEGER, ...doubles.map((n) => (n === 0 ? 0 : n))];
    const written = canonicalYaml({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, x });
    expect(await asKubectlReads(written)).toEqual(x);
  });
});
