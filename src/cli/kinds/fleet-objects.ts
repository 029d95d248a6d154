// Everything of a fleet that can be listed: from the status branch, or from the source alone.
import type { Labels, TmcConfigDocument, WorkspacePath } from '../../api/index.ts';
import type { HeartbeatItem, OfflineLoad } from '../../app/index.ts';
import type { Model, Sourced } from '../../load/index.ts';
import type { FleetStatus, StatusItem, WorkloadStatus } from '../../status/index.ts';

export interface FleetObjects
  extends Pick<
    FleetStatus,
    'syncTargets' | 'locations' | 'placements' | 'resourceExports' | 'resourceImports' | 'workspaces' | 'workloads'
  > {
  readonly configs: readonly StatusItem<TmcConfigDocument>[];
  readonly heartbeats: readonly HeartbeatItem[];
  /** Labels of workload objects, where they are known: only the source has them. */
  readonly labelsOf: (workload: WorkloadStatus) => Labels | undefined;
}

function item<T>({ object, workspace, position }: Sourced<T>): StatusItem<T> {
  return { object, workspace, position };
}

function workspacesOf({ workspaces }: Model): FleetObjects['workspaces'] {
  return [...workspaces].flatMap(([path, { position }]) => {
    if (position === undefined) return [];
    const names = path.split(':');
    const name = names.at(-1) ?? path;
    const above = names.length === 1 ? path : (names.slice(0, -1).join(':') as WorkspacePath);
    const object = { apiVersion: 'tenancy.kcp.io/v1alpha1', kind: 'Workspace', metadata: { name } } as const;
    return [{ object, workspace: above, position, path }];
  });
}

/** Identity of a workload object over the whole fleet. */
function workloadKey({ workspace, ref }: Pick<WorkloadStatus, 'workspace' | 'ref'>): string {
  return JSON.stringify([workspace, ref.group, ref.kind, ref.namespace ?? '', ref.name]);
}

/** Labels of every workload object of a source. */
function workloadLabels({ workloads }: Model): (workload: WorkloadStatus) => Labels | undefined {
  const labels = new Map(workloads.map((w) => [workloadKey(w), w.object.metadata.labels]));
  return (workload) => labels.get(workloadKey(workload));
}

/** What the status branch tells; its other parts are read elsewhere. */
export function objectsOfStatus(status: FleetStatus): FleetObjects {
  return { ...status, configs: [], heartbeats: [], labelsOf: () => undefined };
}

/** A source, as if a hub had told of it, but without any status. */
export function objectsOfSource({ model }: Pick<OfflineLoad, 'model'>): FleetObjects {
  const nothing = { path: '', placements: [], clusters: [], reported: { count: 0, of: 0 } } as const;
  return {
    syncTargets: [...model.syncTargets].map(([id, source]) => ({ ...item(source), id, orphans: 0 })),
    locations: [...model.locations.values()].map(item),
    placements: [...model.placements].map(([id, source]) => ({
      ...item(source),
      id,
      objects: { total: 0, healthy: 0 },
    })),
    resourceExports: [...model.resourceExports.values()].map(item),
    resourceImports: [...model.resourceImports.values()].map(item),
    workspaces: workspacesOf(model),
    workloads: model.workloads.map(({ ref, workspace }) => ({
      ...nothing,
      ref,
      workspace,
      health: { status: 'Unknown' },
    })),
    configs: model.configDocument === undefined ? [] : [item(model.configDocument)],
    heartbeats: [],
    labelsOf: workloadLabels(model),
  };
}
