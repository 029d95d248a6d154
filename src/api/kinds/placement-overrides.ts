// What is changed in the objects of a Placement on their way to some clusters.
import { choice, integer, KIND_FORM, list, OBJECT_NAME_FORM, object, required, text } from '../schema/index.ts';
import { annotations, clusterNames, labelSelector, labels, locationNames } from './common.ts';

const patch = object('a change', {
  type: required(choice('in which form it is written', ['JSONPatch', 'MergePatch', 'StrategicMergePatch'])),
  patch: required(text('the change, as YAML or JSON', { minLength: 1, maxLength: 65_536 })),
});

const image = object(
  'an image that is replaced',
  {
    name: required(text('the image as it is written, without tag', { minLength: 1 })),
    newName: text('its new name', { minLength: 1 }),
    newTag: text('its new tag', {
      minLength: 1,
      maxLength: 128,
      pattern: '^[A-Za-z0-9_][A-Za-z0-9._-]*$',
      patternSays: 'must be a tag of an image',
    }),
    digest: text('its digest', {
      maxLength: 256,
      pattern: '^[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$',
      patternSays: 'must be a digest such as sha256:…',
    }),
  },
  [
    {
      cel: 'has(self.newName) || has(self.newTag) || has(self.digest)',
      message: 'must have newName, newTag or digest',
      holds: ({ newName, newTag, digest }) => newName !== undefined || newTag !== undefined || digest !== undefined,
    },
    {
      cel: '!has(self.newTag) || !has(self.digest)',
      message: 'must have newTag or digest, not both',
      holds: ({ newTag, digest }) => newTag === undefined || digest === undefined,
    },
  ],
);

const override = object(
  'what is changed, where and on which objects',
  {
    targets: object('on these clusters; left out: on all', {
      labelSelector: labelSelector('clusters by label'),
      clusters: clusterNames('clusters by name'),
      locations: locationNames('clusters of these Locations'),
    }),
    objects: object('in these objects; left out: in all', {
      kinds: list('of these kinds', text('a kind', KIND_FORM), { isSet: true }),
      names: list('of these names', text('a name', OBJECT_NAME_FORM), { isSet: true }),
      labelSelector: labelSelector('with these labels'),
    }),
    patches: list('changes, in order', patch, { maxItems: 32 }),
    images: list('images that are replaced', image, { mapKeys: ['name'] }),
    replicas: integer('number of replicas'),
    labels: labels('labels that are set'),
    annotations: annotations('annotations that are set'),
  },
  [
    {
      cel: 'has(self.patches) || has(self.images) || has(self.replicas) || has(self.labels) || has(self.annotations)',
      message: 'must change something: patches, images, replicas, labels or annotations',
      holds: (o) => [o.patches, o.images, o.replicas, o.labels, o.annotations].some((v) => v !== undefined),
    },
  ],
);

export const placementOverrides = list('changes for some clusters or objects; later ones win', override, {
  maxItems: 32,
});
