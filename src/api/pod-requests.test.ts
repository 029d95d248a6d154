import { describe, expect, test } from 'vitest';
import { capacityOfAmounts, type KubeObject } from './index.ts';
import { podCount, podRequest } from './pod-requests.ts';

const box = (cpu: unknown, memory?: unknown): object => ({ resources: { requests: { cpu, memory } } });

function pod(spec: object): KubeObject {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x' }, spec };
}

describe('one pod asks for', () => {
  test.each<[string, object, object]>([
    ['nothing', { containers: [{}] }, {}],
    [
      'the sum of its containers',
      { containers: [box('500m', '1Gi'), box('250m', '1Gi')] },
      { cpu: '750m', memory: '2Gi' },
    ],
    ['whole processors, written as a number', { containers: [box(2)] }, { cpu: '2' }],
    [
      'its limits, where no requests are written',
      { containers: [{ resources: { limits: { cpu: '1' } } }] },
      { cpu: '1' },
    ],
    [
      'disk, by the name that Kubernetes gives it',
      { containers: [{ resources: { requests: { 'ephemeral-storage': '3Gi' } } }] },
      { storage: '3Gi' },
    ],
    [
      'what the greatest of its first steps needs, when that is more',
      { initContainers: [box('3', '1Gi'), box('1')], containers: [box('1', '2Gi')] },
      { cpu: '3', memory: '2Gi' },
    ],
    [
      'its sidecars beside everything that starts after them',
      { initContainers: [{ ...box('1'), restartPolicy: 'Always' }, box('2')], containers: [box('500m')] },
      { cpu: '3' },
    ],
    [
      'its sidecars beside its containers',
      { initContainers: [{ ...box('1'), restartPolicy: 'Always' }], containers: [box('500m')] },
      { cpu: '1500m' },
    ],
    [
      'what it asks for as a whole, before what its containers do',
      { resources: { requests: { cpu: '4' } }, containers: [box('500m', '1Gi')] },
      { cpu: '4', memory: '1Gi' },
    ],
    ['its runtime class besides', { overhead: { cpu: '250m' }, containers: [box('500m')] }, { cpu: '750m' }],
    ['nothing that can be read', { containers: [box('lots', '9'.repeat(100)), 'x'], initContainers: {} }, { cpu: '0' }],
  ])('%s', (_what, spec, expected) => {
    expect(capacityOfAmounts(podRequest({ object: pod(spec) }))).toEqual({ ...expected, pods: 1 });
  });

  test('the same as its template', () => {
    const template = { spec: { containers: [box('1')] } };
    const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'x' }, spec: { template } };
    expect(capacityOfAmounts(podRequest({ object: deployment }))).toEqual({ cpu: '1', pods: 1 });
  });
});

test('a custom kind has pods when it is said where its number and its template lie', () => {
  const counting = { kind: 'replicas', count: ['spec', 'size'], template: ['spec', 'pod'] } as const;
  const pod = { spec: { containers: [box('1')] } };
  const object = { apiVersion: 'example.org/v1', kind: 'Pool', metadata: { name: 'x' }, spec: { size: 3, pod } };
  expect([podCount({ object, counting }, undefined), podCount({ object }, undefined)]).toEqual([3, 0]);
  expect(capacityOfAmounts(podRequest({ object, counting }))).toEqual({ cpu: '1', pods: 1 });
});

describe('how many pods run', () => {
  const done = (type: string): object => ({ conditions: [{ type, status: 'True' }] });
  test.each<[string, string, object, unknown, number]>([
    ['v1', 'Pod', {}, { phase: 'Running' }, 1],
    ['v1', 'Pod', {}, { phase: 'Succeeded' }, 0],
    ['v1', 'ConfigMap', {}, undefined, 0],
    ['apps/v1', 'Deployment', {}, undefined, 1],
    ['apps/v1', 'Deployment', { replicas: 3 }, { replicas: 9 }, 3],
    ['apps/v1', 'Deployment', { replicas: 0 }, undefined, 0],
    ['apps/v1', 'Deployment', { replicas: -3 }, undefined, 0],
    ['apps/v1', 'Deployment', { replicas: 'three' }, undefined, 1],
    ['apps/v1', 'StatefulSet', { replicas: 2 }, undefined, 2],
    ['apps/v1', 'DaemonSet', {}, undefined, 1],
    ['apps/v1', 'DaemonSet', {}, { desiredNumberScheduled: 12 }, 12],
    ['batch/v1', 'Job', { parallelism: 4 }, undefined, 4],
    ['batch/v1', 'Job', { parallelism: 4, completions: 2 }, undefined, 2],
    ['batch/v1', 'Job', { parallelism: 4, suspend: true }, undefined, 0],
    ['batch/v1', 'Job', { parallelism: 4 }, done('Complete'), 0],
    ['batch/v1', 'Job', { parallelism: 4 }, done('Failed'), 0],
    ['batch/v1', 'CronJob', {}, undefined, 0],
    ['example.com/v1', 'Deployment', { replicas: 5 }, undefined, 0],
  ])('%s %s %j %j: %i', (apiVersion, kind, spec, status, expected) => {
    expect(podCount({ object: { apiVersion, kind, metadata: { name: 'x' }, spec } }, status)).toBe(expected);
  });
});
