// The annotation by which an object says itself how its `spec` differs on one cluster.
import type { KubeObject } from './kube-object.ts';

/** The key of a SyncTarget follows; the value is a JSON patch (RFC 6902) rooted at `spec`. */
export const SPEC_DIFF = 'experimental.spec-diff.workload.kcp.io/';

/** Whether the object differs anywhere. */
export function hasSpecDiff({ metadata: { annotations } }: KubeObject): boolean {
  if (annotations === undefined) return false;
  for (const key in annotations) if (key.startsWith(SPEC_DIFF)) return true;
  return false;
}
