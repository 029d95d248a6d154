// Field ownership of the fake cluster: leaves of a manifest, lists whole; enough to tell who owns what.
import { isDeepStrictEqual } from 'node:util';
import { isRecord, type KubeObject } from '../../src/api/index.ts';

/** Paths as JSON lists of names. */
export type FakeFields = ReadonlySet<string>;

export interface FakeStored {
  readonly object: KubeObject;
  readonly owners: ReadonlyMap<string, FakeFields>;
}

const UNOWNED = new Set(['["apiVersion"]', '["kind"]', '["metadata","name"]', '["metadata","namespace"]']);
const BOOKKEEPING = /^\["metadata","(managedFields|uid|resourceVersion|deletionTimestamp)"/;

export function fieldsOfManifest(object: KubeObject): FakeFields {
  const found = new Set<string>();
  collect(object, [], found);
  return new Set([...found].filter((path) => !UNOWNED.has(path) && !BOOKKEEPING.test(path)));
}

function collect(value: unknown, path: readonly string[], found: Set<string>): void {
  if (isRecord(value) && Object.keys(value).length > 0) {
    for (const [name, child] of Object.entries(value)) collect(child, [...path, name], found);
  } else found.add(JSON.stringify(path));
}

/** Leaves that others own and that the manifest would change. */
export function foreignConflicts(
  { object, owners }: FakeStored,
  manifest: KubeObject,
  manager: string,
): readonly { path: string; manager: string }[] {
  return [...fieldsOfManifest(manifest)].flatMap((path) => {
    if (isDeepStrictEqual(at(object, path), at(manifest, path))) return [];
    const owner = [...owners].find(([other, fields]) => other !== manager && fields.has(path))?.[0];
    return owner === undefined ? [] : [{ path: `.${(JSON.parse(path) as string[]).join('.')}`, manager: owner }];
  });
}

/** The manifest's leaves set; leaves that the manager owned and no longer sets removed, unless others own them too. */
export function mergeApplied({ object, owners }: FakeStored, manifest: KubeObject, manager: string): KubeObject {
  const merged = structuredClone(object) as KubeObject & Record<string, unknown>;
  const wanted = fieldsOfManifest(manifest);
  for (const path of owners.get(manager) ?? []) {
    const shared = [...owners].some(([other, fields]) => other !== manager && fields.has(path));
    if (!wanted.has(path) && !shared) put(merged, path, undefined);
  }
  for (const path of wanted) put(merged, path, at(manifest, path));
  return merged;
}

function at(object: unknown, path: string): unknown {
  return (JSON.parse(path) as string[]).reduce<unknown>(
    (value, name) => (isRecord(value) ? value[name] : undefined),
    object,
  );
}

function put(root: Record<string, unknown>, path: string, value: unknown): void {
  const names = JSON.parse(path) as string[];
  const last = names.pop() ?? '';
  let node = root;
  for (const name of names) {
    if (!isRecord(node[name])) node[name] = {};
    node = node[name] as Record<string, unknown>;
  }
  if (value === undefined) delete node[last];
  else node[last] = value;
}

/** With `managedFields` as a server tells them. */
export function withManagers({ object, owners }: FakeStored): KubeObject {
  const managedFields = [...owners].map(([manager, fields]) => ({
    manager,
    operation: manager === 'syncer' ? 'Apply' : 'Update',
    apiVersion: object.apiVersion,
    time: '2026-01-01T00:00:00Z',
    fieldsV1: toFieldsV1(fields),
  }));
  return { ...object, metadata: { ...object.metadata, managedFields } };
}

/** Without what moves with any write. */
export function bare(object: KubeObject): unknown {
  const { managedFields: _fields, resourceVersion: _version, uid: _uid, ...metadata } = object.metadata;
  return { ...object, metadata };
}

function toFieldsV1(fields: FakeFields): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const path of fields) {
    let node = root;
    for (const name of JSON.parse(path) as string[]) {
      const next = node[`f:${name}`] ?? {};
      node[`f:${name}`] = next;
      node = next as Record<string, unknown>;
    }
  }
  return root;
}

/** The same value at a path. */
export function same(a: KubeObject, b: KubeObject, path: string): boolean {
  return isDeepStrictEqual(at(a, path), at(b, path));
}
