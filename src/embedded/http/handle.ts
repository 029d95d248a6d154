// What each method does on each kind of path.

import {
  AGGREGATED_TYPE,
  aggregatedDiscovery,
  coreVersions,
  EMPTY_OPENAPI_V2,
  emptyOpenApiProtobuf,
  groupDocument,
  groupList,
  OPENAPI_V2_PROTOBUF,
  openApiDocument,
  openApiIndex,
  resourceList,
  versionInfo,
  wantsAggregated,
} from '../discovery/index.ts';
import { type Doc, doc, nameOf, namespaceOf, text } from '../json/index.ts';
import { formObject, listObjects, parseForm, prepareWatch } from '../read/index.ts';
import { methodNotAllowed, notServed, StatusError } from '../status/index.ts';
import {
  type ApiContext,
  createObject,
  deleteObject,
  liveObject,
  type ObjectKey,
  parseDeleteOptions,
  updateObject,
  type WriteOptions,
} from '../write/index.ts';
import { parseBody, parseObject } from './body.ts';
import { patchObject } from './patch.ts';
import type { Answer, ApiRequest } from './request.ts';
import { answerReview } from './reviews.ts';
import { type ResourceRoute, routeResource } from './route.ts';
import { scaleOf, updateScale } from './scale.ts';

function json(body: Doc, code = 200): Answer {
  return { kind: 'json', code, body };
}

/** The manager of a write: as named, else the program's name in the User-Agent. */
function managerOf(request: ApiRequest): string {
  const named = request.query.get('fieldManager') ?? '';
  return named !== '' ? named : (request.userAgent.split('/')[0] ?? '').slice(0, 128) || 'unknown';
}

function writeOptions(request: ApiRequest, subresource: string): WriteOptions {
  const dryRun = request.query.get('dryRun');
  if (dryRun !== null && dryRun !== 'All')
    throw new StatusError(
      422,
      'Invalid',
      `dryRun: Unsupported value: ${JSON.stringify(dryRun)}: supported values: "All"`,
    );
  const known = subresource === 'status' || subresource === 'finalize' || subresource === 'scale' ? subresource : '';
  const validation = request.query.get('fieldValidation');
  return {
    manager: managerOf(request),
    dryRun: dryRun === 'All',
    subresource: known,
    fieldValidation: validation === 'Strict' || validation === 'Ignore' ? validation : 'Warn',
    warn: (message) => request.warnings.push(message),
  };
}

function isWatch(query: URLSearchParams): boolean {
  return query.get('watch') === 'true' || query.get('watch') === '1';
}

function inForm(
  api: ApiContext,
  route: ResourceRoute,
  request: ApiRequest,
  answer: { object: Doc; code?: number },
): Answer {
  const form = parseForm(request.accept, request.query);
  const body = formObject(form, route.resource, answer.object, { now: api.clock(), withColumns: true });
  return json(body, answer.code ?? 200);
}

function handleCollection(api: ApiContext, route: ResourceRoute, request: ApiRequest): Answer {
  const { resource, namespace } = route;
  const { query } = request;
  const form = parseForm(request.accept, query);
  switch (request.method) {
    case 'GET':
      if (isWatch(query))
        return {
          kind: 'watch',
          run: prepareWatch(api, resource, { scope: { namespace: scopeOf(route) }, query, form }),
        };
      return json(listObjects(api, resource, { scope: { namespace: scopeOf(route) }, query, form }));
    case 'POST': {
      if (namespace === undefined) throw methodNotAllowed();
      const body = withKind(route, parseObject(request));
      return inForm(api, route, request, {
        object: createObject(api, resource, { namespace, body }, writeOptions(request, '')),
        code: 201,
      });
    }
    case 'DELETE':
      return deleteCollection(api, route, request);
    default:
      throw methodNotAllowed();
  }
}

function scopeOf({ resource, namespace }: ResourceRoute): string | undefined {
  return resource.namespaced ? namespace : undefined;
}

/** A body without apiVersion and kind is taken to be of the resource's, as the real server does for POST and PUT. */
function withKind({ resource }: ResourceRoute, body: Doc): Doc {
  if (text(body['kind']) !== '' || text(body['apiVersion']) !== '') return body;
  const apiVersion = resource.group === '' ? resource.version : `${resource.group}/${resource.version}`;
  return { ...body, apiVersion, kind: resource.kind };
}

function deleteCollection(api: ApiContext, route: ResourceRoute, request: ApiRequest): Answer {
  const { resource } = route;
  const options = parseDeleteOptions(doc(parseBody(request)), request.query);
  const query = new URLSearchParams(request.query);
  query.delete('limit');
  const form = { kind: 'object', include: 'Metadata' } as const;
  const found = listObjects(api, resource, { scope: { namespace: scopeOf(route) }, query, form });
  for (const object of Array.isArray(found['items']) ? found['items'] : []) {
    deleteObject(api, resource, { namespace: namespaceOf(object), name: nameOf(object) }, options);
  }
  return json(found);
}

