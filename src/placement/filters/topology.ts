// Filter: a target that a hard topology spread constraint counts must lie somewhere in that topology.
import { counts, spreadWishes, topologyValue } from '../spread/index.ts';
import type { Filter } from './types.ts';

export const topologyFilter: Filter = {
  name: 'topology',
  description: 'has a value for every topology key with DoNotSchedule, and one more there keeps maxSkew',
  asked: 'choice',
  codes: {
    NoTopologyValue: 'the target has no value of the topology key; label it, or exempt it with labelSelector',
    SpreadSkew: 'one more there would be more than maxSkew ahead of the emptiest domain',
  },
  check: (candidate, { placement, pass }) => {
    if (placement.spec.constraints?.topologySpreadConstraints === undefined) return undefined;
    const missing = spreadWishes(placement.spec, pass.config).find(
      (wish) => wish.isHard && counts(wish, candidate) && topologyValue(candidate, wish.key, pass.fleet) === undefined,
    );
    if (missing === undefined) return undefined;
    return {
      code: 'NoTopologyValue',
      message: `has no topology value ${missing.key} (label or cell of the SyncTarget, or label of its Location)`,
    };
  },
};
