// Aggregated discovery: everything in two answers, which is what kubectl asks for first.
import type { Doc } from '../json/index.ts';
import type { Registry, ResourceDefinition, ServedGroup } from '../resources/index.ts';
import { subresourceKind, subresourceVerbs, VERBS } from './legacy.ts';

export const AGGREGATED_TYPE = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** True when the client takes the aggregated form. */
export function wantsAggregated(accept: string): boolean {
  return accept.split(',').some((part) => {
    const parameters = new Set(part.split(';').map((p) => p.trim()));
    return parameters.has('as=APIGroupDiscoveryList') && parameters.has('v=v2') && parameters.has('application/json');
  });
}

function kindOf({ group, version, kind }: { group: string; version: string; kind: string }): Doc {
  return { group, version, kind };
}

function entry(resource: ResourceDefinition): Doc {
  const subresources = resource.subresources.map((name) => ({
    subresource: name,
    responseKind: kindOf(subresourceKind(resource, name)),
    verbs: subresourceVerbs(name),
  }));
  return {
    resource: resource.plural,
    responseKind: kindOf(resource),
    scope: resource.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: resource.singular,
    verbs: VERBS,
    ...(resource.shortNames.length > 0 ? { shortNames: resource.shortNames } : {}),
    ...(resource.categories.length > 0 ? { categories: resource.categories } : {}),
    ...(subresources.length > 0 ? { subresources } : {}),
  };
}

function groupEntry(registry: Registry, group: ServedGroup): Doc {
  const versions = group.versions.map((version) => ({
    version,
    freshness: 'Current',
    resources: registry.resourcesOf(group.name, version).map(entry),
  }));
  return { metadata: group.name === '' ? {} : { name: group.name }, versions };
}

/** For `/api` (the core group) or `/apis` (all others). */
export function aggregatedDiscovery(registry: Registry, root: 'api' | 'apis'): Doc {
  const groups = registry.groups().filter((g) => (g.name === '') === (root === 'api'));
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items: groups.map((group) => groupEntry(registry, group)),
  };
}
