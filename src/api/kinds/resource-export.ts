// ResourceExport: one object of the repository to named or selected clusters, beside any Placement.
import { choice, DNS_SUBDOMAIN_FORM, flag, list, object, required, type TypeOf, text } from '../schema/index.ts';
import {
  clusterNames,
  conditions,
  GROUP,
  labelSelector,
  locationSelector,
  resourceReference,
  time,
  VERSION,
} from './common.ts';
import { AGE, type KindDefinition, READY, referenceColumns } from './definition.ts';

const spec = object('what goes where', {
  resource: required(resourceReference('the object')),
  target: required(
    object(
      'the clusters it goes to',
      {
        clusters: clusterNames('clusters by name'),
        locationSelector: locationSelector('clusters of these Locations'),
        labelSelector: labelSelector('clusters by label'),
      },
      [
        {
          cel: '(has(self.clusters) && size(self.clusters) > 0) || has(self.locationSelector) || has(self.labelSelector)',
          message: 'must have clusters, a locationSelector or a labelSelector',
          holds: ({ clusters = [], locationSelector: l, labelSelector: s }) =>
            clusters.length > 0 || l !== undefined || s !== undefined,
        },
      ],
    ),
  ),
  conflictResolution: choice(
    'when the object is in the cluster already: `UseSource` takes it over, `UseTarget` leaves it, `Error` leaves it and says so',
    ['UseSource', 'UseTarget', 'Error'],
    { default: 'UseSource' },
  ),
});
export type ResourceExportSpec = TypeOf<typeof spec>;

const status = object('what became of it', {
  conditions,
  exportedClusters: list(
    'the clusters it went to',
    object('one of them', {
      cluster: required(text('id of the SyncTarget', { minLength: 1, maxLength: 253 })),
      exported: required(flag('whether it is there')),
      lastExportTime: time('when it was written last'),
      error: text('why it is not there', { maxLength: 4096 }),
    }),
    { maxItems: 10_000 },
  ),
  lastExportTime: time('when it was written last, anywhere'),
});
export type ResourceExportStatus = TypeOf<typeof status>;

export const resourceExport: KindDefinition<ResourceExportSpec, ResourceExportStatus> = {
  group: GROUP,
  version: VERSION,
  kind: 'ResourceExport',
  plural: 'resourceexports',
  singular: 'resourceexport',
  shortNames: ['re'],
  about: 'One object of the repository that goes to named or selected clusters, beside any Placement.',
  nameForm: DNS_SUBDOMAIN_FORM,
  spec,
  isSpecRequired: true,
  status,
  hasStatusSubresource: true,
  notYet: 'waits',
  columns: [
    { name: 'Target', type: 'string', jsonPath: '.spec.target.clusters[0]', description: 'the first cluster named' },
    ...referenceColumns('.spec.resource'),
    READY,
    AGE,
  ],
};
