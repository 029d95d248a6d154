// What is the same for all placements of a pass.
import type { Observation, TargetId } from '../api/index.ts';
import type { PlacementConfig } from '../load/index.ts';
import type { Evictions } from './evictions.ts';
import type { Fleet } from './fleet.ts';
import type { Ledger } from './ledger.ts';
import type { MoveBudget } from './move-budget.ts';

export interface Pass {
  readonly fleet: Fleet;
  readonly config: PlacementConfig;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  /** Of this moment of the pass: placements are decided in order of their ids. */
  readonly ledger: Ledger;
  readonly evictions: Evictions;
  /** Of this moment of the pass, too. */
  readonly moves: MoveBudget;
  readonly now: Date;
}
