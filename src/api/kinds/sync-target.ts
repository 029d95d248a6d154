// SyncTarget: one cluster that receives workloads.
import {
  choice,
  DNS_LABEL_FORM,
  DURATION_OR_TIME_FORM,
  flag,
  integer,
  LABEL_KEY_FORM,
  LABEL_VALUE_FORM,
  later,
  list,
  map,
  object,
  required,
  type TypeOf,
  text,
  WORKSPACE_PATH_FORM,
  WORKSPACE_PATTERN_FORM,
} from '../schema/index.ts';
import { capacity, conditions, dnsLabel, GROUP, time, VERSION } from './common.ts';
import { AGE, type KindDefinition, READY } from './definition.ts';

export const TAINT_EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const;

const taint = object('keeps work away that does not tolerate it', {
  key: required(text('name of the taint', LABEL_KEY_FORM)),
  value: text('compared by tolerations with the operator `Equal`', LABEL_VALUE_FORM),
  effect: required(
    choice(
      '`NoSchedule`: no new work; `PreferNoSchedule`: only when nothing else fits; `NoExecute`: what is there moves away too',
      TAINT_EFFECTS,
    ),
  ),
});
export type Taint = TypeOf<typeof taint>;

const reference = (description: string) =>
  object(description, {
    name: required(text('its name', { maxLength: 253, minLength: 1 })),
    namespace: dnsLabel('its namespace'),
  });

const apiExport = object('one API that the cluster serves', {
  export: required(text('name of the API export, such as `kubernetes`', { minLength: 1, maxLength: 253 })),
  workspace: text('workspace of the API export', WORKSPACE_PATH_FORM),
});

const capability = object('something that the cluster can do', {
  type: required(text('what it is, such as `storage` or `gpu`', LABEL_KEY_FORM)),
  available: required(flag('whether it can be used now')),
  metadata: map('more about it', text('a value')),
});

const spec = object('what the cluster is and what may go there', {
  workloadCluster: required(
    object('the cluster', {
      name: required(text('the cluster, for people', { minLength: 1, maxLength: 253 })),
      endpoint: later('waits', text('address of its API server', { minLength: 1 })),
      credentials: later(
        'waits',
        object('how the hub gets in, where it applies by itself', {
          secretRef: reference('a Secret with a kubeconfig'),
          serviceAccountRef: reference('a ServiceAccount'),
        }),
      ),
    }),
  ),
  supportedAPIExports: later('waits', list('APIs that the cluster serves', apiExport)),
  capabilities: list('what the cluster can do', capability, { mapKeys: ['type'] }),
  workspaces: list(
    'other workspaces that this cluster serves',
    object('one of them, or a pattern', {
      name: required(text('name of this entry', DNS_LABEL_FORM)),
      path: text(
        'the workspace, or a pattern such as `root:org:*`; left out: the workspace of that name below the own one',
        WORKSPACE_PATTERN_FORM,
      ),
    }),
    { mapKeys: ['name'] },
  ),
  unschedulable: flag('no new work; what is there stays'),
  evictAfter: text(
    'move everything away so long after the cluster became unreachable; or at this time',
    DURATION_OR_TIME_FORM,
  ),
  cells: map(
    'cells that the cluster belongs to; a topology key of a placement may be one of them',
    text('a value', LABEL_VALUE_FORM),
  ),
  taints: list('keep work away that does not tolerate them', taint, { mapKeys: ['key', 'effect'] }),
  delivery: choice('who applies: the syncer of tmc, or `External`, such as Argo CD or Flux', ['Syncer', 'External'], {
    default: 'Syncer',
    valuesNotYet: { External: 'waits' },
  }),
  namespaceMapping: choice(
    'namespaces in the cluster: of the same name, or `Hashed` by workspace and namespace; it cannot change while the cluster holds objects',
    ['Same', 'Hashed'],
    { default: 'Same' },
  ),
  allocatable: capacity('what workloads can use, until the syncer reports it; also for plans without a cluster'),
});
export type SyncTargetSpec = TypeOf<typeof spec>;

const syncedResource = object('how one resource is served', {
  group: text('API group; empty for the core group', { maxLength: 253 }),
  resource: required(text('plural name', { minLength: 1, maxLength: 63 })),
  versions: required(list('versions', text('a version', { maxLength: 63 }), { minItems: 1 })),
  identityHash: text('identity of its API export', { maxLength: 64 }),
  state: choice('whether it is as placements need it', ['Pending', 'Accepted', 'Incompatible'], { default: 'Pending' }),
});

const status = object('what is known of the cluster', {
  conditions,
  syncedAPIExports: list(
    'APIs and whether they are synced',
    object('one of them', {
      export: required(text('name of the API export', { minLength: 1, maxLength: 253 })),
      synced: required(flag('whether it is synced')),
      lastSyncTime: time('when it was synced last'),
      error: text('why it is not', { maxLength: 4096 }),
    }),
  ),
  syncedResources: list('resources that the cluster serves', syncedResource, { maxItems: 1000 }),
  resourceVersions: map('served versions by resource', text('versions'), { maxProperties: 1000 }),
  lastSyncerHeartbeatTime: time('when the syncer was heard last, as far as a state changed'),
  capacity: capacity('what the nodes of the cluster have'),
  allocatable: capacity('what workloads can use'),
  syncerIdentifier: text('which syncer speaks', { maxLength: 253 }),
  kubernetesVersion: text('version of the API server', { maxLength: 253 }),
  virtualWorkspaces: list(
    'addresses of virtual workspaces',
    object('one of them', {
      url: required(text('its address', { minLength: 1 })),
      logicalCluster: required(text('its logical cluster', { minLength: 1 })),
    }),
  ),
  objects: object('objects assigned to the cluster', {
    desired: required(integer('how many there should be')),
    applied: required(integer('how many are applied')),
    healthy: required(integer('how many of these are healthy')),
  }),
});
export type SyncTargetStatus = TypeOf<typeof status>;

export const syncTarget: KindDefinition<SyncTargetSpec, SyncTargetStatus> = {
  group: GROUP,
  version: VERSION,
  kind: 'SyncTarget',
  plural: 'synctargets',
  singular: 'synctarget',
  shortNames: ['st'],
  about: 'A cluster that receives workloads. Its labels are what Locations select.',
  nameForm: DNS_LABEL_FORM,
  spec,
  isSpecRequired: true,
  status,
  hasStatusSubresource: true,
  columns: [
    { name: 'Location', type: 'string', jsonPath: ".metadata.labels['location']", description: 'the label location' },
    READY,
    { name: 'Syncer', type: 'string', jsonPath: '.status.syncerIdentifier', description: 'which syncer speaks' },
    {
      name: 'Synced API resources',
      type: 'string',
      jsonPath: '.status.syncedResources',
      description: 'resources that the cluster serves',
    },
    {
      name: 'Key',
      type: 'string',
      jsonPath: ".metadata.labels['internal\\.workload\\.kcp\\.io/key']",
      description: 'what marks objects of the target in its cluster',
    },
    AGE,
  ],
};
