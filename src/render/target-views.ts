// Targets as overrides look at them: their names, labels, and the Locations that a Placement can see them in.
import {
  type LocationPlace,
  locationTree,
  matchesWorkspace,
  type Placement,
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

export function targetViews(model: Model): TargetViews {
  let places: ReadonlyMap<string, LocationPlace> | undefined;
  return {
    of(target, isIn) {
      const sourced = model.syncTargets.get(target);
      if (sourced === undefined) return undefined;
      const { name, labels } = sourced.object.metadata;
      return { target, name, labels, isIn: (location) => isIn(location, target) };
    },
    membership(placement) {
      const members = new Map<string, ReadonlySet<TargetId>>();
      const isSeen = seenBy(placement);
      const membersOf = (location: string): ReadonlySet<TargetId> => {
        places ??= locationTree(model.locations, model.syncTargets);
        const named = [...places.values()].filter((p) => p.location.metadata.name === location && isSeen(p.workspace));
        return new Set(named.flatMap((place) => place.members));
      };
      return (location, target) => {
        const known = members.get(location) ?? membersOf(location);
        members.set(location, known);
        return known.has(target);
      };
    },
  };
}
