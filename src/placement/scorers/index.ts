// All scorers; a target's score is the sum of their points.
import type { Candidate, FilterContext } from '../filters/index.ts';
import { preferNoScheduleScorer } from './prefer-no-schedule.ts';
import { stickinessScorer } from './stickiness.ts';
import type { Scorer } from './types.ts';

export { stickinessScorer } from './stickiness.ts';
export type { Scorer } from './types.ts';

export const SCORERS: readonly Scorer[] = [stickinessScorer, preferNoScheduleScorer];

/** Those that count in the profile of the fleet. */
export function scorersOf({ pass }: Pick<FilterContext, 'pass'>): readonly Scorer[] {
  return SCORERS.filter(({ profiles }) => profiles?.includes(pass.config.profile) ?? true);
}

function pointsOf({ range: [least, most], score }: Scorer, candidate: Candidate, context: FilterContext): number {
  return Math.min(Math.max(score(candidate, context), least), most);
}

export function scoreOf(scorers: readonly Scorer[], candidate: Candidate, context: FilterContext): number {
  let sum = 0;
  for (const scorer of scorers) sum += pointsOf(scorer, candidate, context);
  return sum;
}

/** What makes up the score, by scorer; those without points are left out. */
export function scoresOf(candidate: Candidate, context: FilterContext): Readonly<Record<string, number>> {
  const scores = scorersOf(context).map((scorer) => [scorer.name, pointsOf(scorer, candidate, context)] as const);
  return Object.fromEntries(scores.filter(([, points]) => points !== 0));
}
