// The model as placement looks at it: what is costly to know is worked out when it is first asked for, once a pass.
import { type LocationPlace, locationTree, type TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { type Seed, seedOf } from './rendezvous.ts';

export interface Fleet {
  readonly model: Model;
  /** Locations by id, with their members; ordered by id. */
  readonly places: () => ReadonlyMap<string, LocationPlace>;
  /** Of the target's id, for rendezvous hashing. */
  readonly seed: (target: TargetId) => Seed;
}

export function fleetOf(model: Model): Fleet {
  let tree: ReadonlyMap<string, LocationPlace> | undefined;
  const seeds = new Map<TargetId, Seed>();
  return {
    model,
    places: () => {
      tree ??= locationTree(model.locations, model.syncTargets);
      return tree;
    },
    seed: (target) => {
      const known = seeds.get(target) ?? seedOf(target);
      seeds.set(target, known);
      return known;
    },
  };
}
