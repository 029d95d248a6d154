// Health of a Deployment: the rollout as its controller counts it.
import {
  countAt,
  describeCondition,
  fieldAt,
  findCondition,
  type Health,
  type KubeObject,
  numberAt,
  recordAt,
} from '../../../api/index.ts';
import { degraded, healthy, progressing, suspended } from '../verdict.ts';

/** Paused is Suspended; a missed progress deadline is Degraded; otherwise the counters decide. */
export function deploymentHealth(object: KubeObject): Health {
  const spec = recordAt(object, 'spec');
  const status = recordAt(object, 'status');
  if (fieldAt(spec, 'paused') === true) return suspended('the Deployment is paused');
  const generation = countAt(object.metadata, 'generation');
  if (generation > countAt(status, 'observedGeneration')) {
    return progressing(`waiting for the controller to observe generation ${generation}`);
  }
  const condition = findCondition(status, 'Progressing');
  if (condition?.reason === 'ProgressDeadlineExceeded') return degraded(describeCondition(condition));
  return rolloutHealth(numberAt(spec, 'replicas'), status);
}

function rolloutHealth(desired: number | undefined, status: Readonly<Record<string, unknown>>): Health {
  const updated = countAt(status, 'updatedReplicas');
  const replicas = countAt(status, 'replicas');
  const available = countAt(status, 'availableReplicas');
  if (desired !== undefined && updated < desired) return progressing(`${updated}/${desired} replicas are updated`);
  if (replicas > updated) return progressing(`${replicas - updated} old replicas are still to be terminated`);
  if (available < updated) return progressing(`${available}/${updated} updated replicas are available`);
  return healthy(`${available}/${desired ?? replicas} replicas are available`);
}
