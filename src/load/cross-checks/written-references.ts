// What the workload objects of a model refer to by name, and the objects that are referred to.
import { type Reference, referencesOf, refKey, type Stock, stockOf } from '../../api/index.ts';
import type { Workload } from '../model.ts';

export interface WrittenReference extends Reference {
  /** refKey of what is meant. */
  readonly key: string;
}

export interface WrittenReferences {
  /** Of each object that refers to others; in the order of the model. */
  readonly of: ReadonlyMap<Workload, readonly WrittenReference[]>;
  readonly keys: ReadonlySet<string>;
  /** Names that nothing refers to, by workspace, kind and namespace. */
  readonly unused: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is referred to and is there, by workspace and refKey. */
  readonly found: ReadonlyMap<string, Workload>;
  /** What is found and what refers to it, with the Namespaces by which some sources choose. */
  readonly stock: Stock<Workload>;
}

/** One text of a workspace and a refKey. */
export function placeKey(workspace: string, key: string): string {
  return `${workspace} ${key}`;
}

/** All are of the core group, and these are few kinds. */
const REFERRED = new Set<string>(['ConfigMap', 'PersistentVolumeClaim', 'Secret', 'ServiceAccount']);

function withKey(reference: Reference, namespace: string): WrittenReference {
  const { kind, name } = reference;
  return { ...reference, key: refKey({ group: '', version: 'v1', kind, namespace, name }) };
}

/** What each object refers to; objects are the same while their files are. */
export type ReferenceMemo = WeakMap<Workload, readonly WrittenReference[]>;

function writtenIn(workload: Workload, known: ReferenceMemo): readonly WrittenReference[] {
  const { namespace } = workload.ref;
  if (namespace === undefined) return [];
  const written = known.get(workload) ?? referencesOf(workload.object).map((one) => withKey(one, namespace));
  known.set(workload, written);
  return written;
}

export function writtenReferences(workloads: readonly Workload[], memo: ReferenceMemo): WrittenReferences {
  const of = new Map<Workload, readonly WrittenReference[]>();
  const keys = new Set<string>();
  for (const workload of workloads) {
    const written = writtenIn(workload, memo);
    if (written.length === 0) continue;
    of.set(workload, written);
    for (const { key } of written) keys.add(key);
  }
  const found = new Map<string, Workload>();
  const unused = new Map<string, Set<string>>();
  for (const workload of workloads) {
    const { kind, group, name, namespace } = workload.ref;
    if (group !== '' || !REFERRED.has(kind)) continue;
    const key = refKey(workload.ref);
    if (keys.has(key)) {
      found.set(placeKey(workload.workspace, key), workload);
      continue;
    }
    const place = `${workload.workspace} ${kind} ${namespace ?? ''}`;
    unused.set(place, (unused.get(place) ?? new Set<string>()).add(name));
  }
  const isNeeded = (workload: Workload): boolean => {
    const { kind, group } = workload.ref;
    if (group === '' && kind === 'Namespace') return true;
    if (group === '' && REFERRED.has(kind) && keys.has(refKey(workload.ref))) return true;
    return of.get(workload)?.some(({ key }) => found.has(placeKey(workload.workspace, key))) ?? false;
  };
  return { of, keys, unused, found, stock: stockOf(found.size === 0 ? [] : workloads.filter(isNeeded)) };
}
