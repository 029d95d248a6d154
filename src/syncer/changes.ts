// What is to be done (Action) and what came of it (ChangeSet): the types between plan, execute and observe.
import type { IndexEntry, KubeObject, Removal, RemovalReport } from '../api/index.ts';
import type { Applied } from './applied.ts';
import type { Correction } from './fights.ts';
import type { PruneGrounds } from './prune-guard.ts';

/** Apply one manifest. */
export interface ApplyAction {
  readonly kind: 'apply';
  readonly entry: IndexEntry;
  readonly manifest: KubeObject;
  readonly fingerprint: string;
  /** As the watch knows it; undefined: it has to be asked for. */
  readonly live: KubeObject | undefined;
  /** What was applied last, to tell whether an object that is there is the one we know. */
  readonly applied: Applied | undefined;
  /** Set when it was applied as it is, and somebody changed or deleted it. */
  readonly correction?: Correction;
}

/** Nothing to ask the cluster: the plan knows already why the object is not applied now. */
export interface HoldAction {
  readonly kind: 'hold';
  readonly entry: IndexEntry;
  readonly fingerprint: string;
  readonly outcome: 'Waiting' | 'Failed';
  readonly message: string;
}

/** Delete what a tombstone names, or find that it is gone. */
export interface RemoveAction {
  readonly kind: 'remove';
  readonly removal: Removal;
  /** As the watch knows it, and every guard agreed; undefined: it has to be asked for. */
  readonly live: KubeObject | undefined;
  /** What the guards look at besides the live object: they are asked again just before the delete. */
  readonly grounds: PruneGrounds;
}

/** Nothing to ask: the plan knows what to say of this removal. */
export interface KeepAction {
  readonly kind: 'keep';
  readonly removal: Removal;
  readonly state: RemovalReport['state'];
  readonly message: string;
}

export type Action = ApplyAction | HoldAction | RemoveAction | KeepAction;

export interface AppliedResult {
  readonly kind: 'applied';
  readonly action: ApplyAction;
  readonly outcome: 'Created' | 'Configured' | 'Unchanged' | 'Adopted';
  /** As the server answered. */
  readonly live: KubeObject;
}

export interface HeldResult {
  readonly kind: 'held';
  readonly entry: IndexEntry;
  readonly fingerprint: string;
  readonly outcome: 'Waiting' | 'Failed' | 'Conflict';
  readonly message: string;
  /** `later`: an attempt failed and is repeated with growing waits. `replan`: the next plan decides anew. */
  readonly again: 'later' | 'replan';
  /** The kind is not served: tried again at once when its CRD arrives. */
  readonly notServed?: true;
}

export type ObjectResult = AppliedResult | HeldResult;

export interface RemovalResult {
  readonly removal: Removal;
  readonly state: RemovalReport['state'];
  readonly message?: string;
  /** `gone`: a delete was accepted; the watch will tell when it is gone, else it is asked again later. */
  readonly again: 'later' | 'replan' | 'gone';
}

export interface ChangeSet {
  /** By refKey. */
  readonly objects: ReadonlyMap<string, ObjectResult>;
  /** By removalId. */
  readonly removals: ReadonlyMap<string, RemovalResult>;
  /** When the last answer had come. */
  readonly at: Date;
  /** Another plan is due at once: the cluster was asked for something, or the time slice ended before all was begun. */
  readonly again: boolean;
}
