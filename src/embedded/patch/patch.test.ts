import { describe, expect, test } from 'vitest';
import type { Doc } from '../json/index.ts';
import { builtInTypes } from '../schema/index.ts';
import { jsonPatch, mergePatch, strategicMergePatch } from './index.ts';

describe('merge patch', () => {
  test.each([
    ['null removes', { a: 1, b: 2 }, { a: null }, { b: 2 }],
    [
      'maps merge, lists are replaced',
      { a: { x: 1 }, l: [1, 2] },
      { a: { y: 2 }, l: [3] },
      { a: { x: 1, y: 2 }, l: [3] },
    ],
    ['nulls inside a new map are left out', {}, { a: { b: null, c: 1 } }, { a: { c: 1 } }],
    ['a map replaces a scalar', { a: 'x' }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['a scalar replaces everything', { a: 1 }, 'x', 'x'],
  ])('%s', (_name, target, patch, expected) => {
    expect(mergePatch(target, patch)).toEqual(expected);
  });

  test('a key called __proto__ is data', () => {
    const patched = mergePatch({}, JSON.parse('{"__proto__":{"polluted":"yes"}}'));
    expect([JSON.stringify(patched), ({} as Doc)['polluted']]).toEqual(['{"__proto__":{"polluted":"yes"}}', undefined]);
  });
});

describe('JSON patch', () => {
  test.each([
    ['add to a map', { a: 1 }, [{ op: 'add', path: '/b', value: 2 }], { a: 1, b: 2 }],
    ['add into a list', { l: [1, 3] }, [{ op: 'add', path: '/l/1', value: 2 }], { l: [1, 2, 3] }],
    ['add at the end', { l: [1] }, [{ op: 'add', path: '/l/-', value: 2 }], { l: [1, 2] }],
    [
      'remove',
      { a: 1, l: [1, 2] },
      [
        { op: 'remove', path: '/a' },
        { op: 'remove', path: '/l/0' },
      ],
      { l: [2] },
    ],
    ['replace', { a: 1 }, [{ op: 'replace', path: '/a', value: { b: 2 } }], { a: { b: 2 } }],
    ['replace the whole', { a: 1 }, [{ op: 'replace', path: '', value: { b: 2 } }], { b: 2 }],
    ['move', { a: { x: 1 }, b: {} }, [{ op: 'move', from: '/a/x', path: '/b/y' }], { a: {}, b: { y: 1 } }],
    ['copy', { a: [1] }, [{ op: 'copy', from: '/a', path: '/b' }], { a: [1], b: [1] }],
    ['test', { a: { b: 1 } }, [{ op: 'test', path: '/a', value: { b: 1 } }], { a: { b: 1 } }],
    [
      'escaped names',
      { 'a/b': 1, 'c~d': 2 },
      [
        { op: 'remove', path: '/a~1b' },
        { op: 'remove', path: '/c~0d' },
      ],
      {},
    ],
  ])('%s', (_name, document, operations, expected) => {
    expect(jsonPatch(document, operations)).toEqual(expected);
  });

  test.each([
    ['a path that is not there', [{ op: 'remove', path: '/nope' }]],
    ['a parent that is not there', [{ op: 'add', path: '/x/y', value: 1 }]],
    ['an index past the end', [{ op: 'add', path: '/l/5', value: 1 }]],
    ['a leading zero', [{ op: 'remove', path: '/l/00' }]],
    ['a test that fails', [{ op: 'test', path: '/l', value: [] }]],
    ['an unknown operation', [{ op: 'toString', path: '/l' }]],
    ['a pointer without slash', [{ op: 'remove', path: 'l' }]],
    ['no list', { op: 'remove', path: '/l' }],
  ])('refuses %s', (_name, operations) => {
    expect(() => jsonPatch({ l: [1] }, operations)).toThrow('the server rejected our request');
  });
});

describe('strategic merge patch', () => {
  const POD = builtInTypes()('core.v1.PodSpec');
  const SERVICE = builtInTypes()('core.v1.ServiceSpec');
  const META = builtInTypes()('meta.v1.ObjectMeta');
  const containers = (...names: string[]): Doc => ({ containers: names.map((name) => ({ name, image: 'i:1' })) });
  test.each([
    [
      'elements merge by their key',
      POD,
      containers('a', 'b'),
      { containers: [{ name: 'b', image: 'i:2' }] },
      {
        containers: [
          { name: 'a', image: 'i:1' },
          { name: 'b', image: 'i:2' },
        ],
      },
    ],
    [
      'new elements go to the end',
      POD,
      containers('a'),
      { containers: [{ name: 'n' }] },
      { containers: [{ name: 'a', image: 'i:1' }, { name: 'n' }] },
    ],
    [
      'an element is deleted',
      POD,
      containers('a', 'b'),
      { containers: [{ name: 'a', $patch: 'delete' }] },
      { containers: [{ name: 'b', image: 'i:1' }] },
    ],
    [
      'the list is replaced',
      POD,
      containers('a', 'b'),
      { containers: [{ $patch: 'replace' }, { name: 'z' }] },
      { containers: [{ name: 'z' }] },
    ],
    [
      'atomic lists are replaced',
      POD,
      { tolerations: [{ key: 'a' }] },
      { tolerations: [{ key: 'b' }] },
      { tolerations: [{ key: 'b' }] },
    ],
    ['sets are joined', META, { finalizers: ['a'] }, { finalizers: ['a', 'b'] }, { finalizers: ['a', 'b'] }],
    [
      'values are deleted from a set',
      META,
      { finalizers: ['a', 'b'] },
      { '$deleteFromPrimitiveList/finalizers': ['a'] },
      { finalizers: ['b'] },
    ],
    [
      'elements are put in order',
      POD,
      containers('a', 'b', 'c'),
      { '$setElementOrder/containers': [{ name: 'c' }, { name: 'a' }] },
      containers('c', 'a', 'b'),
    ],
    [
      'only the retained keys stay',
      POD,
      { securityContext: { runAsUser: 1, fsGroup: 2 } },
      { securityContext: { $retainKeys: ['fsGroup'], fsGroup: 3 } },
      { securityContext: { fsGroup: 3 } },
    ],
    [
      'ports merge by port alone',
      SERVICE,
      { ports: [{ port: 80, protocol: 'TCP', name: 'a' }] },
      { ports: [{ port: 80, name: 'b' }] },
      { ports: [{ port: 80, protocol: 'TCP', name: 'b' }] },
    ],
    ['null removes', POD, { nodeName: 'n', containers: [] }, { nodeName: null }, { containers: [] }],
  ])('%s', (_name, schema, target, patch, expected) => {
    expect(strategicMergePatch(schema, target, patch as Doc)).toEqual(expected);
  });
});
