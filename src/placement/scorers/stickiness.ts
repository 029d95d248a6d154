// Scorer: a copy that is there is worth more than all that other scorers can give.
import type { Candidate, FilterContext } from '../filters/index.ts';
import type { Scorer } from './types.ts';

/** Each is worth more than the next by more than all others together can give. */
const CHOSEN = 40_000;
const BACK_AGAIN = 30_000;
const ON_ITS_WAY = 20_000;
const LEAVING = 10_000;

/** Chosen since a copy was lost, and not available yet. */
function isOnItsWay({ target, observation }: Candidate, { chosenBefore, lostSince, id }: FilterContext): boolean {
  const since = chosenBefore(target)?.since;
  if (lostSince === undefined || since === undefined || since < lostSince) return false;
  return observation?.available.includes(id) !== true;
}

export const stickinessScorer: Scorer = {
  name: 'stickiness',
  description:
    'what is chosen stays (40000 points), then what has a copy that is about to leave (10000 points); a target that comes back (30000 points) before the heir of its copy is available (20000 points) keeps it',
  range: [0, CHOSEN],
  score: (candidate, context) => {
    const { has, isBack } = candidate;
    if (has === undefined) return 0;
    if (has === 'selected') return isOnItsWay(candidate, context) ? ON_ITS_WAY : CHOSEN;
    return isBack ? BACK_AGAIN : LEAVING;
  },
};
