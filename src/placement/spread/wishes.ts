// What a Placement wishes of the spread of its targets.
import { type LabelSelector, LOCATION_LABEL, type PlacementSpec } from '../../api/index.ts';
import type { PlacementConfig } from '../../load/index.ts';

export interface SpreadWish {
  readonly key: string;
  readonly maxSkew: number;
  /** `DoNotSchedule`: rather fewer targets. */
  readonly isHard: boolean;
  /** Only these targets count; left out: all. */
  readonly labelSelector?: LabelSelector | undefined;
}

const OVER_LOCATIONS: SpreadWish = { key: LOCATION_LABEL, maxSkew: 1, isHard: false };

/**
 * Constraints count whatever the strategy is. Without any, Spread is as even over Locations as can be; so is OneToMany in a
 * fleet whose TMCConfig says so (`placement.advanced.enableAntiAffinity`).
 */
export function spreadWishes(
  { strategy, constraints }: PlacementSpec,
  { spreadsOverLocations }: Pick<PlacementConfig, 'spreadsOverLocations'>,
): readonly SpreadWish[] {
  const { topologySpreadConstraints = [] } = constraints ?? {};
  if (topologySpreadConstraints.length === 0) {
    const isSpread = strategy === 'Spread' || (strategy === 'OneToMany' && spreadsOverLocations);
    return isSpread ? [OVER_LOCATIONS] : [];
  }
  return topologySpreadConstraints.map(({ topologyKey, maxSkew, whenUnsatisfiable, labelSelector }) => ({
    key: topologyKey,
    maxSkew,
    isHard: whenUnsatisfiable === 'DoNotSchedule',
    labelSelector,
  }));
}
