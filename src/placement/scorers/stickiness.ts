// Scorer: a copy that is there is worth more than all that other scorers can give.
import type { Scorer } from './types.ts';

const CHOSEN = 10_000;
const LEAVING = 5_000;

export const stickinessScorer: Scorer = {
  name: 'stickiness',
  description: 'what is chosen stays (10000 points), then what has a copy that is about to leave (5000 points)',
  range: [0, CHOSEN],
  score: ({ has }) => {
    if (has === undefined) return 0;
    return has === 'selected' ? CHOSEN : LEAVING;
  },
};
