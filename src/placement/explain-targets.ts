// What is said of each target that a Placement looks at.
import type { LeavingTarget, PlacementDecision, Rejection, SelectedTarget, TargetId } from '../api/index.ts';
import type { Evaluation } from './evaluate.ts';
import { type FilterAnswer, filterAnswers } from './explain-filters.ts';
import { askedFilters, FILTERS, type Standing } from './filters/index.ts';
import { SCORERS, scorersOf, scoresBy } from './scorers/index.ts';

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
  /** Of autoscalers: how many at least; `replicas` says how many at most. */
  readonly least?: Readonly<Record<string, number>>;
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

/** What is looked at, and what the choice as a whole refuses. */
export interface Judged {
  readonly evaluation: Evaluation;
  readonly refused: readonly Rejection[];
}

/** What filters and scorers say now, made ready for all targets. */
function factsBy({ evaluation }: Judged): (target: TargetId) => Facts {
  const { context } = evaluation;
  const asked = askedFilters(FILTERS, context);
  const scorers = scorersOf(context);
  const counting = new Set(scorers.map(({ name }) => name));
  const scoring = SCORERS.filter(({ name }) => counting.has(name));
  return (target) => {
    const candidate = evaluation.candidate(target);
    if (candidate === undefined) return NO_FACTS;
    const { standing } = candidate;
    const filters = filterAnswers(candidate, context, asked);
    if (filters.some(({ answer }) => answer === 'refuses')) return { standing, filters, scorers: [] };
    const points = scoresBy(scorers, candidate, context);
    const answers = scoring.map(({ name, description }): ScorerAnswer => {
      return { scorer: name, description, points: points[name] ?? 0 };
    });
    return { standing, score: answers.reduce((sum, one) => sum + one.points, 0), points, filters, scorers: answers };
  };
}

const NO_FACTS: Facts = { filters: [], scorers: [] };

function ofSelected(one: SelectedTarget, facts: Facts): TargetExplanation {
  const { target, location, reason, since, replicas, least } = one;
  const shares = { ...(replicas && { replicas }), ...(least && { least }) };
  return { target, verdict: 'selected', location, ...facts, ...shares, reason, since };
}

function ofLeaving({ target, location, reason, code, since }: LeavingTarget, facts: Facts): TargetExplanation {
  return { target, verdict: 'leaving', location, ...facts, code, reason, since };
}

function byScore(a: TargetExplanation, b: TargetExplanation): number {
  return (b.score ?? 0) - (a.score ?? 0) || (a.target < b.target ? -1 : 1);
}

function ofRefused({ target, filter, code, message, detail = message }: Rejection, facts: Facts): TargetExplanation {
  return { target, verdict: 'rejected', ...facts, filter, code, reason: detail };
}

/** Without a judgement: what the decision holds, and no more. */
export function explainTargets(
  decision: PlacementDecision | undefined,
  judged: Judged | undefined,
): readonly TargetExplanation[] {
  const { selected = [], leaving = [] } = decision ?? {};
  const facts = judged === undefined ? () => NO_FACTS : factsBy(judged);
  const refused = [...(judged?.refused ?? []), ...(judged?.evaluation.rejections ?? [])];
  const told = new Set([...selected, ...leaving, ...refused].map(({ target }) => target));
  const held = new Set([...selected, ...leaving].map(({ target }) => target));
  const fits = (judged?.evaluation.fits ?? []).filter(({ target }) => !told.has(target));
  return [
    ...selected.map((one) => ofSelected(one, facts(one.target))).sort(byScore),
    ...leaving.map((one) => ofLeaving(one, facts(one.target))).sort(byScore),
    ...fits
      .map(({ target, location }): TargetExplanation => {
        return { target, verdict: 'fits', location, ...facts(target), reason: 'others rank before it' };
      })
      .sort(byScore),
    ...refused.filter(({ target }) => !held.has(target)).map((one) => ofRefused(one, facts(one.target))),
  ];
}
