import { expect, test } from 'vitest';
import { toolWords, valueTexts } from './tool-words.ts';

test.each<[string, string, readonly string[], string]>([
  ['nothing', ' \n', [], 'it said nothing'],
  ['several lines', 'Error: one\n\n  two \nUse --debug flag to render out invalid YAML\n', [], 'one · two'],
  [
    'a line of a log, which has the time in it',
    'E1126 02:27:47.649740   21704 run.go:72] "command failed" err="no matches for \\"x\\""\n',
    [],
    'no matches for "x"',
  ],
  ['values that were handed in', 'bad hunter22 and hunter22!', ['hunter22'], 'bad … and …!'],
  ['signs for a terminal', 'a\u001b[31mb', [], 'a [31mb'],
  ['very much', 'x'.repeat(3_000), [], `${'x'.repeat(1_000)}…`],
])('the words of a tool that says %s', (_what, stderr, hidden, expected) => {
  expect(toolWords(stderr, hidden)).toBe(expected);
});

test('every text of values is hidden, the longest first, but everyday words', () => {
  const files = [Buffer.from('a: {b: [secret-one, yes]}\n'), Buffer.from('broken: [ "quoted-word"')];
  expect(valueTexts({ c: 'line one\nline two', d: 4 }, files)).toEqual([
    'line one\nline two',
    'quoted-word',
    'secret-one',
    'line one',
    'line two',
    'broken',
  ]);
});
