// Annotations by which an object says itself to which clusters it may go.
import type { TargetId } from './ids.ts';
import type { KubeObject } from './kube-object.ts';
import { syncTargetOf } from './workspace-path.ts';

/** Names or ids of SyncTargets, separated by commas: to these alone. */
export const TARGET_CLUSTERS = 'syncer.kcp.io/target-clusters';
/** To any but these. */
export const EXCLUDE_CLUSTERS = 'syncer.kcp.io/exclude-clusters';

function names(list: string, target: TargetId): boolean {
  const { name } = syncTargetOf(target);
  return list.split(',').some((part) => part.trim() === name || part.trim() === target);
}

/** Whether the object says anything about where it may go. */
export function choosesClusters({ metadata: { annotations } }: KubeObject): boolean {
  return annotations?.[TARGET_CLUSTERS] !== undefined || annotations?.[EXCLUDE_CLUSTERS] !== undefined;
}

/** Whether the object may go to the target, as far as its annotations say: the excluded are out, also of the named. */
export function mayGoTo({ metadata: { annotations } }: KubeObject, target: TargetId): boolean {
  const [named, excluded] = [annotations?.[TARGET_CLUSTERS], annotations?.[EXCLUDE_CLUSTERS]];
  if (excluded !== undefined && names(excluded, target)) return false;
  return named === undefined || names(named, target);
}
