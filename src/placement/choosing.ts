// Which facts about clusters decide where this placement may go anew: so many, and no more, make its decision be computed again.
import { digestOf, type PlacementSpec, type TargetId } from '../api/index.ts';
import type { Demand } from './demand.ts';
import type { Pass } from './pass.ts';
import { unservedApis } from './unserved-apis.ts';

/** Who lacks an API, in which versions they serve its kind, and to whom no placement brings it. */
function lacking(demand: Demand, pass: Pass): readonly unknown[] {
  return unservedApis(demand, pass).map(({ api, kind, lacking: without }) => [
    api,
    ...[...without].filter(([target]) => !pass.ledger.provides(target, kind)),
  ]);
}

function unhealthy({ constraints }: PlacementSpec, { known, config }: Pass): readonly TargetId[] {
  const ratio = constraints?.minHealthyRatio ?? config.minHealthyRatio;
  return ratio === undefined ? [] : [...known.unhealthy(ratio)];
}

/** Empty when there is no such fact. The ledger must be as it is when the placement is decided. */
export function choosingDigest(spec: PlacementSpec, demand: Demand, pass: Pass): string {
  const [apis, targets] = [lacking(demand, pass), unhealthy(spec, pass)];
  return apis.length + targets.length === 0 ? '' : digestOf([apis, targets]);
}
