// Every target gets its verdict for one placement: fits with a score, or is rejected by a named filter with a reason.
import type { Observation, Placement, PlacementDecision, Rejection, RejectionGroup, TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { type Candidate, FILTERS } from './filters/index.ts';
import { locationOfTargets, selectedLocations } from './locations.ts';
import { scoreOf } from './scorers/index.ts';

export interface Fit {
  readonly target: TargetId;
  readonly location: string;
  readonly score: number;
  /** It has a copy already: it is chosen, or on its way out. */
  readonly has: 'selected' | 'leaving' | undefined;
}

export interface Evaluation {
  /** Names of the Locations that the Placement selects. */
  readonly locations: readonly string[];
  readonly fits: readonly Fit[];
  readonly rejections: readonly Rejection[];
}

function verdict(candidate: Candidate, placement: Placement, has: Fit['has']): Fit | Rejection {
  const { target, location } = candidate;
  for (const filter of FILTERS) {
    const failure = filter.check(candidate, { placement, existing: has !== undefined });
    if (failure) return { target, filter: filter.name, ...failure };
  }
  return { target, location: location ?? '', score: scoreOf(candidate, placement), has };
}

/** Looks at every SyncTarget of the workspace. Pure; in the order of target ids. */
export function evaluate(
  model: Model,
  placement: Placement,
  observations: ReadonlyMap<TargetId, Observation>,
  previous: PlacementDecision | undefined,
): Evaluation {
  const locations = selectedLocations(model, placement);
  const locationOf = locationOfTargets(locations, model.syncTargets);
  const has = new Map<TargetId, Fit['has']>([
    ...(previous?.leaving ?? []).map((l) => [l.target, 'leaving'] as const),
    ...(previous?.selected ?? []).map((s) => [s.target, 'selected'] as const),
  ]);
  const fits: Fit[] = [];
  const rejections: Rejection[] = [];
  for (const [target, { object: syncTarget }] of model.syncTargets) {
    const candidate = { target, syncTarget, location: locationOf.get(target), observation: observations.get(target) };
    const result = verdict(candidate, placement, has.get(target));
    if ('filter' in result) rejections.push(result);
    else fits.push(result);
  }
  return { locations: locations.map((l) => l.object.metadata.name), fits, rejections };
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
