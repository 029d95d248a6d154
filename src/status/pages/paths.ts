// Where each file of the status branch lies.
import { ROOT_WORKSPACE, type WorkspacePath } from '../../api/index.ts';
import type { WorkloadStatus, WorkspaceItem } from '../fleet-status.ts';

/** `placements/root/web.yaml`; workspaces are nested directories. */
export function objectPath(
  folder: 'placements' | 'locations' | 'synctargets' | 'resourceexports' | 'resourceimports',
  item: { readonly workspace: WorkspacePath; readonly object: { readonly metadata: { readonly name: string } } },
): string {
  return `${folder}/${directoryOf(item.workspace)}/${item.object.metadata.name}.yaml`;
}

/** `workloads/root/shop/deployment.apps_web.yaml`. */
export function workloadPath({ workspace, path }: WorkloadStatus): string {
  return `workloads/${directoryOf(workspace)}/${path}`;
}

/** `workspaces/root/org.yaml` of `root:org`: what lies in it has a directory of that name beside it. */
export function workspaceFile({ path }: WorkspaceItem): string {
  return `workspaces/${directoryOf(path)}.yaml`;
}

/** As people say it: `web`, or `root:org/web` outside the root workspace. */
export function shownName(item: {
  readonly workspace: WorkspacePath;
  readonly object: { readonly metadata: { readonly name: string } };
}): string {
  const { name } = item.object.metadata;
  return item.workspace === ROOT_WORKSPACE ? name : `${item.workspace}/${name}`;
}

function directoryOf(workspace: WorkspacePath): string {
  return workspace.replaceAll(':', '/');
}
