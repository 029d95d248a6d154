// The fleet's state from the status branch, for commands that show it.
import { nodeAt, UserError } from '../api/index.ts';
import { type FleetStatus, fleetStatusFromIndexJson } from '../status/index.ts';
import { findRef, openRepositoryAround } from './offline.ts';
import type { FleetRefs } from './refs.ts';

export interface StatusBranch {
  readonly status: FleetStatus;
  /** The page of the branch, Markdown. */
  readonly readme: string;
}

/** Undefined while the hub has written no status. Throws `RepositoryNotFound`. */
export async function readStatusBranch(
  repo: string,
  refs: FleetRefs,
  signal: AbortSignal,
): Promise<StatusBranch | undefined> {
  const git = await openRepositoryAround(repo, signal);
  if (git === undefined)
    throw new UserError('RepositoryNotFound', `opening ${repo}: no Git repository there or above; check -C/--repo`);
  try {
    const tip = await findRef(git, refs.status, signal);
    if (tip === undefined) return undefined;
    const tree = await git.tree((await git.commit(tip, signal)).tree, signal);
    const [index, page] = [nodeAt(tree, 'index.json'), nodeAt(tree, 'README.md')];
    if (index?.kind !== 'blob' || page?.kind !== 'blob') return undefined;
    const bytes = await git.blobs([index.id, page.id], signal);
    const text = (id: typeof index.id): string => new TextDecoder().decode(bytes.get(id));
    const status = fleetStatusFromIndexJson(text(index.id));
    return status === undefined ? undefined : { status, readme: text(page.id) };
  } finally {
    await git.close();
  }
}
