// The commits that changed a path, newest first, read one after the other as they are asked for.
import { type CommitSha, TmcError } from '../api/index.ts';
import type { Commit, ObjectReader, TreeEntry } from './port.ts';

export interface PathChange {
  readonly commit: Commit;
  /** The commit it changed: its first parent. Undefined for the first commit of all. */
  readonly parent: Commit | undefined;
  /** What lay at the path before; undefined: nothing. */
  readonly before: TreeEntry | undefined;
  readonly after: TreeEntry | undefined;
}

/** Why a history ends. `cut`: older commits are not in this repository (a shallow clone); `limit`: they were not looked at. */
export type HistoryEnd = 'beginning' | 'cut' | 'limit';

export interface PathHistoryOptions {
  readonly from: CommitSha;
  readonly path: string;
  /** How many commits are looked at, whether they changed the path or not. */
  readonly maxCommits: number;
}

/**
 * Follows first parents, as a branch that is only ever moved forward was written. Stops reading when its user stops asking.
 * What the oldest commit of a cut history changed cannot be known, so it is not among the answers.
 */
export async function* pathHistory(
  git: ObjectReader,
  { from, path, maxCommits }: PathHistoryOptions,
  signal: AbortSignal,
): AsyncGenerator<PathChange, HistoryEnd, undefined> {
  let commit = await git.commit(from, signal);
  let after = await git.entry(commit.tree, path, signal);
  for (let looked = 1; ; looked += 1) {
    const parentId = commit.parents[0];
    if (parentId === undefined) {
      if (after !== undefined) yield { commit, parent: undefined, before: undefined, after };
      return 'beginning';
    }
    if (looked >= maxCommits) return 'limit';
    const parent = await parentOf(git, parentId, signal);
    if (parent === undefined) return 'cut';
    const before = parent.tree === commit.tree ? after : await git.entry(parent.tree, path, signal);
    if (!isSame(before, after)) yield { commit, parent, before, after };
    [commit, after] = [parent, before];
  }
}

async function parentOf(git: ObjectReader, id: CommitSha, signal: AbortSignal): Promise<Commit | undefined> {
  try {
    return await git.commit(id, signal);
  } catch (error) {
    if (error instanceof TmcError && error.code === 'GitObjectMissing') return undefined;
    throw error;
  }
}

function isSame(a: TreeEntry | undefined, b: TreeEntry | undefined): boolean {
  if (a?.kind !== b?.kind || a?.id !== b?.id) return false;
  return a?.kind !== 'blob' || b?.kind !== 'blob' || a.mode === b.mode;
}
