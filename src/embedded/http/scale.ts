// The scale subresource: replicas alone, in a kind of its own.
import { at, child, clone, type Doc, isDoc, meta, nameOf, namespaceOf, number, texts } from '../json/index.ts';
import { mergePatch } from '../patch/index.ts';
import type { ResourceDefinition } from '../resources/index.ts';
import { formatSelector, selectorOf } from '../select/index.ts';
import { badRequest } from '../status/index.ts';
import { type ApiContext, liveObject, type ObjectKey, storeUpdate, type WriteOptions } from '../write/index.ts';
import { parseBody } from './body.ts';
import type { ApiRequest } from './request.ts';

function selectorText(resource: ResourceDefinition, object: Doc): string {
  const path = resource.custom?.scale?.selector;
  if (path !== undefined) return String(at(object, ...path) ?? '');
  const selector = at(object, 'spec', 'selector');
  if (resource.kind === 'ReplicationController') return formatSelector({ matchLabels: texts(selector) });
  const parsed = selectorOf(selector);
  return parsed === undefined ? '' : formatSelector(parsed);
}

/** The Scale of an object. */
export function scaleOf(resource: ResourceDefinition, object: Doc): Doc {
  const paths = resource.custom?.scale ?? { spec: ['spec', 'replicas'], status: ['status', 'replicas'] };
  const { uid, resourceVersion, creationTimestamp } = meta(object);
  const selector = selectorText(resource, object);
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name: nameOf(object), namespace: namespaceOf(object), uid, resourceVersion, creationTimestamp },
    spec: { replicas: number(at(object, ...paths.spec)) },
    status: { replicas: number(at(object, ...paths.status)), ...(selector === '' ? {} : { selector }) },
  };
}

/** Replaces or merge-patches the Scale, and with it the replicas of the object. */
export function updateScale(
  api: ApiContext,
  resource: ResourceDefinition,
  call: { key: ObjectKey; request: ApiRequest },
  options: WriteOptions,
): Doc {
  const live = liveObject(api, resource, call.key);
  const body = parseBody(call.request);
  const scale = call.request.method === 'PATCH' ? mergePatch(scaleOf(resource, live), body) : body;
  const replicas = at(scale, 'spec', 'replicas') ?? 0;
  if (!isDoc(scale) || typeof replicas !== 'number') throw badRequest('spec.replicas must be a number');
  const next = clone(live);
  const path = resource.custom?.scale?.spec ?? ['spec', 'replicas'];
  const holder = path.slice(0, -1).reduce(child, next);
  holder[path.at(-1) ?? 'replicas'] = replicas;
  const version = meta(scale)['resourceVersion'];
  if (typeof version === 'string' && version !== '') child(next, 'metadata')['resourceVersion'] = version;
  return scaleOf(resource, storeUpdate(api, resource, { live, body: next }, options));
}
