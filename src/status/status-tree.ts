// The status branch as files. Equal states give equal bytes: no file holds the time of the pass.
import { canonicalJson, canonicalYaml, type FileBlob, type FileTree, fileBlob, treeFromPaths } from '../api/index.ts';
import type { FleetStatus, WorkloadCopy, WorkloadStatus } from './fleet-status.ts';
import { indexJson } from './index-json.ts';
import { fleetPicture, objectPath, readmePage, workloadPath, workspaceFile } from './pages/index.ts';

/** Files of the last tree by path, with what they were written from: an item that did not change is not written anew. */
export interface StatusTreeMemo {
  readonly files: Map<string, { readonly from: string; readonly blob: FileBlob }>;
}

export function createStatusTreeMemo(): StatusTreeMemo {
  return { files: new Map() };
}

/** Everything `tmc/status` holds for a FleetStatus. The memo changes nothing but the time it takes. */
export function statusTree(status: FleetStatus, memo: StatusTreeMemo = createStatusTreeMemo()): FileTree {
  const before = new Map(memo.files);
  memo.files.clear();
  const file = <T>(path: string, item: T, write: (item: T) => string): readonly [string, FileBlob] => {
    const from = canonicalJson(item);
    const known = before.get(path);
    const blob = known?.from === from ? known.blob : fileBlob(write(item));
    memo.files.set(path, { from, blob });
    return [path, blob];
  };
  return treeFromPaths([
    ['README.md', fileBlob(readmePage(status))],
    ['fleet.svg', fileBlob(fleetPicture(status))],
    ['diagnostics.yaml', fileBlob(diagnosticsYaml(status))],
    ['index.json', fileBlob(indexJson(status))],
    ...status.syncTargets.map((item) => file(objectPath('synctargets', item), item.object, canonicalYaml)),
    ...status.locations.map((item) => file(objectPath('locations', item), item.object, canonicalYaml)),
    ...status.placements.map((item) => file(objectPath('placements', item), item.object, canonicalYaml)),
    ...status.resourceExports.map((item) => file(objectPath('resourceexports', item), item.object, canonicalYaml)),
    ...status.resourceImports.map((item) => file(objectPath('resourceimports', item), item.object, canonicalYaml)),
    ...status.workspaces.map((item) => file(workspaceFile(item), item.object, canonicalYaml)),
    ...status.workloads.map((item) => file(workloadPath(item), item, workloadYaml)),
  ]);
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

/** `Applied, Healthy`, `Failed, Degraded: why`, or `Applied, Healthy in kcp-33jbiactwhg0` where that is its namespace. */
function copyLine({ outcome, health, message, namespace }: WorkloadCopy): string {
  const cause = message ?? health.message;
  const where = namespace === undefined ? '' : ` in ${namespace}`;
  return `${outcome}, ${health.status}${where}${cause === undefined ? '' : `: ${cause}`}`;
}
