// From the targets that fit to the chosen ones: strategy, count, stickiness.
import {
  type Placement,
  type PlacementId,
  type SelectedTarget,
  syncTargetOf,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Fit } from './evaluate.ts';
import { totalOrder } from './rendezvous.ts';

/** How many targets a Placement wants at most. */
function wanted({ spec }: Placement): number {
  if (spec.strategy === 'OneToAny') return 1;
  return spec.numberOfClusters ?? Number.POSITIVE_INFINITY;
}

function reasonOf(id: PlacementId, placement: Placement, fit: Fit, fits: readonly Fit[]): string {
  const { workspace } = syncTargetOf(fit.target);
  const home = workspace === workspaceOfPlacement(id) ? '' : ` of ${workspace}`;
  const where = `member of location ${fit.location}${home}`;
  if (wanted(placement) >= fits.length) return `fits: ${where}`;
  return `best of ${fits.length} that fit (${where}, score ${fit.score}, ties broken by rendezvous hash)`;
}

/** Who comes first: a choice stays, then a copy that is still there is better than a new one. */
const ADVANTAGE: readonly Fit['has'][] = ['selected', 'leaving', undefined];

/**
 * Valid earlier choices stay (in the total order when there are too many), then the best of the others fill up.
 * Ordered by target id.
 */
export function select(
  id: PlacementId,
  placement: Placement,
  fits: readonly Fit[],
  previous: readonly SelectedTarget[],
  now: string,
): readonly SelectedTarget[] {
  const order = totalOrder(id);
  const best = (subset: readonly Fit[]): Fit[] => [...subset].sort(order);
  const ranked = ADVANTAGE.flatMap((has) => best(fits.filter((f) => f.has === has)));
  const chosen = ranked.slice(0, Math.min(wanted(placement), ranked.length));
  const before = new Map(previous.map((s) => [s.target, s]));
  const selected = chosen.map((fit): SelectedTarget => {
    const old = before.get(fit.target);
    // A choice that stays is quiet: its reason, score and time are those of the moment when it was made.
    if (old) return { ...old, location: fit.location };
    const { target, location, score } = fit;
    return { target, location, score, reason: reasonOf(id, placement, fit, fits), since: now };
  });
  return selected.sort((a, b) => (a.target < b.target ? -1 : 1));
}
