// Annotations by which an object says itself to which clusters it may go.
import type { TargetId } from './ids.ts';
import type { KubeObject } from './kube-object.ts';
import { syncTargetOf } from './workspace-path.ts';

/** Names or ids of SyncTargets, separated by commas: to these alone. */
export const TARGET_CLUSTERS = 'syncer.kcp.io/target-clusters';
/** To any but these. */
export const EXCLUDE_CLUSTERS = 'syncer.kcp.io/exclude-clusters';

/** Whether the object says anything about where it may go. */
export function choosesClusters({ metadata: { annotations } }: KubeObject): boolean {
  return annotations?.[TARGET_CLUSTERS] !== undefined || annotations?.[EXCLUDE_CLUSTERS] !== undefined;
}

/** Names or ids, as a list says them. */
function named(list: string): (target: TargetId) => boolean {
  const names = new Set(list.split(',').map((part) => part.trim()));
  return (target) => names.has(target) || names.has(syncTargetOf(target).name);
}

/** To which targets the object may go, as far as its annotations say: the excluded are out, also of the named. */
export function clusterChoice({ metadata: { annotations } }: KubeObject): (target: TargetId) => boolean {
  const [targets, excluded] = [annotations?.[TARGET_CLUSTERS], annotations?.[EXCLUDE_CLUSTERS]];
  const isNamed = targets === undefined ? undefined : named(targets);
  const isExcluded = excluded === undefined ? undefined : named(excluded);
  return (target) => isExcluded?.(target) !== true && isNamed?.(target) !== false;
}
