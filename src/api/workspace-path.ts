// Paths of workspaces: which ones a pattern names, who stands above whom, and whose an id is.
import { type PlacementId, ROOT_WORKSPACE, type TargetId, type WorkspacePath } from './ids.ts';
import { WORKSPACE_PATH_FORM } from './schema/index.ts';

const PATH = new RegExp(WORKSPACE_PATH_FORM.pattern);

/** Throws a TypeError for a text that is no path of a workspace. */
export function parseWorkspacePath(text: string): WorkspacePath {
  if (!PATH.test(text) || text.length > WORKSPACE_PATH_FORM.maxLength)
    throw new TypeError(`${JSON.stringify(text)} ${WORKSPACE_PATH_FORM.patternSays}`);
  return text as WorkspacePath;
}

function matchesNames(pattern: readonly string[], names: readonly string[]): boolean {
  const [first, ...others] = pattern;
  if (first === undefined) return names.length === 0;
  // Only the last part may be `**`: it stands for any number of names, also none.
  if (first === '**') return true;
  const [name, ...rest] = names;
  return name !== undefined && (first === '*' || first === name) && matchesNames(others, rest);
}

/** `root:org:*` is every workspace one below `root:org`; `root:org:**` is `root:org` and every one below it, however deep. */
export function matchesWorkspace(pattern: string, workspace: WorkspacePath): boolean {
  return matchesNames(pattern.split(':'), workspace.split(':'));
}

/** The workspace itself, or one below it. */
export function isWithinWorkspace(workspace: WorkspacePath, above: WorkspacePath): boolean {
  return workspace === above || workspace.startsWith(`${above}:`);
}

/** The workspace of the Placement: `root:org` of `root:org/web`. */
export function workspaceOfPlacement(id: PlacementId): WorkspacePath {
  return id.slice(0, id.indexOf('/')) as WorkspacePath;
}

/** Workspace and name of a SyncTarget by its id: names hold no dots, so `org.team.east` can only be `east` of `root:org:team`. */
export function syncTargetOf(id: TargetId): { readonly workspace: WorkspacePath; readonly name: string } {
  const parts = id.split('.');
  const name = parts.pop() ?? id;
  return { workspace: [ROOT_WORKSPACE, ...parts].join(':') as WorkspacePath, name };
}

/** For messages and diagnostics: `SyncTarget root:org/east`. */
export function formatSyncTarget(id: TargetId): string {
  const { workspace, name } = syncTargetOf(id);
  return `SyncTarget ${workspace}/${name}`;
}
