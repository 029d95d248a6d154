// What is the same for all placements of a pass.
import type { Observation, PlacementDecision, PlacementId, TargetId } from '../api/index.ts';
import type { Model, PlacementConfig } from '../load/index.ts';
import { type Evictions, evictionsOf } from './evictions.ts';
import { type Fleet, fleetOf } from './fleet.ts';
import { type Known, knownOf } from './known.ts';
import type { Ledger } from './ledger.ts';
import { createMoveBudget, type MoveBudget } from './move-budget.ts';

export interface Pass {
  readonly fleet: Fleet;
  readonly config: PlacementConfig;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly known: Known;
  /** Of this moment of the pass: placements are decided in order of their ids. */
  readonly ledger: Ledger;
  readonly evictions: Evictions;
  /** Of this moment of the pass, too. */
  readonly moves: MoveBudget;
  readonly now: Date;
}

interface PassParts extends Pick<Pass, 'observations' | 'ledger' | 'now'> {
  readonly model: Model;
  readonly previous: ReadonlyMap<PlacementId, PlacementDecision>;
  /** Default: that of the model. */
  readonly config?: PlacementConfig;
}

export function passOf(parts: PassParts): Pass {
  const { model, previous, observations, ledger, now, config = model.config.placement } = parts;
  return {
    fleet: fleetOf(model),
    config,
    observations,
    known: knownOf(model, observations),
    ledger,
    evictions: evictionsOf(model, observations, now),
    moves: createMoveBudget(previous.values(), config, now),
    now,
  };
}
