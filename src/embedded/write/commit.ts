// The last step of every write: store the object, or nothing when nothing changed, or remove it when it was only waiting for that.
import {
  type Doc,
  doc,
  docs,
  equal,
  finalizersOf,
  isDeleting,
  list,
  meta,
  nameOf,
  namespaceOf,
  withMeta,
} from '../json/index.ts';
import { type ResourceDefinition, storageKey } from '../resources/index.ts';
import type { ApiContext } from './context.ts';

/** Managers without their times: a write that changes only times is none. */
function withoutTimes(object: Doc): Doc {
  const entries = docs(meta(object)['managedFields']).map(({ time: _, ...rest }) => rest);
  return withMeta(object, { managedFields: entries, resourceVersion: undefined });
}

function mayGo(object: Doc): boolean {
  if (!isDeleting(object) || finalizersOf(object).length > 0) return false;
  return object['kind'] !== 'Namespace' || list(doc(object['spec'])['finalizers']).length === 0;
}

/** Stores `next` over `live` and answers what is stored. A dry run answers the same and stores nothing. */
export function commit(
  api: ApiContext,
  resource: ResourceDefinition,
  change: { live: Doc | undefined; next: Doc; dryRun: boolean },
): Doc {
  const { live, next, dryRun } = change;
  if (live !== undefined && equal(withoutTimes(live), withoutTimes(next))) return live;
  if (dryRun) return next;
  const key = storageKey(resource);
  if (live !== undefined && mayGo(next)) {
    api.store.put(key, next);
    return api.store.remove(key, namespaceOf(live), nameOf(live)) ?? next;
  }
  return api.store.put(key, next);
}
