// Why Placements are where they are: their decisions as the hub rendered them.
import {
  type CommitSha,
  type FileBlob,
  nodeAt,
  type PlacementDecision,
  type PlacementId,
  TmcError,
  treeFromPaths,
} from '../api/index.ts';
import { decisionPath, readRendered } from '../render/index.ts';
import type { GitAccess } from './git-access.ts';
import { findRef, openAround } from './open-around.ts';
import type { FleetRefs } from './refs.ts';

export interface DecisionsAsked {
  /** An absolute folder, or the URL of a repository. */
  readonly repo: string;
  readonly refs: FleetRefs;
  readonly rendered: CommitSha;
  readonly ids: readonly PlacementId[];
}

/** Those that the rendered commit holds; none when it is not in this repository. */
export async function readDecisions(
  { repo, refs, rendered, ids }: DecisionsAsked,
  signal: AbortSignal,
  access?: GitAccess,
): Promise<ReadonlyMap<PlacementId, PlacementDecision>> {
  const git = await openAround(repo, signal, { history: 'recent', access });
  try {
    if (git === undefined) return new Map();
    // Of a remote nothing is here before its refs are asked for.
    await findRef(git, refs.rendered, signal);
    const tree = await git.tree((await git.commit(rendered, signal)).tree, signal);
    const files = ids.flatMap((id): readonly (readonly [string, FileBlob])[] => {
      const path = decisionPath(id);
      const file = nodeAt(tree, path);
      return file?.kind === 'blob' ? [[path, file]] : [];
    });
    const bytes = await git.blobs(new Set(files.map(([, { id }]) => id)), signal);
    return readRendered(treeFromPaths(files), (id, parse) => parse(new TextDecoder().decode(bytes.get(id)))).decisions;
  } catch (error) {
    // A clone need not have the hub's branches.
    if (error instanceof TmcError && error.code === 'GitObjectMissing') return new Map();
    throw error;
  } finally {
    await git?.close();
  }
}
