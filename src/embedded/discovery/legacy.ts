// Discovery, one document per group version.
import type { Doc } from '../json/index.ts';
import {
  apiVersionOf,
  type Registry,
  type ResourceDefinition,
  type ServedGroup,
  type SubresourceName,
} from '../resources/index.ts';
import { notServed } from '../status/index.ts';

export const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

/** Kind that a subresource speaks. */
export function subresourceKind(
  resource: ResourceDefinition,
  name: SubresourceName,
): { group: string; version: string; kind: string } {
  return name === 'scale' ? { group: 'autoscaling', version: 'v1', kind: 'Scale' } : resource;
}

export function subresourceVerbs(name: SubresourceName): readonly string[] {
  return name === 'finalize' ? ['update'] : ['get', 'patch', 'update'];
}

function resourceEntry(resource: ResourceDefinition): Doc {
  return {
    name: resource.plural,
    singularName: resource.singular,
    namespaced: resource.namespaced,
    kind: resource.kind,
    verbs: VERBS,
    ...(resource.shortNames.length > 0 ? { shortNames: resource.shortNames } : {}),
    ...(resource.categories.length > 0 ? { categories: resource.categories } : {}),
  };
}

function subresourceEntry(resource: ResourceDefinition, name: SubresourceName): Doc {
  const kind = subresourceKind(resource, name);
  const foreign = name === 'scale' ? { group: kind.group, version: kind.version } : {};
  return {
    name: `${resource.plural}/${name}`,
    singularName: '',
    namespaced: resource.namespaced,
    ...foreign,
    kind: kind.kind,
    verbs: subresourceVerbs(name),
  };
}

/** `APIResourceList` of one group version; throws 404. */
export function resourceList(registry: Registry, group: string, version: string): Doc {
  const resources = registry.resourcesOf(group, version);
  if (resources.length === 0) throw notServed();
  const entries = resources.flatMap((r) => [resourceEntry(r), ...r.subresources.map((s) => subresourceEntry(r, s))]);
  const groupVersion = apiVersionOf({ group, version });
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion, resources: entries };
}

function groupEntry(group: ServedGroup): Doc {
  const versions = group.versions.map((version) => ({
    groupVersion: apiVersionOf({ group: group.name, version }),
    version,
  }));
  return { name: group.name, versions, preferredVersion: versions[0] };
}

export function groupList(registry: Registry): Doc {
  const groups = registry
    .groups()
    .filter((g) => g.name !== '')
    .map(groupEntry);
  return { kind: 'APIGroupList', apiVersion: 'v1', groups };
}

/** `APIGroup`; throws 404. */
export function groupDocument(registry: Registry, name: string): Doc {
  const group = registry.groups().find((g) => g.name === name && name !== '');
  if (group === undefined) throw notServed();
  return { kind: 'APIGroup', apiVersion: 'v1', ...groupEntry(group) };
}

export function coreVersions(address: string): Doc {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress: address }],
  };
}
