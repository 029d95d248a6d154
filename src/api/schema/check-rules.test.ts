import { expect, test } from 'vitest';
import { compileRules, integer, list, map, object, required, text } from './index.ts';

const even = {
  cel: 'self % 2 == 0',
  message: 'must be even',
  holds: (self: number) => self % 2 === 0,
};
const entry = object(
  'd',
  { name: required(text('d')), kind: required(text('d')), size: { node: { ...integer('d').node, rules: [even] } } },
  [
    {
      cel: "self.name != 'bad'",
      message: 'must have a good name',
      holds: ({ name }) => name !== 'bad',
      detail: ({ name }) => `"${name}" is none`,
    },
  ],
);
const { node } = object('d', {
  entries: list('d', entry, { mapKeys: ['name', 'kind'] }),
  named: map('d', entry),
  sizes: list('d', { node: { ...integer('d').node, rules: [even] } }),
  plain: text('d'),
});
const check = compileRules(node);

test.each<[string, unknown, readonly string[]]>([
  ['nothing', {}, []],
  ['what holds', { entries: [{ name: 'a', kind: 'b', size: 2 }], sizes: [2, 4] }, []],
  [
    'a rule of an item, with what is wrong',
    { entries: [{ name: 'bad', kind: 'b' }] },
    ['entries.0 must have a good name; "bad" is none'],
  ],
  ['a rule of a value of a map', { named: { x: { name: 'a', kind: 'b', size: 3 } } }, ['named.x.size must be even']],
  ['a rule of a plain item', { sizes: [1, 2, 3] }, ['sizes.0 must be even', 'sizes.2 must be even']],
  [
    'rules of a value and of what is in it',
    { entries: [{ name: 'bad', kind: 'b', size: 1 }] },
    ['entries.0 must have a good name; "bad" is none', 'entries.0.size must be even'],
  ],
  [
    'items with the same keys',
    {
      entries: [
        { name: 'a', kind: 'b' },
        { name: 'a', kind: 'c' },
        { kind: 'b', name: 'a', size: 2 },
        { name: 'a', kind: 'b' },
      ],
    },
    [
      'entries.2 has the same name and kind as item 0; keep one',
      'entries.3 has the same name and kind as item 0; keep one',
    ],
  ],
  [
    'keys that only look the same',
    {
      entries: [
        { name: 'a","b', kind: 'c' },
        { name: 'a', kind: 'b","c' },
      ],
    },
    [],
  ],
  ['what is no mapping and no list', { entries: 'x', named: 5, sizes: null }, []],
  [
    'a field that every object has',
    { constructor: { name: 'bad' }, named: JSON.parse('{"__proto__": {"name": "bad", "kind": "b"}}') },
    ['named.__proto__ must have a good name; "bad" is none'],
  ],
])('%s', (_what, value, expected) => {
  expect(check?.(value).map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual(expected);
});

test('no rule is asked of what is disturbed', () => {
  const value = { entries: [null, { name: 'bad', kind: 'b' }, null], sizes: ['x', 3] };
  const isDisturbed = (path: readonly (string | number)[]): boolean =>
    ['entries', 'entries.0', 'entries.2', 'sizes.0'].includes(path.join('.'));
  expect(check?.(value, isDisturbed).map(({ path }) => path)).toEqual([
    ['entries', 1],
    ['sizes', 1],
  ]);
});

test('there is nothing to walk where there are no rules', () => {
  expect(compileRules(object('d', { a: text('d'), b: list('d', map('d', text('d'))) }).node)).toBeUndefined();
});
