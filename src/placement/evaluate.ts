// Every target gets its verdict for one placement: fits, or is rejected by a named filter with a reason.
import {
  type Digest,
  type LeavingTarget,
  type PlacementDecision,
  type Rejection,
  type RejectionGroup,
  type SelectedTarget,
  type SyncTarget,
  type TargetId,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Sourced } from '../load/index.ts';
import type { DecideInput } from './decide-input.ts';
import { type Candidate, FILTERS, type FilterContext, isAsked, type Standing } from './filters/index.ts';
import { type Offer, offerTo } from './locations.ts';
import { evictedNow, isUnfinishedEviction } from './move-budget.ts';

/** A target that no filter refuses. */
export interface Fit extends Candidate {
  readonly location: string;
}

export interface Evaluation {
  readonly offer: Offer;
  /** What filters and scorers looked at, beside the target. */
  readonly context: FilterContext;
  /** By target id, as the next. */
  readonly fits: readonly Fit[];
  readonly rejections: readonly Rejection[];
  /** What filters and scorers look at of one target. */
  readonly candidate: (target: TargetId) => Candidate | undefined;
}

/** Codes of a copy that leaves though no filter refuses it: others were preferred. */
const PREFERRED_OTHERS: ReadonlySet<string> = new Set(['FewerClusters', 'Rebalanced']);

/** What the placement has of each target. */
interface Copy {
  readonly has: NonNullable<Candidate['has']>;
  readonly standing: Standing;
  readonly selected: SelectedTarget | undefined;
  /** Its target was silent, and the heir is not available yet. */
  readonly isLost: boolean;
}

function copiesOf(previous: PlacementDecision | undefined, specDigest: Digest): ReadonlyMap<TargetId, Copy> {
  if (previous === undefined) return new Map();
  const isSame = previous.specDigest === specDigest;
  const ofLeaving = (leaving: LeavingTarget): Copy => {
    const standing = isSame && PREFERRED_OTHERS.has(leaving.code) ? 'kept' : 'revised';
    return { has: 'leaving', standing, selected: undefined, isLost: isUnfinishedEviction(leaving) };
  };
  return new Map<TargetId, Copy>([
    ...previous.leaving.map((l) => [l.target, ofLeaving(l)] as const),
    ...previous.selected.map((selected) => {
      const standing = isSame ? 'kept' : 'revised';
      return [selected.target, { has: 'selected', standing, selected, isLost: false }] as const;
    }),
  ]);
}

function isFit(candidate: Candidate): candidate is Fit {
  return candidate.location !== undefined;
}

function rejection(candidate: Candidate, context: FilterContext): Rejection | undefined {
  for (const filter of FILTERS) {
    if (!isAsked(filter, candidate.standing)) continue;
    const failure = filter.check(candidate, context);
    if (failure) return { target: candidate.target, filter: filter.name, ...failure };
  }
  return undefined;
}

/** Looks at every SyncTarget of the workspaces that the Placement names, and at those that have a copy. Pure. */
export function evaluate({ id, placement, demand, previous, pass, specDigest }: DecideInput): Evaluation {
  const workspace = workspaceOfPlacement(id);
  const offer = offerTo(pass.fleet, placement, workspace);
  const copies = copiesOf(previous, specDigest);
  const chosenBefore = (target: TargetId): SelectedTarget | undefined => copies.get(target)?.selected;
  const evicted = evictedNow(previous, pass);
  const lostSince = previous?.leaving.find(isUnfinishedEviction)?.since;
  const context: FilterContext = { id, placement, workspace, demand, pass, chosenBefore, evicted, lostSince };
  const candidateOf = (target: TargetId, { object: syncTarget, heldBy }: Sourced<SyncTarget>): Candidate => {
    const copy = copies.get(target);
    return {
      target,
      syncTarget,
      heldBy,
      location: offer.locationOf.get(target),
      observation: pass.observations.get(target),
      standing: copy?.standing ?? 'new',
      has: copy?.has,
      isBack: copy?.isLost === true,
    };
  };
  const { syncTargets } = pass.fleet.model;
  const fits: Fit[] = [];
  const rejections: Rejection[] = [];
  for (const [target, sourced] of syncTargets) {
    if (!copies.has(target) && !offer.names(sourced.workspace)) continue;
    const candidate = candidateOf(target, sourced);
    const refused = rejection(candidate, context);
    if (refused !== undefined) rejections.push(refused);
    // A target without a location was refused by the filter for locations.
    else if (isFit(candidate)) fits.push(candidate);
  }
  const candidate = (target: TargetId): Candidate | undefined => {
    const sourced = syncTargets.get(target);
    return sourced && candidateOf(target, sourced);
  };
  return { offer, context, fits, rejections, candidate };
}

const EXAMPLES = 3;

/** Equal rejections counted; most frequent first, then by message. */
export function groupRejections(rejections: readonly Rejection[]): readonly RejectionGroup[] {
  const groups = new Map<string, Rejection[]>();
  for (const rejection of rejections) {
    const key = `${rejection.filter}\0${rejection.code}\0${rejection.message}`;
    const group = groups.get(key);
    if (group) group.push(rejection);
    else groups.set(key, [rejection]);
  }
  const grouped = [...groups.values()].flatMap((members): RejectionGroup[] => {
    const [first] = members;
    if (first === undefined) return [];
    const { filter, code, message } = first;
    return [
      { filter, code, message, count: members.length, examples: members.slice(0, EXAMPLES).map((m) => m.target) },
    ];
  });
  return grouped.sort((a, b) => b.count - a.count || (a.message < b.message ? -1 : 1));
}
