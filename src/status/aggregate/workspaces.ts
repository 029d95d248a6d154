// Workspaces that are written in the source: a document has no status, so it is shown as it is.
import { ROOT_WORKSPACE, type WorkspacePath } from '../../api/index.ts';
import type { WorkspaceItem } from '../fleet-status.ts';
import type { AggregateInput } from '../input.ts';

/** Ordered by path. A `root` that nobody wrote down is not among them. */
export function workspaceItems({ model }: AggregateInput): readonly WorkspaceItem[] {
  return [...model.workspaces].flatMap(([path, { position }]): WorkspaceItem[] => {
    if (position === undefined) return [];
    const end = path.lastIndexOf(':');
    const parent = end < 0 ? ROOT_WORKSPACE : (path.slice(0, end) as WorkspacePath);
    const name = path.slice(end + 1);
    const object = { apiVersion: 'tenancy.kcp.io/v1alpha1', kind: 'Workspace', metadata: { name } } as const;
    return [{ object, path, workspace: parent, position }];
  });
}
