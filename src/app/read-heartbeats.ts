// What syncers said last of themselves, from their report branches; of a clone, as its last fetch knew them.
import { explainError, type FileTree, nodeAt, type TargetId, TmcError, treeFromPaths } from '../api/index.ts';
import type { GitRepository } from '../git/index.ts';
import { heartbeatFromTree, REPORT_LIMITS } from '../status/index.ts';
import type { GitAccess } from './git-access.ts';
import { openAround } from './open-around.ts';
import { type FleetRefs, reportTarget } from './refs.ts';
import { checkSizes } from './report-files.ts';

export interface HeartbeatItem {
  readonly target: TargetId;
  /** As the syncer wrote it. */
  readonly object: Readonly<Record<string, unknown>>;
}

export interface Heartbeats {
  /** Ordered by target. */
  readonly items: readonly HeartbeatItem[];
  /** What was wrong with branches that hold none, a line each. */
  readonly problems: readonly string[];
}

const REMOTE = 'refs/remotes/origin/';

/** Tips of report branches by target; a branch of this repository counts before what was fetched. */
async function tipsOf(git: GitRepository, refs: FleetRefs, signal: AbortSignal) {
  const remote = refs.reportPrefix.replace(/^refs\/heads\//, REMOTE);
  const found = await git.refs([remote, refs.reportPrefix], signal);
  const fetched = { ...refs, reportPrefix: remote };
  const tips = [fetched, refs].flatMap((names) =>
    [...found].flatMap(([ref, commit]) => {
      const target = reportTarget(names, ref);
      return target === undefined ? [] : [[target, commit] as const];
    }),
  );
  return new Map([...new Map(tips)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Only the file that is read, with its bytes: a report may be large. */
async function heartbeatTree(git: GitRepository, tree: FileTree, signal: AbortSignal): Promise<FileTree> {
  const file = nodeAt(tree, 'heartbeat.yaml');
  if (file?.kind !== 'blob') return treeFromPaths([]);
  checkSizes([['heartbeat.yaml', file]], await git.blobSizes([file.id], signal));
  const bytes = (await git.blobs([file.id], signal)).get(file.id);
  return treeFromPaths([['heartbeat.yaml', bytes === undefined ? file : { ...file, bytes }]]);
}

/** Nothing where there is no repository. A branch that holds nonsense is named, and the others are read. */
export async function readHeartbeats(
  repo: string,
  refs: FleetRefs,
  signal: AbortSignal,
  access?: GitAccess,
): Promise<Heartbeats> {
  const git = await openAround(repo, signal, { access });
  const items: HeartbeatItem[] = [];
  const problems: string[] = [];
  if (git === undefined) return { items, problems };
  try {
    for (const [target, commit] of await tipsOf(git, refs, signal)) {
      try {
        const { tree: id } = await git.commit(commit, signal);
        const tree = await git.tree(id, signal, REPORT_LIMITS.treeBytes);
        const { document } = heartbeatFromTree(await heartbeatTree(git, tree, signal), target);
        items.push({ target, object: document });
      } catch (error) {
        if (!(error instanceof TmcError) || error.category !== 'user') throw error;
        problems.push(`${refs.reportPrefix}${target}: ${explainError(error)}`);
      }
    }
    return { items, problems };
  } finally {
    await git.close();
  }
}
