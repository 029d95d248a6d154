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
import {
  type AskedFilter,
  askedFilters,
  type Candidate,
  FILTERS,
  type FilterContext,
  isAsked,
  type Standing,
} from './filters/index.ts';
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

function rejection(
  filters: readonly AskedFilter[],
  candidate: Candidate,
  context: FilterContext,
): Rejection | undefined {
  for (const { name, asked, check } of filters) {
    if (!isAsked({ asked }, candidate.standing)) continue;
    const failure = check(candidate, context);
    if (failure) return { target: candidate.target, filter: name, ...failure };
  }
  return undefined;
}

/** It fits, and is left for a better one. */
function rebalanced(target: TargetId): Rejection {
  return { target, filter: 'rebalance', code: 'Rebalanced', message: 'another target has become much better' };
}

/** Looks at every SyncTarget of the workspaces that the Placement names, and at those that have a copy. Pure. */
export function evaluate({ id, placement, demand, previous, pass, specDigest, movesOff }: DecideInput): Evaluation {
  const workspace = workspaceOfPlacement(id);
  const offer = offerTo(pass.fleet, placement, workspace);
  const copies = copiesOf(previous, specDigest);
  const chosenBefore = (target: TargetId): SelectedTarget | undefined => copies.get(target)?.selected;
  const evicted = evictedNow(previous, pass);
  const lostSince = previous?.leaving.find(isUnfinishedEviction)?.since;
  const context: FilterContext = { id, placement, workspace, demand, pass, chosenBefore, evicted, lostSince };
  const filters = askedFilters(FILTERS, context);
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
    const refused = target === movesOff ? rebalanced(target) : rejection(filters, candidate, context);
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
/** A decision file stays small and can be read, whatever the fleet. */
const MOST_GROUPS = 12;

function groupOf(members: readonly Rejection[]): readonly RejectionGroup[] {
  const [first] = members;
  if (first === undefined) return [];
  const { filter, code, message } = first;
  return [{ filter, code, message, count: members.length, examples: members.slice(0, EXAMPLES).map((m) => m.target) }];
}

/** What is not listed by itself, as one group. */
function otherReasons(groups: readonly RejectionGroup[]): RejectionGroup {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const examples = groups.flatMap((group) => group.examples).sort();
  return {
    filter: 'several',
    code: 'OtherReasons',
    message: 'more for other reasons',
    count,
    examples: examples.slice(0, EXAMPLES),
  };
}

/** Equal rejections counted; most frequent first, then by message. Of very many reasons the rarest are put together, last. */
export function groupRejections(rejections: readonly Rejection[]): readonly RejectionGroup[] {
  const members = new Map<string, Rejection[]>();
  for (const rejection of rejections) {
    const key = `${rejection.filter}\0${rejection.code}\0${rejection.message}`;
    const group = members.get(key);
    if (group) group.push(rejection);
    else members.set(key, [rejection]);
  }
  const groups = [...members.values()].flatMap(groupOf);
  groups.sort((a, b) => b.count - a.count || (a.message < b.message ? -1 : 1));
  if (groups.length <= MOST_GROUPS) return groups;
  return [...groups.slice(0, MOST_GROUPS - 1), otherReasons(groups.slice(MOST_GROUPS - 1))];
}
