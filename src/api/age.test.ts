// Ages as kubectl shows them.
import { expect, test } from 'vitest';
import { age, humanDuration } from './age.ts';

const S = 1_000;
const H = 3_600 * S;
const D = 24 * H;
test.each([
  [-5 * S, '<invalid>'],
  [-1, '0s'],
  [0, '0s'],
  [119 * S, '119s'],
  [120 * S, '2m'],
  [330 * S, '5m30s'],
  [45 * 60 * S, '45m'],
  [3 * H + 20 * 60 * S, '3h20m'],
  [20 * H, '20h'],
  [3 * D + 4 * H, '3d4h'],
  [300 * D, '300d'],
  [800 * D, '2y70d'],
  [3_650 * D, '10y'],
])('%i ms is shown as %s', (milliseconds, shown) => {
  expect(humanDuration(milliseconds)).toBe(shown);
});

test.each([
  ['2026-01-01T00:00:00Z', '5m'],
  ['2026-01-01T00:05:00.5Z', '0s'],
  ['yesterday', '<unknown>'],
  [undefined, '<unknown>'],
  [5, '<unknown>'],
])('since %s: %s', (time, shown) => {
  expect(age(time, new Date('2026-01-01T00:05:00Z'))).toBe(shown);
});
