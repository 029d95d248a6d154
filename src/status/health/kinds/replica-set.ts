// Health of a ReplicaSet: its replicas, and whether they can be made at all.
import {
  countAt,
  describeCondition,
  findCondition,
  type Health,
  type KubeObject,
  numberAt,
  recordAt,
} from '../../../api/index.ts';
import { degraded, healthy, progressing } from '../verdict.ts';

/** `ReplicaFailure` (quota, admission) is Degraded. */
export function replicaSetHealth(object: KubeObject): Health {
  const status = recordAt(object, 'status');
  const generation = countAt(object.metadata, 'generation');
  if (generation > countAt(status, 'observedGeneration')) {
    return progressing(`waiting for the controller to observe generation ${generation}`);
  }
  const failure = findCondition(status, 'ReplicaFailure');
  if (failure?.status === 'True') return degraded(describeCondition(failure));
  const desired = numberAt(recordAt(object, 'spec'), 'replicas');
  const available = countAt(status, 'availableReplicas');
  if (desired !== undefined && available < desired)
    return progressing(`${available}/${desired} replicas are available`);
  return healthy(`${available}/${desired ?? countAt(status, 'replicas')} replicas are available`);
}
