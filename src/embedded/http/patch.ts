// PATCH: by content type.
import { clone, type Doc, isDoc } from '../json/index.ts';
import { jsonPatch, mergePatch, strategicMergePatch } from '../patch/index.ts';
import type { ResourceDefinition } from '../resources/index.ts';
import { badRequest, type FieldError, invalid, unsupportedMediaType } from '../status/index.ts';
import {
  type ApiContext,
  applyObject,
  liveObject,
  type ObjectKey,
  storeUpdate,
  type WriteOptions,
} from '../write/index.ts';
import { parseBody, parseObject } from './body.ts';
import type { ApiRequest } from './request.ts';

const APPLY = ['application/apply-patch+yaml', 'application/apply-patch+json'];
const JSON_PATCH = 'application/json-patch+json';
const MERGE_PATCH = 'application/merge-patch+json';
const STRATEGIC = 'application/strategic-merge-patch+json';

function isApply(request: ApiRequest): boolean {
  return APPLY.includes(request.contentType);
}

function refuseOption(field: string, reason: FieldError['reason'], message: string) {
  return invalid('PatchOptions', 'meta.k8s.io', '', [{ reason, field, message }]);
}

function patched(resource: ResourceDefinition, live: Doc, request: ApiRequest): Doc {
  const patch = parseBody(request);
  const target = clone(live);
  const merged = (): unknown => {
    if (!isDoc(patch)) return patch;
    return request.contentType === STRATEGIC
      ? strategicMergePatch(resource.schema, target, patch)
      : mergePatch(target, patch);
  };
  const result = request.contentType === JSON_PATCH ? jsonPatch(target, patch) : merged();
  if (!isDoc(result)) throw badRequest('the patch does not leave an object');
  return result;
}

/** Patches or applies; `created` when an apply made the object. */
export function patchObject(
  api: ApiContext,
  resource: ResourceDefinition,
  call: { key: ObjectKey; request: ApiRequest },
  options: WriteOptions,
): { object: Doc; created: boolean } {
  const { key, request } = call;
  const force = request.query.get('force');
  if (isApply(request)) {
    if ((request.query.get('fieldManager') ?? '') === '') {
      throw refuseOption('fieldManager', 'FieldValueRequired', 'Required value: is required for apply patch');
    }
    return applyObject(api, resource, { key, config: parseObject(request), force: force === 'true' }, options);
  }
  if (force !== null)
    throw refuseOption('force', 'FieldValueForbidden', 'Forbidden: may not be specified for non-apply patch');
  const accepted = [JSON_PATCH, MERGE_PATCH, ...(resource.custom === undefined ? [STRATEGIC] : []), ...APPLY];
  if (!accepted.includes(request.contentType)) throw unsupportedMediaType(accepted);
  const live = liveObject(api, resource, key);
  const patch = request.body.toString('utf8');
  return {
    object: storeUpdate(api, resource, { live, body: patched(resource, live, request) }, { ...options, patch }),
    created: false,
  };
}
