// Every Location and SyncTarget that an object names.
import type { Placement, ResourceExport, ResourceImport, TmcConfigDocument } from '../../api/index.ts';

export interface WrittenName {
  readonly path: string;
  readonly name: string;
  readonly of: 'Location' | 'SyncTarget';
  /** Names beside it of which one is enough; with none of them right the object certainly cannot work. */
  readonly list: readonly string[];
  readonly isNeeded: boolean;
}

interface Which {
  readonly clusters?: readonly string[];
  readonly locations?: readonly string[];
}

function written(path: string, { clusters = [], locations = [] }: Which, isNeeded = false): WrittenName[] {
  const names = (field: string, of: WrittenName['of'], list: readonly string[]): WrittenName[] =>
    list.map((name, at) => ({ path: `${path}.${field}[${at}]`, name, of, list, isNeeded }));
  return [...names('clusters', 'SyncTarget', clusters), ...names('locations', 'Location', locations)];
}

function affinityNames({ spec }: Placement): readonly WrittenName[] {
  const { affinity = {} } = spec.constraints ?? {};
  return (['clusterAffinity', 'clusterAntiAffinity'] as const).flatMap((side) => {
    const base = `spec.constraints.affinity.${side}`;
    const { requiredDuringSchedulingIgnoredDuringExecution: required } = affinity[side] ?? {};
    const { preferredDuringSchedulingIgnoredDuringExecution: preferred = [] } = affinity[side] ?? {};
    const isNeeded = side === 'clusterAffinity' && required?.labelSelector === undefined;
    return [
      ...written(`${base}.requiredDuringSchedulingIgnoredDuringExecution`, required ?? {}, isNeeded),
      ...preferred.flatMap(({ clusterAffinityTerm }, at) =>
        written(
          `${base}.preferredDuringSchedulingIgnoredDuringExecution[${at}].clusterAffinityTerm`,
          clusterAffinityTerm,
        ),
      ),
    ];
  });
}

export function placementNames(placement: Placement): readonly WrittenName[] {
  const { replicaScheduling = {}, overrides = [] } = placement.spec;
  const { weights = [], bounds = [], groups = [] } = replicaScheduling;
  return [
    ...affinityNames(placement),
    ...weights.flatMap((weight, at) => written(`spec.replicaScheduling.weights[${at}]`, weight)),
    ...bounds.flatMap((bound, at) => written(`spec.replicaScheduling.bounds[${at}]`, bound)),
    ...groups.flatMap((group, at) => written(`spec.replicaScheduling.groups[${at}]`, group)),
    ...overrides.flatMap(({ targets = {} }, at) => written(`spec.overrides[${at}].targets`, targets)),
  ];
}

/** Of the policies of the fleet. A policy whose names are all wrong is for nothing, which nobody would notice. */
export function policyNames({ resources = {} }: TmcConfigDocument): readonly WrittenName[] {
  return (['transformationPolicies', 'validationPolicies'] as const).flatMap((map) =>
    Object.entries(resources[map] ?? {}).flatMap(([name, { match = {} }]) => {
      return written(`resources.${map}.${name}.match.targets`, match.targets ?? {});
    }),
  );
}

export function exportNames({ spec: { target } }: ResourceExport): readonly WrittenName[] {
  const isNeeded = target.labelSelector === undefined && target.locationSelector === undefined;
  const { clusters = [] } = target;
  return written('spec.target', { clusters }, isNeeded);
}

export function importNames({ spec: { source } }: ResourceImport): readonly WrittenName[] {
  const { cluster: name } = source;
  return [{ path: 'spec.source.cluster', name, of: 'SyncTarget', list: [name], isNeeded: true }];
}
