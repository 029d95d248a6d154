// The built-in Location: a workspace with SyncTargets and no Location has `default`, which holds all of them.
import { DEFAULT_LOCATION, type Location, ROOT_WORKSPACE, type SyncTarget, type TargetId } from '../api/index.ts';
import type { Sourced } from './model.ts';

export function withDefaultLocation(
  locations: ReadonlyMap<string, Sourced<Location>>,
  syncTargets: ReadonlyMap<TargetId, Sourced<SyncTarget>>,
): ReadonlyMap<string, Sourced<Location>> {
  const [first] = syncTargets.values();
  if (locations.size > 0 || first === undefined) return locations;
  const object: Location = {
    apiVersion: 'workload.kcp.io/v1alpha1',
    kind: 'Location',
    metadata: { name: DEFAULT_LOCATION },
    spec: { displayName: 'Default', description: 'every SyncTarget of the workspace', instanceSelector: {} },
  };
  return new Map([
    [
      `${ROOT_WORKSPACE}/${DEFAULT_LOCATION}`,
      { object, workspace: ROOT_WORKSPACE, position: first.position, frozen: false },
    ],
  ]);
}
