import { expect, test } from 'vitest';
import { SCORERS } from './index.ts';
import { stickinessScorer } from './stickiness.ts';

test('whatever others say: what is chosen comes before what leaves, and that before what is new', () => {
  const others = SCORERS.filter((scorer) => scorer !== stickinessScorer);
  const least = others.reduce((sum, { range }) => sum + range[0], 0);
  const most = others.reduce((sum, { range }) => sum + range[1], 0);
  const LEAVING = 5_000;
  expect([most - least < LEAVING, most - least < stickinessScorer.range[1] - LEAVING]).toEqual([true, true]);
});

test('ranges are whole, and hold 0', () => {
  const odd = SCORERS.filter(({ range: [least, most] }) => {
    return !Number.isInteger(least) || !Number.isInteger(most) || least > 0 || most < 0;
  });
  expect(odd).toEqual([]);
});
