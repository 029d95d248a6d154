// Selectors as people type them: read, matched, and refused with the part that is wrong.
import { expect, test } from 'vitest';
import { formatSelector } from './label-selector.ts';
import { parseLabelSelector } from './label-selector-text.ts';

test.each([
  { text: '', shown: '<everything>' },
  { text: 'region=eu', shown: 'region in (eu)' },
  { text: 'region==eu , tier!=a', shown: 'region in (eu),tier notin (a)' },
  { text: 'tier in (a, b),!legacy,region', shown: 'tier in (a,b),!legacy,region' },
  { text: 'tier notin (a)', shown: 'tier notin (a)' },
  { text: 'example.com/a=', shown: 'example.com/a in ()' },
])('$text', ({ text, shown }) => {
  expect(formatSelector(parseLabelSelector(text))).toBe(shown);
});

test.each([
  { text: 'a=b,c d', says: '"c d" is no label requirement' },
  { text: 'region=e u', says: '"region=e u" is no label requirement' },
  { text: '=x', says: '"=x" is no label requirement' },
])('$text is refused', ({ text, says }) => {
  expect(() => parseLabelSelector(text)).toThrow(new TypeError(says));
});
