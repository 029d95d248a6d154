// StatefulSets: pods with numbers, made in order, replaced from the last to the first.
import {
  at,
  clone,
  type Doc,
  doc,
  docs,
  isDeleting,
  labelsOf,
  meta,
  nameOf,
  namespaceOf,
  number,
  text,
} from '../json/index.ts';
import { type Controller, keysOfOwner, type Tools, withoutZeros } from './controller.ts';
import { createPod, isReady, PODS, templateHash } from './pods.ts';

const STATEFUL_SETS = 'apps/statefulsets';
const CLAIMS = '/persistentvolumeclaims';
const REVISION_LABEL = 'controller-revision-hash';

function ordinalOf(pod: Doc): number {
  return Number(nameOf(pod).slice(nameOf(pod).lastIndexOf('-') + 1));
}

function claimVolumes(set: Doc, podName: string): Doc[] {
  const claims = docs(at(set, 'spec', 'volumeClaimTemplates'));
  return claims.map((c) => ({ name: nameOf(c), persistentVolumeClaim: { claimName: `${nameOf(c)}-${podName}` } }));
}

function createClaims(set: Doc, podName: string, tools: Tools): void {
  for (const claim of docs(at(set, 'spec', 'volumeClaimTemplates'))) {
    const { status: _, ...template } = clone(claim);
    const labels = { ...labelsOf(claim), ...doc(at(set, 'spec', 'selector', 'matchLabels')) };
    tools.create(CLAIMS, namespaceOf(set), {
      ...template,
      metadata: { ...meta(claim), name: `${nameOf(claim)}-${podName}`, labels },
    });
  }
}

function createNumbered(set: Doc, ordinal: number, revision: string, tools: Tools): void {
  const name = `${nameOf(set)}-${ordinal}`;
  createClaims(set, name, tools);
  const volumes = [...docs(at(set, 'spec', 'template', 'spec', 'volumes')), ...claimVolumes(set, name)];
  createPod(tools, set, {
    name,
    labels: {
      [REVISION_LABEL]: revision,
      'statefulset.kubernetes.io/pod-name': name,
      'apps.kubernetes.io/pod-index': String(ordinal),
    },
    spec: {
      hostname: name,
      subdomain: at(set, 'spec', 'serviceName'),
      ...(volumes.length === 0 ? {} : { volumes }),
    },
  });
}

/** One step: create the next missing pod, or remove a surplus or outdated one. In order unless the policy is Parallel. */
function step(set: Doc, pods: readonly Doc[], revision: string, tools: Tools): void {
  const desired = number(at(set, 'spec', 'replicas'), 1);
  const parallel = at(set, 'spec', 'podManagementPolicy') === 'Parallel';
  const byOrdinal = new Map(pods.map((pod) => [ordinalOf(pod), pod]));
  for (let i = 0; i < desired; i += 1) {
    const pod = byOrdinal.get(i);
    if (pod === undefined) createNumbered(set, i, revision, tools);
    if (parallel || (pod !== undefined && isReady(pod))) continue;
    replaceOutdated(set, pod, revision, tools);
    return;
  }
  const surplus = pods.filter((pod) => ordinalOf(pod) >= desired).sort((a, b) => ordinalOf(b) - ordinalOf(a));
  for (const pod of parallel ? surplus : surplus.slice(0, 1)) tools.remove(PODS, pod);
  if (surplus.length > 0 || at(set, 'spec', 'updateStrategy', 'type') === 'OnDelete') return;
  const partition = number(at(set, 'spec', 'updateStrategy', 'rollingUpdate', 'partition'));
  const outdated = pods.filter((pod) => labelsOf(pod)[REVISION_LABEL] !== revision && ordinalOf(pod) >= partition);
  const last = outdated.sort((a, b) => ordinalOf(b) - ordinalOf(a))[0];
  if (last !== undefined) tools.remove(PODS, last);
}

/** A pod that does not get ready on an old revision is replaced too, or a broken rollout could never be mended. */
function replaceOutdated(set: Doc, pod: Doc | undefined, revision: string, tools: Tools): void {
  if (pod === undefined || at(set, 'spec', 'updateStrategy', 'type') === 'OnDelete') return;
  const failed = docs(at(pod, 'status', 'containerStatuses')).length > 0;
  if (failed && labelsOf(pod)[REVISION_LABEL] !== revision) tools.remove(PODS, pod);
}

function statusOf(set: Doc, pods: readonly Doc[], revision: string): Doc {
  const desired = number(at(set, 'spec', 'replicas'), 1);
  const updated = pods.filter((pod) => labelsOf(pod)[REVISION_LABEL] === revision).length;
  const ready = pods.filter(isReady).length;
  const complete = updated === desired && pods.length === desired && ready === desired;
  const previous = text(at(set, 'status', 'currentRevision'));
  const current = complete || previous === '' ? revision : previous;
  const onCurrent = pods.filter((pod) => labelsOf(pod)[REVISION_LABEL] === current).length;
  return {
    observedGeneration: meta(set)['generation'],
    replicas: pods.length,
    ...withoutZeros({ readyReplicas: ready, currentReplicas: onCurrent, updatedReplicas: updated }),
    availableReplicas: ready,
    currentRevision: current,
    updateRevision: revision,
    collisionCount: 0,
  };
}

export function statefulSetController(): Controller {
  const podsOf = (set: Doc, tools: Tools): readonly Doc[] => tools.owned(PODS, set).filter((pod) => !isDeleting(pod));
  return {
    name: 'statefulset',
    keysFor: (event) => keysOfOwner(event, { resource: STATEFUL_SETS, kind: 'StatefulSet', dependents: [PODS] }),
    reconcile(key, tools) {
      const set = tools.get(key);
      if (set === undefined || isDeleting(set)) return undefined;
      const revision = `${nameOf(set)}-${templateHash(at(set, 'spec', 'template'))}`;
      step(set, podsOf(set, tools), revision, tools);
      tools.updateStatus(STATEFUL_SETS, set, statusOf(set, podsOf(set, tools), revision));
      return undefined;
    },
  };
}
