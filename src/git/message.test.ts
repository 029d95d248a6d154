// Commit messages: trailers are read as git reads them, and what is formatted is read back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMessage, parseTrailers } from './message.ts';

test.each([
  ['no trailers', 'Subject\n\nBody text.\n', []],
  ['a subject that looks like one', 'Fix: a thing\n', []],
  ['one', 'Subject\n\nTmc-Now: 2026-01-01\n', [['Tmc-Now', '2026-01-01']]],
  [
    'after a body',
    'Subject\n\nBody\n\nA: 1\nB-c: two words\n',
    [
      ['A', '1'],
      ['B-c', 'two words'],
    ],
  ],
  ['a colon in the value', 'S\n\nTime: 12:30\n', [['Time', '12:30']]],
  [
    'the last of a key wins',
    'S\n\nA: 1\nB: 2\nA: 3\n',
    [
      ['B', '2'],
      ['A', '3'],
    ],
  ],
  [
    'a folded value',
    'S\n\nA: one\n  two\nB: 3\n',
    [
      ['A', 'one two'],
      ['B', '3'],
    ],
  ],
  ['an odd line separator in a value', 'S\n\nA: one\u2028two\n', [['A', 'one\u2028two']]],
  ['an empty value', 'S\n\nA:\n', [['A', '']]],
  ['a paragraph with other lines', 'S\n\nSee below.\nA: 1\n', []],
  ['a paragraph that starts with a blank', 'S\n\n  A: 1\n', []],
  ['lines that end in CR', 'S\r\n\r\nA: 1\r\n', [['A', '1']]],
  ['an empty message', '', []],
] as const)('trailers: %s', (_, message, expected) => {
  expect([...parseTrailers(message)]).toEqual(expected);
});

test('a message is a subject, a body and trailers', () => {
  const trailers = new Map([
    ['Tmc-Source-Commit', 'abc'],
    ['Tmc-Note', 'two\nlines'],
  ]);
  expect(formatMessage({ subject: ' Render\nmain ', body: 'One.\n\nTwo.\n', trailers })).toBe(
    'Render main\n\nOne.\n\nTwo.\n\nTmc-Source-Commit: abc\nTmc-Note: two lines\n',
  );
  expect(formatMessage({ subject: 'Render', trailers: new Map() })).toBe('Render\n');
});

test.each([
  ['an empty subject', { subject: ' \n', trailers: new Map() }],
  ['a key with a blank', { subject: 'S', trailers: new Map([['A b', '1']]) }],
  ['an empty key', { subject: 'S', trailers: new Map([['', '1']]) }],
])('%s is refused', (_, parts) => {
  expect(() => formatMessage(parts)).toThrow(expect.objectContaining({ code: 'Usage' }));
});

test('what is formatted is read back', () => {
  const key = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,10}$/);
  const value = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.string(),
      fc.uniqueArray(fc.tuple(key, value), { selector: ([k]) => k, minLength: 1 }),
      (subject, body, pairs) => {
        fc.pre(subject.replaceAll('\0', '').trim() !== '');
        const message = formatMessage({ subject, body, trailers: new Map(pairs) });
        const clean = pairs.map(([k, v]) => [
          k,
          v
            .replaceAll('\0', '')
            .replace(/\s*[\r\n]\s*/g, ' ')
            .trim(),
        ]);
        expect([...parseTrailers(message)]).toEqual(clean);
        expect(message).toMatch(/[^\n]\n$/);
      },
    ),
  );
});
