// What a policy of the fleet is for: which Placements, clusters and objects.
import {
  fieldAt,
  isRecord,
  matchesSelector,
  type PlacementId,
  type PolicyScope,
  pointerPath,
} from '../../api/index.ts';
import type { Named, Workload } from '../../load/index.ts';
import { isForTarget, type TargetView } from '../overrides/index.ts';

type Scope = Named<PolicyScope>;
type Match = NonNullable<PolicyScope['match']>;
type Condition = NonNullable<PolicyScope['when']>[number];

/** What the mode looks at. */
function matchOf({ mode, match }: Scope): Match {
  return mode === 'all' ? {} : (match ?? {});
}

export function isForPlacement(scope: Scope, placement: PlacementId): boolean {
  const { placements } = matchOf(scope);
  return placements === undefined || placements.includes(placement);
}

export function isForCluster(scope: Scope, view: TargetView): boolean {
  const { targets } = matchOf(scope);
  return targets === undefined || isForTarget({ targets }, view);
}

/** By what stands in the source, whatever other policies change. */
export function isForWorkload(scope: Scope, { ref, object }: Workload): boolean {
  const { kinds, names, namespaces, labelSelector } = matchOf(scope);
  if (kinds !== undefined && !kinds.includes(ref.kind)) return false;
  if (names !== undefined && !names.includes(ref.name)) return false;
  if (namespaces !== undefined && (ref.namespace === undefined || !namespaces.includes(ref.namespace))) return false;
  if (labelSelector !== undefined && !matchesSelector(labelSelector, object.metadata.labels)) return false;
  return scope.mode !== 'conditional' || (scope.when ?? []).every((condition) => holds(condition, object));
}

/** Values at a path; `*` is every item of a list. None when there is nothing, or null. */
export function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [first, ...rest] = path;
  if (first === undefined) return value === undefined || value === null ? [] : [value];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = first === '*' ? value : /^\d+$/.test(first) ? [value[Number(first)]] : [];
    return items.flatMap((item) => valuesAt(item, rest));
  }
  return isRecord(value) ? valuesAt(fieldAt(value, first), rest) : [];
}

/** Of several values, as of all containers, any that is listed will do, and none may be with `NotIn`. */
function holds({ path, operator, values = [] }: Condition, object: unknown): boolean {
  const found = valuesAt(object, pointerPath(path));
  const isListed = (): boolean => found.some((value) => values.includes(String(value)));
  switch (operator) {
    case 'Exists':
      return found.length > 0;
    case 'DoesNotExist':
      return found.length === 0;
    case 'In':
      return isListed();
    case 'NotIn':
      return !isListed();
  }
}
