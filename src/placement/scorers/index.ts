// All scorers; a target's score is the sum of their points.
import type { Candidate, FilterContext } from '../filters/index.ts';
import { avoidanceLabelsScorer } from './avoidance-labels.ts';
import { balanceScorer } from './balance.ts';
import { leastAllocatedScorer } from './least-allocated.ts';
import { preferNoScheduleScorer } from './prefer-no-schedule.ts';
import { preferredAffinityScorer } from './preferred-affinity.ts';
import { preferredZonesScorer } from './preferred-zones.ts';
import { stickinessScorer } from './stickiness.ts';
import type { AskedScorer, Scorer } from './types.ts';

export { stickinessScorer } from './stickiness.ts';
export type { Scorer } from './types.ts';

export const SCORERS: readonly Scorer[] = [
  stickinessScorer,
  preferredAffinityScorer,
  preferNoScheduleScorer,
  preferredZonesScorer,
  avoidanceLabelsScorer,
  balanceScorer,
  leastAllocatedScorer,
];

/** Those that count in the profile of the fleet and have something to say about the placement. */
export function scorersOf(context: FilterContext): readonly AskedScorer[] {
  const { profile } = context.pass.config;
  return SCORERS.flatMap((scorer) => {
    if (scorer.profiles?.includes(profile) === false) return [];
    const score = 'score' in scorer ? scorer.score : scorer.prepare(context);
    return score === undefined ? [] : [{ name: scorer.name, range: scorer.range, score }];
  });
}

function pointsOf({ range: [least, most], score }: AskedScorer, candidate: Candidate, context: FilterContext): number {
  return Math.min(Math.max(score(candidate, context), least), most);
}

export function scoreOf(scorers: readonly AskedScorer[], candidate: Candidate, context: FilterContext): number {
  let sum = 0;
  for (const scorer of scorers) sum += pointsOf(scorer, candidate, context);
  return sum;
}

/** What makes up the score, by scorer; those without points are left out. */
export function scoresBy(
  scorers: readonly AskedScorer[],
  candidate: Candidate,
  context: FilterContext,
): Readonly<Record<string, number>> {
  const scores = scorers.map((scorer) => [scorer.name, pointsOf(scorer, candidate, context)] as const);
  return Object.fromEntries(scores.filter(([, points]) => points !== 0));
}

/** As `scoresBy`, for one target alone. */
export function scoresOf(candidate: Candidate, context: FilterContext): Readonly<Record<string, number>> {
  return scoresBy(scorersOf(context), candidate, context);
}
