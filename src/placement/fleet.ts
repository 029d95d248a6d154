// The model as placement looks at it: what is costly to know is worked out when it is first asked for, once a pass.
import { type LocationPlace, locationTree } from '../api/index.ts';
import type { Model } from '../load/index.ts';

export interface Fleet {
  readonly model: Model;
  /** Locations by id, with their members; ordered by id. */
  readonly places: () => ReadonlyMap<string, LocationPlace>;
}

export function fleetOf(model: Model): Fleet {
  let tree: ReadonlyMap<string, LocationPlace> | undefined;
  return {
    model,
    places: () => {
      tree ??= locationTree(model.locations, model.syncTargets);
      return tree;
    },
  };
}
