// One placement's decision: evaluate → select → move, with everything said that a person would ask.
import {
  digestOf,
  formatRejections,
  formatTime,
  type Observation,
  type Placement,
  type PlacementDecision,
  type PlacementId,
  type TargetId,
  type UnscheduledReason,
  workspaceOfPlacement,
} from '../api/index.ts';
import { type Evaluation, evaluate, groupRejections } from './evaluate.ts';
import { describeLocationSelectors } from './filters/index.ts';
import type { Fleet } from './fleet.ts';
import { locationSelectors } from './locations.ts';
import { leavingTargets } from './move.ts';
import { select } from './select.ts';

export interface DecideInput {
  readonly id: PlacementId;
  readonly placement: Placement;
  readonly fleet: Fleet;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly previous: PlacementDecision | undefined;
  readonly now: Date;
}

function unscheduled(
  { id, placement }: Pick<DecideInput, 'id' | 'placement'>,
  evaluation: Evaluation,
  counts: Pick<PlacementDecision, 'selected' | 'candidates' | 'rejected'>,
): { readonly reason: UnscheduledReason; readonly message: string } | undefined {
  if (counts.selected.length > 0) return undefined;
  if (evaluation.offer.known === 0) {
    const own = workspaceOfPlacement(id);
    const asked = [...new Set(locationSelectors(placement).map(({ path = own }) => path))].join(' or ');
    const remedy = 'add a SyncTarget, or name the workspace that has some in spec.locationSelector.path';
    return { reason: 'LocationNotFound', message: `there is no Location and no SyncTarget in ${asked} yet; ${remedy}` };
  }
  if (evaluation.offer.selected.length === 0) {
    const asked = describeLocationSelectors(placement);
    return {
      reason: 'LocationNoMatch',
      message: `no Location matches ${asked}; correct the selector or label a Location`,
    };
  }
  return { reason: 'NoValidTarget', message: formatRejections(counts) };
}

/** Same choice, same moves, same spec: then the earlier file stands, with the reasons of its moment. */
function isQuiet(previous: PlacementDecision, next: PlacementDecision): boolean {
  const essence = (d: PlacementDecision): string =>
    digestOf([
      d.generation,
      d.selected,
      d.leaving,
      d.selected.length === 0 ? [d.candidates, d.rejected, d.unscheduled] : [],
    ]);
  return essence(previous) === essence(next);
}

/** Pure: equal input, equal decision. */
export function decide(input: DecideInput): PlacementDecision {
  const { id, placement, fleet, observations, previous, now } = input;
  const { model } = fleet;
  const specDigest = digestOf(placement.spec);
  const generation = previous === undefined ? 1 : previous.generation + Number(previous.specDigest !== specDigest);
  const evaluation = evaluate(input);
  const { rejections, fits } = evaluation;
  const selected = select(id, placement, fits, previous?.selected ?? [], formatTime(now));
  const leaving = leavingTargets(previous, selected, { id, model, observations, rejections, now });
  const counts = { selected, candidates: fits.length + rejections.length, rejected: groupRejections(rejections) };
  const why = unscheduled(input, evaluation, counts);
  const next: PlacementDecision = {
    placement: id,
    generation,
    specDigest,
    sourceDigest: digestOf(placement.spec.source),
    ...counts,
    leaving,
    ...(why === undefined ? {} : { unscheduled: why }),
  };
  return previous !== undefined && isQuiet(previous, next) ? previous : next;
}
