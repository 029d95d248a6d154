import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysReversed } from '../../../test/support/strategic-cases.ts';
import { canonicalJson, jsonPatchOf } from '../../api/index.ts';
import { applyJsonPatch } from './json-patch.ts';
import { PatchFault } from './patch-fault.ts';

function patched(document: unknown, operations: unknown): unknown {
  const read = jsonPatchOf(operations);
  return 'fault' in read ? read : applyJsonPatch(document, read);
}

describe('the examples of RFC 6902, appendix A', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['A.1', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux' }], { foo: 'bar', baz: 'qux' }],
    ['A.2', { foo: ['bar', 'baz'] }, [{ op: 'add', path: '/foo/1', value: 'qux' }], { foo: ['bar', 'qux', 'baz'] }],
    ['A.3', { baz: 'qux', foo: 'bar' }, [{ op: 'remove', path: '/baz' }], { foo: 'bar' }],
    ['A.4', { foo: ['bar', 'qux', 'baz'] }, [{ op: 'remove', path: '/foo/1' }], { foo: ['bar', 'baz'] }],
    ['A.5', { baz: 'qux' }, [{ op: 'replace', path: '/baz', value: 'boo' }], { baz: 'boo' }],
    [
      'A.6',
      { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } },
      [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }],
      { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } },
    ],
    [
      'A.7',
      { foo: ['all', 'grass', 'cows', 'eat'] },
      [{ op: 'move', from: '/foo/1', path: '/foo/3' }],
      { foo: ['all', 'cows', 'eat', 'grass'] },
    ],
    [
      'A.8',
      { baz: 'qux', foo: ['a', 2, 'c'] },
      [
        { op: 'test', path: '/baz', value: 'qux' },
        { op: 'test', path: '/foo/1', value: 2 },
      ],
      { baz: 'qux', foo: ['a', 2, 'c'] },
    ],
    [
      'A.10',
      { foo: 'bar' },
      [{ op: 'add', path: '/child', value: { grandchild: {} } }],
      { foo: 'bar', child: { grandchild: {} } },
    ],
    ['A.11', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux', xyz: 123 }], { foo: 'bar', baz: 'qux' }],
    ['A.14', { '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: 10 }], { '/': 9, '~1': 10 }],
    [
      'A.16',
      { foo: ['bar'] },
      [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }],
      { foo: ['bar', ['abc', 'def']] },
    ],
  ])('%s', (_example, document, operations, expected) => {
    expect(patched(document, operations)).toEqual(expected);
  });
});

describe('what else the RFC asks', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['add replaces what is there', { a: 1 }, [{ op: 'add', path: '/a', value: 2 }], { a: 2 }],
    ['add at the end by its index', [1], [{ op: 'add', path: '/1', value: 2 }], [1, 2]],
    ['the empty pointer is the whole document', { a: 1 }, [{ op: 'replace', path: '', value: [] }], []],
    ['an empty key', { a: 1 }, [{ op: 'add', path: '/', value: 2 }], { a: 1, '': 2 }],
    [
      'test of numbers by value, of mappings in any order',
      { a: { b: 1, c: [2] } },
      [{ op: 'test', path: '/a', value: { c: [2], b: 1.0 } }],
      { a: { b: 1, c: [2] } },
    ],
    ['move onto itself', { a: { b: 1 } }, [{ op: 'move', from: '/a', path: '/a' }], { a: { b: 1 } }],
    ['move onto what holds it', { a: { b: 1 } }, [{ op: 'move', from: '/a/b', path: '/a' }], { a: 1 }],
    ['copy into itself', { a: { b: 1 } }, [{ op: 'copy', from: '/a', path: '/a/c' }], { a: { b: 1, c: { b: 1 } } }],
    [
      'a key that only looks like one of another',
      JSON.parse('{"__proto__": {"a": 1}}'),
      [{ op: 'replace', path: '/__proto__/a', value: 2 }],
      JSON.parse('{"__proto__": {"a": 2}}'),
    ],
  ])('%s', (_what, document, operations, expected) => {
    expect(canonicalJson(patched(document, operations))).toBe(canonicalJson(expected));
  });
});

