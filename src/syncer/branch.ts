// The target's branch: follows its head, and keeps the last good state in force when a new one cannot be followed.
import { type CommitSha, explainError, nodeAt, parseTargetIndex, type TargetIndex } from '../api/index.ts';
import type { Clock } from '../infra/index.ts';
import { type Expected, refusalOf } from './check-index.ts';
import { type Desired, desiredState } from './desired.ts';
import { ManifestCache } from './manifests.ts';
import { retryDelayMs } from './patience.ts';
import type { DesiredReader } from './ports.ts';

/** A branch that cannot be read is tried again at least this often. */
const RETRY_CAP_MS = 60_000;
/** Commits that this branch was at before; so many are remembered. */
const FORMER_COMMITS = 256;

export interface Followed {
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
  /** Milliseconds between looks at the head, unless `expectMove` says that it may have moved. */
  readonly pollInterval: number;
}

export class Branch {
  readonly #options: BranchOptions;
  readonly #manifests: ManifestCache;
  readonly #former = new Set<CommitSha>();
  #head: CommitSha | undefined;
  #followed: Followed = { desired: undefined, refused: undefined };

  #failures = 0;
  #dueAt = Number.NEGATIVE_INFINITY;

  constructor(options: BranchOptions) {
    this.#options = options;
    this.#manifests = new ManifestCache(options.reader);
  }

  /** When the head is to be looked at next; milliseconds since 1970. */
  get dueAt(): number {
    return this.#dueAt;
  }

  /** The head may have moved: it is looked at in the next cycle. */
  expectMove(): void {
    this.#dueAt = Number.NEGATIVE_INFINITY;
  }

  get followed(): Followed {
    return this.#followed;
  }

  /**
   * Looks at the branch when it is time to, and reads it when its head moved. Answers the error when it cannot be read
   * now: then what was followed stays in force, and the next look comes with growing waits.
   */
  async refresh(signal: AbortSignal): Promise<unknown> {
    const now = this.#options.clock.now().getTime();
    if (now < this.#dueAt) return undefined;
    this.#dueAt = now + this.#options.pollInterval;
    try {
      await this.#follow(signal);
      this.#failures = 0;
      return undefined;
    } catch (error) {
      if (signal.aborted) throw error;
      this.#failures += 1;
      this.#dueAt = Math.min(this.#dueAt, now + retryDelayMs(this.#failures, RETRY_CAP_MS));
      return error;
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const head = await this.#options.reader.head(signal);
    if (head === this.#head) return;
    const reading = await this.#read(head, signal);
    this.#head = head;
    if (reading.kind === 'refused') {
      this.#followed = { ...this.#followed, refused: reading.reason };
      return;
    }
    if (this.#followed.desired !== reading.desired) this.#leave(this.#followed.desired?.commit);
    this.#followed = { desired: reading.desired, refused: undefined };
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
