// explain: why a Placement is where it is and nowhere else, as one value; tables, JSON and sentences are made from it.
import {
  digestOf,
  formatRejections,
  isUnreadable,
  type PlacementDecision,
  type PlacementId,
  type PlacementSpec,
  type RejectionGroup,
  stockOf,
  type TargetId,
  workloadsOf,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { DecideInput } from './decide-input.ts';
import { demandOf } from './demand.ts';
import { evaluate, groupRejections } from './evaluate.ts';
import { explainTargets, type TargetExplanation } from './explain-targets.ts';
import { explainWaits, type Wait } from './explain-waits.ts';
import { createPlaceMemo } from './memo.ts';
import { passOf } from './pass.ts';
import { type PlaceInput, place } from './place.ts';
import { select, wantedCount } from './select.ts';

/** All of it is of the moment that was asked about; keys and words are stable, sentences are not. */
export interface PlacementExplanation {
  readonly placement: PlacementId;
  /** Absent while its file cannot be read. */
  readonly strategy?: PlacementSpec['strategy'];
  /** How many targets it wants at most; absent: all that fit. */
  readonly wanted?: number;
  /** Why everything stays as it is, whatever it says below. */
  readonly held?: { readonly reason: NonNullable<PlacementDecision['held']>; readonly message: string };
  /** `2/12 targets: 7 untolerated taint dedicated=gpu:NoSchedule, 3 not ready (HeartbeatLost)`. */
  readonly summary: string;
  readonly rejected: readonly RejectionGroup[];
  /** As the rendered branch has it; absent where nothing was decided yet. */
  readonly decided?: readonly TargetId[];
  /** What a pass now holds: what is there stays as long as it may. */
  readonly selected: readonly TargetId[];
  /** What would be chosen if nothing were anywhere yet. */
  readonly afresh: readonly TargetId[];
  readonly unscheduled?: PlacementDecision['unscheduled'];
  readonly shortfall?: string;
  readonly undivided?: string;
  /** When it moved last only because another target had become better. */
  readonly rebalanced?: string;
  /** Chosen ones first, then those that leave, that fit, and that are refused; the better before the others. */
  readonly targets: readonly TargetExplanation[];
  readonly waiting: readonly Wait[];
}

const HELD: Readonly<Record<NonNullable<PlacementDecision['held']>, string>> = {
  Suspended: 'it is suspended (spec.suspend), or the TMCConfig turns placement off: everything stays as it is',
  InvalidSource: 'a file of its workspace cannot be read: everything stays as it was',
  NotHonouredYet: 'it has fields that this version does not act on yet: everything stays as it was',
};

function holdOf(
  { model }: PlaceInput,
  id: PlacementId,
  decision: PlacementDecision | undefined,
): PlacementExplanation['held'] {
  const sourced = model.placements.get(id);
  const paused = sourced !== undefined && sourced.heldBy.length > 0 ? 'NotHonouredYet' : 'Suspended';
  // Paused from the beginning: nothing was ever decided.
  const reason = decision === undefined ? paused : decision.held;
  if (reason === undefined) return undefined;
  const fields = reason === 'NotHonouredYet' ? `: ${sourced?.heldBy.join(', ')}` : '';
  return { reason, message: `${HELD[reason]}${fields}` };
}

function namesOf(selected: readonly { readonly target: TargetId }[]): readonly TargetId[] {
  return selected.map(({ target }) => target);
}

/** Its file is unreadable: all that is known is what was decided. */
function fromDecision(input: PlaceInput, decision: PlacementDecision): PlacementExplanation {
  const { placement, selected, rejected, unscheduled } = decision;
  const held = holdOf(input, placement, decision);
  return {
    placement,
    ...(held && { held }),
    summary: formatRejections(decision),
    rejected,
    decided: namesOf(selected),
    selected: namesOf(selected),
    afresh: [],
    ...(unscheduled && { unscheduled }),
    targets: explainTargets(decision, undefined),
    waiting: [],
  };
}

/** Undefined when there is no such Placement. Pure. */
export function explain(input: PlaceInput, id: PlacementId): PlacementExplanation | undefined {
  return explainer(input)(id);
}

/** Explains one Placement after the other; the whole fleet is placed once for all of them. */
export function explainer(input: PlaceInput): (id: PlacementId) => PlacementExplanation | undefined {
  const { model } = input;
  const memo = createPlaceMemo();
  const { ledger } = memo;
  const { decisions } = place(input, memo);
  const pass = passOf({ ...input, previous: decisions, ledger });
  const stock = stockOf(model.workloads);
  return (id) => {
    const decision = decisions.get(id);
    const placement = model.placements.get(id)?.object;
    if (placement === undefined) {
      const isKept = decision !== undefined && isUnreadable(model, workspaceOfPlacement(id));
      return isKept ? fromDecision(input, decision) : undefined;
    }
    const { spec } = placement;
    const demand = demandOf(spec, workloadsOf(id, spec.source, stock), input.asMade);
    // As a pass that decides this one: what it holds itself does not stand in its way.
    ledger.record(id, undefined, demand);
    const told = tell(input, { id, placement, specDigest: digestOf(spec), demand, previous: decision, pass });
    ledger.record(id, decision, demand);
    return told;
  };
}

/** `previous`: what a pass now decides. */
function tell(input: PlaceInput, asked: DecideInput): PlacementExplanation {
  const { id, placement, previous: decision, pass } = asked;
  const { spec } = placement;
  const evaluation = evaluate(asked);
  const { refused } = select(id, evaluation, '');
  const { selected: afresh } = select(id, evaluate({ ...asked, previous: undefined }), '');
  const wanted = wantedCount(spec, pass.config);
  const rejected = groupRejections([...evaluation.rejections, ...refused]);
  const candidates = evaluation.fits.length + evaluation.rejections.length;
  const before = input.previous.get(id);
  const held = holdOf(input, id, decision);
  const { selected = [], unscheduled, shortfall, undivided, rebalanced } = decision ?? {};
  return {
    placement: id,
    strategy: spec.strategy,
    ...(Number.isFinite(wanted) && { wanted }),
    ...(held && { held }),
    summary: formatRejections({ selected, candidates, rejected }),
    rejected,
    ...(before && { decided: namesOf(before.selected) }),
    selected: namesOf(selected),
    afresh: namesOf(afresh),
    ...(unscheduled && { unscheduled }),
    ...(shortfall && { shortfall }),
    ...(undivided && { undivided }),
    ...(rebalanced && { rebalanced }),
    targets: explainTargets(decision, { evaluation, refused }),
    waiting: held === undefined && decision !== undefined ? explainWaits(decision, placement, pass) : [],
  };
}
