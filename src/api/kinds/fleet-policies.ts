// Policies of the fleet in TMCConfig: what is changed in objects on their way to clusters, and what they must have.
import {
  ANNOTATION_KEY_FORM,
  anything,
  choice,
  DNS_LABEL_FORM,
  type Field,
  integer,
  KIND_FORM,
  LABEL_KEY_FORM,
  list,
  map,
  OBJECT_NAME_FORM,
  object,
  required,
  type TypeOf,
  text,
} from '../schema/index.ts';
import { clusterNames, dnsLabel, labelSelector, locationNames } from './common.ts';

const POINTER_FORM = {
  pattern: '^(/([^~/]|~[01])+)+$',
  maxLength: 1024,
  patternSays: 'must be a JSON pointer such as /metadata/labels/team; `*` stands for every item of a list',
};
const PLACEMENT_FORM = {
  pattern: '^root(:[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/[^/]+$',
  maxLength: 512,
  patternSays: 'must be <workspace>/<name>, such as root/web',
};

const path = (description: string) => text(description, POINTER_FORM);

const match = object('which objects, and where; of what is written each must hold', {
  kinds: list('of these kinds', text('a kind', KIND_FORM), { isSet: true }),
  names: list('of these names', text('a name', OBJECT_NAME_FORM), { isSet: true }),
  namespaces: list('in these namespaces', dnsLabel('a namespace'), { isSet: true }),
  labelSelector: labelSelector('with these labels in the source'),
  placements: list('of these Placements', text('`<workspace>/<name>`', PLACEMENT_FORM), { isSet: true }),
  targets: object('on these clusters', {
    labelSelector: labelSelector('clusters by label'),
    clusters: clusterNames('clusters by name'),
    locations: locationNames('clusters of these Locations of the workspace root'),
  }),
});

const condition = object(
  'a condition on the object as it is in the source',
  {
    path: required(path('the field')),
    operator: required(choice('how it is compared', ['Exists', 'DoesNotExist', 'In', 'NotIn'])),
    values: list('what it is compared with, as text, with `In` and `NotIn`', text('a value')),
  },
  [
    {
      cel: "(self.operator in ['In', 'NotIn']) == (has(self.values) && size(self.values) > 0)",
      message: 'must have values with the operators In and NotIn, and with no other',
      holds: ({ operator, values = [] }) => ['In', 'NotIn'].includes(operator) === values.length > 0,
    },
  ],
);

const scope = {
  description: text('what it is for', { maxLength: 1024 }),
  priority: integer('policies come in this order, then by name; later ones win', { default: 0, maximum: 1000 }),
  mode: choice(
    'of which objects: `all`; `selective`: those that `match` names; `conditional`: those of them for which `when` holds. Without it `virtualWorkspace.defaultProjectionMode`',
    ['all', 'selective', 'conditional'],
  ),
  match,
  when: list('conditions that must all hold, with the mode `conditional`', condition, { maxItems: 16 }),
} as const;

const transform = object('one change', {
  type: required(
    choice(
      '`Set` writes the value, `Delete` removes what is there, `Replace` writes the value where one is, `Template` writes a text with fields of the cluster and the object',
      ['Set', 'Delete', 'Replace', 'Template'],
    ),
  ),
  path: required(path('the field, from the object')),
  value: anything('with `Set` and `Replace`: the value'),
  template: text(
    'with `Template`: the text, with fields such as `{{ .target.name }}`, `{{ .target.labels.region }}` or `{{ .object.metadata.name }}`',
    { minLength: 1, maxLength: 4096 },
  ),
});

const transformationPolicy = object('what is changed', {
  ...scope,
  transforms: required(list('changes, in order', transform, { minItems: 1, maxItems: 32 })),
});

const validationPolicy = object('what objects must have', {
  ...scope,
  action: choice('`warn` is told; with `deny` nothing new is delivered', ['warn', 'deny'], { default: 'warn' }),
  requiredLabels: list('labels that must be there, with a value', text('a label', LABEL_KEY_FORM), { isSet: true }),
  requiredAnnotations: list(
    'annotations that must be there, with a value',
    text('an annotation', ANNOTATION_KEY_FORM),
    {
      isSet: true,
    },
  ),
  requiredFields: list('fields that must be there', path('a field'), { isSet: true }),
  forbiddenFields: list('fields that must not be there', path('a field'), { isSet: true }),
  message: text('why, for whoever wrote the object', { maxLength: 1024 }),
});

const NAME = new RegExp(DNS_LABEL_FORM.pattern);

function policies<T>(description: string, policy: Field<T>) {
  return map(description, policy, {
    maxProperties: 32,
    rules: [
      {
        cel: `self.all(k, size(k) <= ${DNS_LABEL_FORM.maxLength} && k.matches('${DNS_LABEL_FORM.pattern}'))`,
        message: 'must have names of lower-case letters, digits and "-"',
        holds: (self) => Object.keys(self).every((k) => k.length <= DNS_LABEL_FORM.maxLength && NAME.test(k)),
      },
    ],
  });
}

export const transformationPolicies = policies('changes for all objects of the fleet, by name', transformationPolicy);
export const validationPolicies = policies('checks of all objects of the fleet, by name', validationPolicy);

export type PolicyScope = Omit<
  TypeOf<typeof validationPolicy>,
  'action' | 'message' | `required${string}` | 'forbiddenFields'
>;
export type TransformationPolicy = TypeOf<typeof transformationPolicy>;
export type ValidationPolicy = TypeOf<typeof validationPolicy>;
export type Transform = TypeOf<typeof transform>;
