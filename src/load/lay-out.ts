// The workspaces of judged files: what their Workspace documents say of directories.
import { rankOf, type Seniority } from './found.ts';
import type { JudgedFile } from './judged-file.ts';
import { layOutWorkspaces, type WorkspaceClaim, type WorkspaceLayout, workspaceKey } from './workspaces.ts';

export function layOut(judged: readonly JudgedFile[], seniority: Seniority): WorkspaceLayout {
  const claims: WorkspaceClaim[] = [];
  for (const { file, used } of judged) {
    for (const document of used?.documents ?? []) {
      if (document.kind !== 'Workspace') continue;
      const rank = rankOf(workspaceKey(file), file, seniority);
      claims.push({ name: document.object.metadata.name, position: { file, ...document.at }, rank });
    }
  }
  return layOutWorkspaces(
    claims,
    judged.filter((j) => j.doubtful).map((j) => j.file),
  );
}
