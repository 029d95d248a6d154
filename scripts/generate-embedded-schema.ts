// Writes the type table of the embedded API server out of a real server's OpenAPI v3 documents: field types and merge keys, no prose.
//
//   for gv in api/v1 apis/apps/v1 …; do kubectl get --raw /openapi/v3/$gv > DIR/$(echo $gv | tr / _).json; done
//   node scripts/generate-embedded-schema.ts DIR > src/embedded/schema/generated/types.ts
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../src/api/index.ts';

type Doc = Readonly<Record<string, unknown>>;
const doc = (value: unknown): Doc => (isRecord(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** `io.k8s.api.core.v1.Container` becomes `core.v1.Container`: shorter, still unique. */
function shortName(reference: string): string {
  return reference
    .replace('#/components/schemas/', '')
    .replace(
      /^io\.k8s\.(api|apimachinery\.pkg\.apis|apimachinery\.pkg|apiextensions-apiserver\.pkg\.apis|kube-aggregator\.pkg\.apis)\./,
      '',
    );
}

function scalarCode(schema: Doc): string {
  const code = { string: 's', integer: 'i', number: 'n', boolean: 'b' }[String(schema['type'])] ?? '*';
  if (schema['format'] === 'byte') return 'y';
  if (JSON.stringify(schema['oneOf'] ?? '').includes('"number"')) return 'q';
  if (schema['format'] === 'int-or-string' || schema['format'] === 'date-time' || schema['oneOf'] !== undefined)
    return 'x';
  const fallback = schema['default'];
  return typeof fallback === 'string' || typeof fallback === 'number' ? `${code}=${fallback}` : code;
}

/** How server-side apply merges the list, and how a strategic merge patch does (`key`, `=` for a set, empty for replace). */
function listCode(schema: Doc, element: string): string {
  const strategy = String(schema['x-kubernetes-patch-strategy'] ?? '');
  const key = schema['x-kubernetes-patch-merge-key'];
  const strategic = strategy.includes('merge') ? String(key ?? '=') : '';
  const type = schema['x-kubernetes-list-type'] ?? (strategic === '' ? 'atomic' : strategic === '=' ? 'set' : 'map');
  const keys =
    schema['x-kubernetes-list-map-keys'] === undefined ? [strategic] : list(schema['x-kubernetes-list-map-keys']);
  const merge = type === 'set' ? '=' : type === 'map' ? keys.join(',') : '';
  return `[${merge}${strategic === merge ? '' : `~${strategic}`}|${element}`;
}

function code(given: unknown, components: Doc): string {
  const schema = doc(given);
  const reference = schema['$ref'] ?? doc(list(schema['allOf'])[0])['$ref'];
  if (typeof reference === 'string') return referenceCode(reference, schema, components);
  if (schema['type'] === 'array') return listCode(schema, code(schema['items'], components));
  if (schema['additionalProperties'] !== undefined) {
    const atomic = schema['x-kubernetes-map-type'] === 'atomic' ? '!' : '';
    return `${atomic}{${code(schema['additionalProperties'], components)}`;
  }
  return schema['type'] === 'object' ? '*' : scalarCode(schema);
}

function referenceCode(reference: string, at: Doc, components: Doc): string {
  const target = doc(components[reference.replace('#/components/schemas/', '')]);
  if (target['properties'] === undefined)
    return code({ ...target, ...at, $ref: undefined, allOf: undefined }, components);
  return `@${shortName(reference)}`;
}

/** Go writes structs that are no pointers, and required lists and maps, even when they are empty. */
function isAlwaysThere(schema: Doc, name: string, field: Doc): boolean {
  if (field['default'] !== undefined && typeof field['default'] === 'object') return true;
  return (
    list(schema['required']).includes(name) &&
    (field['type'] === 'array' || field['additionalProperties'] !== undefined)
  );
}

function typeText(schema: Doc, components: Doc): string {
  const fields = Object.entries(doc(schema['properties'])).map(([name, field]) => {
    const always = isAlwaysThere(schema, name, doc(field)) ? '^' : '';
    return `${name}:${always}${code(field, components)}`;
  });
  return (schema['x-kubernetes-map-type'] === 'atomic' ? ['!', ...fields] : fields).join(' ');
}

function referencesOf(text: string): string[] {
  return [...text.matchAll(/@([\w.-]+)/g)].map((m) => m[1] ?? '');
}

const folder = process.argv[2] ?? '.';
const all = new Map<string, string>();
const roots = new Map<string, string>();
for (const file of readdirSync(folder).sort()) {
  const components = doc(doc(doc(JSON.parse(readFileSync(join(folder, file), 'utf8')))['components'])['schemas']);
  for (const [name, schema] of Object.entries(components)) {
    if (doc(schema)['properties'] === undefined) continue;
    all.set(shortName(name), typeText(doc(schema), components));
    const kinds = list(doc(schema)['x-kubernetes-group-version-kind']).map(doc);
    if (
      kinds.length !== 1 ||
      !('metadata' in doc(doc(schema)['properties'])) ||
      'items' in doc(doc(schema)['properties'])
    )
      continue;
    roots.set([kinds[0]?.['group'], kinds[0]?.['version'], kinds[0]?.['kind']].join('/'), shortName(name));
  }
}
const used = new Set<string>();
const visit = (name: string): void => {
  if (used.has(name)) return;
  used.add(name);
  for (const next of referencesOf(all.get(name) ?? '')) visit(next);
};
for (const name of roots.values()) visit(name);
/** Defaults matter only for keys of lists: elsewhere they are the business of `defaults/`. */
const keyFields = new Set<string>();
for (const name of used) {
  for (const [, keys = '', element = ''] of (all.get(name) ?? '').matchAll(/\[([\w,]+)(?:~[^|]*)?\|@([\w.-]+)/g)) {
    for (const key of keys.split(',')) keyFields.add(`${element}.${key}`);
  }
}
function withoutIdleDefaults(name: string, text: string): string {
  return text.replaceAll(/(\S+?):([sin])=(\S*)/g, (whole, field: string, type: string) =>
    keyFields.has(`${name}.${field}`) ? whole : `${field}:${type}`,
  );
}
const lines = (entries: Iterable<[string, string]>): string =>
  [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `  ${JSON.stringify(k)}: ${JSON.stringify(v)},`)
    .join('\n');
process.stdout.write(`// Generated by scripts/generate-embedded-schema.ts from the OpenAPI v3 documents of Kubernetes 1.37. Do not edit.

/** Type of each kind, by \`group/version/Kind\`. */
export const KIND_TYPES: Readonly<Record<string, string>> = {
${lines(roots)}
};

/** Fields of each type; \`../parse.ts\` reads the notation. */
export const TYPES: Readonly<Record<string, string>> = {
${lines([...used].map((name) => [name, withoutIdleDefaults(name, all.get(name) ?? '')]))}
};
`);
