// Every kind's verdicts, on live objects as the API server answers them.
import { expect, test } from 'vitest';
import type { Health, HealthStatus, KubeObject } from '../../api/index.ts';
import { healthOf, worstHealth } from './index.ts';

interface Live {
  readonly generation?: number;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly spec?: unknown;
  readonly status?: unknown;
}

function live(kind: string, { generation, metadata, spec, status }: Live): KubeObject {
  const slash = kind.lastIndexOf('/');
  const apiVersion = slash < 0 ? 'v1' : kind.slice(0, slash);
  const meta = { name: 'web', ...(generation === undefined ? {} : { generation }), ...metadata };
  return { apiVersion, kind: kind.slice(slash + 1), metadata: meta, spec, status };
}

function condition(type: string, status: string, reason = '', message = ''): Record<string, string> {
  return { type, status, reason, message, lastTransitionTime: '2026-01-01T00:00:00Z' };
}

type Row = readonly [kind: string, reason: string, live: Live, expected: string];

// biome-ignore format: one verdict a line
const rows: readonly Row[] = [
  ['apps/v1/Deployment', 'all available', { generation: 2, spec: { replicas: 3 }, status: { observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 3 } }, 'Healthy: 3/3 replicas are available'],
  ['apps/v1/Deployment', 'scaled to zero', { generation: 2, spec: { replicas: 0 }, status: { observedGeneration: 2 } }, 'Healthy: 0/0 replicas are available'],
  ['apps/v1/Deployment', 'paused', { generation: 2, spec: { paused: true, replicas: 3 } }, 'Suspended: the Deployment is paused'],
  ['apps/v1/Deployment', 'spec not observed', { generation: 3, spec: { replicas: 3 }, status: { observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 3 } }, 'Progressing: waiting for the controller to observe generation 3'],
  ['apps/v1/Deployment', 'just created, no status', { generation: 1, spec: { replicas: 3 } }, 'Progressing: waiting for the controller to observe generation 1'],
  ['apps/v1/Deployment', 'too few updated', { generation: 2, spec: { replicas: 3 }, status: { observedGeneration: 2, replicas: 3, updatedReplicas: 1 } }, 'Progressing: 1/3 replicas are updated'],
  ['apps/v1/Deployment', 'old ones left', { generation: 2, spec: { replicas: 3 }, status: { observedGeneration: 2, replicas: 4, updatedReplicas: 3, availableReplicas: 3 } }, 'Progressing: 1 old replicas are still to be terminated'],
  ['apps/v1/Deployment', 'not available', { generation: 2, spec: { replicas: 3 }, status: { observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 1 } }, 'Progressing: 1/3 updated replicas are available'],
  ['apps/v1/Deployment', 'deadline exceeded', { generation: 2, spec: { replicas: 3 }, status: { observedGeneration: 2, replicas: 3, updatedReplicas: 1, conditions: [condition('Progressing', 'False', 'ProgressDeadlineExceeded', 'ReplicaSet "web-1" has timed out progressing.')] } }, 'Degraded: ProgressDeadlineExceeded: ReplicaSet "web-1" has timed out progressing.'],
  ['apps/v1/StatefulSet', 'never observed', { generation: 1, spec: { replicas: 2 }, status: {} }, 'Progressing: waiting for the controller to observe generation 1'],
  ['apps/v1/StatefulSet', 'not ready', { generation: 1, spec: { replicas: 2 }, status: { observedGeneration: 1, readyReplicas: 1 } }, 'Progressing: 1/2 replicas are ready'],
  ['apps/v1/StatefulSet', 'partition not reached', { generation: 1, spec: { replicas: 3, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } } }, status: { observedGeneration: 1, readyReplicas: 3, updatedReplicas: 1 } }, 'Progressing: 1/2 replicas are updated'],
  ['apps/v1/StatefulSet', 'partition reached', { generation: 1, spec: { replicas: 3, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } } }, status: { observedGeneration: 1, readyReplicas: 3, updatedReplicas: 2, currentRevision: 'a', updateRevision: 'b' } }, 'Healthy: 3/3 replicas are ready'],
  ['apps/v1/StatefulSet', 'OnDelete', { generation: 1, spec: { replicas: 1, updateStrategy: { type: 'OnDelete' } }, status: { observedGeneration: 1, readyReplicas: 1, currentRevision: 'a', updateRevision: 'b' } }, 'Healthy: 1/1 replicas are ready; updated when deleted'],
  ['apps/v1/StatefulSet', 'two revisions', { generation: 1, spec: { replicas: 2 }, status: { observedGeneration: 1, readyReplicas: 2, updatedReplicas: 1, currentRevision: 'a', updateRevision: 'b' } }, 'Progressing: 1 replicas are at revision b, the others at a'],
  ['apps/v1/DaemonSet', 'all available', { generation: 1, status: { observedGeneration: 1, desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 2 } }, 'Healthy: 2/2 pods are available'],
  ['apps/v1/DaemonSet', 'not available', { generation: 1, status: { observedGeneration: 1, desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 1 } }, 'Progressing: 1/2 pods are available'],
  ['apps/v1/DaemonSet', 'not updated', { generation: 1, status: { observedGeneration: 1, desiredNumberScheduled: 2, updatedNumberScheduled: 1 } }, 'Progressing: 1/2 pods are updated'],
  ['apps/v1/DaemonSet', 'not observed', { generation: 2, status: { observedGeneration: 1 } }, 'Progressing: waiting for the controller to observe generation 2'],
  ['apps/v1/DaemonSet', 'OnDelete', { generation: 1, spec: { updateStrategy: { type: 'OnDelete' } }, status: { observedGeneration: 1, desiredNumberScheduled: 2, updatedNumberScheduled: 1 } }, 'Healthy: 1/2 pods are updated; updated when deleted'],
  ['apps/v1/ReplicaSet', 'quota', { generation: 1, spec: { replicas: 1 }, status: { observedGeneration: 1, conditions: [condition('ReplicaFailure', 'True', 'FailedCreate', 'exceeded quota')] } }, 'Degraded: FailedCreate: exceeded quota'],
  ['apps/v1/ReplicaSet', 'too few', { generation: 1, spec: { replicas: 2 }, status: { observedGeneration: 1, availableReplicas: 1 } }, 'Progressing: 1/2 replicas are available'],
  ['apps/v1/ReplicaSet', 'all there', { generation: 1, spec: { replicas: 2 }, status: { observedGeneration: 1, availableReplicas: 2 } }, 'Healthy: 2/2 replicas are available'],
  ['Pod', 'ready', { spec: { restartPolicy: 'Always' }, status: { phase: 'Running', conditions: [condition('Ready', 'True')], containerStatuses: [{ name: 'app', ready: true }] } }, 'Healthy: 1/1 containers are ready'],
  ['Pod', 'starting', { spec: {}, status: { phase: 'Running', containerStatuses: [{ name: 'app', ready: false }] } }, 'Progressing: 0/1 containers are ready'],
  ['Pod', 'restarted and not ready', { spec: { restartPolicy: 'Always' }, status: { phase: 'Running', containerStatuses: [{ name: 'app', ready: false, lastState: { terminated: { exitCode: 1 } } }] } }, 'Degraded: container app was restarted and is not ready'],
  ['Pod', 'crash loop, whose message ticks', { spec: {}, status: { phase: 'Running', containerStatuses: [{ name: 'app', state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 40s restarting' } }, lastState: { terminated: { exitCode: 2, reason: 'Error' } } }] } }, 'Degraded: container app: CrashLoopBackOff: exit code 2 (Error)'],
  ['Pod', 'image missing', { spec: {}, status: { phase: 'Pending', containerStatuses: [{ name: 'app', state: { waiting: { reason: 'ErrImagePull', message: 'not found' } } }] } }, 'Degraded: container app: ErrImagePull: not found'],
  ['Pod', 'image missing in a pod that ends by itself', { spec: { restartPolicy: 'Never' }, status: { phase: 'Pending', containerStatuses: [{ name: 'app', state: { waiting: { reason: 'ErrImagePull' } } }] } }, 'Progressing: the pod is starting'],
  ['Pod', 'unschedulable', { spec: {}, status: { phase: 'Pending', conditions: [condition('PodScheduled', 'False', 'Unschedulable', '0/3 nodes are available')] } }, 'Progressing: Unschedulable: 0/3 nodes are available'],
  ['Pod', 'runs until it ends', { spec: { restartPolicy: 'OnFailure' }, status: { phase: 'Running' } }, 'Progressing: running until it ends by itself'],
  ['Pod', 'succeeded', { spec: { restartPolicy: 'Never' }, status: { phase: 'Succeeded' } }, 'Healthy'],
  ['Pod', 'failed by exit code', { spec: { restartPolicy: 'Never' }, status: { phase: 'Failed', containerStatuses: [{ name: 'app', state: { terminated: { exitCode: 3 } } }] } }, 'Degraded: container app failed with exit code 3'],
  ['Pod', 'out of memory', { spec: { restartPolicy: 'Never' }, status: { phase: 'Failed', containerStatuses: [{ name: 'app', state: { terminated: { exitCode: 137, reason: 'OOMKilled' } } }] } }, 'Degraded: container app: OOMKilled'],
  ['Pod', 'no phase', { spec: {} }, 'Unknown: the pod has no known phase'],
  ['batch/v1/Job', 'complete', { spec: { completions: 1 }, status: { succeeded: 1, conditions: [condition('Complete', 'True')] } }, 'Healthy: 1/1 completed'],
  ['batch/v1/Job', 'failed', { status: { failed: 7, conditions: [condition('Failed', 'True', 'BackoffLimitExceeded', 'Job has reached the specified backoff limit')] } }, 'Degraded: BackoffLimitExceeded: Job has reached the specified backoff limit'],
  ['batch/v1/Job', 'suspended', { spec: { completions: 2 }, status: { conditions: [condition('Suspended', 'True')] } }, 'Suspended: the Job is suspended; 0/2 completed'],
  ['batch/v1/Job', 'resumed, at work', { status: { active: 1, conditions: [condition('Suspended', 'False')] } }, 'Progressing: 0 completed, 1 active, 0 failed'],
  ['batch/v1/CronJob', 'suspended', { spec: { suspend: true } }, 'Suspended: the CronJob is suspended'],
  ['batch/v1/CronJob', 'a run is active', { spec: {}, status: { active: [{ name: 'a' }] } }, 'Healthy'],
  ['Service', 'cluster IP', { spec: { type: 'ClusterIP' } }, 'Healthy'],
  ['Service', 'load balancer without address', { spec: { type: 'LoadBalancer' }, status: { loadBalancer: {} } }, 'Progressing: no load balancer address yet'],
  ['Service', 'load balancer with address', { spec: { type: 'LoadBalancer' }, status: { loadBalancer: { ingress: [{ ip: '10.0.0.1' }, { hostname: 'lb.example' }] } } }, 'Healthy: 10.0.0.1, lb.example'],
  ['networking.k8s.io/v1/Ingress', 'without address', {}, 'Progressing: no load balancer address yet'],
  ['networking.k8s.io/v1/Ingress', 'with address', { status: { loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } } }, 'Healthy: 10.0.0.1'],
  ['PersistentVolumeClaim', 'bound', { status: { phase: 'Bound' } }, 'Healthy'],
  ['PersistentVolumeClaim', 'pending', { status: { phase: 'Pending' } }, 'Progressing: the claim is not bound to a volume yet'],
  ['PersistentVolumeClaim', 'lost', { status: { phase: 'Lost' } }, 'Degraded: the claim lost its volume'],
  ['PersistentVolumeClaim', 'no phase', {}, 'Unknown: the claim has no phase yet'],
  ['autoscaling/v2/HorizontalPodAutoscaler', 'no metrics', { status: { conditions: [condition('AbleToScale', 'True', 'SucceededGetScale'), condition('ScalingActive', 'False', 'FailedGetResourceMetric', 'no metrics server')] } }, 'Degraded: FailedGetResourceMetric: no metrics server'],
  ['autoscaling/v2/HorizontalPodAutoscaler', 'in range', { status: { conditions: [condition('AbleToScale', 'True', 'ReadyForNewScale'), condition('ScalingLimited', 'False', 'DesiredWithinRange', 'in range')] } }, 'Healthy: DesiredWithinRange: in range'],
  ['autoscaling/v1/HorizontalPodAutoscaler', 'conditions in the annotation', { metadata: { annotations: { 'autoscaling.alpha.kubernetes.io/conditions': JSON.stringify([condition('AbleToScale', 'True', 'SucceededRescale')]) } } }, 'Healthy: SucceededRescale'],
  ['autoscaling/v1/HorizontalPodAutoscaler', 'broken annotation', { metadata: { annotations: { 'autoscaling.alpha.kubernetes.io/conditions': '[' } } }, 'Progressing: waiting for the autoscaler to act'],
  ['apiregistration.k8s.io/v1/APIService', 'answers', { status: { conditions: [condition('Available', 'True', 'Passed', 'all checks passed')] } }, 'Healthy: Passed: all checks passed'],
  ['apiregistration.k8s.io/v1/APIService', 'no endpoints', { status: { conditions: [condition('Available', 'False', 'MissingEndpoints')] } }, 'Progressing: not available: MissingEndpoints'],
  ['apiextensions.k8s.io/v1/CustomResourceDefinition', 'established', { status: { conditions: [condition('NamesAccepted', 'True'), condition('Established', 'True')] } }, 'Healthy: established'],
  ['apiextensions.k8s.io/v1/CustomResourceDefinition', 'new', {}, 'Progressing: not established yet'],
  ['apiextensions.k8s.io/v1/CustomResourceDefinition', 'installing', { status: { conditions: [condition('Established', 'False', 'Installing')] } }, 'Progressing: not established yet'],
  ['apiextensions.k8s.io/v1/CustomResourceDefinition', 'names clash', { status: { conditions: [condition('NamesAccepted', 'False', 'ListKindConflict', 'taken'), condition('Established', 'False', 'NotAccepted')] } }, 'Degraded: names are not accepted: ListKindConflict: taken'],
  ['Namespace', 'active', { status: { phase: 'Active' } }, 'Healthy'],
  ['Namespace', 'terminating', { status: { phase: 'Terminating', conditions: [condition('NamespaceContentRemaining', 'True', 'SomeResourcesRemain', 'pods. has 1 instances')] } }, 'Progressing: terminating: SomeResourcesRemain: pods. has 1 instances'],
  ['policy/v1/PodDisruptionBudget', 'insufficient pods is its work', { generation: 1, status: { observedGeneration: 1, currentHealthy: 1, desiredHealthy: 1, conditions: [condition('DisruptionAllowed', 'False', 'InsufficientPods')] } }, 'Healthy: 1 healthy pods, 1 wanted, 0 may be disrupted'],
  ['policy/v1/PodDisruptionBudget', 'cannot be computed', { generation: 1, status: { observedGeneration: 1, conditions: [condition('DisruptionAllowed', 'False', 'SyncFailed', 'found no controllers')] } }, 'Degraded: SyncFailed: found no controllers'],
  ['policy/v1/PodDisruptionBudget', 'new', {}, 'Progressing: waiting for the budget to be computed'],
  ['ConfigMap', 'no conditions', {}, 'Healthy'],
  ['example.io/v1/Widget', 'generation behind', { generation: 2, status: { observedGeneration: 1, conditions: [condition('Ready', 'True')] } }, 'Progressing: generation 2 is not observed yet, the latest observed is 1'],
  ['example.io/v1/Widget', 'stalled', { status: { conditions: [condition('Ready', 'False'), condition('Stalled', 'True', 'BadSpec', 'no such size')] } }, 'Degraded: BadSpec: no such size'],
  ['example.io/v1/Widget', 'reconciling', { status: { conditions: [condition('Reconciling', 'True', 'Rolling'), condition('Ready', 'True')] } }, 'Progressing: Rolling'],
  ['example.io/v1/Widget', 'ready', { status: { conditions: [condition('Ready', 'True', 'Done', 'all fine')] } }, 'Healthy: all fine'],
  ['example.io/v1/Widget', 'not ready', { status: { conditions: [condition('Ready', 'Unknown', 'Starting')] } }, 'Progressing: not ready: Starting'],
  ['ConfigMap', 'being deleted', { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: ['a/b'] } }, 'Progressing: being deleted; held by finalizers a/b'],
  ['apps/v1/Deployment', 'being deleted while healthy', { generation: 1, metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' }, status: { observedGeneration: 1 } }, 'Progressing: being deleted'],
];

test.each(rows)('%s, %s', (kind, _reason, object, expected) => {
  const { status, message } = healthOf(live(kind, object));
  expect([status, message].filter((part) => part !== undefined).join(': ')).toBe(expected);
});

test.each([...new Set(rows.map(([kind]) => kind))])(
  '%s with a status of nonsense is judged without a throw',
  (kind) => {
    const nonsense: unknown[] = [
      null,
      7,
      'x',
      [],
      { conditions: 'no' },
      { conditions: [null, 1, {}] },
      { loadBalancer: 1 },
    ];
    for (const value of nonsense) {
      const { status } = healthOf(live(kind, { spec: value, status: value }));
      expect(typeof status).toBe('string');
    }
  },
);

test.each<[readonly HealthStatus[], Health]>([
  [[], { status: 'Healthy' }],
  [['Healthy', 'Progressing', 'Suspended'], { status: 'Progressing', message: '1' }],
  [['Missing', 'Degraded', 'Degraded'], { status: 'Degraded', message: '1' }],
  [['Unknown', 'Degraded'], { status: 'Unknown', message: '0' }],
])('the worst of %j wins, the first of equals', (statuses, expected) => {
  expect(worstHealth(statuses.map((status, i) => ({ status, message: String(i) })))).toEqual(expected);
});
