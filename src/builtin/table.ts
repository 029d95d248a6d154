// The built-in resources, as a table.

export interface BuiltInRow {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly singular?: string;
  readonly clusterScoped?: true;
  readonly shortNames?: readonly string[];
  readonly categories?: readonly string[];
  readonly subresources?: readonly ('status' | 'scale' | 'finalize')[];
  /** The real server counts generations of this kind. */
  readonly generation?: true;
}

const ALL = ['all'] as const;
const EXTENSIONS = ['api-extensions'] as const;
const STATUS = ['status'] as const;
const SCALE = ['status', 'scale'] as const;

function group(
  name: string,
  version: string,
  rows: readonly Omit<BuiltInRow, 'group' | 'version'>[],
): readonly BuiltInRow[] {
  return rows.map((row) => ({ group: name, version, ...row }));
}

/** In the order in which discovery lists groups. */
export const BUILT_IN: readonly BuiltInRow[] = [
  ...group('', 'v1', [
    { kind: 'ConfigMap', plural: 'configmaps', shortNames: ['cm'] },
    { kind: 'Endpoints', plural: 'endpoints', singular: 'endpoints', shortNames: ['ep'] },
    { kind: 'Event', plural: 'events', shortNames: ['ev'] },
    { kind: 'LimitRange', plural: 'limitranges', shortNames: ['limits'] },
    {
      kind: 'Namespace',
      plural: 'namespaces',
      clusterScoped: true,
      shortNames: ['ns'],
      subresources: ['status', 'finalize'],
    },
    { kind: 'Node', plural: 'nodes', clusterScoped: true, shortNames: ['no'], subresources: STATUS },
    { kind: 'PersistentVolumeClaim', plural: 'persistentvolumeclaims', shortNames: ['pvc'], subresources: STATUS },
    {
      kind: 'PersistentVolume',
      plural: 'persistentvolumes',
      clusterScoped: true,
      shortNames: ['pv'],
      subresources: STATUS,
    },
    { kind: 'Pod', plural: 'pods', shortNames: ['po'], categories: ALL, subresources: STATUS, generation: true },
    { kind: 'PodTemplate', plural: 'podtemplates', generation: true },
    {
      kind: 'ReplicationController',
      plural: 'replicationcontrollers',
      shortNames: ['rc'],
      categories: ALL,
      subresources: SCALE,
      generation: true,
    },
    { kind: 'ResourceQuota', plural: 'resourcequotas', shortNames: ['quota'], subresources: STATUS },
    { kind: 'Secret', plural: 'secrets' },
    { kind: 'ServiceAccount', plural: 'serviceaccounts', shortNames: ['sa'] },
    { kind: 'Service', plural: 'services', shortNames: ['svc'], categories: ALL, subresources: STATUS },
  ]),
  ...group('apiregistration.k8s.io', 'v1', [
    { kind: 'APIService', plural: 'apiservices', clusterScoped: true, categories: EXTENSIONS, subresources: STATUS },
  ]),
  ...group('apps', 'v1', [
    { kind: 'ControllerRevision', plural: 'controllerrevisions' },
    {
      kind: 'DaemonSet',
      plural: 'daemonsets',
      shortNames: ['ds'],
      categories: ALL,
      subresources: STATUS,
      generation: true,
    },
    {
      kind: 'Deployment',
      plural: 'deployments',
      shortNames: ['deploy'],
      categories: ALL,
      subresources: SCALE,
      generation: true,
    },
    {
      kind: 'ReplicaSet',
      plural: 'replicasets',
      shortNames: ['rs'],
      categories: ALL,
      subresources: SCALE,
      generation: true,
    },
    {
      kind: 'StatefulSet',
      plural: 'statefulsets',
      shortNames: ['sts'],
      categories: ALL,
      subresources: SCALE,
      generation: true,
    },
  ]),
  ...group('events.k8s.io', 'v1', [{ kind: 'Event', plural: 'events', shortNames: ['ev'] }]),
  ...group('autoscaling', 'v2', [
    {
      kind: 'HorizontalPodAutoscaler',
      plural: 'horizontalpodautoscalers',
      shortNames: ['hpa'],
      categories: ALL,
      subresources: STATUS,
    },
  ]),
  ...group('batch', 'v1', [
    {
      kind: 'CronJob',
      plural: 'cronjobs',
      shortNames: ['cj'],
      categories: ALL,
      subresources: STATUS,
      generation: true,
    },
    { kind: 'Job', plural: 'jobs', categories: ALL, subresources: STATUS, generation: true },
  ]),
  ...group('networking.k8s.io', 'v1', [
    { kind: 'IngressClass', plural: 'ingressclasses', clusterScoped: true, generation: true },
    { kind: 'Ingress', plural: 'ingresses', shortNames: ['ing'], subresources: STATUS, generation: true },
    { kind: 'NetworkPolicy', plural: 'networkpolicies', shortNames: ['netpol'], generation: true },
  ]),
  ...group('policy', 'v1', [
    {
      kind: 'PodDisruptionBudget',
      plural: 'poddisruptionbudgets',
      shortNames: ['pdb'],
      subresources: STATUS,
      generation: true,
    },
  ]),
  ...group('rbac.authorization.k8s.io', 'v1', [
    { kind: 'ClusterRoleBinding', plural: 'clusterrolebindings', clusterScoped: true },
    { kind: 'ClusterRole', plural: 'clusterroles', clusterScoped: true },
    { kind: 'RoleBinding', plural: 'rolebindings' },
    { kind: 'Role', plural: 'roles' },
  ]),
  ...group('storage.k8s.io', 'v1', [
    { kind: 'CSIDriver', plural: 'csidrivers', clusterScoped: true },
    { kind: 'StorageClass', plural: 'storageclasses', clusterScoped: true, shortNames: ['sc'] },
  ]),
  ...group('admissionregistration.k8s.io', 'v1', [
    {
      kind: 'MutatingWebhookConfiguration',
      plural: 'mutatingwebhookconfigurations',
      clusterScoped: true,
      categories: EXTENSIONS,
      generation: true,
    },
    {
      kind: 'ValidatingAdmissionPolicy',
      plural: 'validatingadmissionpolicies',
      clusterScoped: true,
      categories: EXTENSIONS,
      subresources: STATUS,
      generation: true,
    },
    {
      kind: 'ValidatingAdmissionPolicyBinding',
      plural: 'validatingadmissionpolicybindings',
      clusterScoped: true,
      categories: EXTENSIONS,
      generation: true,
    },
    {
      kind: 'ValidatingWebhookConfiguration',
      plural: 'validatingwebhookconfigurations',
      clusterScoped: true,
      categories: EXTENSIONS,
      generation: true,
    },
  ]),
  ...group('apiextensions.k8s.io', 'v1', [
    {
      kind: 'CustomResourceDefinition',
      plural: 'customresourcedefinitions',
      clusterScoped: true,
      shortNames: ['crd', 'crds'],
      categories: EXTENSIONS,
      subresources: STATUS,
      generation: true,
    },
  ]),
  ...group('scheduling.k8s.io', 'v1', [
    { kind: 'PriorityClass', plural: 'priorityclasses', clusterScoped: true, shortNames: ['pc'], generation: true },
  ]),
  ...group('coordination.k8s.io', 'v1', [{ kind: 'Lease', plural: 'leases' }]),
  ...group('discovery.k8s.io', 'v1', [{ kind: 'EndpointSlice', plural: 'endpointslices', generation: true }]),
];
