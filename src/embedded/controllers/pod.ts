// Pods: scheduled at once, running a moment later, as if a kubelet had started them.
import { annotationsOf, at, type Doc, doc, docs, isDeleting, ownersOf, text, timestamp, uidOf } from '../json/index.ts';
import { mergeConditions, type NewCondition } from './conditions.ts';
import { type Controller, keyOf, type Tools, type WorkKey } from './controller.ts';
import { FAIL_ANNOTATION, PODS, phaseOf } from './pods.ts';

export const NODE = 'node-0';
/** Reasons of containers that did start once. */
const STARTED = ['CrashLoopBackOff', 'Error', 'OOMKilled'];

function conditions(pod: Doc, ready: NewCondition, now: Date): Doc[] {
  const fresh: NewCondition[] = [
    { type: 'PodReadyToStartContainers', status: 'True' },
    { type: 'Initialized', status: 'True' },
    ready,
    { ...ready, type: 'ContainersReady' },
    { type: 'PodScheduled', status: 'True' },
  ];
  return mergeConditions(at(pod, 'status', 'conditions'), fresh, now, () => ({ lastProbeTime: null }));
}

function containerStatuses(pod: Doc, state: Doc, how: { ready: boolean; restarts: number }): Doc[] {
  return docs(at(pod, 'spec', 'containers')).map((container) => ({
    name: container['name'],
    image: container['image'],
    imageID: '',
    lastState: {},
    ready: how.ready,
    started: how.ready,
    restartCount: how.restarts,
    state,
  }));
}

function notReady(): NewCondition {
  return { type: 'Ready', status: 'False', reason: 'ContainersNotReady', message: 'containers are not ready' };
}

function addressOf(pod: Doc): string {
  const bytes = Buffer.from(uidOf(pod).replaceAll('-', ''), 'hex');
  return `10.244.${bytes[0] ?? 0}.${((bytes[1] ?? 0) % 254) + 1}`;
}

function base(pod: Doc, now: Date): Doc {
  const ip = addressOf(pod);
  return {
    startTime: at(pod, 'status', 'startTime') ?? timestamp(now),
    hostIP: '127.0.0.1',
    hostIPs: [{ ip: '127.0.0.1' }],
    podIP: ip,
    podIPs: [{ ip }],
    qosClass: at(pod, 'status', 'qosClass') ?? 'BestEffort',
  };
}

function failing(pod: Doc, reason: string, now: Date): Doc {
  const crashed = STARTED.includes(reason);
  const waiting = { waiting: { reason, message: `${reason}: as annotation ${FAIL_ANNOTATION} asks` } };
  return {
    ...base(pod, now),
    phase: crashed ? 'Running' : 'Pending',
    conditions: conditions(pod, notReady(), now),
    containerStatuses: containerStatuses(pod, waiting, { ready: false, restarts: crashed ? 1 : 0 }),
  };
}

function running(pod: Doc, now: Date): Doc {
  const state = { running: { startedAt: timestamp(now) } };
  return {
    ...base(pod, now),
    phase: 'Running',
    conditions: conditions(pod, { type: 'Ready', status: 'True' }, now),
    containerStatuses: containerStatuses(pod, state, { ready: true, restarts: 0 }),
  };
}

function done(pod: Doc, failure: string, now: Date): Doc {
  const reason = failure === '' ? 'Completed' : failure;
  const times = { startedAt: at(pod, 'status', 'startTime') ?? timestamp(now), finishedAt: timestamp(now) };
  const state = { terminated: { exitCode: failure === '' ? 0 : 1, reason, ...times } };
  const ready: NewCondition = { type: 'Ready', status: 'False', reason: failure === '' ? 'PodCompleted' : 'PodFailed' };
  return {
    ...base(pod, now),
    phase: failure === '' ? 'Succeeded' : 'Failed',
    conditions: conditions(pod, ready, now),
    containerStatuses: containerStatuses(pod, state, { ready: false, restarts: 0 }),
  };
}

function isOfJob(pod: Doc): boolean {
  return ownersOf(pod).some((owner) => owner.kind === 'Job');
}

/** Plays scheduler and kubelet. */
export function podController(): Controller {
  // When a pod may take its next step, by uid; forgotten with the pod.
  const due = new Map<string, number>();

  function waitFor(pod: Doc, tools: Tools): number {
    const id = `${uidOf(pod)}/${phaseOf(pod)}`;
    const at = due.get(id) ?? Date.now() + tools.podDelay;
    due.set(id, at);
    const left = at - Date.now();
    if (left <= 0) due.delete(id);
    return Math.max(left, 0);
  }

  function step(pod: Doc, tools: Tools): void {
    const kubelet = tools.as('kubelet');
    const reason = annotationsOf(pod)[FAIL_ANNOTATION] ?? '';
    if (isOfJob(pod) && (phaseOf(pod) === 'Running' || reason !== '')) {
      kubelet.updateStatus(PODS, pod, done(pod, reason, tools.now()));
    } else {
      kubelet.updateStatus(PODS, pod, reason === '' ? running(pod, tools.now()) : failing(pod, reason, tools.now()));
    }
  }

  function isSettled(pod: Doc): boolean {
    if (phaseOf(pod) === 'Running') return !isOfJob(pod);
    return phaseOf(pod) !== 'Pending' || docs(at(pod, 'status', 'containerStatuses')).length > 0;
  }

  return {
    name: 'pod',
    keysFor: (event) => (event.resource === PODS && event.type !== 'DELETED' ? [keyOf(PODS, event.object)] : []),
    reconcile(key: WorkKey, tools: Tools) {
      const pod = tools.get(key);
      if (pod === undefined || isDeleting(pod) || isSettled(pod)) return undefined;
      if (text(at(pod, 'spec', 'nodeName')) === '') {
        const spec = { ...doc(pod['spec']), nodeName: NODE };
        tools.as('kube-scheduler').update(PODS, pod, { ...pod, spec });
        return undefined;
      }
      const left = waitFor(pod, tools);
      if (left > 0) return left;
      step(pod, tools);
      return undefined;
    },
  };
}
