// Schemas of the documents this version reads, and the parts of the API that it does not act on yet and so refuses by name.
import { LOCATION_TYPES, PLACEMENT_STRATEGIES, TAINT_EFFECTS } from '../../api/index.ts';
import { documentSchema, labelKey, labelSelector, labelValue, object, type Schema, text } from './common.ts';

const WORKLOAD = 'workload.kcp.io/v1alpha1';

const syncTarget = documentSchema(
  'SyncTarget',
  object(
    {
      workloadCluster: object({ name: { type: 'string', minLength: 1 } }, ['name']),
      unschedulable: { type: 'boolean' },
      taints: {
        type: 'array',
        items: object({ key: labelKey, value: labelValue, effect: { enum: [...TAINT_EFFECTS] } }, ['key', 'effect']),
      },
    },
    ['workloadCluster'],
  ),
  'label',
  WORKLOAD,
);

const location = documentSchema(
  'Location',
  object({
    displayName: text,
    description: text,
    locationType: { enum: [...LOCATION_TYPES] },
    instanceSelector: labelSelector,
  }),
  'label',
  WORKLOAD,
);

const source: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    apiVersion: text,
    kind: text,
    name: text,
    namespace: text,
    workspace: { const: 'root' },
    path: { type: 'string', minLength: 1, pattern: '^(?!/)(?!.*(^|/)\\.\\.(/|$)).*$' },
    selector: object({ labelSelector, kinds: { type: 'array', items: { type: 'string', minLength: 1 } } }),
  },
  // Exactly one form.
  oneOf: [
    { required: ['path'], properties: { path: {} }, maxProperties: 1 },
    { required: ['selector'], properties: { selector: {} }, maxProperties: 1 },
    {
      required: ['apiVersion', 'kind', 'name'],
      properties: { apiVersion: {}, kind: {}, name: {}, path: false, selector: false },
    },
  ],
};

const locationSelector = object({ labelSelector });

const toleration: Schema = {
  ...object({
    key: labelKey,
    operator: { enum: ['Exists', 'Equal'] },
    value: text,
    effect: { enum: [...TAINT_EFFECTS] },
  }),
  // Without a key only Exists makes sense (Kubernetes' rule).
  anyOf: [{ required: ['key'] }, { required: ['operator'], properties: { operator: { const: 'Exists' } } }],
};

const placement = documentSchema(
  'Placement',
  object(
    {
      source,
      locationSelector,
      locationSelectors: { type: 'array', minItems: 1, items: locationSelector },
      strategy: { enum: [...PLACEMENT_STRATEGIES] },
      numberOfClusters: { type: 'integer', minimum: 1, maximum: 1000 },
      constraints: object({ tolerations: { type: 'array', items: toleration } }),
      suspend: { type: 'boolean' },
    },
    ['source', 'strategy'],
  ),
  'subdomain',
  WORKLOAD,
);

const workspace: Schema = documentSchema('Workspace', object({}), 'label', 'tenancy.kcp.io/v1alpha1', []);

const tmcConfig: Schema = object(
  {
    apiVersion: { const: 'config.tmc.io/v1alpha1' },
    kind: { const: 'TMCConfig' },
    metadata: object({ name: text }),
    fleet: object({ id: { type: 'string', minLength: 1, maxLength: 128 } }, ['id']),
    safety: object({
      maxRemovals: object({
        objects: { type: 'integer', minimum: 0, maximum: 1_000_000 },
        percent: { type: 'number', minimum: 0, maximum: 100 },
      }),
    }),
    // Accepted here and warned about, as for the other kinds.
    status: {},
  },
  ['apiVersion', 'kind'],
);

export const SCHEMAS = {
  SyncTarget: syncTarget,
  Location: location,
  Placement: placement,
  TMCConfig: tmcConfig,
  Workspace: workspace,
} as const;
export type SchemaKind = keyof typeof SCHEMAS;

/** Kinds of the API that this version refuses by name. */
export const KINDS_NOT_YET = ['ResourceExport', 'ResourceImport', 'SyncTargetHeartbeat'] as const;

/** Fields of the API, as `kind: path`, that this version refuses by name: a field that is not honoured does not exist. */
export const FIELDS_NOT_YET: Readonly<Record<SchemaKind, readonly string[]>> = {
  SyncTarget: [
    'spec.workloadCluster.endpoint',
    'spec.workloadCluster.credentials',
    'spec.supportedAPIExports',
    'spec.capabilities',
    'spec.workspaces',
    'spec.evictAfter',
    'spec.cells',
    'spec.delivery',
    'spec.namespaceMapping',
    'spec.allocatable',
  ],
  Location: [
    'spec.parent',
    'spec.labels',
    'spec.instanceTypes',
    'spec.availabilityZones',
    'spec.coordinates',
    'spec.availableSelectorLabels',
  ],
  Placement: [
    'spec.source.helm',
    'spec.source.selector.namespaceSelector',
    'spec.followDependencies',
    'spec.source.followDependencies',
    'spec.locationSelector.path',
    'spec.locationSelectors.*.path',
    'spec.constraints.resourceRequirements',
    'spec.constraints.affinity',
    'spec.constraints.topologySpreadConstraints',
    'spec.constraints.capabilities',
    'spec.constraints.minHealthyRatio',
    'spec.constraints.tolerations.*.tolerationSeconds',
    'spec.replicaScheduling',
    'spec.overrides',
  ],
  TMCConfig: [
    'version',
    'core',
    'placement',
    'sync',
    'migration',
    'virtualWorkspace',
    'health',
    'metrics',
    'tracing',
    'recovery',
    'resources',
    'git',
    'reports',
  ],
  Workspace: [],
};
