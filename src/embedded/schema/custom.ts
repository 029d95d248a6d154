// Schema of a custom resource out of its CRD: how values merge, not what is valid.
import { type Doc, doc, isDoc, list, text } from '../json/index.ts';
import { ANY, type ListSchema, type MapSchema, type Schema } from './node.ts';

function listOf(schema: Doc): ListSchema {
  const type = text(schema['x-kubernetes-list-type']);
  return {
    kind: 'list',
    merge: type === 'set' || type === 'map' ? type : 'atomic',
    keys: list(schema['x-kubernetes-list-map-keys']).map(text),
    strategicKey: '',
    element: customSchema(schema['items']),
  };
}

function mapOf(schema: Doc): MapSchema {
  const properties = doc(schema['properties']);
  const parsed = new Map<string, Schema>();
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true || Object.keys(properties).length === 0;
  const extra = schema['additionalProperties'];
  return {
    kind: 'map',
    atomic: schema['x-kubernetes-map-type'] === 'atomic',
    element: isDoc(extra) ? customSchema(extra) : open ? ANY : undefined,
    fieldNames: () => Object.keys(properties),
    always: [],
    field(name) {
      if (!Object.hasOwn(properties, name)) return undefined;
      const known = parsed.get(name) ?? customSchema(properties[name]);
      parsed.set(name, known);
      return known;
    },
  };
}

/** Merge schema of one (sub)schema of a CRD. */
function customSchema(value: unknown): Schema {
  const schema = doc(value);
  if (schema['x-kubernetes-int-or-string'] === true) return { kind: 'scalar', type: 'untyped' };
  switch (schema['type']) {
    case 'object':
      return mapOf(schema);
    case 'array':
      return listOf(schema);
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean': {
      const fallback = schema['default'];
      return { kind: 'scalar', type: schema['type'], ...(typeof fallback === 'string' ? { fallback } : {}) };
    }
    default:
      return ANY;
  }
}

/** A whole custom object: its own schema, with the common apiVersion, kind and metadata. */
export function customObjectSchema(openApi: unknown, metadata: Schema): MapSchema {
  const own = mapOf(doc(openApi));
  const scalar: Schema = { kind: 'scalar', type: 'string' };
  const common = new Map<string, Schema>([
    ['apiVersion', scalar],
    ['kind', scalar],
    ['metadata', metadata],
  ]);
  return {
    kind: 'map',
    atomic: false,
    element: own.element ?? ANY,
    field: (name) => common.get(name) ?? own.field(name),
    fieldNames: () => [...new Set([...common.keys(), ...own.fieldNames()])],
    always: [],
  };
}
