// Public face of the kinds as tables.
import type { ListedKind } from '../kind-names.ts';
import { placements, workloads } from './deliveries.ts';
import { configs, heartbeats, resourceExports, resourceImports, workspaces } from './others.ts';
import { locations, syncTargets } from './places.ts';
import type { KindView } from './view.ts';

export { type FleetObjects, objectsOfSource, objectsOfStatus } from './fleet-objects.ts';
export { type OverviewTable, overview } from './overview.ts';
export { healthyOf, homesOf, placesOf } from './places.ts';
export { type KindView, type Row, readyOf } from './view.ts';

export const KIND_VIEWS: Readonly<Record<ListedKind, KindView>> = {
  SyncTarget: syncTargets,
  Location: locations,
  Placement: placements,
  Workload: workloads,
  ResourceExport: resourceExports,
  ResourceImport: resourceImports,
  SyncTargetHeartbeat: heartbeats,
  Workspace: workspaces,
  TMCConfig: configs,
};
