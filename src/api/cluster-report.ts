// ClusterReport: what a syncer says of its cluster: what was applied, how it fares, what could not be done and why.
import type { BlobId, CommitSha, TargetId } from './ids.ts';
import type { Capacity } from './kinds/index.ts';
import type { ObjectRef } from './kube-object.ts';

export const OUTCOMES = ['Created', 'Configured', 'Unchanged', 'Adopted', 'Conflict', 'Waiting', 'Failed'] as const;
/** What became of one object in the last attempt. */
export type Outcome = (typeof OUTCOMES)[number];

/** Worst wins, in this order (Argo CD's). */
export const HEALTH_STATUSES = ['Healthy', 'Suspended', 'Progressing', 'Missing', 'Degraded', 'Unknown'] as const;
export type HealthStatus = (typeof HEALTH_STATUSES)[number];

export interface Health {
  readonly status: HealthStatus;
  readonly message?: string;
}

export interface ObjectReport {
  readonly ref: ObjectRef;
  /** Same path as in the index. */
  readonly path: string;
  /** Digest of the manifest that was applied last; differs from the index while that is not applied. */
  readonly digest?: BlobId;
  readonly outcome: Outcome;
  /** Why it failed, waits or conflicts, and what to do. */
  readonly message?: string;
  readonly health: Health;
  /** The live status, trimmed by kind. */
  readonly status?: unknown;
  readonly observedGeneration?: number;
  /** How often somebody else changed our fields and they were set right, and who did last. */
  readonly drift?: { readonly corrected: number; readonly manager?: string };
}

export interface RemovalReport {
  readonly ref: ObjectRef;
  /** Of the Removal in the index. */
  readonly commit: CommitSha;
  /** Of the Removal, too: one object may be removed twice for one commit. Absent from syncers that do not say it. */
  readonly notBefore?: string;
  readonly state: 'Gone' | 'Pending' | 'Blocked';
  /** Why it is blocked or pending. */
  readonly message?: string;
}

/** What the syncer sees of the cluster as a whole. */
export interface ClusterState {
  readonly reachable: boolean;
  readonly message?: string;
  readonly kubernetesVersion?: string;
  /** What the nodes have together. */
  readonly capacity?: Capacity;
  /** What workloads can use of it, on the nodes that take work. */
  readonly allocatable?: Capacity;
  /** Why neither is known, when the syncer may not look at nodes. */
  readonly capacityNote?: string;
  /** `<group>/<version>/<Kind>` of all that it serves, sorted; absent while it has not said all. */
  readonly apis?: readonly string[];
}

export interface ClusterReport {
  readonly target: TargetId;
  /** UID of the SyncTarget the syncer serves; the hub refuses reports of a former one. */
  readonly uid: string;
  readonly syncer: { readonly id: string; readonly version: string };
  readonly cluster: ClusterState;
  /** Commit of the target's branch that this report is about; absent before the first was read. */
  readonly renderedCommit?: CommitSha;
  /** Set when the syncer refuses to work on the index (wrong UID, unreadable): nothing is applied or removed. */
  readonly refused?: string;
  readonly objects: readonly ObjectReport[];
  readonly removals: readonly RemovalReport[];
  /** Objects that carry our key but are neither desired nor to be removed; never deleted. */
  readonly orphans: readonly ObjectRef[];
}

/** How often, and that, a syncer speaks; `time` never feeds a decision, only that it changed. */
export interface Heartbeat {
  readonly target: TargetId;
  readonly uid: string;
  readonly syncer: string;
  /** RFC 3339, the syncer's clock. */
  readonly time: string;
}
