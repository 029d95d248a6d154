import { describe, expect, test } from 'vitest';
import { choice, findNotYet, flag, later, list, map, nodeAtPath, object, text } from './index.ts';

const { node } = object('d', {
  now: text('a text'),
  soon: later('waits', object('what waits', { deep: later('holds', text('d')) })),
  off: later('holds', flag('d', { default: false })),
  word: choice('d', ['a', 'b'], { valuesNotYet: { b: 'holds' } }),
  list: list('d', object('an item', { x: later('holds', text('d')) })),
  map: map('d', choice('a value', ['a', 'b'], { valuesNotYet: { b: 'waits' } })),
});

test.each<[string, unknown, readonly unknown[]]>([
  ['nothing', {}, []],
  ['what is there already', { now: 'x', word: 'a', list: [{}], map: { b: 'a' } }, []],
  ['a field, not what is in it', { soon: { deep: 'x' } }, [{ path: ['soon'], effect: 'waits' }]],
  ['a field that says what is done anyhow', { off: false }, []],
  ['a field that says something else', { off: true }, [{ path: ['off'], effect: 'holds' }]],
  ['a word', { word: 'b' }, [{ path: ['word'], effect: 'holds', value: 'b' }]],
  [
    'fields in lists and maps, in the order of the document',
    { map: { k: 'b' }, list: [{}, { x: 'y' }] },
    [
      { path: ['map', 'k'], effect: 'waits', value: 'b' },
      { path: ['list', 1, 'x'], effect: 'holds' },
    ],
  ],
  ['fields that are not described', { constructor: 'b', toString: { soon: {} } }, []],
  ['what is of another type', { word: ['b'], list: { x: 'y' }, soon: null }, [{ path: ['soon'], effect: 'waits' }]],
])('not acted on yet in %s', (_what, value, expected) => {
  expect(findNotYet(node, value)).toEqual(expected);
});

describe('what is described at a path', () => {
  test.each<[string, readonly (string | number)[], string | undefined]>([
    ['the whole', [], 'd'],
    ['a field', ['now'], 'a text'],
    ['an item', ['list', 7], 'an item'],
    ['a value of a map, whatever its key', ['map', 'constructor'], 'a value'],
    ['a field of none', ['now', 'x'], undefined],
    ['an index of no list', ['soon', 0], undefined],
    ['a name of every object', ['constructor'], undefined],
    ['__proto__', ['__proto__', 'x'], undefined],
  ])('%s', (_what, path, description) => {
    expect(nodeAtPath(node, path)?.description).toBe(description);
  });
});
