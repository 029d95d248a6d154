// The fleet's state from the status branch, for commands that show it.
import { type CommitSha, nodeAt, UserError } from '../api/index.ts';
import type { GitRepository } from '../git/index.ts';
import { type FleetStatus, fleetStatusFromIndexJson } from '../status/index.ts';
import type { GitAccess } from './git-access.ts';
import { findRef, mustOpenAround, openAround } from './open-around.ts';
import type { FleetRefs } from './refs.ts';

export interface StatusBranch {
  readonly status: FleetStatus;
  /** The page of the branch, Markdown. */
  readonly readme: string;
}

function notAStatus(location: string, refs: FleetRefs): UserError {
  const message = `reading ${refs.status} of ${location}: it holds no status of a hub of this version; let the hub write it anew`;
  return new UserError('RepositoryUnreadable', message);
}

async function statusAt(
  git: GitRepository,
  tip: CommitSha,
  refs: FleetRefs,
  signal: AbortSignal,
): Promise<StatusBranch> {
  const tree = await git.tree((await git.commit(tip, signal)).tree, signal);
  const [index, page] = [nodeAt(tree, 'index.json'), nodeAt(tree, 'README.md')];
  if (index?.kind !== 'blob' || page?.kind !== 'blob') throw notAStatus(git.location, refs);
  const bytes = await git.blobs([index.id, page.id], signal);
  const text = (id: typeof index.id): string => new TextDecoder().decode(bytes.get(id));
  const status = fleetStatusFromIndexJson(text(index.id));
  if (status === undefined) throw notAStatus(git.location, refs);
  return { status, readme: text(page.id) };
}

/**
 * Undefined where there is no repository, or no hub has written a status yet.
 * Throws `RepositoryUnreadable` for a status that no hub of this version wrote.
 */
export async function findStatusBranch(
  repo: string,
  refs: FleetRefs,
  signal: AbortSignal,
  access?: GitAccess,
): Promise<StatusBranch | undefined> {
  const git = await openAround(repo, signal, { access });
  try {
    const tip = git === undefined ? undefined : await findRef(git, refs.status, signal);
    return git === undefined || tip === undefined ? undefined : await statusAt(git, tip, refs, signal);
  } finally {
    await git?.close();
  }
}

/** As `findStatusBranch`; throws `RepositoryNotFound` or `RepositoryUnreadable` where that answers undefined. */
export async function readStatusBranch(
  repo: string,
  refs: FleetRefs,
  signal: AbortSignal,
  access?: GitAccess,
): Promise<StatusBranch> {
  const git = await mustOpenAround(repo, signal, { access });
  try {
    const tip = await findRef(git, refs.status, signal);
    if (tip !== undefined) return await statusAt(git, tip, refs, signal);
    const remedy = `start one (tmc hub, or tmc up), or fetch its branches (git fetch), or check -C and --ref-prefix`;
    const message = `reading ${refs.status} of ${git.location}: no hub wrote it yet; ${remedy}`;
    throw new UserError('RepositoryUnreadable', message);
  } finally {
    await git.close();
  }
}
