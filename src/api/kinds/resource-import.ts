// ResourceImport: the live object of one cluster, shown on the status branch.
import { anything, choice, DNS_SUBDOMAIN_FORM, map, object, required, type TypeOf, text } from '../schema/index.ts';
import { conditions, dnsLabel, GROUP, resourceReference, time, VERSION } from './common.ts';
import { AGE, type KindDefinition, READY, referenceColumns } from './definition.ts';

const spec = object('what is looked at', {
  source: required(
    object('the object', {
      cluster: required(dnsLabel('name of the SyncTarget')),
      resource: required(resourceReference('the object in it')),
    }),
  ),
  schemaUpdatePolicy: choice(
    'when its schema changes: `UpdateAlways`, `UpdateIfNewer`, or `Never`',
    ['UpdateAlways', 'UpdateIfNewer', 'Never'],
    { default: 'UpdateIfNewer' },
  ),
});
export type ResourceImportSpec = TypeOf<typeof spec>;

const status = object('what was found', {
  conditions,
  resourceVersion: text('version of the live object', { maxLength: 64 }),
  lastImportTime: time('when it was read last'),
  importedResource: map('the live object, without what the server adds', anything('a part of it'), {
    maxProperties: 1000,
  }),
  schemaVersion: text('version of its schema', { maxLength: 253 }),
});
export type ResourceImportStatus = TypeOf<typeof status>;

export const resourceImport: KindDefinition<ResourceImportSpec, ResourceImportStatus> = {
  group: GROUP,
  version: VERSION,
  kind: 'ResourceImport',
  plural: 'resourceimports',
  singular: 'resourceimport',
  shortNames: ['ri'],
  about: 'The live object of one cluster, shown on the status branch.',
  nameForm: DNS_SUBDOMAIN_FORM,
  spec,
  isSpecRequired: true,
  status,
  hasStatusSubresource: true,
  notYet: 'waits',
  columns: [
    { name: 'Source Cluster', type: 'string', jsonPath: '.spec.source.cluster', description: 'the cluster' },
    ...referenceColumns('.spec.source.resource'),
    READY,
    AGE,
  ],
};
