// Replacing an object, and patching it, which is replacing it by what the patch makes of it.
import { trackUpdate, withManagers } from '../apply/index.ts';
import { clone, type Doc, meta, text, uidOf, withMeta } from '../json/index.ts';
import { apiVersionOf, type ResourceDefinition, storageKey } from '../resources/index.ts';
import { conflict, invalid, notFound } from '../status/index.ts';
import {
  checkIdentity,
  checkNamed,
  checkUid,
  checkValid,
  checkVersion,
  isolate,
  keepSystemFields,
  nextGeneration,
  prepare,
} from './admit.ts';
import { commit } from './commit.ts';
import type { ApiContext, WriteOptions } from './context.ts';
import { writerOf } from './create.ts';
import { readBody } from './read-body.ts';

export interface ObjectKey {
  /** '' for cluster-scoped objects. */
  readonly namespace: string;
  readonly name: string;
}

/** The object as it would be read through this version of the resource. */
export function versioned(resource: ResourceDefinition, object: Doc): Doc {
  const apiVersion = apiVersionOf(resource);
  return object['apiVersion'] === apiVersion ? object : { ...object, apiVersion };
}

/** The live object; throws 404. */
export function liveObject(api: ApiContext, resource: ResourceDefinition, key: ObjectKey): Doc {
  const live = api.store.get(storageKey(resource), key.namespace, key.name);
  if (live === undefined) throw notFound(resource, key.name);
  return versioned(resource, live);
}

/** Stores `body` over the live object, through a subresource or not. */
export function storeUpdate(
  api: ApiContext,
  resource: ResourceDefinition,
  change: { live: Doc; body: Doc },
  options: WriteOptions,
): Doc {
  const { live, body } = change;
  checkVersion(resource, live, body);
  checkUid(resource, live, body);
  const isolated = isolate(resource, options.subresource ?? '', live, clone(body));
  const read = readBody(resource, { ...isolated, apiVersion: apiVersionOf(resource), kind: resource.kind }, options);
  const draft = keepSystemFields(read, live);
  const managers = trackUpdate(live, draft, writerOf(api, resource, options));
  prepare(api, resource, draft, live);
  checkValid(resource, draft, live);
  const next = withMeta(withManagers(draft, managers), { generation: nextGeneration(resource, draft, live) });
  return commit(api, resource, { live, next, dryRun: options.dryRun === true });
}

/** PUT. Throws the API's refusals. */
export function updateObject(
  api: ApiContext,
  resource: ResourceDefinition,
  request: { key: ObjectKey; body: Doc },
  options: WriteOptions,
): Doc {
  const { key, body } = request;
  checkIdentity(resource, key.namespace, key.name, body);
  checkNamed(key.name, body);
  const live = liveObject(api, resource, key);
  if (resource.custom !== undefined && text(meta(body)['resourceVersion']) === '') {
    const message = 'Invalid value: 0: must be specified for an update';
    // The real server names the plural here.
    throw invalid(resource.plural, resource.group, key.name, [
      { reason: 'FieldValueInvalid', field: 'metadata.resourceVersion', message },
    ]);
  }
  const [uid, liveUid] = [text(meta(body)['uid']), uidOf(live)];
  if (uid !== '' && uid !== liveUid) {
    throw conflict(
      resource,
      key.name,
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${liveUid}`,
    );
  }
  return storeUpdate(api, resource, { live, body }, options);
}
