// Which commit of the rendered branch tells of a commit of the source: that of its own pass, else the newest of an older source.
import { type CommitSha, parseCommitSha, TmcError } from '../api/index.ts';
import type { Commit, GitRepository } from '../git/index.ts';

export interface RenderedFor {
  readonly commit: Commit;
  /** The source that it was rendered from. */
  readonly sourceCommit: CommitSha;
}

/** Commits of the rendered branch that are looked at, and sources whose place in the history is asked about, at most. */
const MAX_COMMITS = 50_000;
const MAX_SOURCES = 1_000;

/** The source that a commit of the rendered branch was made from; undefined: it was made by somebody else. */
export function sourceOf(commit: Commit): CommitSha | undefined {
  const text = commit.trailers.get('Tmc-Source-Commit') ?? '';
  return /^[0-9a-f]{40}$/.test(text) ? parseCommitSha(text) : undefined;
}

/** Undefined when the commit is not in this repository, as in a shallow clone. */
export async function commitIfThere(
  git: GitRepository,
  id: CommitSha,
  signal: AbortSignal,
): Promise<Commit | undefined> {
  try {
    return await git.commit(id, signal);
  } catch (error) {
    if (error instanceof TmcError && error.code === 'GitObjectMissing') return undefined;
    throw error;
  }
}

/** Follows first parents from the tip; undefined when no pass saw the source, or an older one, as far as the history is here. */
export async function findRenderedFor(
  git: GitRepository,
  tip: CommitSha,
  source: CommitSha,
  signal: AbortSignal,
): Promise<RenderedFor | undefined> {
  const newest = new Map<CommitSha, RenderedFor>();
  let next: CommitSha | undefined = tip;
  for (let looked = 0; next !== undefined && looked < MAX_COMMITS; looked += 1) {
    const commit: Commit | undefined = await commitIfThere(git, next, signal);
    if (commit === undefined) break;
    const sourceCommit = sourceOf(commit);
    if (sourceCommit === source) return { commit, sourceCommit };
    if (sourceCommit !== undefined && !newest.has(sourceCommit)) newest.set(sourceCommit, { commit, sourceCommit });
    next = commit.parents[0];
  }
  for (const found of [...newest.values()].slice(0, MAX_SOURCES)) {
    if ((await git.isAncestor(found.sourceCommit, source, signal)) === true) return found;
  }
  return undefined;
}
