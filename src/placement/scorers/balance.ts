// Scorer: the fewer placements a target has, the better, in relation to the target that has most.
import type { Scorer } from './types.ts';

const MOST = 100;

export const balanceScorer: Scorer = {
  name: 'balance',
  description: 'targets with few placements come first (100 points for none, 0 for as many as the fullest target has)',
  range: [0, MOST],
  profiles: ['roundrobin'],
  prepare: ({ pass: { fleet, ledger } }) => {
    let fullest = 0;
    for (const target of fleet.model.syncTargets.keys()) fullest = Math.max(fullest, ledger.placements(target));
    if (fullest === 0) return undefined;
    return ({ target }) => Math.round((MOST * (fullest - ledger.placements(target))) / fullest);
  },
};
