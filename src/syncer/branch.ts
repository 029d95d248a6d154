// The target's branch: follows its head, and keeps the last good state in force when a new one cannot be followed.
import { type CommitSha, explainError, nodeAt, parseTargetIndex, type TargetIndex } from '../api/index.ts';
import { type Clock, createLoop, type Loop, withDeadline } from '../infra/index.ts';
import { type Expected, refusalOf } from './check-index.ts';
import { type Desired, desiredState } from './desired.ts';
import { ManifestCache } from './manifests.ts';
import type { DesiredReader } from './ports.ts';

/** A repository that does not answer by then is asked again. */
const READ_LIMIT_MS = 120_000;
/** Commits that this branch was at before; so many are remembered. */
const FORMER_COMMITS = 256;

export interface Followed {
  /** False until the branch, or that there is none, was seen for the first time. */
  readonly isRead: boolean;
  readonly desired: Desired | undefined;
  readonly refused: string | undefined;
}

/** What was read of one commit: followed, or refused with the reason. */
type Reading =
  | { readonly kind: 'good'; readonly desired: Desired }
  | { readonly kind: 'refused'; readonly reason: string };

export interface BranchOptions {
  readonly reader: DesiredReader;
  readonly expected: Expected;
  readonly clock: Clock;
  /** Milliseconds between looks at the head that nothing triggers. */
  readonly pollInterval: number;
  /** What is followed changed. */
  readonly onChange: () => void;
  /** The branch cannot be read now; it is tried again with growing waits. */
  readonly onProblem: (error: unknown) => void;
}

export class Branch {
  readonly #options: BranchOptions;
  readonly #manifests: ManifestCache;
  readonly #former = new Set<CommitSha>();
  #head: CommitSha | undefined;
  #followed: Followed = { isRead: false, desired: undefined, refused: undefined };

  #loop: Loop | undefined;

  constructor(options: BranchOptions) {
    this.#options = options;
    this.#manifests = new ManifestCache(options.reader);
  }

  get followed(): Followed {
    return this.#followed;
  }

  /** The head may have moved. */
  trigger(): void {
    this.#loop?.trigger();
  }

  /** Follows the branch until the signal ends, beside the cycles: a slow repository must not hold up the cluster. */
  run(signal: AbortSignal): Promise<void> {
    const { clock, pollInterval, onProblem } = this.#options;
    this.#loop = createLoop({
      run: (ending) => this.#look(ending),
      clock,
      signal,
      maxIdleMs: pollInterval,
      onError: onProblem,
    });
    return this.#loop.done;
  }

  /** While it throws, what was followed stays in force. */
  async #look(signal: AbortSignal): Promise<undefined> {
    const before = this.#followed;
    await withDeadline({ what: 'Reading the branch of the target', ms: READ_LIMIT_MS }, signal, (ending) =>
      this.#follow(ending),
    );
    if (this.#followed !== before) this.#options.onChange();
    return undefined;
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const head = await this.#options.reader.head(signal);
    if (head === this.#head && this.#followed.isRead) return;
    if (head === undefined && this.#head === undefined) {
      this.#followed = { ...this.#followed, isRead: true };
      return;
    }
    const reading = await this.#read(head, signal);
    this.#head = head;
    if (reading.kind === 'refused') {
      this.#followed = { ...this.#followed, isRead: true, refused: reading.reason };
      return;
    }
    if (this.#followed.desired !== reading.desired) this.#leave(this.#followed.desired?.commit);
    this.#followed = { isRead: true, desired: reading.desired, refused: undefined };
  }

  #leave(commit: CommitSha | undefined): void {
    if (commit === undefined) return;
    this.#former.add(commit);
    const oldest = this.#former.values().next();
    if (this.#former.size > FORMER_COMMITS && oldest.done !== true) this.#former.delete(oldest.value);
  }

  async #read(head: CommitSha | undefined, signal: AbortSignal): Promise<Reading> {
    const { desired } = this.#followed;
    if (head === undefined)
      return { kind: 'refused', reason: 'The branch of this target is gone; what was applied stays as it is.' };
    if (head === desired?.commit) return { kind: 'good', desired };
    if (this.#former.has(head)) {
      // Branches of targets only move forward; an old state has old tombstones.
      return {
        kind: 'refused',
        reason: `The branch of this target was moved back to ${head}, which was left before. Nothing is changed; a newer commit, or a restart of the syncer, is followed.`,
      };
    }
    const tree = await this.#options.reader.tree(head, signal);
    const index = await this.#index(nodeAt(tree, 'index.yaml'), signal);
    if (typeof index === 'string') return { kind: 'refused', reason: index };
    const reason = refusalOf(index, this.#options.expected);
    if (reason !== undefined) return { kind: 'refused', reason };
    const manifests = await this.#manifests.load(index.objects, tree, signal);
    return { kind: 'good', desired: desiredState(head, index, manifests) };
  }

  /** The index, or why there is none. */
  async #index(node: ReturnType<typeof nodeAt>, signal: AbortSignal): Promise<TargetIndex | string> {
    const nothing = 'Nothing is changed; what was applied stays as it is.';
    if (node?.kind !== 'blob') return `The branch of this target holds no index.yaml. ${nothing}`;
    const bytes = (await this.#options.reader.blobs([node.id], signal)).get(node.id);
    if (bytes === undefined) return `index.yaml of this target's branch is not in the repository. ${nothing}`;
    try {
      return parseTargetIndex(Buffer.from(bytes).toString('utf8'));
    } catch (error) {
      return `index.yaml of this target's branch cannot be read: ${explainError(error)}. ${nothing}`;
    }
  }
}
