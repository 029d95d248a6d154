// JSON schemas for kubeconform, out of what a real kube-apiserver says of its kinds: as strict as the server, which refuses unknown fields.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Agent, request } from 'undici';
import { isRecord } from '../../../src/api/index.ts';
import { accessOf } from '../../support/api-judge.ts';

type Schema = Readonly<Record<string, unknown>>;

const REF = '#/components/schemas/';

/** A field that is null counts as left out for the server, so every field may be. */
function orNull(schema: unknown): unknown {
  return isRecord(schema) ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function strictProperties(properties: Schema): Schema {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, orNull(strict(schema))]));
}

/** From OpenAPI 3.0 to JSON Schema: references, and no property that nobody described. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (!isRecord(value)) return value;
  const { properties, default: _default, format, ...rest } = value;
  const own = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, strict(part)]));
  if (typeof own['$ref'] === 'string') own['$ref'] = own['$ref'].replace(REF, '#/definitions/');
  if (value['x-kubernetes-int-or-string'] === true || format === 'int-or-string')
    return { anyOf: [{ type: 'string' }, { type: 'integer' }] };
  if (!isRecord(properties)) return own;
  const isOpen = value['x-kubernetes-preserve-unknown-fields'] === true || 'additionalProperties' in own;
  return { ...own, properties: strictProperties(properties), ...(isOpen ? {} : { additionalProperties: false }) };
}

function referenced(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referenced);
  if (!isRecord(value)) return [];
  const { $ref: ref } = value;
  return [
    ...(typeof ref === 'string' ? [ref.replace('#/definitions/', '')] : []),
    ...Object.values(value).flatMap(referenced),
  ];
}

/** A schema with all that it needs. */
function closed(name: string, all: ReadonlyMap<string, unknown>): Schema {
  const needed = new Set([name]);
  for (const one of needed) for (const other of referenced(all.get(one))) needed.add(other);
  return {
    $ref: `#/definitions/${name}`,
    definitions: Object.fromEntries([...needed].map((one) => [one, all.get(one)])),
  };
}

function kindsOf(schema: unknown): readonly Schema[] {
  const kinds = isRecord(schema) ? schema['x-kubernetes-group-version-kind'] : undefined;
  return Array.isArray(kinds) ? kinds.filter(isRecord) : [];
}

/** Where kubeconform looks; of the group without a name it says the version instead. */
export const LOCATION = '{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json';

async function writeGroup(dir: string, document: unknown): Promise<void> {
  const components = isRecord(document) && isRecord(document['components']) ? document['components'] : {};
  const schemas = isRecord(components['schemas']) ? components['schemas'] : {};
  const all = new Map(Object.entries(schemas).map(([name, schema]) => [name, strict(schema)]));
  for (const [name, schema] of Object.entries(schemas)) {
    // What many kinds share, such as DeleteOptions, is none that is applied.
    const [gvk, ...others] = kindsOf(schema);
    if (gvk === undefined || others.length > 0) continue;
    const { group, version, kind } = gvk;
    const file = `${String(kind).toLowerCase()}_${String(version)}.json`;
    const path = join(dir, String(group === '' ? version : group), file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(closed(name, all)));
  }
}

/** Writes a schema for each kind that the server serves; what it said before and says again is not written again. */
export function schemaWriter(kubeconfig: string, dir: string): () => Promise<void> {
  const { server, ca, token } = accessOf(kubeconfig);
  const dispatcher = new Agent({ connect: { ca } });
  const read = async (path: string): Promise<unknown> => {
    const { body } = await request(`${server}${path}`, { dispatcher, headers: { authorization: `Bearer ${token}` } });
    return body.json();
  };
  const known = new Set<string>();
  return async () => {
    const index = await read('/openapi/v3');
    const paths = isRecord(index) && isRecord(index['paths']) ? Object.entries(index['paths']) : [];
    for (const [path, entry] of paths) {
      // With a digest of what is there.
      const url = isRecord(entry) ? String(entry['serverRelativeURL']) : '';
      if (!/^(api|apis\/[^/]+)\/v[^/]+$/.test(path) || known.has(url)) continue;
      await writeGroup(dir, await read(url));
      known.add(url);
    }
  };
}
