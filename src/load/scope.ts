// Which kinds are cluster-scoped: built-in ones by table, custom ones by the CRDs in the repository.
import { isRecord, type KubeObject, parseApiVersion, type WorkspacePath } from '../api/index.ts';

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
  'certificates.k8s.io/ClusterTrustBundle',
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
  'resource.k8s.io/DeviceTaintRule',
  'resource.k8s.io/ResourceSlice',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment',
  'storage.k8s.io/VolumeAttributesClass',
  'storagemigration.k8s.io/StorageVersionMigration',
]);

/** Groups of Kubernetes itself: their other kinds are all namespaced. Others of `k8s.io` are custom, such as the Gateway API. */
const BUILT_IN_GROUPS = new Set([
  'apps',
  'autoscaling',
  'batch',
  'extensions',
  'policy',
  ...[
    'admissionregistration',
    'apiextensions',
    'apiregistration',
    'authentication',
    'authorization',
    'certificates',
    'coordination',
    'discovery',
    'events',
    'flowcontrol.apiserver',
    'internal.apiserver',
    'networking',
    'node',
    'rbac.authorization',
    'resource',
    'scheduling',
    'storage',
    'storagemigration',
  ].map((name) => `${name}.k8s.io`),
]);

/** The core group has one version; what names another is no kind of Kubernetes. */
function isBuiltIn(apiVersion: string, group: string): boolean {
  return group === '' ? apiVersion === 'v1' : BUILT_IN_GROUPS.has(group);
}

export type Scope = 'Namespaced' | 'Cluster' | 'Unknown';

/** An object of a workspace; what a definition says holds there and in the workspaces below. */
export interface Owned {
  readonly object: KubeObject;
  readonly workspace: WorkspacePath;
}

function scopeKey(workspace: string, group: unknown, kind: unknown): string {
  return `${workspace} ${String(group)}/${String(kind)}`;
}

function crdScopes(objects: readonly Owned[]): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Scope>();
  for (const { object, workspace } of objects) {
    const { kind, spec } = object;
    if (kind !== 'CustomResourceDefinition' || !isRecord(spec) || !isRecord(spec['names'])) continue;
    const scope = spec['scope'] === 'Cluster' ? 'Cluster' : 'Namespaced';
    scopes.set(scopeKey(workspace, spec['group'], spec['names']['kind']), scope);
  }
  return scopes;
}

/** What the nearest definition says, from the workspace upward: one tenant's definition says nothing about another's objects. */
function definedScope(scopes: ReadonlyMap<string, Scope>, workspace: string, group: string, kind: string) {
  if (scopes.size === 0) return undefined;
  for (let at = workspace; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf(':'), 0))) {
    const scope = scopes.get(scopeKey(at, group, kind));
    if (scope !== undefined) return scope;
  }
  return undefined;
}

export interface ScopeResolver {
  /** All that the answers depend on, as one text. */
  readonly scopes: string;
  /** `Unknown` = a custom kind whose CRD is neither in its workspace nor in one above. */
  scopeOf(object: KubeObject, workspace: WorkspacePath): Scope;
}

/** Answers the scope of any object; only definitions among these say something. */
export function scopeResolver(objects: readonly Owned[]): ScopeResolver {
  const scopes = crdScopes(objects);
  return {
    scopes: JSON.stringify([...scopes]),
    scopeOf({ apiVersion, kind }, workspace) {
      const { group } = parseApiVersion(apiVersion);
      const custom = definedScope(scopes, workspace, group, kind);
      if (custom !== undefined) return custom;
      if (CLUSTER_SCOPED.has(`${group}/${kind}`)) return 'Cluster';
      return isBuiltIn(apiVersion, group) ? 'Namespaced' : 'Unknown';
    },
  };
}
