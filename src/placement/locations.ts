// Which Locations a Placement selects, and which SyncTargets are their members.
import {
  type Labels,
  type LocationPlace,
  type LocationSelector,
  matchesSelector,
  matchesWorkspace,
  type Placement,
  type TargetId,
  type WorkspacePath,
} from '../api/index.ts';
import type { Fleet } from './fleet.ts';

/** What a Placement may choose from. */
export interface Offer {
  /** Of a workspace that the Placement names: its own, unless its selectors name others. */
  readonly names: (workspace: WorkspacePath) => boolean;
  /** How many Locations those workspaces have. */
  readonly known: number;
  /** The Locations that it selects, ordered by id. */
  readonly selected: readonly LocationPlace[];
  /** Name of the Location that each target was found in. */
  readonly locationOf: ReadonlyMap<TargetId, string>;
}

/** All of a Placement's selectors; one without conditions when it has none. */
export function locationSelectors({ spec }: Placement): readonly LocationSelector[] {
  const selectors = [...(spec.locationSelector ? [spec.locationSelector] : []), ...(spec.locationSelectors ?? [])];
  return selectors.length === 0 ? [{}] : selectors;
}

/** Of equal names the label in `metadata` counts. */
function labelsOf({ location }: LocationPlace): Labels {
  return { ...location.spec.labels, ...location.metadata.labels };
}

/** The first Location of each target: one of which it is a member itself comes before one that contains that one. */
function locationOfTargets(selected: readonly LocationPlace[]): ReadonlyMap<TargetId, string> {
  const found = new Map<TargetId, string>();
  for (const members of ['own', 'members'] as const) {
    for (const place of selected) {
      for (const target of place[members]) if (!found.has(target)) found.set(target, place.location.metadata.name);
    }
  }
  return found;
}

/** Looks at all Locations of the workspaces that the Placement names. */
export function offerTo(fleet: Fleet, placement: Placement, own: WorkspacePath): Offer {
  const selectors = locationSelectors(placement);
  const named = new Map<WorkspacePath, readonly LocationSelector[]>();
  const selectorsFor = (workspace: WorkspacePath): readonly LocationSelector[] => {
    const known = named.get(workspace) ?? selectors.filter(({ path = own }) => matchesWorkspace(path, workspace));
    named.set(workspace, known);
    return known;
  };
  const offered = [...fleet.places().values()].filter(({ workspace }) => selectorsFor(workspace).length > 0);
  const selected = offered.filter((place) => {
    const labels = labelsOf(place);
    return selectorsFor(place.workspace).some((s) => matchesSelector(s.labelSelector ?? {}, labels));
  });
  return {
    names: (workspace) => selectorsFor(workspace).length > 0,
    known: offered.length,
    selected,
    locationOf: locationOfTargets(selected),
  };
}
