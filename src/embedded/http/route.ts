// From path to resource: `/apis/apps/v1/namespaces/shop/deployments/web/status`.
import type { Registry, ResourceDefinition } from '../resources/index.ts';
import { notServed, unknownPath } from '../status/index.ts';

export interface ResourceRoute {
  readonly resource: ResourceDefinition;
  /** undefined: all namespaces; '' for cluster-scoped resources. */
  readonly namespace: string | undefined;
  /** undefined: the collection. */
  readonly name: string | undefined;
  readonly subresource: string;
}

function split(path: readonly string[]): { group: string; version: string; rest: readonly string[] } | undefined {
  const [root, first = '', second = ''] = path;
  if (root === 'api' && path.length > 2) return { group: '', version: first, rest: path.slice(2) };
  if (root === 'apis' && path.length > 3) return { group: first, version: second, rest: path.slice(3) };
  return undefined;
}

/** The resource a path names; undefined when the path is not of a resource. Throws 404 when it is not served. */
export function routeResource(registry: Registry, path: readonly string[]): ResourceRoute | undefined {
  const parts = split(path);
  if (parts === undefined) return undefined;
  const { group, version, rest } = parts;
  const [first, namespace, plural] = rest;
  const nested = first === 'namespaces' && plural !== undefined ? registry.find(group, version, plural) : undefined;
  if (nested?.namespaced === true) {
    if (rest.length > 5) throw notServed();
    return { resource: nested, namespace: namespace ?? '', name: rest[3], subresource: rest[4] ?? '' };
  }
  if (registry.resourcesOf(group, version).length === 0) throw unknownPath();
  const resource = registry.find(group, version, first ?? '');
  if (resource === undefined || rest.length > 3) throw notServed();
  if (resource.namespaced && rest.length > 1) throw notServed();
  return { resource, namespace: resource.namespaced ? undefined : '', name: rest[1], subresource: rest[2] ?? '' };
}
