// Sections of TMCConfig that set up the parts of the program: keys, limits and defaults of the seed's configuration.
import {
  CUSTOM_GROUP_FORM,
  choice,
  DURATION_FORM,
  flag,
  GVK_FORM,
  integer,
  KIND_FORM,
  later,
  list,
  map,
  number,
  object,
  required,
  text,
} from '../schema/index.ts';
import { transformationPolicies, validationPolicies } from './fleet-policies.ts';

const duration = (description: string, standard: string) => text(description, { ...DURATION_FORM, default: standard });
const count = (description: string, standard: number, minimum: number, maximum: number) =>
  integer(description, { default: standard, minimum, maximum });
const factor = (description: string, standard: number, minimum: number, maximum: number) =>
  number(description, { default: standard, minimum, maximum });
const on = (description: string) => flag(description, { default: true });
const off = (description: string) => flag(description, { default: false });
const name = (description: string, standard: string) =>
  text(description, { default: standard, minLength: 1, maxLength: 253 });
const gvks = (description: string) =>
  list(description, text('group/version/kind', GVK_FORM), { isSet: true, maxItems: 1000 });

/** The master gate, without which no other may be on. */
const MASTER_GATE = 'TransparentMultiCluster';
const FEATURE_GATES = [
  MASTER_GATE,
  'TMCPlacement',
  'TMCSynchronization',
  'TMCVirtualWorkspaces',
  'TMCMigration',
  'TMCStatusAggregation',
] as const;
const isGate = (key: string): boolean => FEATURE_GATES.some((gate) => gate === key);

const featureFlags = map(`feature gates; all need \`${MASTER_GATE}\``, flag('on or off'), {
  rules: [
    {
      cel: `self.all(k, k in ['${FEATURE_GATES.join("', '")}'])`,
      message: `must be among ${FEATURE_GATES.join(', ')}`,
      holds: (self) => Object.keys(self).every(isGate),
      detail: (self) => `${JSON.stringify(Object.keys(self).find((key) => !isGate(key)))} is none`,
    },
    {
      cel: `!self.exists(k, k != '${MASTER_GATE}' && self[k]) || ('${MASTER_GATE}' in self && self['${MASTER_GATE}'])`,
      message: `must have ${MASTER_GATE}: true when another gate is on`,
      holds: (self) =>
        self[MASTER_GATE] === true || Object.keys(self).every((key) => key === MASTER_GATE || self[key] !== true),
    },
  ],
});

const core = object('the program', {
  serviceName: name('name of the service in metrics and traces', 'kcp-tmc'),
  serviceVersion: name('version of the service in metrics and traces', 'v1.0.0'),
  environment: name('environment in metrics and traces', 'production'),
  logLevel: choice('how much is logged', ['debug', 'info', 'warn', 'error'], { default: 'info' }),
  enableProfiling: off('whether profiles can be taken'),
  maxConcurrentOperations: count('operations at once', 10, 1, 100),
  operationTimeout: duration('longest time of one operation', '5m'),
  workerPoolSize: count('workers', 5, 1, 50),
  featureFlags,
});

const pointer = (description: string) =>
  text(description, {
    maxLength: 253,
    pattern: '^/spec(/[A-Za-z0-9_-]+)+$',
    patternSays: 'must be a path below spec such as /spec/replicas',
  });

const replicaRule = object(
  'where a custom kind says how many of it run; a rule with nothing but group and kind says that the kind is not counted',
  {
    group: required(text('API group', CUSTOM_GROUP_FORM)),
    kind: required(text('kind', KIND_FORM)),
    replicas: pointer('where the number of its pods lies'),
    podTemplate: pointer('where the template of its pods lies; without it at /spec/template'),
    scales: pointer(
      'of an autoscaler: where it names, by apiVersion, kind and name, what it scales; without a kind a Deployment',
    ),
    minReplicas: pointer('of an autoscaler: where the least number lies'),
    maxReplicas: pointer('of an autoscaler: where the greatest number lies'),
  },
  [
    {
      cel: '!has(self.replicas) || !has(self.scales)',
      message: 'must have replicas or scales, not both',
      holds: ({ replicas, scales }) => replicas === undefined || scales === undefined,
    },
    {
      cel: 'has(self.replicas) || !has(self.podTemplate)',
      message: 'must have podTemplate only with replicas',
      holds: ({ replicas, podTemplate }) => replicas !== undefined || podTemplate === undefined,
    },
    {
      cel: 'has(self.scales) == has(self.maxReplicas)',
      message: 'must have scales and maxReplicas together',
      holds: ({ scales, maxReplicas }) => (scales === undefined) === (maxReplicas === undefined),
    },
    {
      cel: 'has(self.scales) || !has(self.minReplicas)',
      message: 'must have minReplicas only with scales',
      holds: ({ scales, minReplicas }) => scales !== undefined || minReplicas === undefined,
    },
  ],
);

