// What is the same for all placements of a pass.
import type { Observation, TargetId } from '../api/index.ts';
import type { Model, PlacementConfig } from '../load/index.ts';
import { type Fleet, fleetOf } from './fleet.ts';
import { type Known, knownOf } from './known.ts';
import type { Ledger } from './ledger.ts';

export interface Pass {
  readonly fleet: Fleet;
  readonly config: PlacementConfig;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly known: Known;
  /** Of this moment of the pass: placements are decided in order of their ids. */
  readonly ledger: Ledger;
  readonly now: Date;
}

/** `config`: that of the model, unless another is asked about. */
export function passOf(
  parts: Pick<Pass, 'observations' | 'ledger' | 'now'> & { readonly model: Model; readonly config?: PlacementConfig },
): Pass {
  const { model, observations, ledger, now, config = model.config.placement } = parts;
  return { fleet: fleetOf(model), config, observations, known: knownOf(model, observations), ledger, now };
}
