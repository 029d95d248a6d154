// The fleet's state from the status branch, for commands that show it.
import { nodeAt, UserError } from '../api/index.ts';
import { type FleetStatus, fleetStatusFromIndexJson } from '../status/index.ts';
import { findRef, mustOpenAround } from './open-around.ts';
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

/** Throws `RepositoryNotFound`, and `RepositoryUnreadable` while there is no status branch or one that no hub of this version wrote. */
export async function readStatusBranch(repo: string, refs: FleetRefs, signal: AbortSignal): Promise<StatusBranch> {
  const git = await mustOpenAround(repo, signal);
  try {
    const tip = await findRef(git, refs.status, signal);
    if (tip === undefined) {
      const remedy = `start one (tmc hub, or tmc up), or fetch its branches (git fetch), or check -C and --ref-prefix`;
      throw new UserError(
        'RepositoryUnreadable',
        `reading ${refs.status} of ${git.location}: no hub wrote it yet; ${remedy}`,
      );
    }
    const tree = await git.tree((await git.commit(tip, signal)).tree, signal);
    const [index, page] = [nodeAt(tree, 'index.json'), nodeAt(tree, 'README.md')];
    if (index?.kind !== 'blob' || page?.kind !== 'blob') throw notAStatus(git.location, refs);
    const bytes = await git.blobs([index.id, page.id], signal);
    const text = (id: typeof index.id): string => new TextDecoder().decode(bytes.get(id));
    const status = fleetStatusFromIndexJson(text(index.id));
    if (status === undefined) throw notAStatus(git.location, refs);
    return { status, readme: text(page.id) };
  } finally {
    await git.close();
  }
}
