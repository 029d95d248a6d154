// Durations of documents in milliseconds.
import { expect, test } from 'vitest';
import { durationMs } from './duration.ts';

test.each([
  ['0', 0],
  ['30s', 30_000],
  ['1m30s', 90_000],
  ['1.5h', 5_400_000],
  ['250ms', 250],
  ['1us', 1],
  ['1µs', 1],
  ['1ns', 1],
  ['', 0],
])('%s is %i ms', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});
