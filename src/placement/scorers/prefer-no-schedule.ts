// Scorer: each untolerated PreferNoSchedule taint costs 10 points.
import { untolerated } from '../../api/index.ts';
import type { Scorer } from './types.ts';

const POINTS_PER_TAINT = -10;
const MOST_TAINTS = 10;

export const preferNoScheduleScorer: Scorer = {
  name: 'preferNoSchedule',
  description: 'targets without untolerated PreferNoSchedule taints come first (−10 points each, at most 10 count)',
  range: [POINTS_PER_TAINT * MOST_TAINTS, 0],
  score: ({ syncTarget }, { placement }) => {
    const against = untolerated(placement, syncTarget.spec.taints ?? []);
    const count = against.filter((t) => t.effect === 'PreferNoSchedule').length;
    return POINTS_PER_TAINT * Math.min(count, MOST_TAINTS) || 0;
  },
};
