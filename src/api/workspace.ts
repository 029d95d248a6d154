// What may be known of a workspace that is gone.
import type { WorkspacePath } from './ids.ts';

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
