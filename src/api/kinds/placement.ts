// Placement: which workload goes to which clusters.
import {
  choice,
  DNS_SUBDOMAIN_FORM,
  flag,
  integer,
  list,
  object,
  required,
  type TypeOf,
  text,
} from '../schema/index.ts';
import { COMMON_STATUS, GROUP, locationSelector, VERSION } from './common.ts';
import { AGE, type KindDefinition, READY } from './definition.ts';
import { placementConstraints } from './placement-constraints.ts';
import { placementOverrides } from './placement-overrides.ts';
import { replicaScheduling } from './placement-replicas.ts';
import { placementSource } from './placement-source.ts';

const PLACEMENT_STRATEGIES = ['OneToAny', 'OneToMany', 'Spread'] as const;
export type PlacementStrategy = (typeof PLACEMENT_STRATEGIES)[number];
const PLACEMENT_PHASES = ['Pending', 'Unbound', 'Bound'] as const;

const spec = object(
  'what goes where',
  {
    source: required(placementSource),
    locationSelector: locationSelector(
      'Locations to choose from. Without any selector: all Locations of the workspace',
    ),
    locationSelectors: list('several selectors: Locations that match one of them', locationSelector('one selector'), {
      minItems: 1,
      maxItems: 16,
    }),
    strategy: required(
      choice(
        '`OneToAny`: the one cluster that fits best; `OneToMany`: every cluster that fits; `Spread`: as `OneToMany`, balanced over topology, replicas divided',
        PLACEMENT_STRATEGIES,
      ),
    ),
    numberOfClusters: integer('with `OneToMany` and `Spread`: at most so many', { minimum: 1, maximum: 1000 }),
    constraints: placementConstraints,
    replicaScheduling,
    overrides: placementOverrides,
    suspend: flag('keep everything as it is'),
  },
  [
    {
      cel: "!has(self.numberOfClusters) || self.strategy != 'OneToAny'",
      message: 'must have numberOfClusters only with the strategies OneToMany and Spread',
      holds: ({ numberOfClusters, strategy }) => numberOfClusters === undefined || strategy !== 'OneToAny',
    },
    {
      cel: "!has(self.constraints) || !has(self.constraints.topologySpreadConstraints) || self.constraints.topologySpreadConstraints.filter(c, c.whenUnsatisfiable == 'DoNotSchedule').size() <= 2",
      message:
        'must have at most two topologySpreadConstraints with DoNotSchedule: with more, no program could find every way in time',
      holds: ({ constraints }) =>
        (constraints?.topologySpreadConstraints ?? []).filter((c) => c.whenUnsatisfiable === 'DoNotSchedule').length <=
        2,
    },
  ],
);
export type PlacementSpec = TypeOf<typeof spec>;

const status = object('what was decided, and what became of it', {
  ...COMMON_STATUS,
  phase: choice(
    '`Pending`: nothing is chosen; `Unbound`: chosen, and the source selects nothing; `Bound`: chosen and rendered',
    PLACEMENT_PHASES,
    { default: 'Pending' },
  ),
  selectedLocation: object('the Location of the first chosen cluster', {
    path: required(text('its workspace', { minLength: 1 })),
    locationName: required(text('its name', { minLength: 1, maxLength: 63 })),
  }),
  clusters: text('the chosen clusters in one line, for tables; of many the first', { maxLength: 2048 }),
  placementDecisions: list(
    'the chosen clusters',
    object('one of them', {
      cluster: required(text('id of the SyncTarget', { minLength: 1, maxLength: 253 })),
      reason: text('why it was chosen', { maxLength: 4096 }),
      weight: integer('points it had when it was chosen', { minimum: -2_147_483_648 }),
      replicas: integer('replicas assigned to it, of all objects that are divided together'),
    }),
    { maxItems: 10_000 },
  ),
});
export type PlacementStatus = TypeOf<typeof status>;

export const placement: KindDefinition<PlacementSpec, PlacementStatus> = {
  group: GROUP,
  version: VERSION,
  kind: 'Placement',
  plural: 'placements',
  singular: 'placement',
  shortNames: ['pl'],
  about: 'What goes where: which objects of the repository, to which Locations, to how many of their clusters.',
  nameForm: DNS_SUBDOMAIN_FORM,
  spec,
  isSpecRequired: true,
  status,
  hasStatusSubresource: true,
  columns: [
    { name: 'Strategy', type: 'string', jsonPath: '.spec.strategy', description: 'how many clusters' },
    {
      name: 'Source',
      type: 'string',
      jsonPath: ".spec.source['path','name','selector']",
      description: 'what is delivered: a directory, an object, or a selection',
    },
    { name: 'Clusters', type: 'string', jsonPath: '.status.clusters', description: 'the chosen clusters' },
    READY,
    AGE,
  ],
};
