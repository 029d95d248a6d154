// Which kinds are cluster-scoped: built-in ones by table, custom ones by the CRDs in the repository.
import { isRecord, type KubeObject, parseApiVersion } from '../api/index.ts';

const CLUSTER_SCOPED = new Set([
  '/Namespace',
  '/Node',
  '/PersistentVolume',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'certificates.k8s.io/CertificateSigningRequest',
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'networking.k8s.io/IngressClass',
  'networking.k8s.io/IPAddress',
  'networking.k8s.io/ServiceCIDR',
  'node.k8s.io/RuntimeClass',
  'policy/PodSecurityPolicy',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'resource.k8s.io/DeviceClass',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment',
  'storage.k8s.io/VolumeAttributesClass',
]);

/** Groups of Kubernetes itself: their other kinds are all namespaced. */
const BUILT_IN_GROUP = /^(|apps|batch|autoscaling|policy|extensions|[a-z0-9.-]+\.k8s\.io)$/;

export type Scope = 'Namespaced' | 'Cluster' | 'Unknown';

function crdScopes(objects: readonly KubeObject[]): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Scope>();
  for (const { kind, spec } of objects) {
    if (kind !== 'CustomResourceDefinition' || !isRecord(spec) || !isRecord(spec['names'])) continue;
    const scope = spec['scope'] === 'Cluster' ? 'Cluster' : 'Namespaced';
    scopes.set(`${String(spec['group'])}/${String(spec['names']['kind'])}`, scope);
  }
  return scopes;
}

/** Answers the scope of any object; `Unknown` = a custom kind whose CRD is not in the repository. */
export function scopeResolver(objects: readonly KubeObject[]): (object: KubeObject) => Scope {
  const scopes = crdScopes(objects);
  return ({ apiVersion, kind }) => {
    const { group } = parseApiVersion(apiVersion);
    const key = `${group}/${kind}`;
    const custom = scopes.get(key);
    if (custom !== undefined) return custom;
    if (CLUSTER_SCOPED.has(key)) return 'Cluster';
    return BUILT_IN_GROUP.test(group) ? 'Namespaced' : 'Unknown';
  };
}
