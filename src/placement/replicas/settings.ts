// How a Placement wants replicas divided, and what that says of each of its targets.
import {
  type Digest,
  digestOf,
  type PlacementSpec,
  type SyncTarget,
  syncTargetOf,
  type TargetId,
} from '../../api/index.ts';
import { termMatcher } from '../cluster-term.ts';
import type { DivideTarget, DivisionMode } from '../divide/index.ts';
import type { Fleet } from '../fleet.ts';

type Scheduling = NonNullable<PlacementSpec['replicaScheduling']>;
type Which = NonNullable<Scheduling['groups']>[number];

export interface DivisionSettings {
  readonly mode: Exclude<DivisionMode, 'Duplicated'>;
  /** Of all that, when it is edited, divides anew what was divided. */
  readonly digest: Digest;
  readonly scheduling: Scheduling;
}

/**
 * Undefined: every target gets all replicas. That is so unless the strategy is Spread, or something is said of how they are
 * divided. A new number of clusters divides anew, as it is edited for the sake of the clusters that come or go.
 */
export function divisionSettings({
  strategy,
  numberOfClusters,
  replicaScheduling: scheduling = {},
}: PlacementSpec): DivisionSettings | undefined {
  const { mode: said, division: mode = 'Weighted', weights = [], bounds = [], groups = [] } = scheduling;
  const isAsked = strategy === 'Spread' || Object.values(scheduling).some((value) => value !== undefined);
  if (said === 'Duplicated' || !isAsked) return undefined;
  const digest = digestOf([mode, weights, bounds, groups, numberOfClusters ?? 0]);
  return { mode, digest, scheduling };
}

interface Named {
  readonly target: TargetId;
  readonly syncTarget: SyncTarget;
}

/** Whether an entry means a target: by everything that it says. */
function matcher({ clusters, ...term }: Which, fleet: Fleet): (target: Named) => boolean {
  const isMeant = termMatcher(term, fleet);
  const names = clusters && new Set<string>(clusters);
  return (one) => (names === undefined || names.has(syncTargetOf(one.target).name)) && isMeant(one);
}

/** What settings say of one target. */
export type TargetRules = Pick<DivideTarget, 'weight' | 'min' | 'max' | 'group'>;

/**
 * Several weights that mean a target: the greatest counts; none: 1. Several bounds: the tightest. The first group that means
 * it; none: it comes after all groups.
 */
export function rulesOf({ scheduling }: DivisionSettings, fleet: Fleet): (target: Named) => TargetRules {
  const compiled = <T extends Which>(entries: readonly T[] = []) =>
    entries.map((entry) => ({ entry, means: matcher(entry, fleet) }));
  const [weights, bounds, groups] = [
    compiled(scheduling.weights),
    compiled(scheduling.bounds),
    compiled(scheduling.groups),
  ];
  return (target) => {
    const meant = weights.filter(({ means }) => means(target)).map(({ entry }) => entry.weight);
    const limits = bounds.filter(({ means }) => means(target)).map(({ entry }) => entry);
    const mins = limits.flatMap(({ min }) => min ?? []);
    const maxes = limits.flatMap(({ max }) => max ?? []);
    const group = groups.findIndex(({ means }) => means(target));
    return {
      weight: meant.length === 0 ? 1 : Math.max(...meant),
      ...(mins.length === 0 ? {} : { min: Math.max(...mins) }),
      ...(maxes.length === 0 ? {} : { max: Math.min(...maxes) }),
      ...(group < 0 ? {} : { group }),
    };
  };
}
