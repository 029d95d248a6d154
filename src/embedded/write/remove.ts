// Deleting an object: at once, or marked and waiting for its finalizers.
import {
  type Doc,
  doc,
  finalizersOf,
  isDeleting,
  list,
  meta,
  nameOf,
  namespaceOf,
  number,
  text,
  timestamp,
  uidOf,
  withMeta,
} from '../json/index.ts';
import { type ResourceDefinition, storageKey } from '../resources/index.ts';
import { conflict, forbidden, success } from '../status/index.ts';
import type { ApiContext } from './context.ts';
import { liveObject, type ObjectKey, versioned } from './update.ts';

export interface DeleteRequest {
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly propagation: 'Background' | 'Foreground' | 'Orphan';
  readonly dryRun: boolean;
}

/** Reads DeleteOptions out of a body and a query. */
export function parseDeleteOptions(body: Doc, query: URLSearchParams): DeleteRequest {
  const preconditions = doc(body['preconditions']);
  const [uid, resourceVersion] = [text(preconditions['uid']), text(preconditions['resourceVersion'])];
  const orphan = body['orphanDependents'] === true || query.get('orphanDependents') === 'true';
  const policy = text(body['propagationPolicy']) || (query.get('propagationPolicy') ?? '') || (orphan ? 'Orphan' : '');
  return {
    ...(uid === '' ? {} : { uid }),
    ...(resourceVersion === '' ? {} : { resourceVersion }),
    propagation: policy === 'Foreground' || policy === 'Orphan' ? policy : 'Background',
    dryRun: query.getAll('dryRun').includes('All') || list(body['dryRun']).includes('All'),
  };
}

const PROTECTED_NAMESPACES = ['default', 'kube-system', 'kube-public'];

function checkDeletable(resource: ResourceDefinition, live: Doc, request: DeleteRequest): void {
  const name = nameOf(live);
  // Here the real server names the kind where it names the plural elsewhere.
  const about = { group: resource.group, plural: resource.kind };
  if (request.uid !== undefined && request.uid !== uidOf(live)) {
    const why = `the UID in the precondition (${request.uid}) does not match the UID in record (${uidOf(live)})`;
    throw conflict(about, name, `${why}. The object might have been deleted and then recreated`);
  }
  const version = text(meta(live)['resourceVersion']);
  if (request.resourceVersion !== undefined && request.resourceVersion !== version) {
    const why = `the ResourceVersion in the precondition (${request.resourceVersion}) does not match the ResourceVersion in record (${version})`;
    throw conflict(about, name, `${why}. The object might have been modified`);
  }
  if (resource.kind === 'Namespace' && PROTECTED_NAMESPACES.includes(name)) {
    throw forbidden(resource, name, 'this namespace may not be deleted');
  }
}

function finalizersAfter(live: Doc, propagation: DeleteRequest['propagation']): string[] {
  const others = finalizersOf(live).filter((f) => f !== 'orphan' && f !== 'foregroundDeletion');
  if (propagation === 'Orphan') return [...others, 'orphan'];
  return propagation === 'Foreground' ? [...others, 'foregroundDeletion'] : others;
}

function marked(api: ApiContext, resource: ResourceDefinition, live: Doc, finalizers: readonly string[]): Doc {
  const generation =
    resource.generation && !isDeleting(live) ? number(meta(live)['generation'], 1) + 1 : meta(live)['generation'];
  const next = withMeta(live, {
    deletionTimestamp: meta(live)['deletionTimestamp'] ?? timestamp(api.clock()),
    deletionGracePeriodSeconds: resource.kind === 'Namespace' ? undefined : 0,
    finalizers: finalizers.length === 0 ? undefined : finalizers,
    generation,
  });
  return resource.kind === 'Namespace' ? { ...next, status: { ...doc(next['status']), phase: 'Terminating' } } : next;
}

/** Deletes one object. Answers the object when it still waits for finalizers, else a Status. */
export function deleteObject(
  api: ApiContext,
  resource: ResourceDefinition,
  key: ObjectKey,
  request: DeleteRequest,
): Doc {
  const live = liveObject(api, resource, key);
  checkDeletable(resource, live, request);
  const finalizers = finalizersAfter(live, request.propagation);
  const waits =
    finalizers.length > 0 || (resource.kind === 'Namespace' && list(doc(live['spec'])['finalizers']).length > 0);
  const storage = storageKey(resource);
  if (!waits) {
    if (!request.dryRun) api.store.remove(storage, namespaceOf(live), nameOf(live));
    return resource.kind === 'Pod' ? live : success(resource, key.name, uidOf(live));
  }
  const already = isDeleting(live) && finalizers.length === finalizersOf(live).length;
  const next = marked(api, resource, live, finalizers);
  return already || request.dryRun ? versioned(resource, already ? live : next) : api.store.put(storage, next);
}
