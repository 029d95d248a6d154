// Filter: a SyncTarget serves its own workspace, and those that it names.
import { servesWorkspace, syncTargetOf } from '../../api/index.ts';
import type { Filter } from './types.ts';

export const servesWorkspaceFilter: Filter = {
  name: 'serves-workspace',
  description: 'serves the workspace of the placement: it lies there, or names it in spec.workspaces',
  asked: 'always',
  codes: { WorkspaceNotServed: 'the SyncTarget lies in another workspace and does not name that of the placement' },
  check: ({ target, syncTarget }, { workspace }) =>
    servesWorkspace(syncTarget, syncTargetOf(target).workspace, workspace)
      ? undefined
      : { code: 'WorkspaceNotServed', message: `does not serve the workspace ${workspace}` },
};
