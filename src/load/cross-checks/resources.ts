// Which kind a resource such as `deployments` is, known from the objects and the definitions in the repository.
import { isRecord } from '../../api/index.ts';
import type { Workload } from '../model.ts';

interface Resource {
  readonly group: string;
  readonly resource: string;
}

/** How English makes a plural, and how Kubernetes guesses one. */
function plurals(kind: string): readonly string[] {
  const singular = kind.toLowerCase();
  if (singular.endsWith('y')) return [`${singular.slice(0, -1)}ies`, `${singular}s`];
  return /(s|x|z|ch|sh)$/.test(singular) ? [`${singular}es`, singular] : [`${singular}s`];
}

function defined({ object }: Workload): readonly (readonly [string, string, string])[] {
  const { kind, spec } = object;
  if (kind !== 'CustomResourceDefinition' || !isRecord(spec) || !isRecord(spec['names'])) return [];
  const { kind: own, plural } = spec['names'];
  return [[String(spec['group']), String(own), String(plural)]];
}

export interface Resources {
  /** Undefined: no object of it, and no definition, is there. */
  kindOf(resource: Resource): string | undefined;
  /** Of a group. */
  names(group: string): ReadonlySet<string>;
}

export function resourcesOf(workloads: readonly Workload[]): Resources {
  const kinds = new Map<string, Map<string, string>>();
  const add = (group: string, resource: string, kind: string): void => {
    const known = kinds.get(group) ?? new Map<string, string>();
    kinds.set(group, known);
    if (!known.has(resource)) known.set(resource, kind);
  };
  for (const [group, kind, plural] of workloads.flatMap(defined)) add(group, plural, kind);
  for (const { ref } of workloads) for (const plural of plurals(ref.kind)) add(ref.group, plural, ref.kind);
  return {
    kindOf: ({ group, resource }) => kinds.get(group)?.get(resource),
    names: (group) => new Set(kinds.get(group)?.keys()),
  };
}
