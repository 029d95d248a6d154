// Filter: a SyncTarget serves its own workspace, and those that it names.
import { matchesWorkspace, type SyncTarget, syncTargetOf, type TargetId, type WorkspacePath } from '../../api/index.ts';
import type { Filter } from './types.ts';

/** Whether work of the workspace may go to the SyncTarget: of its own, and of those in `spec.workspaces`. */
export function servesWorkspace(target: TargetId, { spec }: SyncTarget, workspace: WorkspacePath): boolean {
  const { workspace: own } = syncTargetOf(target);
  if (own === workspace) return true;
  return (spec.workspaces ?? []).some(({ name, path = `${own}:${name}` }) => matchesWorkspace(path, workspace));
}

export const servesWorkspaceFilter: Filter = {
  name: 'serves-workspace',
  description: 'serves the workspace of the placement: it lies there, or names it in spec.workspaces',
  check: ({ target, syncTarget }, { workspace }) =>
    servesWorkspace(target, syncTarget, workspace)
      ? undefined
      : { code: 'WorkspaceNotServed', message: `does not serve the workspace ${workspace}` },
};
