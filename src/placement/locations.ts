// Which Locations a Placement selects, and which SyncTargets are their members.
import { isMember, type Location, matchesSelector, type Placement, type TargetId } from '../api/index.ts';
import type { Model, Sourced } from '../load/index.ts';

/** Locations whose labels match any selector; all of them when the Placement has none. Ordered by name. */
export function selectedLocations(model: Model, { spec }: Placement): readonly Sourced<Location>[] {
  const selectors = [...(spec.locationSelector ? [spec.locationSelector] : []), ...(spec.locationSelectors ?? [])];
  const all = [...model.locations.values()];
  if (selectors.length === 0) return all;
  return all.filter(({ object }) =>
    selectors.some((s) => matchesSelector(s.labelSelector ?? {}, object.metadata.labels)),
  );
}

/** The first selected Location (by name) of each target. */
export function locationOfTargets(
  locations: readonly Sourced<Location>[],
  syncTargets: Model['syncTargets'],
): ReadonlyMap<TargetId, string> {
  const found = new Map<TargetId, string>();
  for (const { object: location } of locations) {
    for (const [target, { object }] of syncTargets) {
      if (!found.has(target) && isMember(location, object)) found.set(target, location.metadata.name);
    }
  }
  return found;
}
