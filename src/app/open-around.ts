// Opening a repository for a command that only reads: at a URL, or around a folder; and what its refs are called in a clone.
import { type CommitSha, parseCommitSha, UserError } from '../api/index.ts';
import { type GitRepository, isRefName, type RefName } from '../git/index.ts';
import { type GitAccess, openWithAccess } from './git-access.ts';
import { findRepository } from './working-tree.ts';

/** True for an address, false for a folder. */
export function isUrl(repo: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(repo);
}

/** How much of a remote's history is fetched; `recent`: what a status was made from may be a few commits old. */
export type NeededHistory = 'newest' | 'recent' | 'whole';
const DEPTHS = { newest: 1, recent: 50, whole: undefined } as const;

export interface AroundOptions {
  /** Default `newest`. */
  readonly history?: NeededHistory;
  readonly access?: GitAccess | undefined;
}

/** @param repo a URL or an absolute path. Undefined when no repository is there or above. */
export async function openAround(
  repo: string,
  signal: AbortSignal,
  { history = 'newest', access }: AroundOptions = {},
): Promise<GitRepository | undefined> {
  const url = isUrl(repo) ? repo : await findRepository(repo);
  return url === undefined ? undefined : openWithAccess({ url, depth: DEPTHS[history] }, access, signal);
}

/** As `openAround`; throws `RepositoryNotFound` instead. */
export async function mustOpenAround(
  repo: string,
  signal: AbortSignal,
  options?: AroundOptions,
): Promise<GitRepository> {
  const git = await openAround(repo, signal, options);
  if (git !== undefined) return git;
  throw new UserError('RepositoryNotFound', `opening ${repo}: no Git repository there or above; check -C/--repo`);
}

/** A ref of the repository, or what the last fetch knew of it: clones hold the hub's branches under `refs/remotes/origin`. */
export async function findRef(git: GitRepository, ref: RefName, signal: AbortSignal): Promise<CommitSha | undefined> {
  const remote = `refs/remotes/origin/${ref.replace(/^refs\/heads\//, '')}`;
  const refs = await git.refs(isRefName(remote) ? [ref, remote] : [ref], signal);
  return refs.get(ref) ?? (isRefName(remote) ? refs.get(remote) : undefined);
}

/** True for a full commit id, which may lie anywhere in a history. */
export function isCommitId(rev: string): boolean {
  return /^[0-9a-f]{40}$/.test(rev);
}

/** The commit of a branch, tag, ref or full id. Throws `Usage` when there is none. */
export async function resolveRev(git: GitRepository, rev: string, signal: AbortSignal): Promise<CommitSha> {
  if (isCommitId(rev)) {
    // Of a remote nothing is here before its refs are asked for.
    if (isUrl(git.location)) await git.refs(['refs/heads/', 'refs/tags/'], signal);
    return parseCommitSha(rev);
  }
  const prefixes = ['', 'refs/', 'refs/heads/', 'refs/tags/', 'refs/remotes/', 'refs/remotes/origin/'];
  const names = (rev === 'HEAD' ? [] : prefixes.map((prefix) => prefix + rev)).filter(isRefName);
  const refs = names.length === 0 ? new Map<RefName, CommitSha>() : await git.refs(names, signal);
  const found = names.map((name) => refs.get(name)).find((id) => id !== undefined);
  if (found !== undefined) return found;
  throw new UserError(
    'Usage',
    `finding ${rev}: no branch, tag or full commit id of that name in ${git.location}; check --rev`,
  );
}
