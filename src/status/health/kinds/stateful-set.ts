// Health of a StatefulSet: its replicas and its update strategy.
import { countAt, fieldAt, type Health, type KubeObject, numberAt, recordAt, textAt } from '../../../api/index.ts';
import { healthy, progressing } from '../verdict.ts';

/** With `OnDelete` ready is enough; a partition asks for so many updated ones; else one revision must be left. */
export function statefulSetHealth(object: KubeObject): Health {
  const spec = recordAt(object, 'spec');
  const status = recordAt(object, 'status');
  const generation = countAt(object.metadata, 'generation');
  const observed = countAt(status, 'observedGeneration');
  if (observed === 0 || generation > observed) {
    return progressing(`waiting for the controller to observe generation ${generation}`);
  }
  const desired = numberAt(spec, 'replicas');
  const ready = countAt(status, 'readyReplicas');
  if (desired !== undefined && ready < desired) return progressing(`${ready}/${desired} replicas are ready`);
  return updateHealth(spec, status, `${ready}/${desired ?? countAt(status, 'replicas')} replicas are ready`);
}

type Fields = Readonly<Record<string, unknown>>;

function updateHealth(spec: Fields, status: Fields, counts: string): Health {
  const strategy = recordAt(spec, 'updateStrategy');
  if (textAt(strategy, 'type') === 'OnDelete') return healthy(`${counts}; updated when deleted`);
  const updated = countAt(status, 'updatedReplicas');
  if (textAt(strategy, 'type') === 'RollingUpdate' && fieldAt(strategy, 'rollingUpdate') !== undefined) {
    const partition = numberAt(recordAt(strategy, 'rollingUpdate'), 'partition');
    const wanted = (numberAt(spec, 'replicas') ?? 0) - (partition ?? 0);
    if (partition !== undefined && updated < wanted) return progressing(`${updated}/${wanted} replicas are updated`);
    return healthy(counts);
  }
  const [current, update] = [textAt(status, 'currentRevision'), textAt(status, 'updateRevision')];
  if (current !== update) return progressing(`${updated} replicas are at revision ${update}, the others at ${current}`);
  return healthy(counts);
}
