// Every field that names a namespace follows, in every kind; what the workspace does not write stays the cluster's.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { digestOf, isKubeObject, type KubeObject, ROOT_WORKSPACE, refOf, type WorkspacePath } from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import { HashedNames } from './hashed-names.ts';
import { mapObject } from './map-object.ts';
import { allNamespaceFields, POD_FIELDS } from './namespace-fields.ts';
import type { TargetMapping } from './target-mapping.ts';
import { NOTHING_WRITTEN, namesOf } from './workspace-names.ts';

const RED = 'root:red' as WorkspacePath;

function workloadOf(object: KubeObject, workspace = RED): Workload {
  const position = { file: 'x.yaml', line: 1, column: 1 };
  return { object, ref: refOf(object), digest: digestOf(object), workspace, path: 'x.yaml', position, frozen: false };
}

function objectOf(text: string): KubeObject {
  const value: unknown = parse(text);
  if (!isKubeObject(value)) throw new Error(`no object: ${text}`);
  return value;
}

const named = (kind: string, name: string, namespace: string): KubeObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace },
});

/** What the workspace writes besides: the namespaces `shop` and `front`, and its own certificates and token in `shop`. */
const OTHERS = [
  named('ConfigMap', 'kube-root-ca.crt', 'shop'),
  named('Secret', 'default-token-a', 'shop'),
  named('Service', 'web', 'front'),
].map((object) => workloadOf(object));
const written = namesOf([...OTHERS, workloadOf(named('Service', 'x', 'monitoring'), ROOT_WORKSPACE)]);
const mapping: TargetMapping = {
  syncTarget: { workspace: ROOT_WORKSPACE, name: 'east', uid: 'u' },
  names: new HashedNames(({ namespace }) => `H-${namespace}`),
  writtenIn: (workspace) => written.get(workspace) ?? NOTHING_WRITTEN,
};

function mapped(text: string): KubeObject {
  const object = objectOf(text);
  return mapObject(object, workloadOf(object), mapping);
}

const SHOP = 'metadata: {name: x, namespace: shop}';

const CASES: readonly (readonly [string, string, string])[] = [
  [
    'subjects of bindings',
    `{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, ${SHOP}, subjects: [{kind: ServiceAccount, name: a, namespace: front}, {kind: ServiceAccount, name: a, namespace: monitoring}, {kind: Group, name: "system:serviceaccounts:shop"}, {kind: User, name: "system:serviceaccount:front:a"}, {kind: Group, name: "system:serviceaccounts"}, {kind: User, name: shop}]}`,
    '{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: x, namespace: H-shop}, subjects: [{kind: ServiceAccount, name: a, namespace: H-front}, {kind: ServiceAccount, name: a, namespace: monitoring}, {kind: Group, name: "system:serviceaccounts:H-shop"}, {kind: User, name: "system:serviceaccount:H-front:a"}, {kind: Group, name: "system:serviceaccounts"}, {kind: User, name: shop}]}',
  ],
  [
    'selectors of namespaces by their name, in and not in',
    `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, ${SHOP}, spec: {ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: front, team: shop}}}]}], egress: [{to: [{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [shop, kube-system]}, {key: team, operator: In, values: [shop]}]}}, {podSelector: {}}]}]}}`,
    '{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: x, namespace: H-shop}, spec: {ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: H-front, team: shop}}}]}], egress: [{to: [{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [H-shop, kube-system]}, {key: team, operator: In, values: [shop]}]}}, {podSelector: {}}]}]}}',
  ],
  [
    'certificates that cert-manager injects',
    '{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: x, annotations: {cert-manager.io/inject-ca-from: shop/ca, other: shop/ca}}, spec: {}}',
    '{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: x, annotations: {cert-manager.io/inject-ca-from: H-shop/ca, other: shop/ca}}, spec: {}}',
  ],
  [
    'a Namespace that says its own name',
    '{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {kubernetes.io/metadata.name: shop}}}',
    '{apiVersion: v1, kind: Namespace, metadata: {name: H-shop, labels: {kubernetes.io/metadata.name: H-shop, kcp.io/tenant-id: 4XPCnNYQTb1RMb0La9j7YIxuSJWTEG0wFlgmZW}, annotations: {kcp.io/namespace-locator: "{\\"syncTarget\\":{\\"cluster\\":\\"root\\",\\"name\\":\\"east\\",\\"uid\\":\\"u\\"},\\"cluster\\":\\"root:red\\",\\"namespace\\":\\"shop\\"}"}}}',
  ],
  [
    'certificates and tokens of the workspace, wherever pods use them',
    `{apiVersion: apps/v1, kind: Deployment, ${SHOP}, spec: {template: {spec: {containers: [{name: a, envFrom: [{secretRef: {name: default-token-a}}], env: [{name: CA, valueFrom: {configMapKeyRef: {name: kube-root-ca.crt, key: ca.crt}}}]}], volumes: [{name: v, projected: {sources: [{configMap: {name: kube-root-ca.crt}}, {secret: {name: default-token-b}}]}}]}}}}`,
    '{apiVersion: apps/v1, kind: Deployment, metadata: {name: x, namespace: H-shop}, spec: {template: {spec: {containers: [{name: a, envFrom: [{secretRef: {name: kcp-default-token-a}}], env: [{name: CA, valueFrom: {configMapKeyRef: {name: kcp-root-ca.crt, key: ca.crt}}}]}], volumes: [{name: v, projected: {sources: [{configMap: {name: kcp-root-ca.crt}}, {secret: {name: default-token-b}}]}}]}}}}',
  ],
  [
    'certificates of the cluster, in a namespace that brings none of its own',
    '{apiVersion: v1, kind: Pod, metadata: {name: x, namespace: front}, spec: {containers: [{name: a}], volumes: [{name: v, configMap: {name: kube-root-ca.crt}}]}}',
    '{apiVersion: v1, kind: Pod, metadata: {name: x, namespace: H-front}, spec: {containers: [{name: a}], volumes: [{name: v, configMap: {name: kube-root-ca.crt}}]}}',
  ],
  [
    'what no field above is: texts, and kinds that nobody knows',
    `{apiVersion: example.io/v1, kind: Thing, ${SHOP}, spec: {namespace: shop, url: http://web.shop.svc}}`,
    '{apiVersion: example.io/v1, kind: Thing, metadata: {name: x, namespace: H-shop}, spec: {namespace: shop, url: http://web.shop.svc}}',
  ],
];

