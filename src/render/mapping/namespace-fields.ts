// Where objects name namespaces: the fields that follow when namespaces are hashed. docs/guide/transformation.md has the same list.

/**
 * What stands in a field. `name`: a namespace. `selector`: a label selector, which may ask for the name of a namespace.
 * `account`: the name by which RBAC knows accounts of a namespace. `pair`: `<namespace>/<name>`.
 */
export type NamespaceForm = 'name' | 'selector' | 'account' | 'pair';

export interface NamespaceField {
  /** `spec.rules[].name`; `[]` is each of a list. */
  readonly path: string;
  readonly form: NamespaceForm;
}

function fields(form: NamespaceForm, ...paths: readonly string[]): readonly NamespaceField[] {
  return paths.map((path) => ({ path, form }));
}

const SUBJECTS = [...fields('name', 'subjects[].namespace'), ...fields('account', 'subjects[].name')];
const WEBHOOKS = [
  ...fields('name', 'webhooks[].clientConfig.service.namespace'),
  ...fields('selector', 'webhooks[].namespaceSelector'),
];
const POLICY = fields('selector', 'spec.matchConstraints.namespaceSelector');
const POLICY_BINDING = [
  ...fields('name', 'spec.paramRef.namespace'),
  ...fields('selector', 'spec.matchResources.namespaceSelector'),
];
const ROUTE = fields(
  'name',
  'spec.parentRefs[].namespace',
  'spec.rules[].backendRefs[].namespace',
  'spec.rules[].filters[].requestMirror.backendRef.namespace',
  'spec.rules[].backendRefs[].filters[].requestMirror.backendRef.namespace',
);
const SECRET_REFS = ['controllerExpand', 'controllerPublish', 'nodeExpand', 'nodePublish', 'nodeStage'];

/** By `group/Kind`. */
const BY_KIND: Readonly<Record<string, readonly NamespaceField[]>> = {
  'rbac.authorization.k8s.io/RoleBinding': SUBJECTS,
  'rbac.authorization.k8s.io/ClusterRoleBinding': SUBJECTS,
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': WEBHOOKS,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': WEBHOOKS,
  'admissionregistration.k8s.io/MutatingAdmissionPolicy': POLICY,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': POLICY,
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding': POLICY_BINDING,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': POLICY_BINDING,
  'apiextensions.k8s.io/CustomResourceDefinition': fields(
    'name',
    'spec.conversion.webhook.clientConfig.service.namespace',
  ),
  'apiregistration.k8s.io/APIService': fields('name', 'spec.service.namespace'),
  'flowcontrol.apiserver.k8s.io/FlowSchema': fields('name', 'spec.rules[].subjects[].serviceAccount.namespace'),
  'networking.k8s.io/IngressClass': fields('name', 'spec.parameters.namespace'),
  'networking.k8s.io/NetworkPolicy': fields(
    'selector',
    'spec.ingress[].from[].namespaceSelector',
    'spec.egress[].to[].namespaceSelector',
  ),
  'discovery.k8s.io/EndpointSlice': fields('name', 'endpoints[].targetRef.namespace'),
  '/Endpoints': fields(
    'name',
    'subsets[].addresses[].targetRef.namespace',
    'subsets[].notReadyAddresses[].targetRef.namespace',
  ),
  '/PersistentVolume': fields(
    'name',
    'spec.claimRef.namespace',
    'spec.azureFile.secretNamespace',
    ...['cephfs', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos'].map(
      (type) => `spec.${type}.secretRef.namespace`,
    ),
    ...SECRET_REFS.map((use) => `spec.csi.${use}SecretRef.namespace`),
  ),
  '/PersistentVolumeClaim': fields('name', 'spec.dataSourceRef.namespace'),
  'gateway.networking.k8s.io/Gateway': [
    ...fields('name', 'spec.listeners[].tls.certificateRefs[].namespace'),
    ...fields('selector', 'spec.listeners[].allowedRoutes.namespaces.selector'),
  ],
  'gateway.networking.k8s.io/ReferenceGrant': fields('name', 'spec.from[].namespace'),
  ...Object.fromEntries(
    ['GRPCRoute', 'HTTPRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'].map((kind) => [
      `gateway.networking.k8s.io/${kind}`,
      ROUTE,
    ]),
  ),
};

/** On objects of any kind: cert-manager puts the certificate of one into the webhooks of another. */
const OF_ALL = ['cert-manager.io/inject-ca-from', 'cert-manager.io/inject-ca-from-secret'];

const AFFINITIES = ['podAffinity', 'podAntiAffinity'].flatMap((kind) => [
  `affinity.${kind}.requiredDuringSchedulingIgnoredDuringExecution[]`,
  `affinity.${kind}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm`,
]);

/** Below the spec of pods. */
export const POD_FIELDS: readonly NamespaceField[] = [
  ...fields('name', ...AFFINITIES.map((term) => `${term}.namespaces[]`)),
  ...fields('selector', ...AFFINITIES.map((term) => `${term}.namespaceSelector`)),
];

/** Annotations on objects of any kind that hold `<namespace>/<name>`. */
export const PAIR_ANNOTATIONS: readonly string[] = OF_ALL;

export function namespaceFields(group: string, kind: string): readonly NamespaceField[] {
  return BY_KIND[`${group}/${kind}`] ?? [];
}

/** All of them, for the page. */
export function allNamespaceFields(): readonly (readonly [kind: string, field: NamespaceField])[] {
  return Object.entries(BY_KIND).flatMap(([kind, list]) => list.map((field) => [kind, field] as const));
}
