// Server-side apply of one object.
import { applyConfig, MergeError, withManagers } from '../apply/index.ts';
import { clone, type Doc, meta, text, withMeta } from '../json/index.ts';
import { apiVersionOf, type ResourceDefinition, storageKey } from '../resources/index.ts';
import { badRequest, conflict, StatusError } from '../status/index.ts';
import {
  checkIdentity,
  checkNamespace,
  checkPreconditions,
  checkValid,
  fillIn,
  isolate,
  keepSystemFields,
  nextGeneration,
} from './admit.ts';
import { commit } from './commit.ts';
import type { ApiContext, WriteOptions } from './context.ts';
import { newborn, writerOf } from './create.ts';
import { type ObjectKey, versioned } from './update.ts';

export interface ApplyRequest {
  readonly key: ObjectKey;
  readonly config: Doc;
  readonly force: boolean;
}

function checkConfig(resource: ResourceDefinition, request: ApplyRequest, live: Doc | undefined): void {
  const { key, config } = request;
  checkIdentity(resource, key.namespace, key.name, config);
  if (meta(config)['managedFields'] !== undefined) throw badRequest('metadata.managedFields must be nil');
  if (live !== undefined) return checkPreconditions(resource, live, config);
  const [uid, version] = [text(meta(config)['uid']), text(meta(config)['resourceVersion'])];
  if (uid !== '') {
    throw conflict(
      resource,
      key.name,
      `uid mismatch: the provided object specified uid ${uid}, and no existing object was found`,
    );
  }
  if (version !== '') throw badRequest('resourceVersion should not be set on objects to be created');
}

/** The merged object and its managers; a list that cannot be merged is a failure of the typed conversion, as in the real server. */
function merged(
  resource: ResourceDefinition,
  live: Doc | undefined,
  config: Doc,
  run: { api: ApiContext; options: WriteOptions; force: boolean },
) {
  try {
    return applyConfig(live, config, writerOf(run.api, resource, run.options), run.force);
  } catch (error) {
    if (!(error instanceof MergeError)) throw error;
    const { kind } = resource;
    throw new StatusError(
      500,
      'InternalError',
      `failed to create typed patch object (${apiVersionOf(resource)}, Kind=${kind}): ${error.message}`,
    );
  }
}

/** Applies `config`; throws conflicts and the API's refusals. `created` is true when the object was not there. */
export function applyObject(
  api: ApiContext,
  resource: ResourceDefinition,
  request: ApplyRequest,
  options: WriteOptions,
): { object: Doc; created: boolean } {
  const { key, force } = request;
  const stored = api.store.get(storageKey(resource), key.namespace, key.name);
  const live = stored === undefined ? undefined : versioned(resource, stored);
  checkConfig(resource, request, live);
  if (live === undefined) checkNamespace(api, resource, key.namespace, key.name);
  const config = withMeta(clone(request.config), {
    uid: undefined,
    resourceVersion: undefined,
    creationTimestamp: undefined,
  });
  const applied = merged(resource, live, config, { api, options, force });
  const base = { ...clone(applied.object), apiVersion: apiVersionOf(resource), kind: resource.kind };
  const draft =
    live === undefined ? newborn(api, resource, key.namespace, withMeta(base, { name: key.name })) : undefined;
  const next = draft ?? keepSystemFields(isolate(resource, options.subresource ?? '', live, base), live ?? {});
  fillIn(api, resource, next, live);
  checkValid(resource, next, live);
  const generation = nextGeneration(resource, next, live);
  const done = withMeta(withManagers(next, applied.managers), { generation });
  return {
    object: commit(api, resource, { live, next: done, dryRun: options.dryRun === true }),
    created: live === undefined,
  };
}
