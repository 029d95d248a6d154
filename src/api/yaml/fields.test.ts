import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalYaml, fieldPath, nearestField, readYaml } from './index.ts';

const TEXT = 'spec:\n  list:\n    - x: 1\n      w: {z: 2}\n  empty:\n  a.b/c: &x {d: 1}\nalias: *x\n';

test('every field is known by its path, a mapping or list at its key', () => {
  const fields = readYaml(TEXT).documents[0]?.fieldsOf([]) ?? {};
  expect(Object.entries(fields).map(([path, { line, column }]) => `${path} ${line}:${column}`)).toEqual([
    'spec 1:1',
    'spec.list 2:3',
    'spec.list[0] 3:7',
    'spec.list[0].x 3:10',
    'spec.list[0].w 4:7',
    'spec.list[0].w.z 4:14',
    'spec.empty 5:9',
    'spec.a.b/c 6:3',
    'spec.a.b/c.d 6:17',
    'alias 7:8',
  ]);
  expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
});

test.each([
  ['spec.list[0].w.z', '4:14'],
  ['spec.list[0].w.nothing', '4:7'],
  ['spec.list[7].w', '2:3'],
  ['spec.list[0].q[3].v', '3:7'],
  ['spec.a.b/c.e', '6:3'],
  ['spec[x', '1:1'],
  ['metadata.name', undefined],
  ['', undefined],
])('%s, or the nearest that is written, is at %s', (path, expected) => {
  const at = nearestField(readYaml(TEXT).documents[0]?.fieldsOf([]) ?? {}, path);
  expect(at && `${at.line}:${at.column}`).toBe(expected);
});

test('of a part of a document, relative to it', () => {
  expect(readYaml(TEXT).documents[0]?.fieldsOf(['spec', 'list', 0])).toEqual({
    x: { line: 3, column: 10 },
    w: { line: 4, column: 7 },
    'w.z': { line: 4, column: 14 },
  });
});

test('a document of very many fields is known in part', () => {
  const text = Array.from({ length: 9_000 }, (_, at) => `k${at}: 1\n`).join('');
  expect(Object.keys(readYaml(text).documents[0]?.fieldsOf([]) ?? {})).toHaveLength(5_000);
});

test('they are the positions that the document itself gives', () => {
  const key = fc.stringMatching(/^k[a-z]{1,3}$/);
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>('x', 1, true, null),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(key, tie('any'), { maxKeys: 3 }),
    ),
  })).any;
  fc.assert(
    fc.property(fc.dictionary(key, value, { maxKeys: 4 }), (object) => {
      const [document] = readYaml(canonicalYaml(object)).documents;
      const fields = document?.fieldsOf([]) ?? {};
      const paths: (string | number)[][] = [];
      const walk = (at: unknown, path: (string | number)[]): void => {
        if (path.length > 0) paths.push(path);
        if (Array.isArray(at)) for (const [i, item] of at.entries()) walk(item, [...path, i]);
        else if (typeof at === 'object' && at !== null) for (const [k, v] of Object.entries(at)) walk(v, [...path, k]);
      };
      walk(object, []);
      expect(fields).toEqual(Object.fromEntries(paths.map((path) => [fieldPath(path), document?.positionOf(path)])));
    }),
  );
});
