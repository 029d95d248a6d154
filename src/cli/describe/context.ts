// What a description is made from.
import type { PlacementDecision, PlacementId } from '../../api/index.ts';
import type { FleetObjects } from '../kinds/index.ts';

export interface DescribeContext {
  readonly fleet: FleetObjects;
  /** As far as they are known. */
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** What the hub would decide for this source, instead of what it decided. */
  readonly isPlanned: boolean;
  readonly now: Date;
}
