// Shortens the history of the status branch: the newest commits are written anew on a first one without parents.
import { type CommitSha, ConflictError, UserError } from '../api/index.ts';
import type { Commit, GitRepository } from '../git/index.ts';
import type { FleetRefs } from './refs.ts';

export type Keep =
  /** The newest so many. */
  | { readonly kind: 'commits'; readonly count: number }
  /** Those that are no older than so many milliseconds. The newest one always stays. */
  | { readonly kind: 'age'; readonly ms: number };

export interface CompactOptions {
  readonly git: GitRepository;
  readonly refs: FleetRefs;
  readonly keep: Keep;
  readonly now: Date;
  /** Says what would be done. */
  readonly dryRun: boolean;
}

export interface Compaction {
  readonly tip: CommitSha;
  readonly kept: number;
  readonly dropped: number;
  /** Undefined when there was nothing to drop, or nothing was to be done. */
  readonly newTip: CommitSha | undefined;
}

/** So often a hub that writes meanwhile is given way. */
const ATTEMPTS = 5;
/** Says in the oldest kept commit what was before it. */
const TRAILER = 'Tmc-Compacted';

interface History {
  /** Newest first. */
  readonly kept: readonly Commit[];
  readonly dropped: number;
}

function keeps(keep: Keep, commit: Commit, index: number, now: Date): boolean {
  if (index === 0) return true;
  return keep.kind === 'commits' ? index < keep.count : now.getTime() - commit.time.getTime() <= keep.ms;
}

async function readHistory({ git, keep, now }: CompactOptions, tip: CommitSha, signal: AbortSignal): Promise<History> {
  const kept: Commit[] = [];
  let dropped = 0;
  for (let id: CommitSha | undefined = tip; id !== undefined; ) {
    const commit: Commit = await git.commit(id, signal);
    if (dropped === 0 && keeps(keep, commit, kept.length, now)) kept.push(commit);
    else dropped += 1;
    id = commit.parents[0];
  }
  return { kept, dropped };
}

function withNote({ message, trailers, parents }: Commit, dropped: number): string {
  const gap = trailers.size > 0 ? '\n' : '\n\n';
  return `${message.trimEnd()}${gap}${TRAILER}: ${dropped} commits up to ${parents[0]}\n`;
}

/** Trees, messages, authors and times stay; only parents, and so ids, are new. */
async function rewrite(
  git: GitRepository,
  { kept, dropped }: History,
  signal: AbortSignal,
): Promise<CommitSha | undefined> {
  let parent: CommitSha | undefined;
  for (const commit of kept.toReversed()) {
    const { author, time } = commit;
    const tree = await git.tree(commit.tree, signal);
    const message = parent === undefined ? withNote(commit, dropped) : commit.message;
    parent = await git.writeCommit(
      { tree, parents: parent === undefined ? [] : [parent], message, author, time },
      signal,
    );
  }
  return parent;
}

/**
 * Safe beside a running hub: the branch is replaced only where it still is what was read, else it is read again; the hub
 * builds on whatever it finds. Throws `RepositoryUnreadable` without a status branch.
 */
export async function compactStatus(options: CompactOptions, signal: AbortSignal): Promise<Compaction> {
  const { git, refs, dryRun } = options;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const tip = (await git.refs([refs.status], signal)).get(refs.status);
    if (tip === undefined)
      throw new UserError(
        'RepositoryUnreadable',
        `compacting ${refs.status} of ${git.location}: there is no such branch; name the repository that the hub works on (a clone holds copies only), and check --ref-prefix`,
      );
    const history = await readHistory(options, tip, signal);
    const told = { tip, kept: history.kept.length, dropped: history.dropped };
    if (dryRun || history.dropped === 0) return { ...told, newTip: undefined };
    const newTip = await rewrite(git, history, signal);
    const result = await git.publish([{ ref: refs.status, from: tip, to: newTip, replace: true }], signal);
    if (result.kind === 'published') return { ...told, newTip };
  }
  throw new ConflictError(
    'RefMoved',
    `compacting ${refs.status}: the hub wrote it each of ${ATTEMPTS} times meanwhile; keep fewer commits (--keep), or try again when the fleet is quiet`,
  );
}
