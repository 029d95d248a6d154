// What is taken off every object on its way to a cluster, and what stays.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isKubeObject, type KubeObject } from '../../api/index.ts';
import { cleaned } from './index.ts';

function objectOf(text: string): KubeObject {
  const value: unknown = parse(text);
  if (!isKubeObject(value)) throw new Error(`no object: ${text}`);
  return value;
}

const TOKEN = 'apiVersion: v1, kind: Secret, type: kubernetes.io/service-account-token, data: {token: eA==}';

describe('what is taken off', () => {
  test.each<[string, string, string]>([
    [
      'all that a server writes',
      '{apiVersion: apps/v1, kind: Deployment, metadata: {name: x, namespace: shop, uid: u, resourceVersion: "1", generation: 2, selfLink: /x, creationTimestamp: "2026-01-01T00:00:00Z", deletionTimestamp: "2026-01-01T00:00:00Z", deletionGracePeriodSeconds: 30, managedFields: [{manager: m}], ownerReferences: [{uid: o}]}, spec: {replicas: 1}, status: {replicas: 1}}',
      '{apiVersion: apps/v1, kind: Deployment, metadata: {name: x, namespace: shop}, spec: {replicas: 1}}',
    ],
    [
      'marks of kcp',
      '{apiVersion: v1, kind: Namespace, metadata: {name: x, labels: {state.workload.kcp.io/abc: Sync, kcp.io/tenant-id: t, app: web}, annotations: {kcp.io/cluster: root, kcp.io/namespace-locator: "{}"}}}',
      '{apiVersion: v1, kind: Namespace, metadata: {name: x, labels: {app: web}}}',
    ],
    [
      'a token that is of an account elsewhere',
      `{${TOKEN}, metadata: {name: x, annotations: {kubernetes.io/service-account.name: a, kubernetes.io/service-account.uid: u, note: n}}}`,
      '{apiVersion: v1, kind: Secret, type: Opaque, data: {token: eA==}, metadata: {name: x, annotations: {note: n}}}',
    ],
    [
      'a token with nothing else to say',
      `{${TOKEN}, metadata: {name: x, annotations: {kubernetes.io/service-account.uid: u}}}`,
      '{apiVersion: v1, kind: Secret, type: Opaque, data: {token: eA==}, metadata: {name: x}}',
    ],
  ])('%s', (_what, given, expected) => {
    expect(cleaned(objectOf(given))).toEqual(parse(expected));
  });
});

describe('what stays, as the very same object', () => {
  test.each([
    [
      'an object as people write it',
      '{apiVersion: v1, kind: ConfigMap, metadata: {name: x, labels: {a: b}}, data: {status: x}}',
    ],
    ['a time that is not known', '{apiVersion: v1, kind: ConfigMap, metadata: {name: x, creationTimestamp: null}}'],
    [
      'finalizers',
      '{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: x, finalizers: [resources-finalizer.argocd.argoproj.io]}}',
    ],
    [
      "the status of a custom kind, which may be anybody's",
      '{apiVersion: example.io/v1, kind: Thing, metadata: {name: x}, status: {a: 1}}',
    ],
    [
      'the request for a token',
      '{apiVersion: v1, kind: Secret, type: kubernetes.io/service-account-token, metadata: {name: x, annotations: {kubernetes.io/service-account.name: a}}}',
    ],
    [
      'another Secret that names an account',
      '{apiVersion: v1, kind: Secret, type: Opaque, metadata: {name: x, annotations: {kubernetes.io/service-account.uid: u}}}',
    ],
  ])('%s', (_what, given) => {
    const object = objectOf(given);
    expect(cleaned(object)).toBe(object);
  });
});
