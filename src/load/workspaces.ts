// Which directory is which workspace: a Workspace document makes one of its directory and all below.
import { compareText, type Diagnostic, ROOT_WORKSPACE, type WorkspacePath } from '../api/index.ts';
import type { SourcePosition, WorkspaceSource } from './model.ts';

/** A Workspace document. */
export interface WorkspaceClaim {
  readonly name: string;
  readonly position: SourcePosition;
  /** Of several in one directory the lowest counts. */
  readonly rank: number;
}

/** Where a file belongs. */
export interface WorkspaceHome {
  readonly workspace: WorkspacePath;
  /** Its path within the directory of the workspace. */
  readonly path: string;
}

export interface WorkspaceLayout {
  readonly workspaces: ReadonlyMap<WorkspacePath, WorkspaceSource>;
  /** Undefined: the file lies where it is not known which workspace it is. */
  homeOf(file: string): WorkspaceHome | undefined;
  /** For findings and safety: the nearest workspace above that is known. */
  nearestOf(file: string): WorkspacePath;
  /** Workspaces that something may belong to which nobody can read. */
  readonly unreadable: ReadonlySet<WorkspacePath>;
  /** Of directories with several Workspace documents: the file that counts. */
  readonly incumbents: readonly (readonly [string, string])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A directory with what is known of it. */
interface Place {
  readonly directory: string;
  readonly workspace: WorkspacePath;
  /** The topmost directory above that may be a workspace of its own, and nobody can tell which. */
  readonly doubtful: string | undefined;
}

const TOP: Place = { directory: '', workspace: ROOT_WORKSPACE, doubtful: undefined };

function directoryOf(file: string): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), 0));
}

/** Names the contest among the Workspace documents of one directory. */
export function workspaceKey(file: string): string {
  return `Workspace ${directoryOf(file)}/`;
}

function byPrecedence(a: WorkspaceClaim, b: WorkspaceClaim): number {
  return a.rank - b.rank || compareText(a.position.file, b.position.file) || a.position.line - b.position.line;
}

/** Follows a directory from the top; `claims` and `doubts` are by directory. */
function placeOf(directory: string, claims: ReadonlyMap<string, WorkspaceClaim>, doubts: ReadonlySet<string>): Place {
  let place = TOP;
  const parts = directory === '' ? [] : directory.split('/');
  let at = '';
  for (const part of parts) {
    at = at === '' ? part : `${at}/${part}`;
    const claim = claims.get(at);
    if (claim === undefined && doubts.has(at)) return { ...place, doubtful: at };
    if (claim) {
      const workspace = `${place.workspace}:${claim.name}` as WorkspacePath;
      place = { directory: at, workspace, doubtful: undefined };
    }
  }
  return place;
}

/** The claim that counts in each directory, and what is said to the others. */
function settleClaims(claims: readonly WorkspaceClaim[]): {
  readonly counting: ReadonlyMap<string, WorkspaceClaim>;
  readonly incumbents: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const counting = new Map<string, WorkspaceClaim>();
  const incumbents = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const claim of claims.toSorted(byPrecedence)) {
    const directory = directoryOf(claim.position.file);
    const object = `Workspace ${claim.name}`;
    const error = { severity: 'error', object, ...claim.position } as const;
    const first = counting.get(directory);
    if (directory === '' && claim.name !== ROOT_WORKSPACE) {
      const message = `the Workspace document in the top directory may only be named root, not ${claim.name}; put ${claim.name} into a directory of its own`;
      diagnostics.push({ code: 'WorkspaceConflict', ...error, message });
    } else if (first) {
      incumbents.set(workspaceKey(first.position.file), first.position.file);
      const where = directory === '' ? 'the top directory' : `the directory ${directory}`;
      const message = `${where} is the workspace ${first.name} already, written in ${first.position.file}:${first.position.line}, which stays in force; remove one`;
      diagnostics.push({ code: 'WorkspaceConflict', ...error, message });
    } else counting.set(directory, claim);
  }
  return { counting, incumbents, diagnostics };
}

/** All workspaces; directories that claim one path are one workspace together. */
function gather(counting: ReadonlyMap<string, WorkspaceClaim>, doubts: ReadonlySet<string>) {
  const members = new Map<WorkspacePath, WorkspaceClaim[]>([[ROOT_WORKSPACE, []]]);
  for (const claim of [...counting.values()].sort(byPrecedence)) {
    const { workspace, doubtful } = placeOf(directoryOf(claim.position.file), counting, doubts);
    if (doubtful === undefined) members.set(workspace, [...(members.get(workspace) ?? []), claim]);
  }
  const workspaces = new Map<WorkspacePath, WorkspaceSource>();
  const diagnostics: Diagnostic[] = [];
  for (const [workspace, claims] of [...members].sort(([a], [b]) => compareText(a, b))) {
    const [first, ...others] = claims;
    const directories = claims.map((claim) => directoryOf(claim.position.file)).sort();
    workspaces.set(workspace, {
      directories: directories.length === 0 ? [''] : directories,
      position: first?.position,
    });
    for (const { position } of others) {
      const message = `the directories ${directories.join(' and ')} both say that they are the workspace ${workspace}; they are one workspace together until one is renamed`;
      const object = `Workspace ${workspace}`;
      diagnostics.push({ code: 'WorkspaceConflict', severity: 'error', message, object, ...position });
    }
  }
  return { workspaces, diagnostics };
}

/** What is told of the directories that may be workspaces; one finding for each that is not below another. */
function doubtsTold(files: readonly string[], place: (file: string) => Place): readonly Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const file of files.toSorted()) {
    const { doubtful, workspace } = place(file);
    if (doubtful === undefined || doubtful !== directoryOf(file) || told.has(doubtful)) continue;
    const message =
      `${doubtful} may be a workspace of its own, but the file that seems to say so cannot be read: nothing below ${doubtful} is ` +
      `loaded, and nothing that vanished from ${workspace} is removed, until the file is corrected or deleted`;
    told.set(doubtful, { code: 'WorkspaceUndetermined', severity: 'error', message, file, line: 1, column: 1 });
  }
  return [...told.values()];
}

/**
 * Lays out the workspaces of a source. `doubtful` are files that cannot be read, never could, and may hold a Workspace.
 * Pure; the order of the lists does not matter.
 */
export function layOutWorkspaces(claims: readonly WorkspaceClaim[], doubtful: readonly string[]): WorkspaceLayout {
  const settled = settleClaims(claims);
  // The top is `root` whatever its Workspace document says.
  const doubts = new Set(doubtful.map(directoryOf).filter((directory) => directory !== ''));
  const { workspaces, diagnostics } = gather(settled.counting, doubts);
  const known = new Map<string, Place>();
  const place = (file: string): Place => {
    const directory = directoryOf(file);
    const found = known.get(directory) ?? placeOf(directory, settled.counting, doubts);
    known.set(directory, found);
    return found;
  };
  return {
    workspaces,
    homeOf: (file) => {
      const { doubtful: doubt, directory, workspace } = place(file);
      if (doubt !== undefined) return undefined;
      return { workspace, path: directory === '' ? file : file.slice(directory.length + 1) };
    },
    nearestOf: (file) => place(file).workspace,
    unreadable: new Set(doubtful.filter((file) => place(file).doubtful !== undefined).map((f) => place(f).workspace)),
    incumbents: [...settled.incumbents],
    diagnostics: [...settled.diagnostics, ...diagnostics, ...doubtsTold(doubtful, place)],
  };
}
