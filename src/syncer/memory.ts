// Memory: what this run of the agent knows of its own attempts. It starts empty, lives in the process alone, and may be lost at any time.
import type { Applied } from './applied.ts';
import type { RemovalResult } from './changes.ts';
import type { Corrections } from './fights.ts';

export interface Trouble {
  readonly fingerprint: string;
  readonly outcome: 'Waiting' | 'Failed' | 'Conflict';
  readonly message: string;
  readonly notServed: boolean;
  /** In a row. */
  readonly failures: number;
  /** Milliseconds since 1970; absent: the next plan decides anew. */
  readonly retryAt?: number;
}

export interface ObjectMemory {
  readonly applied?: Applied;
  readonly trouble?: Trouble;
  readonly corrections?: Corrections;
}

export interface RemovalMemory extends Pick<RemovalResult, 'state' | 'message'> {
  readonly failures: number;
  readonly retryAt?: number;
  /** The server accepted the delete. */
  readonly deleting: boolean;
}

export interface Memory {
  /** By refKey. */
  readonly objects: ReadonlyMap<string, ObjectMemory>;
  /** By removalId. */
  readonly removals: ReadonlyMap<string, RemovalMemory>;
}

export const EMPTY_MEMORY: Memory = { objects: new Map(), removals: new Map() };