function handleObject(api: ApiContext, route: ResourceRoute, request: ApiRequest, key: ObjectKey): Answer {
  const { resource, subresource } = route;
  const options = writeOptions(request, subresource);
  switch (request.method) {
    case 'GET': {
      const { query } = request;
      const form = parseForm(request.accept, query);
      const scope = { namespace: scopeOf(route), name: key.name };
      if (isWatch(query)) return { kind: 'watch', run: prepareWatch(api, resource, { scope, query, form }) };
      return inForm(api, route, request, { object: liveObject(api, resource, key) });
    }
    case 'PUT':
      return inForm(api, route, request, {
        object: updateObject(api, resource, { key, body: withKind(route, parseObject(request)) }, options),
      });
    case 'PATCH': {
      const { object, created } = patchObject(api, resource, { key, request }, options);
      return inForm(api, route, request, { object, code: created ? 201 : 200 });
    }
    case 'DELETE':
      if (subresource !== '') throw methodNotAllowed();
      return json(deleteObject(api, resource, key, parseDeleteOptions(doc(parseBody(request)), request.query)));
    default:
      throw methodNotAllowed();
  }
}

function handleScale(api: ApiContext, route: ResourceRoute, request: ApiRequest, key: ObjectKey): Answer {
  if (request.method === 'GET') return json(scaleOf(route.resource, liveObject(api, route.resource, key)));
  if (request.method !== 'PUT' && request.method !== 'PATCH') throw methodNotAllowed();
  return json(updateScale(api, route.resource, { key, request }, writeOptions(request, 'scale')));
}

function isServed(route: ResourceRoute): boolean {
  return route.subresource === '' || route.resource.subresources.some((name) => name === route.subresource);
}

function handleResource(api: ApiContext, route: ResourceRoute, request: ApiRequest): Answer {
  if (!isServed(route)) throw notServed();
  if (route.name === undefined) return handleCollection(api, route, request);
  const key = { namespace: route.namespace ?? '', name: route.name };
  return route.subresource === 'scale' ? handleScale(api, route, request, key) : handleObject(api, route, request, key);
}

function handleDiscovery(api: ApiContext, request: ApiRequest): Answer {
  const [root, first, second] = request.path;
  const { registry } = api;
  if (root === 'openapi' && first === 'v3') return json(openApi(api, request.path.slice(2)));
  if (root === 'openapi' && first === 'v2') return openApiV2(request);
  if (root !== 'api' && root !== 'apis') throw notServed();
  if (first === undefined && wantsAggregated(request.accept)) {
    return { kind: 'json', code: 200, body: aggregatedDiscovery(registry, root), contentType: AGGREGATED_TYPE };
  }
  if (root === 'api') return json(first === undefined ? coreVersions('127.0.0.1') : resourceList(registry, '', first));
  if (first === undefined) return json(groupList(registry));
  return json(second === undefined ? groupDocument(registry, first) : resourceList(registry, first, second));
}

function openApiV2(request: ApiRequest): Answer {
  if (!request.accept.includes('protobuf')) return json(EMPTY_OPENAPI_V2);
  return { kind: 'text', code: 200, body: emptyOpenApiProtobuf(), contentType: OPENAPI_V2_PROTOBUF };
}

function openApi(api: ApiContext, path: readonly string[]): Doc {
  const [root, first = '', second = ''] = path;
  if (root === undefined) return openApiIndex(api.registry);
  return root === 'api' ? openApiDocument(api.registry, '', first) : openApiDocument(api.registry, first, second);
}

const HEALTH = ['healthz', 'readyz', 'livez'];

/** Answers a request; throws StatusError. Synchronous from start to end, so each request is one transaction. */
export function handleRequest(api: ApiContext, request: ApiRequest): Answer {
  const [root = ''] = request.path;
  if (request.method === 'GET' && HEALTH.includes(root)) return { kind: 'text', code: 200, body: 'ok' };
  if (request.method === 'GET' && root === 'version') return json(versionInfo());
  const review = request.method === 'POST' ? answerReview(request.path, doc(parseBody(request))) : undefined;
  if (review !== undefined) return json(review, 201);
  const route = routeResource(api.registry, request.path);
  if (route !== undefined) return handleResource(api, route, request);
  if (request.method !== 'GET') throw methodNotAllowed();
  return handleDiscovery(api, request);
}

/** What a request counts as. */
export function verbOf(request: Pick<ApiRequest, 'method' | 'path' | 'query' | 'contentType'>): string {
  const { method, path, query } = request;
  const isResource = (path[0] === 'api' && path.length > 2) || (path[0] === 'apis' && path.length > 3);
  if (!isResource) return 'discovery';
  if (method === 'PATCH') return request.contentType.startsWith('application/apply-patch') ? 'apply' : 'patch';
  if (method === 'POST') return 'create';
  if (method === 'PUT') return 'update';
  if (method === 'DELETE') return 'delete';
  if (isWatch(query)) return 'watch';
  const depth = path.length - (path[0] === 'api' ? 2 : 3);
  const isNested = path[path.length - depth] === 'namespaces' && depth > 2;
  return depth === (isNested ? 3 : 1) ? 'list' : 'get';
}
