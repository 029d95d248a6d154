// All that one placement's decision is made of.
import type { Digest, Placement, PlacementDecision, PlacementId, TargetId } from '../api/index.ts';
import type { Demand } from './demand.ts';
import type { Pass } from './pass.ts';

export interface DecideInput {
  readonly id: PlacementId;
  readonly placement: Placement;
  /** Of its spec. */
  readonly specDigest: Digest;
  readonly demand: Demand;
  readonly previous: PlacementDecision | undefined;
  /** Its ledger holds nothing of this placement. */
  readonly pass: Pass;
  /** A step of rebalancing: others are better than this one of its targets. */
  readonly movesOff?: TargetId;
}
