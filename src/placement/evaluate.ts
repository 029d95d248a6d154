// Every target gets its verdict for one placement: fits with a score, or is rejected by a named filter with a reason.
import {
  type Observation,
  type Placement,
  type PlacementDecision,
  type PlacementId,
  type Rejection,
  type RejectionGroup,
  type TargetId,
  workspaceOfPlacement,
} from '../api/index.ts';
import { type Candidate, FILTERS, type FilterContext } from './filters/index.ts';
import type { Fleet } from './fleet.ts';
import { type Offer, offerTo } from './locations.ts';
import { scoreOf } from './scorers/index.ts';

export interface Fit {
  readonly target: TargetId;
  readonly location: string;
  readonly score: number;
  /** It has a copy already: it is chosen, or on its way out. */
  readonly has: 'selected' | 'leaving' | undefined;
}

export interface Evaluation {
  readonly offer: Offer;
  readonly fits: readonly Fit[];
  readonly rejections: readonly Rejection[];
}

export interface EvaluateInput {
  readonly fleet: Fleet;
  readonly id: PlacementId;
  readonly placement: Placement;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly previous: PlacementDecision | undefined;
}

function verdict(candidate: Candidate, context: FilterContext, has: Fit['has']): Fit | Rejection {
  const { target, location } = candidate;
  for (const filter of FILTERS) {
    const failure = filter.check(candidate, context);
    if (failure) return { target, filter: filter.name, ...failure };
  }
  return { target, location: location ?? '', score: scoreOf(candidate, context.placement), has };
}

/** Looks at every SyncTarget of the workspaces that the Placement names, and at those that have a copy. Pure; in the order of target ids. */
export function evaluate({ fleet, id, placement, observations, previous }: EvaluateInput): Evaluation {
  const workspace = workspaceOfPlacement(id);
  const offer = offerTo(fleet, placement, workspace);
  const has = new Map<TargetId, Fit['has']>([
    ...(previous?.leaving ?? []).map((l) => [l.target, 'leaving'] as const),
    ...(previous?.selected ?? []).map((s) => [s.target, 'selected'] as const),
  ]);
  const fits: Fit[] = [];
  const rejections: Rejection[] = [];
  for (const [target, { object: syncTarget, workspace: home, heldBy }] of fleet.model.syncTargets) {
    const held = has.get(target);
    if (held === undefined && !offer.names(home)) continue;
    const location = offer.locationOf.get(target);
    const candidate = { target, syncTarget, heldBy, location, observation: observations.get(target) };
    const result = verdict(candidate, { placement, workspace, existing: held !== undefined }, held);
    if ('filter' in result) rejections.push(result);
    else fits.push(result);
  }
  return { offer, fits, rejections };
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
