// Workspace: the document that makes its directory a workspace, and what may be known of one that is gone.
import type { WorkspacePath } from './ids.ts';
import type { Labels } from './label-selector.ts';

export interface Workspace {
  readonly apiVersion: 'tenancy.kcp.io/v1alpha1';
  readonly kind: 'Workspace';
  /** The name is the last part of the workspace's path. */
  readonly metadata: { readonly name: string; readonly labels?: Labels; readonly annotations?: Labels };
}

/**
 * True while nothing that vanished from the workspace may be removed: a file of it cannot be read, or the workspace itself
 * is gone while any file cannot be read, which may be the one that says where it is now.
 */
export function isUnreadable(
  source: {
    readonly workspaces: ReadonlyMap<WorkspacePath, unknown>;
    readonly unreadable: ReadonlySet<WorkspacePath>;
  },
  workspace: WorkspacePath,
): boolean {
  return source.unreadable.has(workspace) || (source.unreadable.size > 0 && !source.workspaces.has(workspace));
}
