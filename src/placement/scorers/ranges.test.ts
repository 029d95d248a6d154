import { expect, test } from 'vitest';
import { SCORERS } from './index.ts';
import { stickinessScorer } from './stickiness.ts';

test('whatever others say: what is chosen, comes back, is on its way, leaves or is new come in this order', () => {
  const others = SCORERS.filter((scorer) => scorer !== stickinessScorer);
  const least = others.reduce((sum, { range }) => sum + range[0], 0);
  const most = others.reduce((sum, { range }) => sum + range[1], 0);
  const [, chosen] = stickinessScorer.range;
  const STEPS = 4;
  expect([least, most, most - least < chosen / STEPS]).toEqual([-2200, 1900, true]);
});

test('ranges are whole, and hold 0', () => {
  const odd = SCORERS.filter(({ range: [least, most] }) => {
    return !Number.isInteger(least) || !Number.isInteger(most) || least > 0 || most < 0;
  });
  expect(odd).toEqual([]);
});
