// Server-side apply of one object.
import { applyConfig, checkConfig, withManagers } from '../apply/index.ts';
import { clone, type Doc, meta, nameOf, namespaceOf, text, withMeta } from '../json/index.ts';
import { apiVersionOf, type ResourceDefinition, storageKey } from '../resources/index.ts';
import { badRequest, conflict, StatusError } from '../status/index.ts';
import {
  checkIdentity,
  checkNamed,
  checkNamespace,
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
import { newborn, writerOf } from './create.ts';
import { readBody } from './read-body.ts';
import { type ObjectKey, versioned } from './update.ts';

export interface ApplyRequest {
  readonly key: ObjectKey;
  readonly config: Doc;
  readonly force: boolean;
}

function checkTyped(resource: ResourceDefinition, config: Doc): void {
  // Schemas of custom resources are not enforced, so only built-in kinds are checked against theirs.
  const problems = resource.custom === undefined ? checkConfig(resource.schema, config) : [];
  if (problems.length === 0) return;
  const [only = ''] = problems;
  const text = problems.length === 1 ? only : `errors:\n${problems.map((p) => `  ${p}`).join('\n')}`;
  const what = `${namespaceOf(config)}/${nameOf(config)}; ${resource.group}/${resource.version}, Kind=${resource.kind}`;
  throw new StatusError(500, '', `failed to create typed patch object (${what}): ${text}`);
}

function checkRequest(resource: ResourceDefinition, request: ApplyRequest, live: Doc | undefined): void {
  const { key, config } = request;
  if (config['kind'] !== resource.kind || config['apiVersion'] !== apiVersionOf(resource)) {
    const [apiVersion, kind] = [text(config['apiVersion']), text(config['kind'])];
    throw badRequest(`invalid object type: ${apiVersion.includes('/') ? '' : '/'}${apiVersion}, Kind=${kind}`);
  }
  checkIdentity(resource, key.namespace, key.name, config);
  checkNamed(key.name, config);
  if (meta(config)['managedFields'] !== undefined) throw badRequest('metadata.managedFields must be nil');
  checkTyped(resource, config);
  const uid = text(meta(config)['uid']);
  if (live !== undefined) checkVersion(resource, live, config);
  if (live !== undefined) checkUid(resource, live, config);
  if (live !== undefined || uid === '') return;
  const why = `uid mismatch: the provided object specified uid ${uid}, and no existing object was found`;
  throw conflict(resource, key.name, why);
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
  checkRequest(resource, request, live);
  if (live === undefined) checkNamespace(api, resource, key.namespace, key.name);
  const config = withMeta(clone(request.config), {
    uid: undefined,
    resourceVersion: undefined,
    creationTimestamp: undefined,
  });
  const applied = applyConfig(live, config, writerOf(api, resource, options), force);
  const draft = finish(api, resource, { live, applied: clone(applied.object), key }, options);
  const next = withMeta(withManagers(draft, applied.managers), { generation: nextGeneration(resource, draft, live) });
  const object = commit(api, resource, { live, next, dryRun: options.dryRun === true });
  return { object, created: live === undefined };
}

/** The applied object made fit to be stored. */
function finish(
  api: ApiContext,
  resource: ResourceDefinition,
  change: { live: Doc | undefined; applied: Doc; key: ObjectKey },
  options: WriteOptions,
): Doc {
  const { live, applied, key } = change;
  // Whatever is unknown was refused before; what is left over is the live object's own.
  const quiet: WriteOptions = { ...options, fieldValidation: 'Ignore' };
  const draft =
    live === undefined
      ? newborn(api, resource, { namespace: key.namespace, body: applied }, quiet)
      : keepSystemFields(readBody(resource, isolate(resource, options.subresource ?? '', live, applied), quiet), live);
  prepare(api, resource, draft, live);
  checkValid(resource, draft, live);
  return draft;
}
