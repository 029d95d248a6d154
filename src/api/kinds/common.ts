// Parts of documents that several kinds share.
import {
  ANNOTATION_KEY_FORM,
  choice,
  DNS_LABEL_FORM,
  type Form,
  integer,
  intOrText,
  LABEL_KEY_FORM,
  LABEL_VALUE_FORM,
  list,
  map,
  OBJECT_NAME_FORM,
  object,
  QUANTITY_FORM,
  RESOURCE_FORM,
  required,
  TIME_FORM,
  type TypeOf,
  text,
  VERSION_FORM,
  WORKSPACE_PATTERN_FORM,
} from '../schema/index.ts';

export const GROUP = 'workload.kcp.io' as const;
export const VERSION = 'v1alpha1' as const;

/** Of a map: its keys have the form, and what is before a slash is no longer than a DNS name. CRDs say that only by a rule. */
export function keysAre(what: string, { pattern, maxLength }: Form) {
  const regExp = new RegExp(pattern);
  const isBad = (key: string): boolean => key.length > maxLength || key.indexOf('/') > 253 || !regExp.test(key);
  return {
    cel: `self.all(k, size(k) <= ${maxLength} && k.indexOf('/') <= 253 && k.matches('${pattern.replaceAll('\\', '\\\\')}'))`,
    message: `must have valid ${what} keys`,
    holds: (self: Readonly<Record<string, string>>) => !Object.keys(self).some(isBad),
    detail: (self: Readonly<Record<string, string>>) => `${JSON.stringify(Object.keys(self).find(isBad))} is none`,
  };
}

export const labels = (description: string) =>
  map(description, text('the value', LABEL_VALUE_FORM), {
    maxProperties: 32,
    rules: [keysAre('label', LABEL_KEY_FORM)],
  });

/** Annotations whose keys Kubernetes takes. */
export const annotations = (description: string) =>
  map(description, text('the value', { maxLength: 65_536 }), {
    rules: [keysAre('annotation', ANNOTATION_KEY_FORM)],
  });

const requirement = object(
  'one condition on a label',
  {
    key: required(text('the label', LABEL_KEY_FORM)),
    operator: required(choice('how it is compared', ['In', 'NotIn', 'Exists', 'DoesNotExist'])),
    values: list('what it is compared with, with `In` and `NotIn`', text('a value', LABEL_VALUE_FORM)),
  },
  [
    {
      cel: "!(self.operator in ['In', 'NotIn']) || (has(self.values) && size(self.values) > 0)",
      message: 'must have values with the operators In and NotIn',
      holds: ({ operator, values }) =>
        !['In', 'NotIn'].includes(operator) || (values !== undefined && values.length > 0),
    },
    {
      cel: "self.operator in ['In', 'NotIn'] || !has(self.values) || size(self.values) == 0",
      message: 'must have no values with the operators Exists and DoesNotExist',
      holds: ({ operator, values }) => ['In', 'NotIn'].includes(operator) || (values?.length ?? 0) === 0,
    },
  ],
);

/** Kubernetes' label selector: all conditions must hold, an empty one matches everything. */
export const labelSelector = (description: string) =>
  object(description, {
    matchLabels: labels('labels that must have these values'),
    matchExpressions: list('conditions on labels', requirement, { maxItems: 16 }),
  });
export type LabelSelector = TypeOf<ReturnType<typeof labelSelector>>;
export type LabelSelectorRequirement = TypeOf<typeof requirement>;

export const dnsLabel = (description: string) => text(description, DNS_LABEL_FORM);
export const clusterNames = (description: string) =>
  list(description, dnsLabel('name of a SyncTarget'), { isSet: true, maxItems: 1000 });
export const locationNames = (description: string) =>
  list(description, dnsLabel('name of a Location'), { isSet: true, maxItems: 256 });

/** Milli-units as a whole number (the seed's form), or a quantity. */
export const cpu = (description: string) =>
  intOrText(`${description}: millicores, or a quantity such as \`500m\``, QUANTITY_FORM);
/** Bytes as a whole number (the seed's form), or a quantity. */
export const bytes = (description: string) =>
  intOrText(`${description}: bytes, or a quantity such as \`2Gi\``, QUANTITY_FORM);

/** Capacity of a cluster. */
export const capacity = (description: string) =>
  object(description, {
    cpu: cpu('processors'),
    memory: bytes('memory'),
    storage: bytes('storage'),
    pods: integer('pods'),
  });
export type Capacity = TypeOf<ReturnType<typeof capacity>>;

export const locationSelector = (description: string) =>
  object(description, {
    path: text(
      'workspaces whose Locations are meant: a path or pattern; left out: the own workspace',
      WORKSPACE_PATTERN_FORM,
    ),
    labelSelector: labelSelector('labels of Locations'),
  });
export type LocationSelector = TypeOf<ReturnType<typeof locationSelector>>;

/** An object in a cluster, by its resource. */
export const resourceReference = (description: string) =>
  object(description, {
    group: text('API group; left out for the core group', {
      maxLength: 253,
      pattern: '^[a-z0-9.-]*$',
      patternSays: 'must be an API group such as apps',
    }),
    version: required(text('API version', VERSION_FORM)),
    resource: required(text('plural name of the resource', RESOURCE_FORM)),
    namespace: dnsLabel('namespace; left out for objects without one'),
    name: required(text('name of the object', OBJECT_NAME_FORM)),
  });
export type ResourceReference = TypeOf<ReturnType<typeof resourceReference>>;

/** kcp conditions. */
export const conditions = list(
  'the state in short, ordered by type; a type that is missing counts as Unknown',
  object('one condition', {
    type: required(text('what it is about, CamelCase', { maxLength: 316, minLength: 1 })),
    status: required(choice('whether it holds', ['True', 'False', 'Unknown'])),
    severity: choice('how bad it is when it does not hold', ['Error', 'Warning', 'Info', '']),
    lastTransitionTime: required(text('when the status changed last', TIME_FORM)),
    reason: text('why, one word in CamelCase', { maxLength: 256 }),
    message: text('why, in words', { maxLength: 32_768 }),
  }),
  { mapKeys: ['type'] },
);
export type Condition = TypeOf<typeof conditions> extends readonly (infer C)[] ? C : never;

export const time = (description: string) => text(description, TIME_FORM);

export const COMMON_STATUS = {
  conditions,
  observedGeneration: integer('the generation of the spec that this status is about'),
} as const;
