// The table of kinds whose status is summed over clusters; a new kind is one file and one line here.
import type { GroupVersionKind } from '../../../api/index.ts';
import type { AggregateRule, ClusterStatus } from './counters.ts';
import { daemonSetStatus } from './daemon-set.ts';
import { deploymentStatus } from './deployment.ts';
import { jobStatus } from './job.ts';
import { loadBalancerStatus } from './load-balancer.ts';
import { replicaSetStatus } from './replica-set.ts';
import { statefulSetStatus } from './stateful-set.ts';

const RULES: ReadonlyMap<string, AggregateRule> = new Map([
  ['/Service', loadBalancerStatus],
  ['apps/DaemonSet', daemonSetStatus],
  ['apps/Deployment', deploymentStatus],
  ['apps/ReplicaSet', replicaSetStatus],
  ['apps/StatefulSet', statefulSetStatus],
  ['batch/Job', jobStatus],
  ['networking.k8s.io/Ingress', loadBalancerStatus],
]);

/** The native status over all clusters; undefined for a kind without a rule, or when nothing is known. */
export function aggregateStatus(
  { group, kind }: Pick<GroupVersionKind, 'group' | 'kind'>,
  items: readonly ClusterStatus[],
  assigned: number,
): Readonly<Record<string, unknown>> | undefined {
  const status = RULES.get(`${group}/${kind}`)?.(items, assigned);
  return status === undefined || Object.keys(status).length === 0 ? undefined : status;
}
