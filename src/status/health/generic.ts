// The rule for kinds without one of their own: kstatus' reading of generation and standard conditions.
import {
  conditionsOf,
  describeCondition,
  type Health,
  type KubeObject,
  type LiveCondition,
  numberAt,
  textAt,
} from '../../api/index.ts';
import { degraded, healthy, progressing } from './verdict.ts';

/** A generation that was not observed yet is Progressing; then Stalled, Reconciling and Ready decide; else Healthy. */
export function genericHealth(object: KubeObject): Health {
  const status = object['status'];
  const generation = numberAt(object.metadata, 'generation');
  const observed = numberAt(status, 'observedGeneration');
  if (generation !== undefined && observed !== undefined && observed !== generation) {
    return progressing(`generation ${generation} is not observed yet, the latest observed is ${observed}`);
  }
  const conditions = conditionsOf(status);
  const stalled = conditions.find((c) => c.type === 'Stalled' && c.status === 'True');
  if (stalled) return degraded(describeCondition(stalled));
  const reconciling = conditions.find((c) => c.type === 'Reconciling' && c.status === 'True');
  if (reconciling) return progressing(describeCondition(reconciling));
  const ready = conditions.find((c) => c.type === 'Ready');
  return ready ? readyHealth(ready) : healthy();
}

/** Ready other than True is work in progress: a controller that has given up says so by Stalled. */
function readyHealth(ready: LiveCondition): Health {
  if (ready.status === 'True') return healthy(textAt(ready, 'message'));
  return progressing(`not ready: ${describeCondition(ready)}`);
}
