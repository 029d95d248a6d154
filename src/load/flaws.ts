// Entries of a source that nobody reads, because of their name or form or because Git has not what they name: told one by one.
import {
  type Diagnostic,
  type EntryFlaw,
  entryNameFault,
  type FileNode,
  type FileTree,
  shownName,
} from '../api/index.ts';
import type { JudgedFile } from './judged-file.ts';

export interface FoundFlaw {
  /** As it is shown; no part of a name in it leads anywhere else. */
  readonly path: string;
  readonly flaw: EntryFlaw;
  /** It may be, or hold, a file of ours. */
  readonly isOurs: boolean;
}

/** Of very many the first are told. */
const MAX_TOLD = 100;

/** What Git told of the folder, and what of its names no tool should write. */
export function flawsOf(tree: FileTree): readonly EntryFlaw[] {
  const named = [...tree.entries].flatMap(([name, node]) => nameFlaw(name, node) ?? []);
  return [...(tree.flaws ?? []), ...named];
}

/** Of a folder on disk; a tree of Git was looked at before. */
export function nameFlaw(name: string, node: FileNode): EntryFlaw | undefined {
  const why = entryNameFault(name);
  return why === undefined ? undefined : { kind: 'unsafe', name, isTree: node.kind === 'tree', why };
}

/** A name as one part of a path, whatever is in it. */
export function flawedName({ name }: EntryFlaw): string {
  return name === '' ? '""' : shownName(name).replaceAll('/', '\\u002f');
}

const UNSAFE = 'take it out of the branch (receive.fsckObjects on the server keeps most such things out)';
const STAYS = 'what was read of it before stays in force';

function messageOf({ flaw: { kind, isTree, why }, isOurs }: FoundFlaw): string {
  const what = isTree ? 'this directory' : 'this file';
  switch (kind) {
    case 'order':
      return `${why}, so other tools may overlook some of them; all its files are read. Commit the directory anew with git`;
    case 'unreadable':
      return `${what} cannot be read: ${why}${isOurs ? `; ${STAYS}` : ''}`;
    case 'unsafe':
      return `${what} is not read: ${why}; ${UNSAFE}${isOurs ? `; ${STAYS}` : ''}`;
  }
}

function diagnosticOf(found: FoundFlaw): Diagnostic {
  const code = found.flaw.kind === 'unreadable' ? 'UnreadableEntry' : 'UnsafeEntry';
  const severity = found.isOurs ? 'error' : 'warning';
  return { code, severity, message: messageOf(found), file: found.path, line: 1, column: 1 };
}

const WORKSPACE_FILE = /(^|\/)workspace\.(ya?ml|json)$/i;

/**
 * As files that are broken: what vanishes beside them is not removed, as they may be what it was renamed to.
 * @param kept files whose former content stays in force
 */
export function judgedFlaws(flaws: readonly FoundFlaw[], kept: ReadonlyMap<string, unknown>): readonly JudgedFile[] {
  const verdict = { used: undefined, frozen: undefined };
  return flaws.map((found, at) => {
    const { path: file, isOurs } = found;
    const doubtful = isOurs && WORKSPACE_FILE.test(file) && !kept.has(file);
    const rest = flaws.length - MAX_TOLD;
    const more = at === MAX_TOLD - 1 && rest > 0 ? ` (and ${rest} more like this)` : '';
    const told = diagnosticOf(found);
    const diagnostics = at < MAX_TOLD ? [{ ...told, message: told.message + more }] : [];
    return { ...verdict, file, broken: isOurs, doubtful, diagnostics };
  });
}

/** Asks of many paths whether one of their directories, or the file itself, is flawed in this tree. */
export function flawedIn(tree: FileTree): (path: string) => boolean {
  const names = new Map<FileTree, ReadonlySet<string>>();
  const flawed = (at: FileTree): ReadonlySet<string> => {
    const known = names.get(at) ?? new Set(flawsOf(at).flatMap(({ kind, name }) => (kind === 'order' ? [] : [name])));
    names.set(at, known);
    return known;
  };
  return (path) => {
    let at: FileNode | undefined = tree;
    for (const part of path.split('/')) {
      if (at?.kind !== 'tree') return false;
      if (flawed(at).has(part)) return true;
      at = at.entries.get(part);
    }
    return false;
  };
}

/** As `flawedIn`, by what was told. */
export function flawedBy(flaws: readonly FoundFlaw[]): (path: string) => boolean {
  const paths = new Set(flaws.flatMap(({ path, flaw }) => (flaw.kind === 'order' ? [] : [path])));
  return (path) => {
    const parts = path.split('/');
    return parts.some((_, at) => paths.has(parts.slice(0, at + 1).join('/')));
  };
}
