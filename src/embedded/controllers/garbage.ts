// Garbage collection: an object goes with its last owner; foreground and orphan deletions wait for, or let go of, dependents.
import {
  type Doc,
  docs,
  finalizersOf,
  isDeleting,
  meta,
  namespaceOf,
  type OwnerReference,
  ownersOf,
  uidOf,
  withMeta,
} from '../json/index.ts';
import { storageKey } from '../resources/index.ts';
import type { StoreEvent } from '../store/index.ts';
import { type Controller, keyOf, type Tools, type WorkKey } from './controller.ts';

const FOREGROUND = 'foregroundDeletion';
const ORPHAN = 'orphan';

function idOf(key: WorkKey): string {
  return [key.resource, key.namespace, key.name].join('\0');
}

/** The owner a reference means; undefined when there is none with that uid. */
function ownerOf(reference: OwnerReference, dependent: Doc, tools: Tools): Doc | undefined {
  const definition = tools.api.registry.findKind(reference.apiVersion, reference.kind);
  if (definition === undefined) return undefined;
  const namespace = definition.namespaced ? namespaceOf(dependent) : '';
  const owner = tools.get({ resource: storageKey(definition), namespace, name: reference.name });
  return owner !== undefined && uidOf(owner) === reference.uid ? owner : undefined;
}

function dropReferences(key: WorkKey, dependent: Doc, gone: (uid: string) => boolean, tools: Tools): void {
  const kept = docs(meta(dependent)['ownerReferences']).filter((reference) => !gone(String(reference['uid'])));
  tools.update(key.resource, dependent, withMeta(dependent, { ownerReferences: kept.length === 0 ? undefined : kept }));
}

function collect(key: WorkKey, object: Doc, tools: Tools): void {
  const references = ownersOf(object);
  if (references.length === 0 || isDeleting(object)) return;
  const present = references.filter((reference) => ownerOf(reference, object, tools) !== undefined);
  if (present.length === 0) tools.remove(key.resource, object);
  else if (present.length < references.length) {
    const uids = new Set(present.map((reference) => reference.uid));
    dropReferences(key, object, (uid) => !uids.has(uid), tools);
  }
}

function releaseOwner(key: WorkKey, owner: Doc, finalizer: string, tools: Tools): void {
  const finalizers = finalizersOf(owner).filter((f) => f !== finalizer);
  tools.update(key.resource, owner, withMeta(owner, { finalizers: finalizers.length === 0 ? undefined : finalizers }));
}

function orphan(key: WorkKey, owner: Doc, dependents: readonly WorkKey[], tools: Tools): void {
  for (const dependentKey of dependents) {
    const dependent = tools.get(dependentKey);
    if (dependent !== undefined) dropReferences(dependentKey, dependent, (uid) => uid === uidOf(owner), tools);
  }
  releaseOwner(key, owner, ORPHAN, tools);
}

function foreground(key: WorkKey, owner: Doc, dependents: readonly WorkKey[], tools: Tools): void {
  const live = dependents.map((k) => ({ k, object: tools.get(k) })).filter(({ object }) => object !== undefined);
  for (const { k, object } of live) {
    if (object !== undefined && !isDeleting(object)) tools.remove(k.resource, object, { propagation: 'Foreground' });
  }
  const blocking = dependents.some((k) => {
    const object = tools.get(k);
    return (
      object !== undefined && ownersOf(object).some((r) => r.uid === uidOf(owner) && r.blockOwnerDeletion === true)
    );
  });
  if (!blocking) releaseOwner(key, owner, FOREGROUND, tools);
}

export function garbageController(): Controller {
  /** Dependents by the uid of their owner. */
  const dependents = new Map<string, Map<string, WorkKey>>();

  function index({ type, object, previous, resource }: StoreEvent): void {
    const key = keyOf(resource, object);
    for (const { uid } of previous === undefined ? [] : ownersOf(previous)) {
      dependents.get(uid)?.delete(idOf(key));
      if (dependents.get(uid)?.size === 0) dependents.delete(uid);
    }
    if (type === 'DELETED') return;
    for (const { uid } of ownersOf(object)) {
      const known = dependents.get(uid) ?? new Map<string, WorkKey>();
      dependents.set(uid, known.set(idOf(key), key));
    }
  }

  const dependentsOf = (uid: string): readonly WorkKey[] => [...(dependents.get(uid)?.values() ?? [])];

  /** Owners of a removed object that may be waiting for it. */
  function waitingOwners(object: Doc, tools: Tools): readonly WorkKey[] {
    return ownersOf(object).flatMap((reference) => {
      const definition = tools.api.registry.findKind(reference.apiVersion, reference.kind);
      const owner = ownerOf(reference, object, tools);
      return definition === undefined || owner === undefined ? [] : [keyOf(storageKey(definition), owner)];
    });
  }

  return {
    name: 'garbage',
    keysFor(event, tools) {
      index(event);
      const { object, type } = event;
      if (type === 'DELETED') return [...dependentsOf(uidOf(object)), ...waitingOwners(object, tools)];
      const waits = finalizersOf(object).some((f) => f === FOREGROUND || f === ORPHAN);
      return ownersOf(object).length > 0 || waits ? [keyOf(event.resource, object)] : [];
    },
    reconcile(key, tools) {
      const object = tools.get(key);
      if (object === undefined) return undefined;
      const collector = tools.as('kube-controller-manager');
      if (isDeleting(object) && finalizersOf(object).includes(ORPHAN))
        orphan(key, object, dependentsOf(uidOf(object)), collector);
      else if (isDeleting(object) && finalizersOf(object).includes(FOREGROUND))
        foreground(key, object, dependentsOf(uidOf(object)), collector);
      else collect(key, object, collector);
      return undefined;
    },
  };
}
