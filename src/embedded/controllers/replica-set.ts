// ReplicaSets and ReplicationControllers: as many pods as wanted.
import { at, type Doc, isDeleting, meta, number } from '../json/index.ts';
import { type Controller, keysOfOwner, type Tools, withoutZeros } from './controller.ts';
import { activePods, createPod, isReady, PODS } from './pods.ts';

/** Pods made or removed at once; the rest follows when these are seen. */
const BURST = 200;

function scale(owner: Doc, pods: readonly Doc[], tools: Tools): void {
  const missing = number(at(owner, 'spec', 'replicas'), 1) - pods.length;
  for (let i = 0; i < Math.min(missing, BURST); i += 1) createPod(tools, owner);
  if (missing >= 0) return;
  // Those that are not ready go first.
  const victims = [...pods].sort((a, b) => Number(isReady(a)) - Number(isReady(b))).slice(0, Math.min(-missing, BURST));
  for (const pod of victims) tools.remove(PODS, pod);
}

function status(owner: Doc, pods: readonly Doc[], kind: string): Doc {
  const ready = pods.filter(isReady).length;
  const counts = withoutZeros({ fullyLabeledReplicas: pods.length, readyReplicas: ready, availableReplicas: ready });
  const terminating = kind === 'ReplicaSet' ? { terminatingReplicas: 0 } : {};
  return { replicas: pods.length, ...counts, ...terminating, observedGeneration: meta(owner)['generation'] };
}

export function replicaController(kind: 'ReplicaSet' | 'ReplicationController', resource: string): Controller {
  return {
    name: kind,
    keysFor: (event) => keysOfOwner(event, { resource, kind, dependents: [PODS] }),
    reconcile(key, tools) {
      const owner = tools.get(key);
      if (owner === undefined || isDeleting(owner)) return undefined;
      scale(owner, activePods(tools, owner), tools);
      tools.updateStatus(resource, owner, status(owner, activePods(tools, owner), kind));
      return undefined;
    },
  };
}
