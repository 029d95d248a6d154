// One JSON Schema for any YAML file of a fleet: it knows our documents by apiVersion and kind, and says nothing of others.
import {
  apiVersionOf,
  documentSchema,
  isRecord,
  type JsonSchema,
  KIND_NAMES,
  KINDS,
  type KindName,
} from '../../api/index.ts';

/** A field that is not needed may be written without a value: it is then as if it were not there. */
function orNull(schema: JsonSchema): JsonSchema {
  const { type, anyOf, enum: words } = schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  if (type === undefined) return schema;
  return { ...schema, type: [type, 'null'], ...(Array.isArray(words) ? { enum: [...words, null] } : {}) };
}

function schemasIn(value: unknown): readonly (readonly [string, JsonSchema])[] {
  return isRecord(value) ? Object.entries(value).flatMap(([k, v]) => (isRecord(v) ? [[k, v] as const] : [])) : [];
}

/** As the loader reads documents: null where a value may be left out. */
function withNulls(schema: JsonSchema): JsonSchema {
  const { properties, additionalProperties, items, required } = schema;
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  const fields = schemasIn(properties).map(([name, field]) => {
    const inner = withNulls(field);
    return [name, needed.includes(name) ? inner : orNull(inner)] as const;
  });
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(fields) }),
    ...(isRecord(additionalProperties) ? { additionalProperties: orNull(withNulls(additionalProperties)) } : {}),
    ...(isRecord(items) ? { items: withNulls(items) } : {}),
  };
}

const GROUPS = [...new Set(KIND_NAMES.map((kind) => KINDS[kind].group))];
const API_VERSIONS = [...new Set(KIND_NAMES.map((kind) => apiVersionOf(KINDS[kind])))];
/** Any version of our groups: a wrong one is then named. */
const OUR_GROUP = { type: 'string', pattern: `^(${GROUPS.map((g) => g.replaceAll('.', '\\.')).join('|')})/` };

/** Whether a document is ours: only what holds these fields is looked at. */
function when(properties: JsonSchema, then: JsonSchema): JsonSchema {
  return { if: { type: 'object', required: Object.keys(properties), properties }, then };
}

/** What is offered in an empty document: the fields that must be there. */
function skeleton(schema: JsonSchema): unknown {
  const { required, properties, enum: words, type } = schema;
  if (Array.isArray(words)) return words[0];
  if (type !== 'object' || !isRecord(properties)) return '';
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  const fields = schemasIn(properties).filter(([name]) => needed.includes(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, skeleton(field)]));
}

function snippet(kind: KindName): JsonSchema {
  return { label: kind, description: KINDS[kind].about, body: skeleton(documentSchema(kind)) };
}

/** Kinds that people write. */
const WRITTEN = KIND_NAMES.filter((kind) => kind !== 'SyncTargetHeartbeat');

/** JSON Schema draft 7, which all YAML language servers read. Conditions, no `oneOf`: a mistake is told where it is. */
export function editorSchema(): JsonSchema & { readonly definitions: Readonly<Record<string, JsonSchema>> } {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'tmc Workload API',
    description: 'Documents of a fleet; made by tmc openapi --vscode. YAML of other kinds is left alone.',
    defaultSnippets: WRITTEN.map(snippet),
    properties: {
      apiVersion: { anyOf: [{ enum: API_VERSIONS }, {}] },
      kind: { anyOf: [{ enum: WRITTEN }, {}] },
    },
    allOf: [
      ...KIND_NAMES.map((name) =>
        when({ apiVersion: OUR_GROUP, kind: { const: name } }, { $ref: `#/definitions/${name}` }),
      ),
      when({ apiVersion: OUR_GROUP }, { properties: { kind: { enum: KIND_NAMES } } }),
    ],
    definitions: Object.fromEntries(KIND_NAMES.map((name) => [name, withNulls(documentSchema(name))])),
  };
}
