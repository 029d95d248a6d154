import { describe, expect, test } from 'vitest';
import { type Counting, scaledBy } from './counting.ts';
import { divisibleShare, isIdleAutoscaler, withShare } from './divisible.ts';
import type { KubeObject } from './kube-object.ts';

const of = (apiVersion: string, kind: string, spec?: unknown): KubeObject => {
  return { apiVersion, kind, metadata: { name: 'web', namespace: 'shop' }, ...(spec === undefined ? {} : { spec }) };
};

const hpa = (spec: object): KubeObject => of('autoscaling/v2', 'HorizontalPodAutoscaler', spec);

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
  ['an autoscaler', hpa({ minReplicas: 2, maxReplicas: 9 }), { count: 9, least: 2 }],
  ['an autoscaler that says no least number', hpa({ maxReplicas: 9 }), { count: 9, least: 1 }],
  ['an autoscaler that may go to none', hpa({ minReplicas: 0, maxReplicas: 9 }), { count: 9, least: 0 }],
  ['an autoscaler without a greatest number', hpa({ minReplicas: 2 }), undefined],
  ['an autoscaler that may set nothing', hpa({ maxReplicas: 0 }), undefined],
  ['an autoscaler with bounds the wrong way round', hpa({ minReplicas: 9, maxReplicas: 2 }), undefined],
  ['completions that are a text', of('batch/v1', 'Job', { completions: '9' }), undefined],
])('what is divided: %s', (_, object, expected) => {
  expect(divisibleShare({ object })).toEqual(expected);
});

describe('a share', () => {
  test('stands where the count lies, beside all else', () => {
    expect([
      withShare({ object: of('apps/v1', 'Deployment', { replicas: 3, paused: true }) }, { count: 2 }),
      withShare({ object: of('apps/v1', 'Deployment') }, { count: 0 }),
      withShare({ object: of('batch/v1', 'Job', { parallelism: 3, completions: 9 }) }, { count: 1, completions: 3 }),
      withShare({ object: of('batch/v1', 'Job', { parallelism: 3 }) }, { count: 0 }),
      withShare({ object: of('batch/v1', 'Job', { parallelism: 0 }) }, { count: 0 }),
      withShare({ object: hpa({ maxReplicas: 9, metrics: [] }) }, { count: 4, least: 1 }),
      withShare({ object: hpa({ maxReplicas: 9 }) }, { count: 4, least: 2 }),
      withShare({ object: hpa({ minReplicas: 4, maxReplicas: 9 }) }, { count: 4, least: 1 }),
      withShare({ object: of('v1', 'ConfigMap') }, { count: 2 }),
    ]).toEqual([
      of('apps/v1', 'Deployment', { replicas: 2, paused: true }),
      of('apps/v1', 'Deployment', { replicas: 0 }),
      of('batch/v1', 'Job', { parallelism: 1, completions: 3 }),
      of('batch/v1', 'Job', { parallelism: 0, completions: 0 }),
      of('batch/v1', 'Job', { parallelism: 0 }),
      hpa({ maxReplicas: 4, metrics: [] }),
      hpa({ maxReplicas: 4, minReplicas: 2 }),
      hpa({ minReplicas: 1, maxReplicas: 4 }),
      of('v1', 'ConfigMap'),
    ]);
  });

  test('of nothing keeps an autoscaler from a cluster, and nothing else', () => {
    expect([
      isIdleAutoscaler({ object: hpa({ maxReplicas: 9 }) }, { count: 0 }),
      isIdleAutoscaler({ object: hpa({ maxReplicas: 9 }) }, { count: 1, least: 1 }),
      isIdleAutoscaler({ object: hpa({ maxReplicas: 9 }) }, undefined),
      isIdleAutoscaler({ object: of('apps/v1', 'Deployment') }, { count: 0 }),
    ]).toEqual([true, false, false, false]);
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
  expect(scaledBy({ object })).toBe(expected);
});

describe('a custom kind', () => {
  const size: Counting = { kind: 'replicas', count: ['spec', 'pool', 'size'], template: ['spec', 'template'] };
  const scaler: Counting = {
    kind: 'autoscaler',
    scales: ['spec', 'scaleTargetRef'],
    least: ['spec', 'minReplicaCount'],
    most: ['spec', 'maxReplicaCount'],
    leastOtherwise: 0,
  };
  const pool = (spec?: unknown): KubeObject => of('example.org/v1', 'Pool', spec);
  const scaled = (spec: object): KubeObject => of('keda.sh/v1alpha1', 'ScaledObject', spec);

  test('counts where it is said', () => {
    expect([
      divisibleShare({ object: pool({ pool: { size: 4 } }), counting: size }),
      divisibleShare({ object: pool({ pool: 4 }), counting: size }),
      divisibleShare({ object: pool({ pool: { size: 'many' } }), counting: size }),
      divisibleShare({ object: scaled({ maxReplicaCount: 8 }), counting: scaler }),
    ]).toEqual([{ count: 4 }, { count: 1 }, undefined, { count: 8, least: 0 }]);
  });

  test('is written where it is said', () => {
    expect([
      withShare({ object: pool({ pool: { size: 4, a: 1 }, b: 2 }), counting: size }, { count: 3 }),
      withShare({ object: pool(), counting: size }, { count: 3 }),
      withShare({ object: scaled({ maxReplicaCount: 8 }), counting: scaler }, { count: 3, least: 0 }),
    ]).toEqual([pool({ pool: { size: 3, a: 1 }, b: 2 }), pool({ pool: { size: 3 } }), scaled({ maxReplicaCount: 3 })]);
  });

  test('that scales means a Deployment when it says nothing else', () => {
    const of = (ref: object) => scaledBy({ object: scaled({ scaleTargetRef: ref }), counting: scaler });
    expect([of({ name: 'web' }), of({ apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db' })]).toEqual([
      'apps/Deployment/shop/web',
      'apps/StatefulSet/shop/db',
    ]);
  });
});
