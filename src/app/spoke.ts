// A syncer's two ends in Git: it reads its target's branch and replaces its own report branch.
import {
  type ClusterReport,
  type CommitSha,
  ConflictError,
  EMPTY_TREE,
  type FileTree,
  formatTime,
  type Heartbeat,
  type TargetId,
  treeOf,
} from '../api/index.ts';
import { formatMessage, type GitRepository } from '../git/index.ts';
import type { Clock } from '../infra/index.ts';
import { reportToTree } from '../status/index.ts';
import type { DesiredReader, ReportWriter } from '../syncer/index.ts';
import { type FleetRefs, reportRef, targetRef } from './refs.ts';

export interface SpokeOptions {
  readonly git: GitRepository;
  readonly refs: FleetRefs;
  readonly target: TargetId;
  readonly clock: Clock;
  readonly version: string;
  /** In-process carrier of heartbeats (`tmc up`, push mode): then Git sees changes of state only. */
  readonly onHeartbeat?: ((target: TargetId) => void) | undefined;
  /** The report branch moved. */
  readonly onReport?: ((report: ClusterReport) => void) | undefined;
}

export function desiredReader({ git, refs, target }: SpokeOptions): DesiredReader {
  const ref = targetRef(refs, target);
  return {
    head: async (signal) => (await git.refs([ref], signal)).get(ref),
    tree: async (commit, signal) => git.tree((await git.commit(commit, signal)).tree, signal),
    blobs: (ids, signal) => git.blobs(ids, signal),
  };
}

function withoutHeartbeat(tree: FileTree): FileTree {
  return treeOf(new Map([...tree.entries].filter(([name]) => name !== 'heartbeat.yaml')));
}

/** So often another writer of the same report branch is tolerated in one write; more means two syncers of one name. */
const LEASE_ATTEMPTS = 3;

async function replaceReport(options: SpokeOptions, tree: FileTree, signal: AbortSignal): Promise<CommitSha> {
  const { git, refs, target, clock, version } = options;
  const ref = reportRef(refs, target);
  const now = clock.now();
  const message = formatMessage({
    subject: `Report of ${target}`,
    trailers: new Map([
      ['Tmc-Now', formatTime(now)],
      ['Tmc-Version', version],
    ]),
  });
  const author = { name: `workload-syncer ${target}`, email: 'syncer@tmc.local' };
  const to = await git.writeCommit({ tree, parents: [], message, author, time: now }, signal);
  let from: CommitSha | undefined = (await git.refs([ref], signal)).get(ref);
  for (let attempt = 0; attempt < LEASE_ATTEMPTS; attempt += 1) {
    if (from === to) return to;
    const result = await git.publish([{ ref, from, to, replace: true }], signal);
    if (result.kind === 'published') return to;
    from = result.actual;
  }
  throw new ConflictError(
    'RefMoved',
    `writing ${ref}: somebody else keeps writing it; does a second syncer run for ${target}?`,
  );
}

/**
 * Writes a commit when the report changed, or, without an in-process carrier, when a heartbeat is due. With one, each
 * heartbeat looks whether the branch still holds the report: somebody may have deleted or replaced it.
 */
export function reportWriter(options: SpokeOptions): ReportWriter {
  const ref = reportRef(options.refs, options.target);
  let written: FileTree = EMPTY_TREE;
  let commit: CommitSha | undefined;
  const isThere = async (signal: AbortSignal): Promise<boolean> =>
    commit !== undefined && (await options.git.refs([ref], signal)).get(ref) === commit;
  return {
    async write(report: ClusterReport, heartbeat: Heartbeat, signal: AbortSignal) {
      const tree = reportToTree(report, heartbeat);
      const same = withoutHeartbeat(tree).id === withoutHeartbeat(written).id;
      if (!same || options.onHeartbeat === undefined || !(await isThere(signal)))
        commit = await replaceReport(options, tree, signal);
      written = tree;
      options.onHeartbeat?.(options.target);
      if (!same) options.onReport?.(report);
    },
  };
}
