import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysReversed } from '../../../test/support/strategic-cases.ts';
import { canonicalJson } from '../../api/index.ts';
import { applyMergePatch } from './merge-patch.ts';

describe('the examples of RFC 7386, appendix A', () => {
  test.each<[unknown, unknown, unknown]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j patched by %j', (target, patch, expected) => {
    expect(applyMergePatch(target, patch)).toEqual(expected);
  });
});

test('a key named like an inherited one is a key like any other', () => {
  const result = applyMergePatch(
    JSON.parse('{"__proto__": {"a": 1}}'),
    JSON.parse('{"__proto__": {"b": 2}, "toString": {"c": 3}}'),
  );
  expect(JSON.stringify(result)).toBe('{"__proto__":{"a":1,"b":2},"toString":{"c":3}}');
});

test('to merge twice is to merge once, whatever the order of keys, and nothing that is given changes', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(value, value, (target, patch) => {
      const before = JSON.stringify([target, patch]);
      const once = applyMergePatch(target, patch);
      expect(canonicalJson(applyMergePatch(once, patch))).toBe(canonicalJson(once));
      expect(canonicalJson(applyMergePatch(keysReversed(target), keysReversed(patch)))).toBe(canonicalJson(once));
      expect(JSON.stringify([target, patch])).toBe(before);
    }),
    { numRuns: 1_000 },
  );
});
