// Limits on what one cluster may have: what is there stays, and nothing new comes beyond them.
import {
  compareText,
  type IndexEntry,
  type ObjectRef,
  refKey,
  type TargetId,
  type TargetIndex,
} from '../../api/index.ts';
import type { Model } from '../../load/index.ts';
import type { Judged, Objection, RefusalCause, TargetJudge } from '../refusals/index.ts';

/** How things are counted that a cluster may have only so many of. */
interface Limit {
  readonly field: 'maxResourcesPerCluster' | 'maxNamespacesPerCluster';
  readonly most: number;
  /** Which one an object is of; undefined: of none. */
  readonly of: (ref: ObjectRef) => string | undefined;
}

function refThere({ workload, mapped }: Judged): ObjectRef {
  return mapped?.ref ?? workload.ref;
}

function namespaceOf({ group, kind, name, namespace }: ObjectRef): string | undefined {
  return group === '' && kind === 'Namespace' ? name : namespace;
}

/** Objects beyond the limit. Of new things the first in the order of their names come. */
function beyond<Claim extends Judged>(
  { field, most, of }: Limit,
  claims: ReadonlyMap<string, readonly Claim[]>,
  there: readonly IndexEntry[],
): readonly Objection<Claim>[] {
  const known = new Set(there.flatMap(({ ref }) => of(ref) ?? []));
  const wanted = [...claims.values()].flatMap(([first]) => (first && of(refThere(first))) ?? []);
  const fresh = [...new Set(wanted)].filter((one) => !known.has(one)).sort(compareText);
  const refused = new Set(fresh.slice(Math.max(0, most - known.size)));
  if (refused.size === 0) return [];
  const cause: RefusalCause = {
    code: 'ClusterFull',
    says: `resources.${field} of TMCConfig is ${most}, and ${known.size} are there`,
  };
  return [...claims.values()].flat().flatMap((claim): readonly Objection<Claim>[] => {
    return refused.has(of(refThere(claim)) ?? '') ? [{ claim, effect: 'refuse', cause }] : [];
  });
}

/** None without limits. @param before what every target had. */
export function limitJudges<Claim extends Judged>(
  { maxPerCluster, maxNamespaces }: Model['config']['objects'],
  before: ReadonlyMap<TargetId, TargetIndex>,
): readonly TargetJudge<Claim>[] {
  const limits: readonly Limit[] = [
    ...(maxPerCluster === undefined
      ? []
      : [{ field: 'maxResourcesPerCluster', most: maxPerCluster, of: refKey } as const]),
    ...(maxNamespaces === undefined
      ? []
      : [{ field: 'maxNamespacesPerCluster', most: maxNamespaces, of: namespaceOf } as const]),
  ];
  return limits.map((limit): TargetJudge<Claim> => {
    // Namespaces that were made for others count as namespaces, and not as objects.
    return (target, claims) => {
      const there = before.get(target)?.objects ?? [];
      const counted = limit.of === refKey ? there.filter(({ placements }) => placements.length > 0) : there;
      return beyond(limit, claims, counted);
    };
  });
}
