// Each guard speaks up exactly when it should; an object without objections may go.
import { describe, expect, test } from 'vitest';
import { indexOf, removalOf, TARGET_KEY, TARGET_UID } from '../../test/support/fake-branch.ts';
import { configMap, namespace } from '../../test/support/syncer-scene.ts';
import type { KubeObject } from '../api/index.ts';
import { dueAt, objectionsTo, PRUNE_GUARDS, type PruneCandidate } from './prune-guard.ts';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const owner = indexOf([]).syncTarget;
const MARKS = {
  labels: { 'internal.workload.kcp.io/cluster': TARGET_KEY },
  annotations: { 'workload.kcp.io/locator': JSON.stringify({ syncTarget: { uid: TARGET_UID } }) },
};
const CREATED = { 'internal.workload.kcp.io/created-by-syncer': 'true' };

function ours(object: KubeObject, annotations: Readonly<Record<string, string>> = {}): KubeObject {
  const metadata = {
    ...object.metadata,
    uid: 'u1',
    labels: MARKS.labels,
    annotations: { ...MARKS.annotations, ...annotations },
  };
  return { ...object, metadata };
}

function candidate(live: KubeObject, extra: Partial<PruneCandidate> = {}): PruneCandidate {
  return {
    removal: removalOf(live),
    live,
    owner,
    desired: new Set(),
    appliedUids: new Map(),
    protectedNamespaces: new Set(['kube-system']),
    contents: [],
    unseen: [],
    now: NOW,
    delay: 0,
    ...extra,
  };
}

const settings = ours(configMap('settings', {}));
const shop = ours(namespace('shop'), CREATED);
const definition = ours({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'w' },
});
const without = (object: KubeObject, field: 'labels' | 'annotations'): KubeObject => ({
  ...object,
  metadata: { ...object.metadata, [field]: {} },
});

describe('objections', () => {
  test.each<[reason: string, candidate: PruneCandidate, guards: readonly string[]]>([
    ['ours, due and named', candidate(settings), []],
    ['our namespace, empty', candidate(shop), []],
    ['a namespace that may hold what cannot be seen', candidate(shop, { unseen: ['x'] }), ['unseen']],
    ['desired as well', candidate(settings, { desired: new Set(['/ConfigMap/shop/settings']) }), ['desired']],
    [
      'applied under another group',
      candidate(settings, { appliedUids: new Map([['u1', 'extensions/Ingress/shop/x']]) }),
      ['alias'],
    ],
    [
      'applied under its own name before',
      candidate(settings, { appliedUids: new Map([['u1', '/ConfigMap/shop/settings']]) }),
      [],
    ],
    [
      'before its time',
      candidate(settings, { removal: removalOf(settings, { notBefore: '2026-06-01T00:00:01Z' }) }),
      ['not-before'],
    ],
    ['at its time', candidate(settings, { removal: removalOf(settings, { notBefore: '2026-06-01T00:00:00Z' }) }), []],
    [
      'within the delay after its time',
      candidate(settings, { removal: removalOf(settings, { notBefore: '2026-05-31T23:59:59Z' }), delay: 2_000 }),
      ['not-before'],
    ],
    [
      'with a time that is none',
      candidate(settings, { removal: removalOf(settings, { notBefore: 'soon' }) }),
      ['not-before'],
    ],
    [
      'in a system namespace',
      candidate(ours({ ...configMap('x', {}), metadata: { name: 'x', namespace: 'kube-system' } })),
      ['protected'],
    ],
    ['a system namespace itself', candidate(ours(namespace('kube-system'), CREATED)), ['protected']],
    ['without our label', candidate(without(settings, 'labels')), ['key']],
    [
      'with the label of another',
      candidate({
        ...settings,
        metadata: { ...settings.metadata, labels: { 'internal.workload.kcp.io/cluster': 'x' } },
      }),
      ['key'],
    ],
    ['without a locator', candidate(without(settings, 'annotations')), ['uid']],
    ['with a locator that is no JSON', candidate(ours(settings, { 'workload.kcp.io/locator': '{' })), ['uid']],
    [
      'of a former registration',
      candidate(ours(settings, { 'workload.kcp.io/locator': '{"syncTarget":{"uid":"former"}}' })),
      ['uid'],
    ],
    ['with prune: disabled', candidate(ours(settings, { 'workload.kcp.io/prune': 'disabled' })), ['prune-disabled']],
    ['with prune: anything else', candidate(ours(settings, { 'workload.kcp.io/prune': 'enabled' })), []],
    [
      'with a soft finalizer',
      candidate(ours(settings, { [`finalizers.workload.kcp.io/${TARGET_KEY}`]: 'a,b' })),
      ['soft-finalizer'],
    ],
    [
      'with an emptied soft finalizer',
      candidate(ours(settings, { [`finalizers.workload.kcp.io/${TARGET_KEY}`]: '' })),
      [],
    ],
    [
      'with a soft finalizer of another target',
      candidate(ours(settings, { 'finalizers.workload.kcp.io/other': 'a' })),
      [],
    ],
    ['a namespace found there', candidate(ours(namespace('shop'))), ['namespace-origin']],
    ['a namespace that holds something', candidate(shop, { contents: ['Pod shop/a'] }), ['contents']],
    ['a CRD that has instances', candidate(definition, { contents: ['Widget a/b'] }), ['contents']],
    ['contents of something that holds none', candidate(settings, { contents: ['Pod shop/a'] }), []],
    [
      'all at once',
      candidate(without(without(settings, 'labels'), 'annotations'), {
        now: 0,
        desired: new Set(['/ConfigMap/shop/settings']),
      }),
      ['not-before', 'desired', 'key', 'uid'],
    ],
  ])('%s', (_reason, given, guards) => {
    expect(objectionsTo(given).map(({ guard }) => guard)).toEqual(guards);
  });

  test('guards have names of their own', () => {
    expect(new Set(PRUNE_GUARDS.map(({ name }) => name)).size).toBe(PRUNE_GUARDS.length);
  });

  test('a removal whose time cannot be read is never due', () => {
    expect(dueAt(removalOf(settings, { notBefore: 'soon' }), 0)).toBe(Number.POSITIVE_INFINITY);
  });
});
