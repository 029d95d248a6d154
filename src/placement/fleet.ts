// The model as placement looks at it: what is costly to know is worked out when it is first asked for, once a pass.
import { type LocationPlace, lazy, locationTree, memo, syncTargetOf, type TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { type Seed, seedOf } from './rendezvous.ts';

export interface Fleet {
  readonly model: Model;
  /** Locations by id, with their members; ordered by id. */
  readonly places: () => ReadonlyMap<string, LocationPlace>;
  /** Members of all Locations that have that name or that availability zone. */
  readonly zoned: (zone: string) => ReadonlySet<TargetId>;
  /** The Location of that name in the workspace of a target. */
  readonly placeOf: (target: TargetId, location: string) => LocationPlace | undefined;
  /** Members of all Locations of that name, those of their parts included. */
  readonly membersNamed: (location: string) => ReadonlySet<TargetId>;
  /** Of the target's id, for rendezvous hashing. */
  readonly seed: (target: TargetId) => Seed;
}

const NOBODY: ReadonlySet<TargetId> = new Set();

/** Members of Locations, by what these are called. */
function membersBy(
  places: ReadonlyMap<string, LocationPlace>,
  namesOf: (place: LocationPlace) => readonly string[],
): ReadonlyMap<string, ReadonlySet<TargetId>> {
  const byName = new Map<string, Set<TargetId>>();
  for (const place of places.values()) {
    for (const name of namesOf(place)) {
      const all = byName.get(name) ?? new Set();
      byName.set(name, all);
      for (const target of place.members) all.add(target);
    }
  }
  return byName;
}

const nameOf = ({ location }: LocationPlace): string => location.metadata.name;
const zonesOf = ({ location }: LocationPlace): readonly string[] => location.spec.availabilityZones ?? [];

export function fleetOf(model: Model): Fleet {
  const places = lazy(() => locationTree(model.locations, model.syncTargets));
  const named = lazy(() => membersBy(places(), (place) => [nameOf(place)]));
  const zones = lazy(() => membersBy(places(), (place) => [nameOf(place), ...zonesOf(place)]));
  return {
    model,
    places,
    membersNamed: (location) => named().get(location) ?? NOBODY,
    zoned: (zone) => zones().get(zone) ?? NOBODY,
    placeOf: (target, location) => places().get(`${syncTargetOf(target).workspace}/${location}`),
    seed: memo(seedOf),
  };
}
