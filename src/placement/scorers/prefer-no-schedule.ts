// Scorer: each untolerated PreferNoSchedule taint costs 10 points.
import { untolerated } from '../../api/index.ts';
import type { Scorer } from './types.ts';

const POINTS_PER_TAINT = -10;

export const preferNoScheduleScorer: Scorer = {
  name: 'preferNoSchedule',
  description: 'targets without untolerated PreferNoSchedule taints come first (−10 points each)',
  score: ({ syncTarget }, placement) => {
    const against = untolerated(placement, syncTarget.spec.taints ?? []);
    return POINTS_PER_TAINT * against.filter((t) => t.effect === 'PreferNoSchedule').length || 0;
  },
};
