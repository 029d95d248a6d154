// SyncTargetHeartbeat: that a syncer lives, and how its cluster is; written by the syncer into its report.
import {
  DNS_SUBDOMAIN_FORM,
  DURATION_FORM,
  flag,
  integer,
  object,
  required,
  type TypeOf,
  text,
} from '../schema/index.ts';
import { bytes, conditions, cpu, dnsLabel, GROUP, time, VERSION } from './common.ts';
import { AGE, type KindDefinition, READY } from './definition.ts';

const spec = object('whose heartbeat it is', {
  syncTarget: required(dnsLabel('name of the SyncTarget')),
  heartbeatInterval: text('how often it comes', { ...DURATION_FORM, default: '30s' }),
});
export type SyncTargetHeartbeatSpec = TypeOf<typeof spec>;

const status = object('what the syncer says', {
  conditions,
  lastHeartbeatTime: time('when it came last, by the clock of the syncer'),
  syncerIdentifier: text('which syncer speaks', { maxLength: 253 }),
  clusterHealth: object('how the cluster is', {
    ready: required(flag('whether it can take work')),
    nodeCount: integer('how many nodes it has'),
    resourceUsage: object('what is in use', {
      cpuUsage: cpu('processors'),
      memoryUsage: bytes('memory'),
      storageUsage: bytes('storage'),
      podCount: integer('pods'),
    }),
  }),
});
export type SyncTargetHeartbeatStatus = TypeOf<typeof status>;

export const syncTargetHeartbeat: KindDefinition<SyncTargetHeartbeatSpec, SyncTargetHeartbeatStatus> = {
  group: GROUP,
  version: VERSION,
  kind: 'SyncTargetHeartbeat',
  plural: 'synctargetheartbeats',
  singular: 'synctargetheartbeat',
  shortNames: ['sth'],
  about:
    'That a syncer lives, and how its cluster is. Syncers write it into their report branches; in a source it is refused.',
  nameForm: DNS_SUBDOMAIN_FORM,
  spec,
  isSpecRequired: true,
  status,
  hasStatusSubresource: false,
  columns: [
    { name: 'SyncTarget', type: 'string', jsonPath: '.spec.syncTarget', description: 'whose heartbeat it is' },
    { name: 'Last Heartbeat', type: 'date', jsonPath: '.status.lastHeartbeatTime', description: 'when it came last' },
    READY,
    AGE,
  ],
};