const placement = object('placements', {
  enabled: on('whether placements are decided; `false`: everything stays where it is'),
  syncInterval: later('waits', duration('how often all are looked at', '30s')),
  maxConcurrentPlacements: later('waits', count('placements at once', 5, 1, 20)),
  defaultStrategy: choice(
    'how clusters that fit are ranked, beside what the placement prefers. `roundrobin`: those with fewer placements first; `capacity`: those with more room; `priority`: in the order of `preferredZones`; `weighted`: by what placements prefer alone',
    ['roundrobin', 'weighted', 'capacity', 'priority'],
    { default: 'roundrobin' },
  ),
  rebalanceEnabled: off('whether placements move to clusters that have become much better, one step at a time'),
  rebalanceInterval: duration('how often there is such a step', '5m'),
  maxClustersPerPlacement: integer('most clusters of one placement; without it as many as the placement says', {
    minimum: 1,
    maximum: 100,
  }),
  minHealthyRatio: number(
    'share of the objects on a cluster that must not be failing before it takes more; without it any',
    { minimum: 0, maximum: 1 },
  ),
  preferredZones: list('zones that are better than others', text('a zone', { minLength: 1, maxLength: 63 }), {
    isSet: true,
  }),
  avoidanceLabels: list(
    'labels that make a cluster worse',
    text('a label, or label=value', { minLength: 1, maxLength: 381 }),
    { isSet: true },
  ),
  replicaRules: list(
    'custom kinds that count: their replicas are divided, changed by overrides, and their pods need room. Kinds of Kubernetes need none, nor do those whose CustomResourceDefinition in the fleet has the scale subresource',
    replicaRule,
    {
      maxItems: 32,
      rules: [
        {
          cel: 'self.all(a, self.exists_one(b, a.group == b.group && a.kind == b.kind))',
          message: 'must have each kind once',
          holds: (self) => new Set(self.map(({ group, kind }) => `${group}/${kind}`)).size === self.length,
        },
      ],
    },
  ),
  advanced: object('rarely changed', {
    enableAntiAffinity: off('whether the clusters of one placement are spread over Locations, as far as can be'),
    placementTimeout: later('waits', duration('longest time of one decision', '2m')),
    retryBackoffMultiplier: later('waits', factor('by how much a wait grows', 2, 1, 10)),
    maxRetryDelay: later('waits', duration('longest wait', '5m')),
  }),
});

const sync = object('applying', {
  enabled: on('whether syncers apply'),
  syncInterval: duration('how often all is compared', '15s'),
  maxSyncAttempts: count('tries before an object waits', 3, 1, 10),
  syncTimeout: duration('longest time of one request', '30s'),
  batchSize: count('objects of one batch', 50, 1, 1000),
  supportedResources: list('only these resources', text('a resource', { minLength: 1, maxLength: 253 }), {
    isSet: true,
    maxItems: 1000,
  }),
  excludedResources: list('never these resources', text('a resource', { minLength: 1, maxLength: 253 }), {
    isSet: true,
    maxItems: 1000,
  }),
  conflictResolution: choice('who wins when two write', ['last-writer-wins', 'first-writer-wins', 'manual'], {
    default: 'last-writer-wins',
  }),
  maxSyncWorkers: count('objects at once', 10, 1, 50),
  syncBacklogLimit: count('objects that may wait', 1000, 100, 10_000),
});

const migration = object('moves', {
  enabled: later('waits', on('whether placements move')),
  maxConcurrentMigrations: count(
    'moves that the hub begins by itself, off clusters that are lost or to better ones, at once',
    3,
    1,
    10,
  ),
  migrationTimeout: later('waits', duration('longest time of one move', '30m')),
  defaultStrategy: later('waits', choice('how a move goes', ['live', 'snapshot', 'halt-resume'], { default: 'live' })),
  enableRollback: later('waits', on('whether a move that fails is taken back')),
  rollbackTimeout: later('waits', duration('longest time of that', '10m')),
  dataTransferBatchSize: later('waits', count('objects of one batch', 100, 1, 1000)),
  dataTransferTimeout: later('waits', duration('longest time of one batch', '5m')),
  compressionEnabled: later('waits', on('whether data is compressed')),
  preMigrationValidation: later('waits', on('whether the new place is checked before')),
  postMigrationValidation: later('waits', on('whether the new copy is checked after')),
  safetyChecks: later(
    'waits',
    list('checks by name', text('a check', { minLength: 1, maxLength: 253 }), { isSet: true }),
  ),
});