describe('what names a namespace', () => {
  test.each(CASES)('%s', (_what, given, expected) => {
    expect(mapped(given)).toEqual(parse(expected));
  });
});

/** The least object with a text at a path, and what a selector or an account is made of around a namespace. */
function nested(path: string, leaf: unknown): unknown {
  return path
    .split('.')
    .toReversed()
    .reduce((inner, step) => ({ [step.replace('[]', '')]: step.endsWith('[]') ? [inner] : inner }), leaf);
}

const LEAVES = {
  name: (namespace: string) => namespace,
  selector: (namespace: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': namespace } }),
  account: (namespace: string) => `system:serviceaccounts:${namespace}`,
  pair: (namespace: string) => `${namespace}/x`,
} as const;

describe('each field of the table', () => {
  const fields = [
    ...allNamespaceFields(),
    ...POD_FIELDS.map((field) => ['apps/StatefulSet', { ...field, path: `spec.template.spec.${field.path}` }] as const),
    ...POD_FIELDS.map(
      (field) => ['batch/CronJob', { ...field, path: `spec.jobTemplate.spec.template.spec.${field.path}` }] as const,
    ),
    ...POD_FIELDS.map((field) => ['/Pod', { ...field, path: `spec.${field.path}` }] as const),
  ];
  test.each(fields.map(([type, { path, form }]) => [type, path, form] as const))('%s %s', (type, path, form) => {
    const [group = '', kind = ''] = type.split('/');
    const withPods = (value: unknown): unknown => {
      const spec = path.split('.affinity')[0] ?? '';
      if (!path.includes('.affinity')) return value;
      const at = spec
        .split('.')
        .reduce((inner, step) => (inner as Record<string, unknown>)[step] as object, value as object);
      Object.assign(at, { containers: [{ name: 'a' }] });
      return value;
    };
    const make = (namespace: string): KubeObject => ({
      apiVersion: group === '' ? 'v1' : `${group}/v1`,
      kind,
      metadata: { name: 'x' },
      ...(withPods(nested(path, LEAVES[form](namespace))) as object),
    });
    const result = (namespace: string) => {
      const object = make(namespace);
      return mapObject(object, workloadOf(object), mapping);
    };
    expect([result('front'), result('elsewhere')]).toEqual([make('H-front'), make('elsewhere')]);
  });
});

describe('the namespace that pods read of themselves', () => {
  const pods = (annotations: string, namespace: string) =>
    `{apiVersion: batch/v1, kind: CronJob, metadata: {name: x, namespace: ${namespace}, annotations: {${annotations}}}, spec: {jobTemplate: {spec: {template: {spec: {initContainers: [{name: i, env: [{name: NS, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}]}], containers: [{name: a, env: [{name: A, value: b}, {name: POD, valueFrom: {fieldRef: {fieldPath: metadata.name}}}, {name: NS, valueFrom: {fieldRef: {apiVersion: v1, fieldPath: metadata.namespace}}}]}]}}}}}}`;
  test.each([
    ['nobody asks', '', 'shop', [undefined, undefined]],
    [
      'that in the cluster is asked for',
      'workload.kcp.io/downward-namespace: Physical',
      'shop',
      [undefined, undefined],
    ],
    ['that in the source is asked for', 'workload.kcp.io/downward-namespace: Logical', 'shop', ['shop', 'shop']],
    [
      "and it is the cluster's own",
      'workload.kcp.io/downward-namespace: Logical',
      'kube-system',
      [undefined, undefined],
    ],
  ])('%s', (_what, annotations, namespace, values) => {
    const { spec } = mapped(pods(annotations, namespace)) as unknown as {
      spec: {
        jobTemplate: { spec: { template: { spec: Record<string, { env: { name: string; value?: string }[] }[]> } } };
      };
    };
    const { initContainers, containers } = spec.jobTemplate.spec.template.spec;
    const found = [...(initContainers ?? []), ...(containers ?? [])].flatMap(({ env }) => env);
    expect(found.filter(({ name }) => name === 'NS').map(({ value }) => value)).toEqual(values);
    expect(found.filter(({ name }) => name !== 'NS').map(({ value }) => value)).toEqual(['b', undefined]);
  });
});

test('what names nothing is given on as it is', () => {
  const object = objectOf('{apiVersion: example.io/v1, kind: ClusterThing, metadata: {name: x}, spec: {a: [1]}}');
  expect(mapObject(object, workloadOf(object), mapping)).toBe(object);
});
