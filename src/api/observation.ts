// Observation: the little that placement knows of a target when it decides. Canonical, and stored with each rendered commit (replay).
import type { PlacementId, TargetId } from './ids.ts';
import type { Capacity } from './kinds/index.ts';

export const READINESS_REASONS = [
  'Ready',
  'NoHeartbeat',
  'HeartbeatLost',
  'ClusterUnreachable',
  'SyncerRefused',
] as const;
export type ReadinessReason = (typeof READINESS_REASONS)[number];

export interface Observation {
  readonly target: TargetId;
  readonly ready: {
    readonly status: boolean;
    readonly reason: ReadinessReason;
    readonly message: string;
    /** RFC 3339; moves only when status or reason does. */
    readonly since: string;
  };
  /** Placements all of whose objects are applied as rendered now, and healthy; sorted. */
  readonly available: readonly PlacementId[];
  /** Removals that the syncer confirmed: `<refKey>@<commit of the removal>`; sorted. */
  readonly gone: readonly string[];
  /** Jobs that succeeded there: `<refKey>@<blob id of the manifest>`; sorted; as told last; absent: none. */
  readonly completed?: readonly string[];
  /** Set while nothing is heard of it, or its cluster does not answer: from when that counts, RFC 3339, by the clock of a hub that could hear. */
  readonly unreachableSince?: string;
  /** What workloads can use there, as its syncer says; absent while that is not known. */
  readonly allocatable?: Capacity;
  /** `<group>/<version>/<Kind>` of all that the cluster serves, sorted; absent while that is not known. */
  readonly apis?: readonly string[];
  /** How many objects are delivered there, and how many of these are Degraded, Missing or were refused. */
  readonly objects?: { readonly total: number; readonly failing: number };
}
