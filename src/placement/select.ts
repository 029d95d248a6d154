// From the targets that fit to the chosen ones: strategy, count, score.
import {
  type PlacementId,
  type PlacementSpec,
  type Rejection,
  type SelectedTarget,
  syncTargetOf,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { PlacementConfig } from '../load/index.ts';
import type { Evaluation, Fit } from './evaluate.ts';
import type { Fleet } from './fleet.ts';
import { inTotalOrder, type Ordered, rendezvous } from './rendezvous.ts';
import { scoreOf, scorersOf, scoresBy } from './scorers/index.ts';
import { type SpreadWish, spreadTargets, spreadWishes } from './spread/index.ts';
import { withTolerances } from './tolerating.ts';

/** How many targets a Placement wants at most. */
export function wantedCount(spec: PlacementSpec, config: PlacementConfig): number {
  if (spec.strategy === 'OneToAny') return 1;
  const { maxClusters = Number.POSITIVE_INFINITY } = config;
  return Math.min(spec.numberOfClusters ?? Number.POSITIVE_INFINITY, maxClusters);
}

interface Ranked extends Ordered {
  readonly fit: Fit;
}

/** The best first, in the total order. */
function ranked(id: PlacementId, { fits, context }: Evaluation): readonly Ranked[] {
  const scorers = scorersOf(context);
  const { fleet } = context.pass;
  const weightOf = rendezvous(id);
  const all = fits.map((fit): Ranked => {
    const { target } = fit;
    return { fit, target, score: scoreOf(scorers, fit, context), weight: weightOf(fleet.seed(target)) };
  });
  return all.sort(inTotalOrder);
}

/** What is the same for all that are chosen at once. */
interface Choice {
  /** Not all that fit are chosen. */
  readonly isChoice: boolean;
  readonly wishes: readonly SpreadWish[];
  readonly scorers: ReturnType<typeof scorersOf>;
  readonly now: string;
}

function reasonOf(id: PlacementId, fit: Fit, score: number, count: number, { isChoice, wishes }: Choice): string {
  const { workspace } = syncTargetOf(fit.target);
  const home = workspace === workspaceOfPlacement(id) ? '' : ` of ${workspace}`;
  const where = `member of location ${fit.location}${home}`;
  const spread = wishes.length === 0 ? '' : `, spread over ${wishes.map(({ key }) => key).join(' and ')}`;
  return isChoice
    ? `best of ${count} that fit (${where}, score ${score}${spread}, ties broken by rendezvous hash)`
    : `fits: ${where}`;
}

function asSelected(id: PlacementId, fit: Fit, { fits, context }: Evaluation, choice: Choice) {
  const old = context.chosenBefore(fit.target);
  // A choice that stays is quiet: its reason, score and time are those of the moment when it was made.
  const { placement, pass } = context;
  if (old) return withTolerances({ ...old, location: fit.location }, placement, fit.syncTarget, pass.now);
  const { stickiness: _, ...scores } = scoresBy(choice.scorers, fit, context);
  const score = Object.values(scores).reduce((sum, points) => sum + points, 0);
  const reason = reasonOf(id, fit, score, fits.length, choice);
  const parts = Object.keys(scores).length === 0 ? {} : { scores };
  return { target: fit.target, location: fit.location, score, reason, since: choice.now, ...parts };
}

export interface Selection {
  /** Ordered by target id. */
  readonly selected: readonly SelectedTarget[];
  /** Targets that fit and that only topology spread keeps out. */
  readonly refused: readonly Rejection[];
  /** Why there are fewer than asked for, when topology spread is why. */
  readonly shortfall?: string;
}

/** As even as is wished; where there is nothing to choose and nothing to refuse, evenness has no say. */
function spread(fits: readonly Fit[], wishes: readonly SpreadWish[], wanted: number, fleet: Fleet) {
  const hasSay = wishes.some(({ isHard }) => isHard) || (wishes.length > 0 && wanted < fits.length);
  if (!hasSay) return { chosen: fits.slice(0, wanted), refused: [] };
  const { chosen, refused, shortfall } = spreadTargets({ fits, wishes, wanted, fleet });
  const asked = Number.isFinite(wanted) ? `${wanted} wanted` : `${fits.length} that fit`;
  return {
    chosen,
    refused: refused.map(({ one, message }): Rejection => {
      return { target: one.target, filter: 'topology', code: 'SpreadSkew', message };
    }),
    ...(shortfall === undefined ? {} : { shortfall: `${chosen.length} of ${asked}: ${shortfall}` }),
  };
}

/**
 * What is chosen stays while it fits, as stickiness outweighs all else; the best of the others fill up, as evenly over
 * topology as the Placement wishes.
 */
export function select(id: PlacementId, evaluation: Evaluation, now: string): Selection {
  const { context, fits } = evaluation;
  const { placement, pass } = context;
  const wanted = wantedCount(placement.spec, pass.config);
  const wishes = spreadWishes(placement.spec, pass.config);
  const order = ranked(id, evaluation).map(({ fit }) => fit);
  const { chosen, ...rest } = spread(order, wishes, wanted, pass.fleet);
  const choice: Choice = { isChoice: chosen.length < fits.length, wishes, scorers: scorersOf(context), now };
  const selected = chosen.map((fit): SelectedTarget => asSelected(id, fit, evaluation, choice));
  return { selected: selected.sort((a, b) => (a.target < b.target ? -1 : 1)), ...rest };
}
