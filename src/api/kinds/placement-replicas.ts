// How the replicas of an object are divided among the clusters of a Placement.
import { choice, integer, list, object, required } from '../schema/index.ts';
import { clusterNames, labelSelector, locationNames } from './common.ts';

const which = {
  labelSelector: labelSelector('clusters by label'),
  clusters: clusterNames('clusters by name'),
  locations: locationNames('clusters of these Locations'),
} as const;

interface Which {
  readonly labelSelector?: unknown;
  readonly clusters?: readonly string[];
  readonly locations?: readonly string[];
}

const NAMES_CLUSTERS = {
  cel: 'has(self.labelSelector) || (has(self.clusters) && size(self.clusters) > 0) || (has(self.locations) && size(self.locations) > 0)',
  message: 'must name clusters by labelSelector, clusters or locations',
  holds: (entry: Which) =>
    entry.labelSelector !== undefined || (entry.clusters?.length ?? 0) > 0 || (entry.locations?.length ?? 0) > 0,
};

const weight = object(
  'clusters that get more or less than others',
  { ...which, weight: required(integer('their share, in relation to the others', { maximum: 1000 })) },
  [NAMES_CLUSTERS],
);

const group = object('clusters that are filled together', which, [NAMES_CLUSTERS]);

const bound = object(
  'clusters with a least or greatest number',
  { ...which, min: integer('at least so many replicas'), max: integer('at most so many replicas') },
  [
    NAMES_CLUSTERS,
    {
      cel: 'has(self.min) || has(self.max)',
      message: 'must have min or max',
      holds: ({ min, max }) => min !== undefined || max !== undefined,
    },
    {
      cel: '!has(self.min) || !has(self.max) || self.min <= self.max',
      message: 'must have a min that is not above max',
      holds: ({ min = 0, max = Number.POSITIVE_INFINITY }) => min <= max,
    },
  ],
);

export const replicaScheduling = object(
  'how replicas of Deployments, StatefulSets, ReplicaSets, ReplicationControllers and Jobs are divided; without it each cluster gets all of them, with `Spread` a share',
  {
    mode: choice(
      '`Duplicated`: each cluster gets all; `Divided`: the sum is what is written; left out: `Divided` when anything else is said here',
      ['Duplicated', 'Divided'],
    ),
    division: choice(
      '`Weighted`: by weights; `Aggregated`: on as few as possible; `AvailableCapacity`: by what is free',
      ['Weighted', 'Aggregated', 'AvailableCapacity'],
    ),
    weights: list('weights of clusters: of several the greatest counts, and without one 1', weight, { maxItems: 16 }),
    bounds: list('least and greatest numbers: of several the tightest', bound, { maxItems: 16 }),
    groups: list(
      'clusters in the order in which they are filled: what has no room in one group goes to the next, and to clusters of no group last',
      group,
      { maxItems: 16 },
    ),
  },
  [
    {
      cel: "!has(self.mode) || self.mode != 'Duplicated' || (!has(self.division) && !has(self.weights) && !has(self.bounds) && !has(self.groups))",
      message: 'must have division, weights, bounds and groups only when replicas are divided',
      holds: ({ mode, ...rest }) => mode !== 'Duplicated' || Object.values(rest).every((value) => value === undefined),
    },
    {
      cel: "!has(self.weights) || !has(self.division) || self.division == 'Weighted'",
      message: 'must have weights only with the division Weighted',
      holds: ({ division = 'Weighted', weights }) => weights === undefined || division === 'Weighted',
    },
  ],
);
