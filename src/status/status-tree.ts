// The status branch as files. Equal states give equal bytes: no file holds the time of the pass.
import {
  canonicalYaml,
  EMPTY_TREE,
  type FileBlob,
  type FileTree,
  fileBlob,
  isSameValue,
  treeFromPaths,
} from '../api/index.ts';
import type { FleetStatus, StatusItem, WorkloadCopy, WorkloadStatus } from './fleet-status.ts';
import { indexJson, indexLine } from './index-json.ts';
import { fleetPicture, objectPath, readmePage, workloadPath, workspaceFile } from './pages/index.ts';

type Item = StatusItem<unknown> | WorkloadStatus;

interface KnownFile {
  readonly item: Item;
  readonly blob: FileBlob;
  /** Of the item, in `index.json`. */
  readonly line: string;
}

/** The last tree, and its files of items by path, with what they were written from: an item that did not change is not written anew. */
export interface StatusTreeMemo {
  files: ReadonlyMap<string, KnownFile>;
  tree: FileTree;
}

export function createStatusTreeMemo(): StatusTreeMemo {
  return { files: new Map(), tree: EMPTY_TREE };
}

/** Everything `tmc/status` holds for a FleetStatus. The memo changes nothing but the time it takes. */
export function statusTree(status: FleetStatus, memo: StatusTreeMemo = createStatusTreeMemo()): FileTree {
  const files = new Map<string, KnownFile>();
  const lines = new Map<Item, string>();
  const write = <T extends Item>(path: string, item: T, textOf: (item: T) => string): void => {
    const known = memo.files.get(path);
    const file =
      known !== undefined && isSameValue(known.item, item)
        ? known
        : { item, blob: fileBlob(textOf(item)), line: indexLine(item) };
    files.set(path, file);
    lines.set(item, file.line);
  };
  const objects = <T extends StatusItem<unknown>>(items: readonly T[], pathOf: (item: T) => string): void => {
    for (const item of items) write(pathOf(item), item, ({ object }) => canonicalYaml(object));
  };
  objects(status.syncTargets, (item) => objectPath('synctargets', item));
  objects(status.locations, (item) => objectPath('locations', item));
  objects(status.placements, (item) => objectPath('placements', item));
  objects(status.resourceExports, (item) => objectPath('resourceexports', item));
  objects(status.resourceImports, (item) => objectPath('resourceimports', item));
  objects(status.workspaces, workspaceFile);
  for (const item of status.workloads) write(workloadPath(item), item, workloadYaml);
  const pages: readonly (readonly [string, string])[] = [
    ['README.md', readmePage(status)],
    ['fleet.svg', fleetPicture(status)],
    ['diagnostics.yaml', diagnosticsYaml(status)],
    ['index.json', indexJson(status, (item) => lines.get(item) ?? indexLine(item))],
  ];
  const all = [
    ...pages.map(([path, text]) => [path, fileBlob(text)] as const),
    ...[...files].map(([path, { blob }]) => [path, blob] as const),
  ];
  memo.files = files;
  memo.tree = treeFromPaths(all, memo.tree);
  return memo.tree;
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
