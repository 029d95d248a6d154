// What is kept of a live status, and that ticking things are not.
import { expect, test } from 'vitest';
import type { KubeObject } from '../api/index.ts';
import { trimStatus } from './trim-status.ts';

function live(apiVersion: string, kind: string, status: unknown): KubeObject {
  return { apiVersion, kind, metadata: { name: 'web' }, status };
}

test('a Deployment keeps counters and conditions without times, ordered by type', () => {
  const status = {
    observedGeneration: 2,
    replicas: 3,
    availableReplicas: 3,
    collisionCount: 1,
    conditions: [
      { type: 'Progressing', status: 'True', reason: 'NewReplicaSetAvailable', lastUpdateTime: '2026-01-01T00:00:00Z' },
      { type: 'Available', status: 'True', message: 'ok', lastTransitionTime: '2026-01-01T00:00:00Z' },
    ],
  };
  expect(trimStatus(live('apps/v1', 'Deployment', status))).toEqual({
    availableReplicas: 3,
    conditions: [
      { type: 'Available', status: 'True', message: 'ok' },
      { type: 'Progressing', status: 'True', reason: 'NewReplicaSetAvailable' },
    ],
    observedGeneration: 2,
    replicas: 3,
  });
});

test('a load balancer keeps its addresses', () => {
  const status = { loadBalancer: { ingress: [{ ip: '10.0.0.1', ipMode: 'VIP' }] } };
  expect(trimStatus(live('v1', 'Service', status))).toEqual({ loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } });
});

test.each<[string, string, string, unknown, unknown]>([
  [
    'a CronJob that ran',
    'batch/v1',
    'CronJob',
    { lastScheduleTime: '2026-01-01T00:00:00Z', active: [{ name: 'a' }] },
    undefined,
  ],
  ['no status', 'v1', 'ConfigMap', undefined, undefined],
  ['a status that is no mapping', 'v1', 'ConfigMap', [1], undefined],
  [
    'a pod that restarts',
    'v1',
    'Pod',
    { phase: 'Running', podIP: '10.1.1.1', containerStatuses: [{ name: 'a', ready: true, restartCount: 9 }] },
    { phase: 'Running', containers: [{ name: 'a', ready: true }] },
  ],
  [
    'an unknown kind',
    'example.io/v1',
    'Widget',
    { phase: 'Up', lastSyncTime: 'x', at: '2026-01-01T00:00:00Z', nested: { heartbeatTime: 1, size: 2 } },
    { phase: 'Up', nested: { size: 2 } },
  ],
])('%s is trimmed', (_name, apiVersion, kind, status, expected) => {
  expect(trimStatus(live(apiVersion, kind, status))).toEqual(expected);
});

test('a status that merely ticks gives the same value', () => {
  const at = (time: string, count: number) => ({
    phase: 'Up',
    conditions: [{ type: 'Ready', status: 'True', lastHeartbeatTime: time, lastTransitionTime: time }],
    lastProbeTime: time,
    resourceVersion: String(count),
  });
  const first = trimStatus(live('example.io/v1', 'Widget', at('2026-01-01T00:00:00Z', 1)));
  expect(trimStatus(live('example.io/v1', 'Widget', at('2026-01-01T00:00:30Z', 2)))).toEqual(first);
});

test('a huge status of an unknown kind keeps its phase and conditions only', () => {
  const big = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`key${i}`, 'x'.repeat(900)]));
  const status = { ...big, phase: 'Up', conditions: [{ type: 'Ready', status: 'True' }] };
  expect(trimStatus(live('example.io/v1', 'Widget', status))).toEqual({
    conditions: [{ type: 'Ready', status: 'True' }],
    phase: 'Up',
  });
});
