import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTypes } from '../schema/index.ts';
import {
  difference,
  type FieldSet,
  formatFields,
  intersection,
  isEmptySet,
  parseFields,
  pathsOf,
  recursiveDifference,
  setOf,
  union,
  withDeclaredParents,
} from './field-set.ts';
import { formatPath } from './path-element.ts';

const element = fc.constantFrom('f:a', 'f:b', 'f:c', 'k:{"name":"x"}', 'k:{"name":"y"}', 'v:"s"', 'v:2');
const set = fc
  .array(fc.array(element, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
  .map((paths) => setOf(...paths));
const plain = (s: FieldSet): unknown => pathsOf(s).map(formatPath);

describe('the algebra of sets', () => {
  test('FieldsV1 is read back as it was written', () => {
    fc.assert(
      fc.property(set, (a) => {
        expect(plain(parseFields(formatFields(a)))).toEqual(plain(a));
      }),
    );
  });
  test('what is in both is in neither difference, and together they are everything', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const both = intersection(a, b);
        expect(isEmptySet(intersection(difference(a, b), b))).toBe(true);
        expect(plain(union(difference(a, b), both))).toEqual(plain(a));
      }),
    );
  });
  test('union and intersection ignore order', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(plain(union(a, b))).toEqual(plain(union(b, a)));
        expect(plain(intersection(a, b))).toEqual(plain(intersection(b, a)));
      }),
    );
  });
});

describe('FieldsV1', () => {
  test.each([
    ['a leaf', { 'f:a': {} }, ['.a']],
    ['an owned parent', { 'f:a': { '.': {}, 'f:b': {} } }, ['.a', '.a.b']],
    ['a parent that is not owned', { 'f:a': { 'f:b': {} } }, ['.a.b']],
    [
      'an element by keys',
      { 'f:ports': { 'k:{"port":80,"protocol":"TCP"}': { '.': {} } } },
      ['.ports[port=80,protocol="TCP"]'],
    ],
    ['an element of a set', { 'f:finalizers': { 'v:"x.io/a"': {} } }, ['.finalizers[="x.io/a"]']],
    ['an element of unknown form', { 'z:1': {}, 'f:a': {} }, ['.a']],
  ])('%s', (_name, fields, paths) => {
    expect(plain(parseFields(fields))).toEqual(paths);
  });

  test('elements are written as the real server orders them: numbers by value', () => {
    const fields = formatFields(setOf(['k:{"port":443}'], ['k:{"port":80}'], ['f:b'], ['f:a'], ['v:10'], ['v:9']));
    expect(Object.keys(fields)).toEqual(['f:a', 'f:b', 'k:{"port":80}', 'k:{"port":443}', 'v:9', 'v:10']);
  });
});

test('removing a path keeps what is under it; removing recursively does not', () => {
  const a = setOf(['f:a'], ['f:a', 'f:b']);
  const b = setOf(['f:a']);
  expect([plain(difference(a, b)), plain(recursiveDifference(a, b))]).toEqual([['.a.b'], []]);
});

test('declared fields count as parents, keys of open maps do not', () => {
  const schema = builtInTypes()('core.v1.ConfigMap');
  const given = setOf(['f:metadata', 'f:labels', 'f:app'], ['f:data', 'f:x', 'f:y']);
  expect(plain(withDeclaredParents(given, schema))).toEqual([
    '.data',
    '.metadata',
    '.data.x.y',
    '.metadata.labels',
    '.metadata.labels.app',
  ]);
});