describe('what cannot be done is said with operation and path', () => {
  test.each<[unknown, unknown, string]>([
    [{ a: 1 }, [{ op: 'remove', path: '/b' }], 'operation 0 (remove /b): there is no /b'],
    [
      { a: 1 },
      [
        { op: 'test', path: '/a', value: 1 },
        { op: 'replace', path: '/b/c', value: 1 },
      ],
      'operation 1 (replace /b/c): there is no /b',
    ],
    [{ a: 1 }, [{ op: 'add', path: '/b/c', value: 1 }], 'operation 0 (add /b/c): there is no /b'],
    [{ a: 1 }, [{ op: 'add', path: '/a/c', value: 1 }], 'operation 0 (add /a/c): there is no /a'],
    [{ a: [1] }, [{ op: 'add', path: '/a/2', value: 1 }], 'operation 0 (add /a/2): /a/2 is no place in a list of 1'],
    [{ a: [1] }, [{ op: 'add', path: '/a/01', value: 1 }], 'operation 0 (add /a/01): /a/01 is no place in a list of 1'],
    [{ a: [1] }, [{ op: 'add', path: '/a/b', value: 1 }], 'operation 0 (add /a/b): /a/b is no place in a list of 1'],
    [{ a: [1] }, [{ op: 'remove', path: '/a/-' }], 'operation 0 (remove /a/-): there is no /a/-'],
    [{ a: [1] }, [{ op: 'replace', path: '/a/1', value: 1 }], 'operation 0 (replace /a/1): there is no /a/1'],
    [{ a: 1 }, [{ op: 'remove', path: '' }], 'operation 0 (remove ): the object as a whole cannot be removed'],
    [
      { a: { b: 1 } },
      [{ op: 'move', from: '/a', path: '/a/c' }],
      'operation 0 (move /a/c): /a cannot be moved into itself',
    ],
    [{ a: 1 }, [{ op: 'copy', from: '/x', path: '/a' }], 'operation 0 (copy /a): there is no /x'],
    [
      { a: '10' },
      [{ op: 'test', path: '/a', value: 10 }],
      'operation 0 (test /a): what is there differs from the value',
    ],
    [{ a: 1 }, [{ op: 'test', path: '/b', value: null }], 'operation 0 (test /b): there is no /b'],
    [{}, [{ op: 'remove', path: '/toString' }], 'operation 0 (remove /toString): there is no /toString'],
  ])('%j patched by %j', (document, operations, says) => {
    const result = patched(document, operations);
    expect(result instanceof PatchFault ? result.says : result).toBe(says);
  });
});

/** Pointers that often, and not always, lead somewhere. */
const pointer = fc
  .array(fc.constantFrom('a', 'b', '0', '1', '-', 'a/b'), { maxLength: 3 })
  .map((path) => path.map((step) => `/${step.replaceAll('/', '~1')}`).join(''));
const value = fc.jsonValue({ maxDepth: 2 });
const operation = fc.oneof(
  fc.record({ op: fc.constantFrom('add', 'replace', 'test'), path: pointer, value }),
  fc.record({ op: fc.constant('remove'), path: pointer }),
  fc.record({ op: fc.constantFrom('move', 'copy'), from: pointer, path: pointer }),
);
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: 0, max: 3 }),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'a/b', '0'), tie('node'), { maxKeys: 3 }),
  ),
})).node;

test('a patch changes nothing of what it is given, and the order of keys says nothing', () => {
  fc.assert(
    fc.property(tree, fc.array(operation, { maxLength: 4 }), (document, operations) => {
      const before = JSON.stringify([document, operations]);
      const result = patched(document, operations);
      expect(JSON.stringify([document, operations])).toBe(before);
      expect(canonicalJson(patched(keysReversed(document), operations))).toBe(canonicalJson(result));
    }),
    { numRuns: 1_000 },
  );
});
