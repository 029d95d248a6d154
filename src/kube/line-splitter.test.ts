import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter } from './line-splitter.ts';

function split(chunks: readonly Buffer[], maxBytes = 1_000): string[] {
  const splitter = new LineSplitter(maxBytes);
  return chunks.flatMap((chunk) => splitter.push(chunk));
}

test('lines do not depend on where the chunks are cut, also inside a character', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.nat()), (texts, cuts) => {
      const lines = texts.map((text) => text.replaceAll('\n', ' '));
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
      const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      expect(split(chunks, 10_000)).toEqual(lines.filter((line) => line !== ''));
    }),
  );
});

test('an unfinished line is kept back', () => {
  expect(split([Buffer.from('one\ntw')])).toEqual(['one']);
});

test.each([[['12345678901']], [['123456', '78901']], [['ok\n12345678901\n']]])('%j is too long a line', (chunks) => {
  expect(() =>
    split(
      chunks.map((chunk) => Buffer.from(chunk)),
      10,
    ),
  ).toThrow('longer than 10 bytes');
});
