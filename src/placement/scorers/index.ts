// All scorers; a target's score is the sum of their points.
import type { Placement } from '../../api/index.ts';
import type { Candidate } from '../filters/index.ts';
import { preferNoScheduleScorer } from './prefer-no-schedule.ts';
import type { Scorer } from './types.ts';

export const SCORERS: readonly Scorer[] = [preferNoScheduleScorer];

export function scoreOf(candidate: Candidate, placement: Placement): number {
  return SCORERS.reduce((sum, scorer) => sum + scorer.score(candidate, placement), 0);
}
