// One placement's decision: evaluate → select → divide → move, with everything said that a person would ask.
import {
  digestOf,
  formatRejections,
  formatTime,
  type LeavingTarget,
  type PlacementDecision,
  type UnscheduledReason,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { DecideInput } from './decide-input.ts';
import { type Evaluation, evaluate, groupRejections } from './evaluate.ts';
import { describeLocationSelectors } from './filters/index.ts';
import { locationSelectors } from './locations.ts';
import { leavingTargets } from './move.ts';
import { dividedSelection } from './replicas/index.ts';
import { select } from './select.ts';

interface NothingChosen {
  readonly reason: UnscheduledReason;
  readonly message: string;
}

/** Nothing else fits, so the copies stay, and none of them lies where the Placement looks now. */
function isOutside(leaving: readonly LeavingTarget[], { offer }: Evaluation): boolean {
  return leaving.length > 0 && leaving.every(({ target }) => !offer.locationOf.has(target));
}

function unscheduled(
  { id, placement }: Pick<DecideInput, 'id' | 'placement'>,
  evaluation: Evaluation,
  counts: Pick<PlacementDecision, 'selected' | 'candidates' | 'rejected' | 'undivided'>,
): NothingChosen | undefined {
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
  return { reason: 'NoValidTarget', message: counts.undivided ?? formatRejections(counts) };
}

/** Same choice, same moves, same spec: then the earlier file stands, with the reasons of its moment. */
function isQuiet(previous: PlacementDecision, next: PlacementDecision): boolean {
  const essence = (d: PlacementDecision): string =>
    digestOf([
      d.generation,
      d.selected,
      d.leaving,
      d.shortfall ?? '',
      d.undivided ?? '',
      d.divisionDigest ?? '',
      d.autoscaled ?? [],
      d.rebalanced ?? '',
      d.selected.length === 0 ? [d.candidates, d.rejected, d.unscheduled] : [],
    ]);
  return essence(previous) === essence(next);
}

/** Pure: equal input, equal decision. */
export function decide(input: DecideInput): PlacementDecision {
  const { id, placement, previous, specDigest, pass, movesOff } = input;
  const generation = previous === undefined ? 1 : previous.generation + Number(previous.specDigest !== specDigest);
  const evaluation = evaluate(input);
  const { selected: chosen, refused, ...shortfall } = select(id, evaluation, formatTime(pass.now));
  const { rejections } = evaluation;
  const divided = dividedSelection(input, chosen);
  const { selected } = divided;
  const leaving = leavingTargets(previous, selected, { id, rejections, pass });
  const candidates = evaluation.fits.length + rejections.length;
  const counts = { ...divided, candidates, rejected: groupRejections([...rejections, ...refused]) };
  const why = unscheduled(input, evaluation, counts);
  const rebalanced = movesOff === undefined ? previous?.rebalanced : formatTime(pass.now);
  const next: PlacementDecision = {
    placement: id,
    generation,
    specDigest,
    sourceDigest: digestOf(placement.spec.source),
    ...counts,
    ...shortfall,
    leaving,
    ...(rebalanced === undefined ? {} : { rebalanced }),
    ...(why === undefined
      ? {}
      : { unscheduled: isOutside(leaving, evaluation) ? { ...why, kept: 'LocationInvalid' } : why }),
  };
  return previous !== undefined && isQuiet(previous, next) ? previous : next;
}
