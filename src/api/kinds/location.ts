// Location: a named group of SyncTargets that placements choose among.
import {
  choice,
  DNS_LABEL_FORM,
  integer,
  LABEL_KEY_FORM,
  LABEL_VALUE_FORM,
  list,
  numberOrText,
  object,
  required,
  type TypeOf,
  text,
} from '../schema/index.ts';
import { bytes, capacity, conditions, cpu, dnsLabel, GROUP, labelSelector, labels, VERSION } from './common.ts';
import { AGE, type KindDefinition, READY } from './definition.ts';

const LOCATION_TYPES = ['Region', 'AvailabilityZone', 'DataCenter', 'Edge', 'Cloud', 'OnPremise'] as const;
/** What a Location without a type is. */
const DEFAULT_LOCATION_TYPE = 'Region';

const instanceType = object('a size of machine that is to be had there', {
  name: required(text('its name', { minLength: 1, maxLength: 63 })),
  cpu: required(cpu('processors')),
  memory: required(bytes('memory')),
  storage: bytes('storage'),
  gpu: integer('graphics processors'),
  accelerators: list(
    'other accelerators',
    object('one sort of them', {
      type: required(text('what they are', { minLength: 1, maxLength: 63 })),
      count: required(integer('how many', { minimum: 1 })),
    }),
    { mapKeys: ['type'], maxItems: 16 },
  ),
});

/** Degrees, as a text. */
const degrees = (whole: string) => ({
  pattern: `^[-+]?(${whole})$`,
  maxLength: 24,
});

const coordinates = object('where it is', {
  latitude: required(
    numberOrText(
      'degrees north, -90 to 90',
      { ...degrees('90(\\.0{1,15})?|[0-8]?[0-9](\\.[0-9]{1,15})?'), patternSays: 'must be a number from -90 to 90' },
      { minimum: -90, maximum: 90 },
    ),
  ),
  longitude: required(
    numberOrText(
      'degrees east, -180 to 180',
      {
        ...degrees('180(\\.0{1,15})?|(1[0-7][0-9]|[0-9]?[0-9])(\\.[0-9]{1,15})?'),
        patternSays: 'must be a number from -180 to 180',
      },
      { minimum: -180, maximum: 180 },
    ),
  ),
});

const spec = object('what the Location is, and which SyncTargets belong to it', {
  displayName: text('shown in tables', { maxLength: 253 }),
  description: text('for people', { maxLength: 4096 }),
  locationType: choice('what sort of place it is', LOCATION_TYPES, { default: DEFAULT_LOCATION_TYPE }),
  parent: dnsLabel('the Location that this one is a part of; members of the part are members of the whole'),
  labels: labels('labels of the place; selectors of placements see them beside those in `metadata`, which come first'),
  instanceTypes: list('sizes of machines that are to be had there', instanceType, { mapKeys: ['name'] }),
  availabilityZones: list('zones of the place', text('a zone', { minLength: 1, maxLength: 63 }), { isSet: true }),
  coordinates,
  instanceSelector: labelSelector(
    'its members, by labels of SyncTargets. Without it: SyncTargets labelled `location=<name>`',
  ),
  availableSelectorLabels: list(
    'labels that placements are meant to select by; a placement that selects by another is told so',
    object('one of them', {
      key: required(text('the label', LABEL_KEY_FORM)),
      values: required(list('its values', text('a value', LABEL_VALUE_FORM), { minItems: 1, isSet: true })),
      description: text('for people', { maxLength: 1024 }),
    }),
    { mapKeys: ['key'] },
  ),
});
export type LocationSpec = TypeOf<typeof spec>;

const status = object('what is known of the Location', {
  conditions,
  availableClusters: list('SyncTargets that can take work, by id', text('id of a SyncTarget', { maxLength: 253 }), {
    maxItems: 10_000,
  }),
  instances: integer('how many SyncTargets belong to it'),
  availableInstances: integer('how many of these can take work'),
  totalCapacity: capacity('sum over its SyncTargets'),
  allocatedCapacity: capacity('what the objects placed on its SyncTargets ask for'),
  childLocations: list('Locations that are a part of this one', dnsLabel('name of a Location'), { maxItems: 1000 }),
  path: text('from the outermost Location to this one, separated by `/`', { maxLength: 4096 }),
});
export type LocationStatus = TypeOf<typeof status>;

export const location: KindDefinition<LocationSpec, LocationStatus> = {
  group: GROUP,
  version: VERSION,
  kind: 'Location',
  plural: 'locations',
  singular: 'location',
  shortNames: ['loc'],
  about:
    'A named group of SyncTargets that Placements choose among, by the labels of the Location. A workspace that has SyncTargets and no Location has one, `default`, with all of them.',
  nameForm: DNS_LABEL_FORM,
  spec,
  isSpecRequired: true,
  status,
  hasStatusSubresource: true,
  columns: [
    { name: 'Display Name', type: 'string', jsonPath: '.spec.displayName', description: 'for people' },
    { name: 'Type', type: 'string', jsonPath: '.spec.locationType', description: 'what sort of place it is' },
    { name: 'Parent', type: 'string', jsonPath: '.spec.parent', description: 'the Location it is a part of' },
    READY,
    AGE,
  ],
};
