// From the targets that fit to the chosen ones: strategy, count, score.
import {
  type PlacementId,
  type PlacementSpec,
  type SelectedTarget,
  syncTargetOf,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { PlacementConfig } from '../load/index.ts';
import type { Evaluation, Fit } from './evaluate.ts';
import { inTotalOrder, type Ordered, rendezvous } from './rendezvous.ts';
import { scoreOf, scorersOf, scoresOf } from './scorers/index.ts';
import { withTolerances } from './tolerating.ts';

/** How many targets a Placement wants at most. */
export function wantedCount(spec: PlacementSpec, config: PlacementConfig): number {
  if (spec.strategy === 'OneToAny') return 1;
  const { maxClusters = Number.POSITIVE_INFINITY } = config;
  return Math.min(spec.numberOfClusters ?? Number.POSITIVE_INFINITY, maxClusters);
}

export interface Ranked extends Ordered {
  readonly fit: Fit;
}

/** The best first, in the total order. */
export function ranked(id: PlacementId, { fits, context }: Evaluation): readonly Ranked[] {
  const scorers = scorersOf(context);
  const { fleet } = context.pass;
  const weightOf = rendezvous(id);
  const all = fits.map((fit): Ranked => {
    const { target } = fit;
    return { fit, target, score: scoreOf(scorers, fit, context), weight: weightOf(fleet.seed(target)) };
  });
  return all.sort(inTotalOrder);
}

function reasonOf(id: PlacementId, fit: Fit, score: number, count: number, isChoice: boolean): string {
  const { workspace } = syncTargetOf(fit.target);
  const home = workspace === workspaceOfPlacement(id) ? '' : ` of ${workspace}`;
  const where = `member of location ${fit.location}${home}`;
  return isChoice
    ? `best of ${count} that fit (${where}, score ${score}, ties broken by rendezvous hash)`
    : `fits: ${where}`;
}

function asSelected(id: PlacementId, { fit }: Ranked, { fits, context }: Evaluation, isChoice: boolean, now: string) {
  const old = context.chosenBefore(fit.target);
  // A choice that stays is quiet: its reason, score and time are those of the moment when it was made.
  const { placement, pass } = context;
  if (old) return withTolerances({ ...old, location: fit.location }, placement, fit.syncTarget, pass.now);
  const { stickiness: _, ...scores } = scoresOf(fit, context);
  const score = Object.values(scores).reduce((sum, points) => sum + points, 0);
  const reason = reasonOf(id, fit, score, fits.length, isChoice);
  const parts = Object.keys(scores).length === 0 ? {} : { scores };
  return { target: fit.target, location: fit.location, score, reason, since: now, ...parts };
}

export interface Selection {
  /** Ordered by target id. */
  readonly selected: readonly SelectedTarget[];
  /** Why there are fewer than asked for, when topology spread is why. */
  readonly shortfall?: string;
}

/** What is chosen stays while it fits, as stickiness outweighs all else; the best of the others fill up. */
export function select(id: PlacementId, evaluation: Evaluation, now: string): Selection {
  const wanted = wantedCount(evaluation.context.placement.spec, evaluation.context.pass.config);
  const chosen = ranked(id, evaluation).slice(0, wanted);
  const isChoice = wanted < evaluation.fits.length;
  const selected = chosen.map((one): SelectedTarget => asSelected(id, one, evaluation, isChoice, now));
  return { selected: selected.sort((a, b) => (a.target < b.target ? -1 : 1)) };
}
