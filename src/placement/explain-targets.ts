// What is said of each target that a Placement looks at.
import type { LeavingTarget, PlacementDecision, SelectedTarget, TargetId } from '../api/index.ts';
import type { Evaluation } from './evaluate.ts';
import { type FilterAnswer, filterAnswers } from './explain-filters.ts';
import type { Standing } from './filters/index.ts';
import { SCORERS, scoresOf } from './scorers/index.ts';

/** `fits`: no filter refuses it, and others rank before it. */
export type Verdict = 'selected' | 'leaving' | 'fits' | 'rejected';

export interface ScorerAnswer {
  readonly scorer: string;
  readonly description: string;
  readonly points: number;
}

export interface TargetExplanation {
  readonly target: TargetId;
  readonly verdict: Verdict;
  /** Of what is chosen or leaves, that of the decision. */
  readonly location?: string;
  /** How the Placement stands to it: it has no copy there, an unquestioned one, or one that every choice judges anew. */
  readonly standing?: Standing;
  /** Sum of today's points, and what makes them up; of a target that no filter refuses. */
  readonly score?: number;
  readonly points?: Readonly<Record<string, number>>;
  /** Of each object that is divided. */
  readonly replicas?: Readonly<Record<string, number>>;
  /** Why it is refused. */
  readonly filter?: string;
  /** Why it is refused, or why its copy leaves. */
  readonly code?: string;
  /** Why it was chosen, why its copy leaves, or why it is refused. */
  readonly reason: string;
  /** Since when it is chosen, or leaves. */
  readonly since?: string;
  readonly filters: readonly FilterAnswer[];
  readonly scorers: readonly ScorerAnswer[];
}

type Facts = Pick<TargetExplanation, 'standing' | 'score' | 'points' | 'filters' | 'scorers'>;

/** What filters and scorers say now. */
function factsOf(target: TargetId, evaluation: Evaluation | undefined): Facts {
  const candidate = evaluation?.candidate(target);
  if (evaluation === undefined || candidate === undefined) return { filters: [], scorers: [] };
  const { context } = evaluation;
  const filters = filterAnswers(candidate, context);
  const { standing } = candidate;
  if (filters.some(({ answer }) => answer === 'refuses')) return { standing, filters, scorers: [] };
  const points = scoresOf(candidate, context);
  const scorers = SCORERS.flatMap(({ name, description, profiles }): ScorerAnswer[] => {
    const counts = profiles?.includes(context.pass.config.profile) ?? true;
    return counts ? [{ scorer: name, description, points: points[name] ?? 0 }] : [];
  });
  const score = scorers.reduce((sum, one) => sum + one.points, 0);
  return { standing, score, points, filters, scorers };
}

function ofSelected({ target, location, reason, since, replicas }: SelectedTarget, facts: Facts): TargetExplanation {
  return { target, verdict: 'selected', location, ...facts, ...(replicas && { replicas }), reason, since };
}

function ofLeaving({ target, location, reason, code, since }: LeavingTarget, facts: Facts): TargetExplanation {
  return { target, verdict: 'leaving', location, ...facts, code, reason, since };
}

function byScore(a: TargetExplanation, b: TargetExplanation): number {
  return (b.score ?? 0) - (a.score ?? 0) || (a.target < b.target ? -1 : 1);
}

/** Without an evaluation: what the decision holds, and no more. */
export function explainTargets(
  decision: PlacementDecision | undefined,
  evaluation: Evaluation | undefined,
): readonly TargetExplanation[] {
  const { selected = [], leaving = [], rejected = [] } = decision ?? {};
  const told = new Set([...selected, ...leaving].map(({ target }) => target));
  const ofChoice = rejected.filter(({ filter }) => filter === 'topology');
  const fits = (evaluation?.fits ?? []).filter(({ target }) => !told.has(target));
  const refused = (evaluation?.rejections ?? []).filter(({ target }) => !told.has(target));
  const others = fits.map(({ target, location }): TargetExplanation => {
    const facts = factsOf(target, evaluation);
    const group = ofChoice.find(({ examples }) => examples.includes(target));
    if (group === undefined) return { target, verdict: 'fits', location, ...facts, reason: 'others rank before it' };
    return {
      target,
      verdict: 'rejected',
      location,
      ...facts,
      filter: group.filter,
      code: group.code,
      reason: group.message,
    };
  });
  return [
    ...selected.map((one) => ofSelected(one, factsOf(one.target, evaluation))).sort(byScore),
    ...leaving.map((one) => ofLeaving(one, factsOf(one.target, evaluation))).sort(byScore),
    ...others.filter(({ verdict }) => verdict === 'fits').sort(byScore),
    ...others.filter(({ verdict }) => verdict === 'rejected').sort(byScore),
    ...refused.map(({ target, filter, code, message }): TargetExplanation => {
      const facts = factsOf(target, evaluation);
      // What the histogram leaves out, such as amounts, is told of a single target.
      const detail = facts.filters.find((one) => one.filter === filter)?.message ?? message;
      return { target, verdict: 'rejected', ...facts, filter, code, reason: detail };
    }),
  ];
}
