// Schema parts that several kinds share (JSON Schema 2020-12 subset that ajv takes in strict mode).

export type Schema = Readonly<Record<string, unknown>>;

const LABEL_NAME = '[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';
const LABEL_VALUE = `^(${LABEL_NAME})?$`;
const LABEL_KEY = `^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?${LABEL_NAME}$`;

export function object(properties: Record<string, Schema>, required: readonly string[] = []): Schema {
  return { type: 'object', additionalProperties: false, properties, required };
}

export const text: Schema = { type: 'string' };
export const labelKey: Schema = { type: 'string', pattern: LABEL_KEY };
export const labelValue: Schema = { type: 'string', pattern: LABEL_VALUE };
const textMap: Schema = { type: 'object', additionalProperties: text };
const labels: Schema = { type: 'object', propertyNames: { pattern: LABEL_KEY }, additionalProperties: labelValue };

const requirement = object(
  {
    key: labelKey,
    operator: { enum: ['In', 'NotIn', 'Exists', 'DoesNotExist'] },
    values: { type: 'array', items: labelValue },
  },
  ['key', 'operator'],
);

/** In and NotIn need values, Exists and DoesNotExist forbid them (Kubernetes' rule); with a misspelt operator neither is said. */
const checkedRequirement: Schema = {
  ...requirement,
  allOf: [
    {
      if: { required: ['operator'], properties: { operator: { enum: ['In', 'NotIn'] } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['values'], properties: { values: { minItems: 1 } } },
    },
    {
      if: { required: ['operator'], properties: { operator: { enum: ['Exists', 'DoesNotExist'] } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { values: { maxItems: 0 } } },
    },
  ],
};

export const labelSelector: Schema = object({
  matchLabels: labels,
  matchExpressions: { type: 'array', items: checkedRequirement },
});

function metadata(namePattern: string, maxLength: number): Schema {
  return object({ name: { type: 'string', pattern: namePattern, maxLength }, labels, annotations: textMap }, ['name']);
}

const LABEL = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$';
const SUBDOMAIN = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$';

/** A whole document of the Workload API. */
export function documentSchema(
  kind: string,
  spec: Schema,
  names: 'label' | 'subdomain',
  apiVersion: string,
  required: readonly string[] = ['spec'],
): Schema {
  return object(
    {
      apiVersion: { const: apiVersion },
      kind: { const: kind },
      metadata: names === 'label' ? metadata(LABEL, 63) : metadata(SUBDOMAIN, 253),
      spec,
      // Accepted here and warned about by `validate.ts`: status lives on the status branch.
      status: {},
    },
    ['apiVersion', 'kind', 'metadata', ...required],
  );
}
