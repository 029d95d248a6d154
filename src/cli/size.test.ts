// Sizes in bytes.
import { expect, test } from 'vitest';
import { parseSize } from './size.ts';

test.each([
  ['1', 1],
  ['64Ki', 65_536],
  ['512Mi', 536_870_912],
  ['2Gi', 2_147_483_648],
])('%s', (text, bytes) => {
  expect(parseSize('--max', text)).toBe(bytes);
});

test.each(['', '0', '0Mi', '-1', '1.5Gi', '1M', '1 Mi', 'Mi', '99999999999999999999Gi'])('%j is refused', (text) => {
  expect(() => parseSize('--max', text)).toThrow(`--max ${text}: must be a size such as 64Mi or 2Gi`);
});
