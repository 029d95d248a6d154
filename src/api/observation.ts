// Observation: the little that placement knows of a target when it decides. Canonical, and stored with each rendered commit (replay).
import type { PlacementId, TargetId } from './ids.ts';

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
}
