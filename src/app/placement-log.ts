// The history of a Placement's decision, from the rendered branch: when it changed, from which source commit, by whom, and why.
import {
  type CommitSha,
  type DecisionChange,
  decisionChanges,
  diffTrees,
  EMPTY_TREE,
  type FileTree,
  formatTime,
  type PlacementDecision,
  type PlacementId,
  UserError,
} from '../api/index.ts';
import { type Commit, type GitRepository, type HistoryEnd, pathHistory, type TreeEntry } from '../git/index.ts';
import { decisionPath, readDecision } from '../render/index.ts';
import type { GitAccess } from './git-access.ts';
import { findRef, mustOpenAround } from './open-around.ts';
import type { FleetRefs } from './refs.ts';
import { commitIfThere, sourceOf } from './rendered-for.ts';

export interface LogEntry {
  /** Its name then: a renamed Placement keeps its decision. */
  readonly placement: PlacementId;
  /** Of the pass that decided so (RFC 3339). */
  readonly time: string;
  readonly renderedCommit: CommitSha;
  readonly sourceCommit?: CommitSha;
  /** False when the source was the same before: then a cluster or the time made the difference. */
  readonly sourceChanged: boolean;
  /** Of the source commit; absent when that is not in the repository. */
  readonly author?: { readonly name: string; readonly email: string };
  readonly subject?: string;
  readonly changes: readonly DecisionChange[];
}

export interface PlacementLog {
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** `more`: there are older entries than were asked for. */
  readonly end: HistoryEnd | 'more';
}

export interface PlacementLogOptions {
  /** An absolute folder, or the URL of a repository. */
  readonly repo: string;
  readonly placement: PlacementId;
  /** At most so many entries. */
  readonly limit: number;
  readonly refs: FleetRefs;
  /** How a repository behind a URL is reached. */
  readonly access?: GitAccess | undefined;
  readonly signal: AbortSignal;
}

/** Commits of the rendered branch that are looked at, at most: some minutes with the slower backend. */
const MAX_COMMITS = 50_000;

interface Change {
  readonly commit: Commit;
  readonly parent: Commit | undefined;
  readonly before: PlacementDecision | undefined;
  readonly after: PlacementDecision | undefined;
}

class DecisionHistory {
  readonly #git: GitRepository;
  readonly #signal: AbortSignal;

  constructor(git: GitRepository, signal: AbortSignal) {
    this.#git = git;
    this.#signal = signal;
  }

  /** Goes on under the former name where the Placement was renamed. */
  async *changes(from: CommitSha, placement: PlacementId): AsyncGenerator<Change, HistoryEnd, undefined> {
    const options = { from, path: decisionPath(placement), maxCommits: MAX_COMMITS };
    const steps = pathHistory(this.#git, options, this.#signal);
    for (;;) {
      const step = await steps.next();
      if (step.done === true) return step.value;
      const { commit, parent } = step.value;
      const before = await this.#decision(step.value.before, parent);
      const after = await this.#decision(step.value.after, commit);
      const former =
        before === undefined && after !== undefined ? await this.#former(commit, parent, after) : undefined;
      yield { commit, parent, before: before ?? former, after };
      if (former !== undefined && parent !== undefined) return yield* this.changes(parent.id, former.placement);
    }
  }

  async entry({ commit, parent, before, after }: Change): Promise<LogEntry> {
    const sourceCommit = sourceOf(commit);
    const source = sourceCommit === undefined ? undefined : await commitIfThere(this.#git, sourceCommit, this.#signal);
    const placement = (after ?? before)?.placement;
    if (placement === undefined) throw unreadable(commit, 'there is no decision at that path');
    return {
      placement,
      time: commit.trailers.get('Tmc-Now') ?? formatTime(commit.time),
      renderedCommit: commit.id,
      ...(sourceCommit === undefined ? {} : { sourceCommit }),
      sourceChanged: parent === undefined || sourceOf(parent) !== sourceCommit,
      ...(source === undefined ? {} : { author: source.author, subject: source.message.split('\n', 1)[0] ?? '' }),
      changes: decisionChanges(before, after),
    };
  }

  async #decision(entry: TreeEntry | undefined, commit: Commit | undefined): Promise<PlacementDecision | undefined> {
    if (entry?.kind !== 'blob' || commit === undefined) return undefined;
    const bytes = await this.#git.blobs([entry.id], this.#signal);
    try {
      return readDecision(new TextDecoder().decode(bytes.get(entry.id)));
    } catch (cause) {
      throw unreadable(commit, 'a decision in it cannot be understood', cause);
    }
  }

  /** The decision that vanished in the commit that made this one, and is of the same source. */
  async #former(
    commit: Commit,
    parent: Commit | undefined,
    after: PlacementDecision,
  ): Promise<PlacementDecision | undefined> {
    const trees = [await this.#decisionsOf(parent), await this.#decisionsOf(commit)] as const;
    for (const { before, after: now } of diffTrees(...trees)) {
      const gone = now === undefined ? await this.#decision(before, parent) : undefined;
      if (gone?.sourceDigest === after.sourceDigest) return gone;
    }
    return undefined;
  }

  async #decisionsOf(commit: Commit | undefined): Promise<FileTree> {
    const entry = commit && (await this.#git.entry(commit.tree, 'decisions', this.#signal));
    return entry?.kind === 'tree' ? this.#git.tree(entry.id, this.#signal) : EMPTY_TREE;
  }
}

function unreadable(commit: Commit, why: string, cause?: unknown): UserError {
  const message = `reading commit ${commit.id} of the rendered branch: ${why}; was it made by a hub of this version?`;
  return new UserError('RepositoryUnreadable', message, { cause });
}

/** Throws `ResourceNotFound` for a Placement that was never decided, `RepositoryUnreadable` where no hub rendered yet. */
export async function readPlacementLog(options: PlacementLogOptions): Promise<PlacementLog> {
  const { repo, placement, limit, refs, access, signal } = options;
  const git = await mustOpenAround(repo, signal, { history: 'whole', access });
  try {
    const tip = await findRef(git, refs.rendered, signal);
    if (tip === undefined)
      throw new UserError(
        'RepositoryUnreadable',
        `reading ${refs.rendered} of ${git.location}: no hub wrote it yet; start one (tmc hub, or tmc up), fetch its branches (git fetch), or check -C and --ref-prefix`,
      );
    const history = new DecisionHistory(git, signal);
    const steps = history.changes(tip, placement);
    const entries: LogEntry[] = [];
    for (;;) {
      const step = await steps.next();
      if (step.done === true && entries.length === 0) throw neverDecided(placement, git.location);
      if (step.done === true) return { entries, end: step.value };
      if (entries.length === limit) return { entries, end: 'more' };
      entries.push(await history.entry(step.value));
    }
  } finally {
    await git.close();
  }
}

function neverDecided(placement: PlacementId, location: string): UserError {
  return new UserError(
    'ResourceNotFound',
    `reading the history of Placement ${placement} in ${location}: the rendered branch never had a decision of it; \`tmc get placements\` lists what there is, and a Placement of another workspace is written root:org:team/name`,
  );
}
