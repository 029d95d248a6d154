// The built-in Location: a workspace with SyncTargets and no Location has `default`, which holds all of them.
import { compareText, DEFAULT_LOCATION, type Location, type SyncTarget, type TargetId } from '../api/index.ts';
import type { Sourced } from './model.ts';

const BUILT_IN: Location = {
  apiVersion: 'workload.kcp.io/v1alpha1',
  kind: 'Location',
  metadata: { name: DEFAULT_LOCATION },
  spec: { displayName: 'Default', description: 'every SyncTarget of the workspace', instanceSelector: {} },
};

/** One value, so that the default of two passes is the same. */
const NOT_WRITTEN = { positions: {}, frozen: false, heldBy: [] };

/** It stands where the first SyncTarget of the workspace is written. */
export function withDefaultLocations(
  locations: ReadonlyMap<string, Sourced<Location>>,
  syncTargets: ReadonlyMap<TargetId, Sourced<SyncTarget>>,
): ReadonlyMap<string, Sourced<Location>> {
  const served = new Set([...locations.values()].map(({ workspace }) => workspace));
  const added = new Map<string, Sourced<Location>>();
  for (const { workspace, position } of syncTargets.values()) {
    const key = `${workspace}/${DEFAULT_LOCATION}`;
    if (served.has(workspace) || added.has(key)) continue;
    added.set(key, { object: BUILT_IN, workspace, position, ...NOT_WRITTEN });
  }
  if (added.size === 0) return locations;
  return new Map([...locations, ...added].sort(([a], [b]) => compareText(a, b)));
}
