// Targets as overrides look at them: their names, labels, and the Locations that a Placement can see them in.
import {
  type LocationPlace,
  locationTree,
  matchesWorkspace,
  memo,
  type Placement,
  ROOT_WORKSPACE,
  type TargetId,
  type WorkspacePath,
} from '../api/index.ts';
import type { Model, Sourced } from '../load/index.ts';
import type { TargetView } from './overrides/index.ts';

/** Membership of one Placement: whether the target is in a Location of the name. */
type Membership = (location: string, target: TargetId) => boolean;

export interface TargetViews {
  /** Undefined for a target that is no SyncTarget any more. */
  of(target: TargetId, isIn: Membership): TargetView | undefined;
  /** As policies of the fleet look at it: Locations are those of the workspace root. */
  ofFleet: (target: TargetId) => TargetView | undefined;
  membership(placement: Sourced<Placement>): Membership;
}

/** Names are looked up in the workspace of the Placement and in those that its selectors name, as everywhere in it. */
function seenBy({ object: { spec }, workspace: own }: Sourced<Placement>): (workspace: WorkspacePath) => boolean {
  const { locationSelector: one, locationSelectors: more = [] } = spec;
  const paths = [...(one === undefined ? [] : [one]), ...more].flatMap(({ path }) =>
    path === undefined ? [] : [path],
  );
  return (workspace) => workspace === own || paths.some((path) => matchesWorkspace(path, workspace));
}

type IsSeen = (workspace: WorkspacePath) => boolean;

export function targetViews(model: Model): TargetViews {
  let places: ReadonlyMap<string, LocationPlace> | undefined;
  const membersOf = (location: string, isSeen: IsSeen): ReadonlySet<TargetId> => {
    places ??= locationTree(model.locations, model.syncTargets);
    const named = [...places.values()].filter((p) => p.location.metadata.name === location && isSeen(p.workspace));
    return new Set(named.flatMap((place) => place.members));
  };
  const membershipBy = (isSeen: IsSeen): Membership => {
    const members = memo((location: string) => membersOf(location, isSeen));
    return (location, target) => members(location).has(target);
  };
  const of: TargetViews['of'] = (target, isIn) => {
    const sourced = model.syncTargets.get(target);
    if (sourced === undefined) return undefined;
    const { name, labels } = sourced.object.metadata;
    return { target, name, labels, isIn: (location) => isIn(location, target) };
  };
  const ofRoot = membershipBy((workspace) => workspace === ROOT_WORKSPACE);
  return { of, ofFleet: (target) => of(target, ofRoot), membership: (placement) => membershipBy(seenBy(placement)) };
}
