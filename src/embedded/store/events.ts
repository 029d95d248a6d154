// The recent past of one resource, bounded: what a watch may start from.
import type { Doc } from '../json/index.ts';

export interface StoreEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  /** Storage key of the resource, `apps/deployments`. */
  readonly resource: string;
  readonly revision: number;
  /** The object after the change; of a deletion, its last state with the revision of the deletion. */
  readonly object: Doc;
  /** The object before the change. */
  readonly previous: Doc | undefined;
}

/** How many events of a resource are kept. */
export const HISTORY_LIMIT = 2_000;

export class EventHistory {
  #events: StoreEvent[] = [];
  /** Changes up to this revision are no longer known. */
  #forgotten: number;

  constructor(startRevision: number) {
    this.#forgotten = startRevision;
  }

  add(event: StoreEvent): void {
    this.#events.push(event);
    if (this.#events.length < HISTORY_LIMIT * 2) return;
    const dropped = this.#events.splice(0, HISTORY_LIMIT);
    this.#forgotten = dropped.at(-1)?.revision ?? this.#forgotten;
  }

  /** Forgets everything up to `revision`, so that watches from before it expire. */
  forget(revision: number): void {
    this.#events = this.#events.filter((e) => e.revision > revision);
    this.#forgotten = Math.max(this.#forgotten, revision);
  }

  /** Events after `revision`, oldest first; undefined when some of them are forgotten. */
  since(revision: number): readonly StoreEvent[] | undefined {
    if (revision < this.#forgotten) return undefined;
    return this.#events.filter((e) => e.revision > revision);
  }
}
