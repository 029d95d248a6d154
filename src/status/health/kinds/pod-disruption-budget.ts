// Health of a PodDisruptionBudget: whether its controller could compute it.
import {
  conditionsOf,
  countAt,
  describeCondition,
  type Health,
  type KubeObject,
  recordAt,
} from '../../../api/index.ts';
import { degraded, healthy, progressing } from '../verdict.ts';

/** A budget that allows no disruption now does its work (`InsufficientPods` is Healthy); a failed sync is Degraded. */
export function podDisruptionBudgetHealth(object: KubeObject): Health {
  const status = recordAt(object, 'status');
  const generation = countAt(object.metadata, 'generation');
  const conditions = conditionsOf(status);
  if (conditions.length === 0) return progressing('waiting for the budget to be computed');
  if (generation > countAt(status, 'observedGeneration')) {
    return progressing(`waiting for the controller to observe generation ${generation}`);
  }
  const failed = conditions.find((c) => c.status === 'False' && c.reason !== 'InsufficientPods');
  if (failed) return degraded(describeCondition(failed));
  const [current, desired] = [countAt(status, 'currentHealthy'), countAt(status, 'desiredHealthy')];
  return healthy(
    `${current} healthy pods, ${desired} wanted, ${countAt(status, 'disruptionsAllowed')} may be disrupted`,
  );
}
