import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigFleet } from '../../test/support/big-fleet.ts';
import { configMap, syncTarget } from '../../test/support/documents.ts';
import { parseFile } from './parse-file.ts';
import type { ParsedFile } from './parsed-file.ts';
import { formatStoredFile, parseStoredFile } from './stored-file.ts';

const parsed = (text: string): ParsedFile => parseFile(Buffer.from(text));
const stored = (text: string): string | undefined => formatStoredFile(parsed(text));

describe('a file comes back as it was', () => {
  test.each<[string, string]>([
    ['without documents', '# nothing\n'],
    ['of another tool', 'replicas: 3\npassword: hunter2\n'],
    ['of the API', syncTarget('east', { unschedulable: true }, { region: 'eu' })],
    ['with a warning', `${syncTarget('east')}status: {ready: true}\n`],
    [
      'with keys like a prototype',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {__proto__: a, "1": b, constructor: c}\n',
    ],
    [
      'with numbers',
      'apiVersion: a.example/v1\nkind: W\nmetadata: {name: x}\nspec: {a: 0.1, b: 1.5e-7, c: -3, d: 9007199254740991}\n',
    ],
    ['with a text of any signs', configMap('x', { a: '\u2028é\u0001"\\😀\n' })],
  ])('%s', (_what, text) => {
    const file = parsed(text);
    expect([file.usable, parseStoredFile(formatStoredFile(file) ?? '')]).toEqual([true, file]);
  });

  test('every file of a fleet', () => {
    const files = [...bigFleet(100).values()].map(parsed);
    expect(files.map((file) => parseStoredFile(formatStoredFile(file) ?? ''))).toEqual(files);
  });

  test('whatever an object holds, it comes back or is not stored', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3, withNullPrototype: true, withSparseArray: true }), (spec) => {
        const object = { apiVersion: 'v1', kind: 'W', metadata: { name: 'x' }, spec };
        const at = { line: 1, column: 1 };
        const file = { ...parsed(configMap('x')), documents: [{ kind: 'workload', object, at, digest: DIGEST }] };
        const line = formatStoredFile(file as unknown as ParsedFile);
        if (line !== undefined) expect(JSON.stringify(parseStoredFile(line))).toBe(JSON.stringify(file));
        if (line !== undefined) expect(parseStoredFile(line)).toEqual(file);
      }),
    );
  });
});

const DIGEST = 'a'.repeat(40);
const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: {name: x}\nstringData: {p: hunter2}\n';

test.each<[string, string]>([
  ['a Secret', SECRET],
  ['a Secret among others', `${configMap('x')}---\n${SECRET}`],
  ['a Secret whose kind is written oddly', SECRET.replace('Secret', '"\\x53ecret"')],
  ['a Secret of another case', SECRET.replace('Secret', 'secret')],
  [
    'a List with a Secret',
    'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: x}\n',
  ],
  [
    'a SecretList, whose items need not say it',
    'apiVersion: v1\nkind: SecretList\nitems:\n- metadata: {name: x}\n  data: {p: aA==}\n',
  ],
  [
    'a Secret inside a template',
    'apiVersion: a.example/v1\nkind: T\nmetadata: {name: x}\nobjects:\n- {kind: Secret, data: {p: aA==}}\n',
  ],
  [
    'the text of a Secret',
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata:\n  s.yaml: |\n    kind: Secret\n    data: {}\n`,
  ],
  [
    'the text of a Secret as JSON',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {s: "{\\"kind\\":\\"Secret\\"}"}\n',
  ],
  ['what cannot be parsed', `${SECRET}a: {\n`],
  [
    'what is no object that anybody takes',
    'apiVersion: v1\nkind: Secrt\nmetadata: {name: A/B}\nstringData: {p: hunter2}\n',
  ],
  ['a number that JSON does not keep', 'apiVersion: a.example/v1\nkind: W\nmetadata: {name: x}\nspec: {a: -0.0}\n'],
])('%s is never stored', (_what, text) => {
  expect(stored(text)).toBeUndefined();
});

test('of what is no object of ours, nothing of the content is stored', () => {
  expect(stored('user: root\npassword: hunter2\n')).toBe('{"bytes":29,"documents":[],"diagnostics":[]}');
});

describe('a line that is none is no file', () => {
  const line = stored(`${syncTarget('east')}---\n${configMap('x')}`) ?? '';
  const changes: readonly (readonly [string, string, string])[] = [
    ['cut off', line, line.slice(0, -5)],
    ['no object', line, '[]'],
    ['without its size', '"bytes":', '"byte":'],
    ['with an unknown kind', '"kind":"SyncTarget","object"', '"kind":"Sync","object"'],
    ['whose kind and object differ', '"kind":"SyncTarget","object"', '"kind":"Placement","object"'],
    ['with a digest that is none', '"digest":"', '"digest":"!'],
    ['with a place that is none', '"at":{"line":1,', '"at":{"line":0,'],
    ['with a field without place', '"apiVersion":{"line":1,', '"apiVersion":{"line":"1",'],
    ['with a workload without name', '"name":"x"', '"nome":"x"'],
    ['with a finding that is none', '"diagnostics":[]', '"diagnostics":[{}]'],
  ];
  test.each(changes)('%s', (_what, from, to) => {
    expect(parseStoredFile(line)).toBeDefined();
    expect(line).toContain(from);
    expect(parseStoredFile(line.replace(from, to))).toBeUndefined();
  });
});
