// SchemaNode → JSON Schema 2020-12: what ajv compiles and what editors read. Rules and list keys are beyond it (`check-rules.ts`).
import type { SchemaNode } from './node.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const LIMITS = [
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'maxProperties',
  'pattern',
  'default',
] as const;

/** The limits of a node, under the names that JSON Schema and CRDs share. */
export function limitsOf(node: SchemaNode, names: readonly (typeof LIMITS)[number][] = LIMITS): JsonSchema {
  return Object.fromEntries(names.filter((name) => node[name] !== undefined).map((name) => [name, node[name]]));
}

/** Number or text: each with its own limits. */
function either(node: SchemaNode, numeric: 'integer' | 'number'): JsonSchema {
  const { description } = node;
  return {
    description,
    anyOf: [
      { type: numeric, ...limitsOf(node, ['minimum', 'maximum']) },
      { type: 'string', ...limitsOf(node, ['maxLength', 'pattern']) },
    ],
  };
}

function objectSchema(node: SchemaNode): JsonSchema {
  const { description, properties, values, required } = node;
  if (values !== undefined) {
    return { description, type: 'object', ...limitsOf(node), additionalProperties: jsonSchema(values) };
  }
  return {
    description,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(properties ?? {}).map(([name, n]) => [name, jsonSchema(n)])),
    ...(required === undefined ? {} : { required }),
  };
}

/** Pure; the order of properties is that of the source. */
export function jsonSchema(node: SchemaNode): JsonSchema {
  const { description, type } = node;
  switch (type) {
    case 'any':
      return { description };
    case 'intOrString':
      return either(node, 'integer');
    case 'numberOrString':
      return either(node, 'number');
    case 'object':
      return objectSchema(node);
    case 'array':
      return {
        description,
        type,
        ...limitsOf(node),
        ...(node.isSet === true ? { uniqueItems: true } : {}),
        ...(node.items === undefined ? {} : { items: jsonSchema(node.items) }),
      };
    case 'string':
      return { description, type, ...limitsOf(node), ...(node.enum === undefined ? {} : { enum: node.enum }) };
    case 'integer':
    case 'number':
    case 'boolean':
      return { description, type, ...limitsOf(node) };
  }
}
