// The changes that need no patch: the number of replicas, labels and annotations of the object itself.
import { type Counted, countingOf, fieldAt, type KubeObject, type Labels, withValueAt } from '../../api/index.ts';

/** Of a custom kind of which nobody says where its number lies, `spec.replicas` counts when it is written. */
function replicasPath(counted: Counted): readonly string[] | undefined {
  const counting = countingOf(counted);
  // `parallelism` of a Job is something else: how many run at once.
  if (counting !== undefined) return counting.kind === 'replicas' ? counting.count : undefined;
  return typeof fieldAt(counted.object.spec, 'replicas') === 'number' ? ['spec', 'replicas'] : undefined;
}

/** Objects without a number of replicas stay as they are. */
export function withReplicas(counted: Counted, replicas: number): KubeObject {
  const path = replicasPath(counted);
  return path === undefined ? counted.object : withValueAt(counted.object, path, replicas);
}

/** Of the object's own metadata: no selector and no template of pods is touched. */
export function withMetadata(object: KubeObject, field: 'labels' | 'annotations', added: Labels): KubeObject {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, [field]: { ...metadata[field], ...added } } };
}