const virtualWorkspace = object('views over several clusters', {
  enabled: later('waits', on('whether there are any')),
  maxVirtualWorkspaces: later('waits', count('most of them', 100, 1, 1000)),
  syncInterval: later('waits', duration('how often they are made anew', '30s')),
  aggregationEnabled: later('waits', on('whether objects of clusters are brought together')),
  aggregationInterval: later('waits', duration('how often', '60s')),
  defaultMergeStrategy: later(
    'waits',
    choice('how', ['union', 'intersection', 'priority', 'latest'], { default: 'union' }),
  ),
  projectionEnabled: on('whether transformation policies change objects on their way to clusters'),
  projectionInterval: later('waits', duration('how often', '90s')),
  defaultProjectionMode: choice('mode of policies that name none', ['all', 'selective', 'conditional'], {
    default: 'selective',
  }),
  maxResourcesPerWorkspace: later('waits', count('most objects of one', 10_000, 100, 100_000)),
  maxClustersPerWorkspace: later('waits', count('most clusters of one', 20, 1, 100)),
});

const health = object('health of the program and the clusters', {
  enabled: on('whether it is watched'),
  checkInterval: duration('how often', '30s'),
  healthTimeout: duration('longest time of one check', '10s'),
  degradedThreshold: duration('silence after which a part is degraded', '2m'),
  unhealthyThreshold: duration('silence after which a part is unhealthy', '5m'),
  registerSystemProviders: on('whether parts of the program are watched'),
  registerClusterProviders: on('whether clusters are watched'),
  alertingEnabled: off('whether alerts are raised'),
  alertThresholds: map('thresholds by name', number('a threshold')),
});

const metrics = object('metrics', {
  enabled: on('whether they are kept'),
  collectionInterval: duration('how often they are gathered', '30s'),
  prometheusEnabled: on('whether they are served'),
  prometheusPort: count('on which port', 8080, 1024, 65_535),
  prometheusPath: text('under which path', {
    default: '/metrics',
    maxLength: 253,
    pattern: '^/[A-Za-z0-9/_.-]*$',
    patternSays: 'must be a path such as /metrics',
  }),
  retentionPeriod: duration('how long they are kept', '24h'),
  enableCustomMetrics: on('whether there are metrics of one placement or cluster'),
  metricNamespace: text('first word of their names', {
    default: 'tmc',
    maxLength: 63,
    pattern: '^[a-zA-Z_][a-zA-Z0-9_]*$',
    patternSays: 'must be letters, digits and "_"',
  }),
});

const tracing = object('traces', {
  enabled: off('whether they are made'),
  serviceName: name('name of the service', 'kcp-tmc'),
  serviceVersion: name('version of the service', 'v1.0.0'),
  samplingRate: factor('share of passes that are traced', 0.1, 0, 1),
  jaegerEnabled: off('whether they go to Jaeger'),
  jaegerEndpoint: name('where that is', 'http://localhost:14268/api/traces'),
  otlpEnabled: off('whether they go to an OTLP collector'),
  otlpEndpoint: name('where that is', 'localhost:4317'),
});

const recovery = object('recovery from errors', {
  enabled: on('whether it is tried'),
  maxConcurrentRecoveries: count('recoveries at once', 5, 1, 20),
  recoveryTimeout: duration('longest time of one', '10m'),
  healthCheckInterval: duration('how often they are looked at', '30s'),
  defaultMaxRetries: count('tries', 5, 1, 20),
  defaultInitialDelay: duration('first wait', '1s'),
  defaultMaxDelay: duration('longest wait', '30s'),
  defaultBackoffFactor: factor('by how much a wait grows', 2, 1, 10),
  circuitBreakerEnabled: on('whether a remote that fails is left alone for a while'),
  circuitBreakerThreshold: count('failures before that', 5, 1, 50),
  circuitBreakerTimeout: duration('how long', '60s'),
});

const resources = object('objects: policies for all of them, and limits', {
  maxResourcesPerCluster: integer('most objects of one cluster; without it any number', {
    minimum: 100,
    maximum: 1_000_000,
  }),
  maxNamespacesPerCluster: integer('most namespaces of one cluster; without it any number', {
    minimum: 10,
    maximum: 10_000,
  }),
  supportedGVKs: gvks('only objects of these kinds are delivered'),
  excludedGVKs: gvks('objects of these kinds are never delivered'),
  transformationPolicies,
  validationPolicies,
  resourceCacheSize: later('waits', count('objects that are remembered', 10_000, 100, 100_000)),
  resourceCacheTTL: later('waits', duration('how long', '5m')),
});

/** By key, in the order of the page. */
export const CONFIG_SECTIONS = {
  core: later('waits', core),
  placement,
  sync: later('waits', sync),
  migration,
  virtualWorkspace,
  health: later('waits', health),
  metrics: later('waits', metrics),
  tracing: later('waits', tracing),
  recovery: later('waits', recovery),
  resources,
} as const;
