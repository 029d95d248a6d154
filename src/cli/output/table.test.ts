// Tables for people: aligned, cut, and harmless whatever a cluster called its objects.
import { expect, test } from 'vitest';
import { cut, formatTable, printable } from './table.ts';

test.each([
  { what: 'no rows', header: ['NAME', 'READY'], rows: [], table: 'NAME  READY\n' },
  {
    what: 'columns as wide as their widest cell',
    header: ['NAME', 'READY'],
    rows: [
      ['a-long-name', 'True'],
      ['b', 'False'],
    ],
    table: 'NAME         READY\na-long-name  True\nb            False\n',
  },
  {
    what: 'no blanks at the end of a line',
    header: ['A', 'B', 'C'],
    rows: [
      ['1', '', ''],
      ['1', '2', ''],
    ],
    table: 'A  B  C\n1\n1  2\n',
  },
  { what: 'characters outside the BMP as one', header: ['A', 'B'], rows: [['𝒜𝒜', 'x']], table: 'A   B\n𝒜𝒜  x\n' },
])('$what', ({ header, rows, table }) => {
  expect(formatTable(header, rows)).toBe(table);
});

test.each([
  { text: 'plain text, ünïcödé', shown: 'plain text, ünïcödé' },
  { text: 'a\u001b[2Jb', shown: 'a�[2Jb' },
  { text: 'line\nbreak\r\ttab', shown: 'line�break��tab' },
  { text: 'turned \u202earound\u2066', shown: 'turned �around�' },
  { text: '\u0000\u009b\u007f', shown: '���' },
])('$shown: what steers a terminal is replaced', ({ text, shown }) => {
  expect(printable(text)).toBe(shown);
});

test.each([
  { text: 'short', length: 5, shown: 'short' },
  { text: 'longer', length: 5, shown: 'long…' },
  { text: '𝒜𝒜𝒜', length: 2, shown: '𝒜…' },
  { text: '', length: 3, shown: '' },
])('$text cut to $length is $shown', ({ text, length, shown }) => {
  expect(cut(text, length)).toBe(shown);
});
