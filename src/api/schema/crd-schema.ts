// SchemaNode → the structural schema of a CustomResourceDefinition (apiextensions.k8s.io/v1), rules as CEL.
import { type JsonSchema, limitsOf } from './json-schema.ts';
import type { SchemaNode } from './node.ts';

function validations({ rules }: SchemaNode): JsonSchema {
  if (rules === undefined) return {};
  return { 'x-kubernetes-validations': rules.map(({ cel, message }) => ({ rule: cel, message })) };
}

/** A structural schema has no union of number and text: nothing is said of the type, and what is neither is shut out by its limits. */
function numberOrString(node: SchemaNode): JsonSchema {
  return {
    description: node.description,
    'x-kubernetes-preserve-unknown-fields': true,
    ...limitsOf(node, ['minimum', 'maximum', 'maxLength', 'pattern']),
    // No boolean, no list, no mapping fits these.
    not: { enum: [true, false] },
    minItems: 1,
    maxItems: 0,
    minProperties: 1,
    maxProperties: 0,
  };
}

function listType({ isSet, mapKeys }: SchemaNode): JsonSchema {
  if (isSet === true) return { 'x-kubernetes-list-type': 'set' };
  if (mapKeys !== undefined) return { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': mapKeys };
  return { 'x-kubernetes-list-type': 'atomic' };
}

function objectSchema(node: SchemaNode): JsonSchema {
  const { properties, values, required } = node;
  if (values !== undefined) return { additionalProperties: crdSchema(values) };
  return {
    properties: Object.fromEntries(Object.entries(properties ?? {}).map(([name, n]) => [name, crdSchema(n)])),
    ...(required === undefined ? {} : { required }),
  };
}

const WIDTH = { integer: 'int64', number: 'double' } as const;

/** Pure. What the API server makes of it is compared with our own checks on a corpus. */
export function crdSchema(node: SchemaNode): JsonSchema {
  const { description, type } = node;
  const common = { description, ...limitsOf(node), ...validations(node) };
  switch (type) {
    case 'any':
      // A null says something there: Helm takes it as "without this value".
      return { description, 'x-kubernetes-preserve-unknown-fields': true, nullable: true };
    case 'intOrString':
      return { ...common, 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] };
    case 'numberOrString':
      return numberOrString(node);
    case 'object':
      return { type, ...common, ...objectSchema(node) };
    case 'array':
      return {
        type,
        ...common,
        ...listType(node),
        ...(node.items === undefined ? {} : { items: crdSchema(node.items) }),
      };
    case 'string':
      return { type, ...common, ...(node.enum === undefined ? {} : { enum: node.enum }) };
    case 'integer':
    case 'number':
      return { type, format: WIDTH[type], ...common };
    case 'boolean':
      return { type, ...common };
  }
}
