// All that one placement's decision is made of.
import type { Digest, Placement, PlacementDecision, PlacementId } from '../api/index.ts';
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
}
