// The model as placement looks at it: what is costly to know is worked out when it is first asked for, once a pass.
import { type LocationPlace, locationTree, syncTargetOf, type TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { type Seed, seedOf } from './rendezvous.ts';

export interface Fleet {
  readonly model: Model;
  /** Locations by id, with their members; ordered by id. */
  readonly places: () => ReadonlyMap<string, LocationPlace>;
  /** The Location of that name in the workspace of a target. */
  readonly placeOf: (target: TargetId, location: string) => LocationPlace | undefined;
  /** Members of all Locations of that name, those of their parts included. */
  readonly membersNamed: (location: string) => ReadonlySet<TargetId>;
  /** Of the target's id, for rendezvous hashing. */
  readonly seed: (target: TargetId) => Seed;
}

const NOBODY: ReadonlySet<TargetId> = new Set();

function membersByName(places: ReadonlyMap<string, LocationPlace>): ReadonlyMap<string, ReadonlySet<TargetId>> {
  const byName = new Map<string, Set<TargetId>>();
  for (const { location, members } of places.values()) {
    const { name } = location.metadata;
    const all = byName.get(name) ?? new Set();
    byName.set(name, all);
    for (const target of members) all.add(target);
  }
  return byName;
}

export function fleetOf(model: Model): Fleet {
  let tree: ReadonlyMap<string, LocationPlace> | undefined;
  let named: ReadonlyMap<string, ReadonlySet<TargetId>> | undefined;
  const seeds = new Map<TargetId, Seed>();
  const places = (): ReadonlyMap<string, LocationPlace> => {
    tree ??= locationTree(model.locations, model.syncTargets);
    return tree;
  };
  return {
    model,
    places,
    placeOf: (target, location) => places().get(`${syncTargetOf(target).workspace}/${location}`),
    membersNamed: (location) => {
      named ??= membersByName(places());
      return named.get(location) ?? NOBODY;
    },
    seed: (target) => {
      const known = seeds.get(target) ?? seedOf(target);
      seeds.set(target, known);
      return known;
    },
  };
}
