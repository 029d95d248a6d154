import { describe, expect, test } from 'vitest';
import { divisibleShare, scaledBy, withShare } from './divisible.ts';
import type { KubeObject } from './kube-object.ts';

const of = (apiVersion: string, kind: string, spec?: unknown): KubeObject => {
  return { apiVersion, kind, metadata: { name: 'web', namespace: 'shop' }, ...(spec === undefined ? {} : { spec }) };
};

test.each<[string, KubeObject, ReturnType<typeof divisibleShare>]>([
  ['a Deployment', of('apps/v1', 'Deployment', { replicas: 3 }), { count: 3 }],
  ['one that says nothing has one', of('apps/v1', 'Deployment', {}), { count: 1 }],
  ['null says nothing', of('apps/v1', 'Deployment', { replicas: null }), { count: 1 }],
  ['no spec at all', of('apps/v1', 'Deployment'), { count: 1 }],
  ['none', of('apps/v1', 'StatefulSet', { replicas: 0 }), { count: 0 }],
  ['a ReplicaSet', of('apps/v1', 'ReplicaSet', { replicas: 2 }), { count: 2 }],
  ['a ReplicationController', of('v1', 'ReplicationController', { replicas: 2 }), { count: 2 }],
  ['a Job', of('batch/v1', 'Job', { parallelism: 4 }), { count: 4 }],
  ['a Job that says nothing has one pod, which must succeed', of('batch/v1', 'Job', {}), { count: 1, completions: 1 }],
  ['a Job with completions alone', of('batch/v1', 'Job', { completions: 9 }), { count: 1, completions: 9 }],
  ['a Job with completions', of('batch/v1', 'Job', { parallelism: 4, completions: 9 }), { count: 4, completions: 9 }],
  ['a Job with indexes', of('batch/v1', 'Job', { completions: 9, completionMode: 'Indexed' }), undefined],
  ['a DaemonSet', of('apps/v1', 'DaemonSet', {}), undefined],
  ['a Deployment of somebody else', of('example.org/v1', 'Deployment', { replicas: 3 }), undefined],
  ['a text', of('apps/v1', 'Deployment', { replicas: '3' }), undefined],
  ['half a replica', of('apps/v1', 'Deployment', { replicas: 1.5 }), undefined],
  ['fewer than none', of('apps/v1', 'Deployment', { replicas: -1 }), undefined],
  ['too many', of('apps/v1', 'Deployment', { replicas: 1_000_001 }), undefined],
  ['completions that are a text', of('batch/v1', 'Job', { completions: '9' }), undefined],
])('what is divided: %s', (_, object, expected) => {
  expect(divisibleShare(object)).toEqual(expected);
});

describe('a share', () => {
  test('stands where the count lies, beside all else', () => {
    expect([
      withShare(of('apps/v1', 'Deployment', { replicas: 3, paused: true }), { count: 2 }),
      withShare(of('apps/v1', 'Deployment'), { count: 0 }),
      withShare(of('batch/v1', 'Job', { parallelism: 3, completions: 9 }), { count: 1, completions: 3 }),
      withShare(of('batch/v1', 'Job', { parallelism: 3 }), { count: 0 }),
      withShare(of('batch/v1', 'Job', { parallelism: 0 }), { count: 0 }),
      withShare(of('v1', 'ConfigMap'), { count: 2 }),
    ]).toEqual([
      of('apps/v1', 'Deployment', { replicas: 2, paused: true }),
      of('apps/v1', 'Deployment', { replicas: 0 }),
      of('batch/v1', 'Job', { parallelism: 1, completions: 3 }),
      of('batch/v1', 'Job', { parallelism: 0, completions: 0 }),
      of('batch/v1', 'Job', { parallelism: 0 }),
      of('v1', 'ConfigMap'),
    ]);
  });
});

test.each<[string, KubeObject, string | undefined]>([
  [
    'an autoscaler',
    of('autoscaling/v2', 'HorizontalPodAutoscaler', {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    }),
    'apps/Deployment/shop/web',
  ],
  ['one of another group', of('example.org/v1', 'HorizontalPodAutoscaler', {}), undefined],
  ['anything else', of('apps/v1', 'Deployment'), undefined],
])('whose replicas are set: %s', (_, object, expected) => {
  expect(scaledBy(object)).toBe(expected);
});
