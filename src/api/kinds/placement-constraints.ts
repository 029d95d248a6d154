// What a Placement asks of the clusters it may go to.
import {
  choice,
  integer,
  LABEL_KEY_FORM,
  LABEL_VALUE_FORM,
  list,
  number,
  object,
  required,
  type TypeOf,
  text,
} from '../schema/index.ts';
import { bytes, cpu, labelSelector, locationNames } from './common.ts';
import { TAINT_EFFECTS } from './sync-target.ts';

const clusterTerm = (description: string) =>
  object(
    description,
    {
      labelSelector: labelSelector('labels of SyncTargets'),
      locations: locationNames('SyncTargets of these Locations'),
    },
    [
      {
        cel: 'has(self.labelSelector) || (has(self.locations) && size(self.locations) > 0)',
        message: 'must have a labelSelector or locations',
        holds: (term) => term.labelSelector !== undefined || (term.locations?.length ?? 0) > 0,
      },
    ],
  );

const affinity = (description: string) =>
  object(description, {
    requiredDuringSchedulingIgnoredDuringExecution: clusterTerm('without which a cluster is not chosen'),
    preferredDuringSchedulingIgnoredDuringExecution: list(
      'what makes a cluster better than another',
      object('one preference', {
        weight: required(integer('how much it counts', { minimum: 1, maximum: 100 })),
        clusterAffinityTerm: required(clusterTerm('the clusters meant')),
      }),
      { maxItems: 16 },
    ),
  });

const toleration = object(
  'a taint that does not keep this placement away',
  {
    key: text('the taint that is tolerated; left out with `Exists`: every taint', LABEL_KEY_FORM),
    operator: choice('`Equal` compares the value, `Exists` does not', ['Exists', 'Equal'], { default: 'Equal' }),
    value: text('the value of the taint, with `Equal`', LABEL_VALUE_FORM),
    effect: choice('only taints of this effect; left out: every effect', TAINT_EFFECTS),
    tolerationSeconds: integer(
      'with `NoExecute`: what is there moves away after so many seconds, and nothing new goes there',
    ),
  },
  [
    {
      cel: "has(self.key) || (has(self.operator) && self.operator == 'Exists')",
      message: 'without a key must have operator Exists',
      holds: ({ key, operator }) => key !== undefined || operator === 'Exists',
    },
    {
      cel: "!has(self.operator) || self.operator != 'Exists' || !has(self.value) || self.value == ''",
      message: 'must have no value with the operator Exists',
      holds: ({ operator, value = '' }) => operator !== 'Exists' || value === '',
    },
    {
      cel: "!has(self.tolerationSeconds) || (has(self.effect) && self.effect == 'NoExecute')",
      message: 'must have tolerationSeconds only with the effect NoExecute',
      holds: ({ tolerationSeconds, effect }) => tolerationSeconds === undefined || effect === 'NoExecute',
    },
  ],
);
export type Toleration = TypeOf<typeof toleration>;

const spread = object('how evenly the clusters lie over a label', {
  topologyKey: required(
    text('label or cell of SyncTargets, else label of their Locations; `location` is one always', LABEL_KEY_FORM),
  ),
  whenUnsatisfiable: required(
    choice('`DoNotSchedule`: rather fewer clusters; `ScheduleAnyway`: as even as can be', [
      'DoNotSchedule',
      'ScheduleAnyway',
    ]),
  ),
  maxSkew: required(integer('greatest difference between two values of the label', { minimum: 1 })),
  labelSelector: labelSelector('only SyncTargets with these labels count'),
});

export const placementConstraints = object('what a cluster must have', {
  resourceRequirements: object('what must be free, beside what other placements ask for, before one is chosen', {
    cpu: cpu('processors'),
    memory: bytes('memory'),
    storage: bytes('storage'),
  }),
  affinity: object('which clusters attract and repel', {
    clusterAffinity: affinity('clusters that it goes to'),
    clusterAntiAffinity: affinity('clusters that it keeps away from'),
  }),
  tolerations: list('taints that do not keep it away', toleration),
  topologySpreadConstraints: list('how evenly the clusters lie', spread, {
    mapKeys: ['topologyKey', 'whenUnsatisfiable'],
    maxItems: 16,
  }),
  capabilities: list(
    'capabilities that the cluster must have available',
    text('a type of capability', LABEL_KEY_FORM),
    {
      isSet: true,
    },
  ),
  minHealthyRatio: number(
    'share of the objects on a cluster that must not be failing before it takes this placement, too',
    { minimum: 0, maximum: 1 },
  ),
});
