// Health of a DaemonSet: one updated, available pod per node that should run it.
import { countAt, type Health, type KubeObject, recordAt, textAt } from '../../../api/index.ts';
import { healthy, progressing } from '../verdict.ts';

/** With `OnDelete` pods are updated only when somebody deletes them, so nothing is waited for. */
export function daemonSetHealth(object: KubeObject): Health {
  const status = recordAt(object, 'status');
  const generation = countAt(object.metadata, 'generation');
  if (generation > countAt(status, 'observedGeneration')) {
    return progressing(`waiting for the controller to observe generation ${generation}`);
  }
  const desired = countAt(status, 'desiredNumberScheduled');
  const updated = countAt(status, 'updatedNumberScheduled');
  const available = countAt(status, 'numberAvailable');
  const onDelete = textAt(recordAt(recordAt(object, 'spec'), 'updateStrategy'), 'type') === 'OnDelete';
  if (onDelete) return healthy(`${updated}/${desired} pods are updated; updated when deleted`);
  if (updated < desired) return progressing(`${updated}/${desired} pods are updated`);
  if (available < desired) return progressing(`${available}/${desired} pods are available`);
  return healthy(`${available}/${desired} pods are available`);
}
