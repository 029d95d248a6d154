// Scorer: the more of what is scarcest on a target is free, the better.
import { subtractAmounts } from '../../api/index.ts';
import type { Scorer } from './types.ts';

const STEPS = 10n;
const POINTS_PER_STEP = 10;
const FIELDS = ['cpu', 'memory'] as const;

export const leastAllocatedScorer: Scorer = {
  name: 'leastAllocated',
  description:
    'targets with much free cpu and memory come first (the free share of the scarcer of the two, in steps of 10 points; nothing while neither is known)',
  range: [0, Number(STEPS) * POINTS_PER_STEP],
  profiles: ['capacity'],
  score: ({ target }, { pass: { known, ledger } }) => {
    const allocatable = known.allocatable(target);
    const free = subtractAmounts(allocatable, ledger.held(target));
    const shares = FIELDS.flatMap((field) => {
      const [all, left] = [allocatable[field], free[field]];
      if (all === undefined || left === undefined) return [];
      return all === 0n ? [0] : [Number((STEPS * left) / all)];
    });
    return shares.length === 0 ? 0 : Math.min(...shares) * POINTS_PER_STEP;
  },
};
