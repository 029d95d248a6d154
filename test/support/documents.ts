// Source files for tests, as short calls: SyncTargets, Locations, Placements and small workload objects.
import {
  canonicalYaml,
  type Labels,
  type LocationSpec,
  type PlacementSpec,
  type ResourceExport,
  type ResourceImport,
  type SyncTargetSpec,
} from '../../src/api/index.ts';

const API = 'workload.kcp.io/v1alpha1';

export function syncTarget(name: string, spec: Partial<SyncTargetSpec> = {}, labels: Labels = {}): string {
  return canonicalYaml({
    apiVersion: API,
    kind: 'SyncTarget',
    metadata: { name, labels },
    spec: { workloadCluster: { name }, ...spec },
  });
}

export function workspace(name: string): string {
  return canonicalYaml({ apiVersion: 'tenancy.kcp.io/v1alpha1', kind: 'Workspace', metadata: { name } });
}

export function location(name: string, spec: LocationSpec = {}, labels: Labels = {}): string {
  return canonicalYaml({ apiVersion: API, kind: 'Location', metadata: { name, labels }, spec });
}

/** OneToMany of the directory `workloads` unless told otherwise. */
export function placement(name: string, spec: Partial<PlacementSpec> = {}): string {
  const all = { source: { path: 'workloads' }, strategy: 'OneToMany', ...spec };
  return canonicalYaml({ apiVersion: API, kind: 'Placement', metadata: { name }, spec: all });
}

export function resourceExport(name: string, spec: ResourceExport['spec']): string {
  return canonicalYaml({ apiVersion: API, kind: 'ResourceExport', metadata: { name }, spec });
}

export function resourceImport(name: string, spec: ResourceImport['spec']): string {
  return canonicalYaml({ apiVersion: API, kind: 'ResourceImport', metadata: { name }, spec });
}

export function configMap(name: string, data: Labels = {}, namespace = 'default'): string {
  return canonicalYaml({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data });
}

/** So many ConfigMaps in one file, `a0`, `a1`, … */
export function configMaps(count: number, prefix = 'a'): string {
  return Array.from({ length: count }, (_, at) => `---\n${configMap(`${prefix}${at}`)}`).join('');
}
