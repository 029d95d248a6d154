// The fields that a manager owns (FieldsV1 of managedFields), and what changed in them between two states of an object.
import { isDeepStrictEqual } from 'node:util';
import { isRecord, type KubeObject } from '../api/index.ts';

/** FieldsV1: `f:name` a field, `k:{…}` a list item by keys, `v:…` a set member, `i:n` an index, `.` the thing itself. */
export type FieldSet = Readonly<Record<string, unknown>>;

export interface FieldChange {
  /** For people: `spec.template.spec.containers[name=web].image`. */
  readonly path: string;
  /** The same as FieldsV1 keys. */
  readonly keys: readonly string[];
}

interface ManagedEntry {
  readonly manager: string;
  readonly operation: string;
  readonly subresource: string;
  readonly time: string;
  readonly fields: FieldSet;
}

function managedEntries(object: KubeObject): readonly ManagedEntry[] {
  const list = object.metadata['managedFields'];
  if (!Array.isArray(list)) return [];
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return list.filter(isRecord).map((entry) => ({
    manager: text(entry['manager']),
    operation: text(entry['operation']),
    subresource: text(entry['subresource']),
    time: text(entry['time']),
    fields: isRecord(entry['fieldsV1']) ? entry['fieldsV1'] : {},
  }));
}

/** What `manager` owns by server-side apply; on servers that do not say, all that the manifest sets, lists whole. */
export function ownedFields(live: KubeObject, manager: string, manifest: KubeObject): FieldSet {
  const own = managedEntries(live).find(
    (e) => e.manager === manager && e.operation === 'Apply' && e.subresource === '',
  );
  return own?.fields ?? fieldsOf(manifest);
}

/** True when nobody but `manager` ever wrote the object (its status apart). */
export function isSoleWriter(live: KubeObject, manager: string): boolean {
  return managedEntries(live).every((entry) => entry.manager === manager || entry.subresource !== '');
}

/** Who wrote the object, its status apart; sorted. */
export function managersIn(live: KubeObject): readonly string[] {
  const managers = managedEntries(live).filter(({ subresource }) => subresource === '');
  return [...new Set(managers.map(({ manager }) => manager))].sort();
}

const IDENTITY = new Set(['apiVersion', 'kind']);

function fieldsOf(manifest: KubeObject): FieldSet {
  const { metadata, ...rest } = manifest;
  const { name: _name, namespace: _namespace, ...meta } = metadata;
  const top = Object.entries(rest).filter(([key]) => !IDENTITY.has(key));
  return { ...nested(Object.fromEntries(top)), 'f:metadata': nested(meta) };
}

function nested(value: unknown): FieldSet {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [`f:${key}`, nested(child)]));
}

/** What differs between two states in the fields of the set, in the set's order. */
export function changesIn(fields: FieldSet, before: KubeObject, after: KubeObject): readonly FieldChange[] {
  const found: FieldChange[] = [];
  walk(fields, [before, after], { path: '', keys: [] }, found);
  return found;
}

type Pair = readonly [before: unknown, after: unknown];

function walk(fields: FieldSet, [before, after]: Pair, at: FieldChange, found: FieldChange[]): void {
  if (before === after) return;
  const keys = Object.keys(fields).filter((key) => key !== '.');
  if (keys.length === 0 || before === undefined || after === undefined) {
    if (leafDiffers([before, after], '.' in fields)) found.push(at);
    return;
  }
  for (const key of keys) {
    const child = fields[key];
    const next = { path: at.path + label(key), keys: [...at.keys, key] };
    walk(isRecord(child) ? child : {}, [childAt(before, key), childAt(after, key)], next, found);
  }
}

/** `existenceOnly`: we own that the thing is there, not what others put into it. */
function leafDiffers([before, after]: Pair, existenceOnly: boolean): boolean {
  if (before === undefined || after === undefined) return before !== after;
  return !existenceOnly && !isDeepStrictEqual(before, after);
}

function childAt(value: unknown, key: string): unknown {
  const name = key.slice(2);
  switch (key.slice(0, 2)) {
    case 'f:':
      return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    case 'i:':
      return Array.isArray(value) ? value[Number(name)] : undefined;
    case 'v:':
      return Array.isArray(value) ? value.find((item) => isDeepStrictEqual(item, parsed(name))) : undefined;
    case 'k:':
      return Array.isArray(value) ? value.find((item) => hasKeys(item, parsed(name))) : undefined;
    default:
      return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasKeys(item: unknown, keys: unknown): boolean {
  if (!isRecord(item) || !isRecord(keys)) return false;
  return Object.entries(keys).every(([key, value]) => isDeepStrictEqual(item[key], value));
}

function label(key: string): string {
  const name = key.slice(2);
  if (key.startsWith('f:')) return /^[\w-]+$/.test(name) ? `.${name}` : `[${name}]`;
  if (!key.startsWith('k:')) return `[${name}]`;
  const keys = parsed(name);
  const pairs = isRecord(keys) ? Object.entries(keys).map(([k, v]) => `${k}=${String(v)}`) : [name];
  return `[${pairs.join(',')}]`;
}

/** The other manager that wrote one of the changed fields last, or that wrote the object last when it only took fields away. */
export function managerBehind(live: KubeObject, changes: readonly FieldChange[], own: string): string | undefined {
  const others = managedEntries(live).filter(
    (e) => e.subresource === '' && !(e.manager === own && e.operation === 'Apply'),
  );
  const owners = others.filter((entry) => changes.some((change) => covers(entry.fields, change.keys)));
  const candidates = owners.length > 0 ? owners : others;
  return candidates.toSorted((a, b) => (a.time < b.time ? 1 : -1))[0]?.manager;
}

function covers(fields: FieldSet, keys: readonly string[]): boolean {
  let at: FieldSet = fields;
  for (const key of keys) {
    if (Object.keys(at).length === 0) return at !== fields;
    const next = at[key];
    if (!isRecord(next)) return false;
    at = next;
  }
  return true;
}

/** Paths without the leading dot, at most `limit`, then how many more. */
export function formatChanges(changes: readonly { readonly path: string }[], limit = 3): string {
  const shown = changes.slice(0, limit).map(({ path }) => path.replace(/^\./, ''));
  const more = changes.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
