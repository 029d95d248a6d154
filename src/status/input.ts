// What aggregation reads: everything a pass of the hub knows, as data.
import type {
  ClusterReport,
  CommitSha,
  Diagnostic,
  Observation,
  PlacementDecision,
  PlacementId,
  TargetId,
  TargetIndex,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';
import type { FleetStatus } from './fleet-status.ts';

export interface AggregateInput {
  readonly model: Model;
  /** Ordered by `compareDiagnostics`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  readonly indexes: ReadonlyMap<TargetId, TargetIndex>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  /** Absent for a target that never reported. */
  readonly reports: ReadonlyMap<TargetId, ClusterReport>;
  /** From the status branch as it is now: transition times are kept from it. */
  readonly previous: FleetStatus | undefined;
  readonly sourceCommit: CommitSha;
  readonly renderedCommit: CommitSha;
  readonly now: Date;
}
