// The changes that need no patch: the number of replicas, labels and annotations of the object itself.
import { fieldAt, type KubeObject, type Labels, parseApiVersion, recordAt } from '../../api/index.ts';

/** Kinds of Kubernetes that have `spec.replicas`, also where it is left out and means one. */
const SCALED: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  '/ReplicationController',
]);

/** Custom kinds count when the number is written. `parallelism` of a Job is something else: how many run at once. */
function hasReplicas({ apiVersion, kind, spec }: KubeObject): boolean {
  return SCALED.has(`${parseApiVersion(apiVersion).group}/${kind}`) || typeof fieldAt(spec, 'replicas') === 'number';
}

/** Objects without a number of replicas stay as they are. */
export function withReplicas(object: KubeObject, replicas: number): KubeObject {
  return hasReplicas(object) ? { ...object, spec: { ...recordAt(object, 'spec'), replicas } } : object;
}

/** Of the object's own metadata: no selector and no template of pods is touched. */
export function withMetadata(object: KubeObject, field: 'labels' | 'annotations', added: Labels): KubeObject {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, [field]: { ...metadata[field], ...added } } };
}
