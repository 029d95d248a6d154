// Situation: everything a plan is made from. Desired comes from Git, live from the cluster, memory from our own last attempts.
import type { ClusterState, GroupVersionKind, KubeObject, ObjectRef, TargetId } from '../api/index.ts';
import type { Desired } from './desired.ts';
import type { Memory } from './memory.ts';

/** What the watches know of our objects. Objects are never changed in place: a new state is a new object. */
export interface LiveObjects {
  /** The object as last seen, in the version of the ref; only objects with our key label are seen. */
  find(ref: ObjectRef): KubeObject | undefined;
  /** `watched`: an absent object is absent. `notServed`: the cluster has no such kind. `unknown`: it could not be listed. */
  view(kind: GroupVersionKind): 'watched' | 'notServed' | 'unknown';
  all(): Iterable<KubeObject>;
}

export interface SyncerSettings {
  readonly target: TargetId;
  /** Expected UID of the SyncTarget. */
  readonly uid: string | undefined;
  readonly identity: { readonly id: string; readonly version: string };
  /** Milliseconds that a removal waits after its `notBefore`. */
  readonly removalDelay: number;
  /** Nothing in these, nor they themselves, is ever applied or deleted. */
  readonly protectedNamespaces: ReadonlySet<string>;
}

export interface Situation {
  readonly settings: SyncerSettings;
  /** False until the branch was seen for the first time. */
  readonly isRead: boolean;
  /** Undefined before the first good index. */
  readonly desired: Desired | undefined;
  /** Why the branch as it is now is not followed; `desired` is then the last good state. */
  readonly refused: string | undefined;
  readonly cluster: ClusterState;
  readonly live: LiveObjects;
  readonly memory: Memory;
  readonly now: Date;
}

/** What the API server itself lives in. */
export const SYSTEM_NAMESPACES: readonly string[] = ['kube-system', 'kube-public', 'kube-node-lease'];
