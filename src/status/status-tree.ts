// The status branch as files. Equal states give equal bytes: no file holds the time of the pass.
import { canonicalYaml, type FileTree, fileBlob, treeFromPaths } from '../api/index.ts';
import type { FleetStatus, WorkloadCopy, WorkloadStatus } from './fleet-status.ts';
import { indexJson } from './index-json.ts';
import { fleetPicture, objectPath, readmePage, workloadPath } from './pages/index.ts';

/** Everything `tmc/status` holds for a FleetStatus. */
export function statusTree(status: FleetStatus): FileTree {
  const files: (readonly [string, string])[] = [
    ['README.md', readmePage(status)],
    ['fleet.svg', fleetPicture(status)],
    ['diagnostics.yaml', diagnosticsYaml(status)],
    ['index.json', indexJson(status)],
    ...status.syncTargets.map((item) => [objectPath('synctargets', item), canonicalYaml(item.object)] as const),
    ...status.locations.map((item) => [objectPath('locations', item), canonicalYaml(item.object)] as const),
    ...status.placements.map((item) => [objectPath('placements', item), canonicalYaml(item.object)] as const),
    ...status.workloads.map((item) => [workloadPath(item), workloadYaml(item)] as const),
  ];
  return treeFromPaths(files.map(([path, text]) => [path, fileBlob(text)] as const));
}

const API_VERSION = 'workload.kcp.io/v1alpha1';

function diagnosticsYaml({ diagnostics, summary }: FleetStatus): string {
  return canonicalYaml({ apiVersion: API_VERSION, kind: 'DiagnosticList', ...summary.diagnostics, items: diagnostics });
}

/** One line per cluster, so that a change in one cluster is a change of one line. */
function workloadYaml({ ref, workspace, placements, reported, health, status, clusters }: WorkloadStatus): string {
  const { name, namespace } = ref;
  return canonicalYaml({
    apiVersion: API_VERSION,
    kind: 'WorkloadStatus',
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    object: ref,
    workspace,
    placements,
    health,
    reported: `${reported.count}/${reported.of} clusters`,
    status,
    clusters: Object.fromEntries(clusters.map((copy) => [copy.target, copyLine(copy)])),
  });
}

/** `Applied, Healthy` or `Failed, Degraded: why`. */
function copyLine({ outcome, health, message }: WorkloadCopy): string {
  const cause = message ?? health.message;
  return `${outcome}, ${health.status}${cause === undefined ? '' : `: ${cause}`}`;
}
