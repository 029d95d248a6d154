// Terms of affinity: which clusters they mean.
import { formatSelector, matchesSelector, type PlacementSpec, type SyncTarget, type TargetId } from '../api/index.ts';
import type { Fleet } from './fleet.ts';

type Affinity = NonNullable<NonNullable<NonNullable<PlacementSpec['constraints']>['affinity']>['clusterAffinity']>;
export type ClusterTerm = NonNullable<Affinity['requiredDuringSchedulingIgnoredDuringExecution']>;

/** Whether the term means a cluster; with labels and Locations both must hold. */
export function termMatcher({ labelSelector, locations }: ClusterTerm, fleet: Fleet) {
  const members = locations?.map((name) => fleet.membersNamed(name));
  return ({ target, syncTarget }: { readonly target: TargetId; readonly syncTarget: SyncTarget }): boolean => {
    if (members !== undefined && !members.some((of) => of.has(target))) return false;
    return labelSelector === undefined || matchesSelector(labelSelector, syncTarget.metadata.labels);
  };
}

/** `region=eu in location a or b`, for messages. */
export function describeTerm({ labelSelector, locations }: ClusterTerm): string {
  const labels = labelSelector === undefined ? undefined : formatSelector(labelSelector);
  const places = locations === undefined ? undefined : `in location ${locations.join(' or ')}`;
  return [labels, places].filter((part) => part !== undefined).join(' ');
}
