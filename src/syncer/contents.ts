// What a Namespace or a CustomResourceDefinition still holds: deleting either deletes all of it, so nothing of others may be in it.
import { formatApiVersion, formatRef, type GroupVersionKind, isRecord, type KubeObject, refOf } from '../api/index.ts';
import type { Hands } from './hands.ts';
import { isCustomResourceDefinition, isNamespace, KEY_LABEL, type Owner } from './ownership.ts';

/** Kinds asked for in a namespace; custom kinds only as far as the syncer watches them. */
const NAMESPACED: readonly (readonly [group: string, version: string, kind: string])[] = [
  ['', 'v1', 'Pod'],
  ['', 'v1', 'Service'],
  ['', 'v1', 'ConfigMap'],
  ['', 'v1', 'Secret'],
  ['', 'v1', 'PersistentVolumeClaim'],
  ['', 'v1', 'ServiceAccount'],
  ['', 'v1', 'ReplicationController'],
  ['', 'v1', 'ResourceQuota'],
  ['', 'v1', 'LimitRange'],
  ['apps', 'v1', 'Deployment'],
  ['apps', 'v1', 'StatefulSet'],
  ['apps', 'v1', 'DaemonSet'],
  ['apps', 'v1', 'ReplicaSet'],
  ['batch', 'v1', 'Job'],
  ['batch', 'v1', 'CronJob'],
  ['networking.k8s.io', 'v1', 'Ingress'],
  ['networking.k8s.io', 'v1', 'NetworkPolicy'],
  ['rbac.authorization.k8s.io', 'v1', 'Role'],
  ['rbac.authorization.k8s.io', 'v1', 'RoleBinding'],
  ['policy', 'v1', 'PodDisruptionBudget'],
  ['autoscaling', 'v2', 'HorizontalPodAutoscaler'],
];

/** Put into every namespace by the cluster itself. */
const FURNITURE = new Set([
  'ConfigMap kube-root-ca.crt',
  'ConfigMap openshift-service-ca.crt',
  'ServiceAccount default',
]);

export interface Contents {
  /** Somebody's objects; for people. */
  readonly foreign: readonly string[];
  /** Being cleaned up: deleted already, or owned by another object that goes first; for people. */
  readonly leftovers: readonly string[];
}

const NOTHING: Contents = { foreign: [], leftovers: [] };

/** Asks the cluster. A kind that may not be listed throws: what cannot be seen must not be deleted. */
export async function contentsOf(
  live: KubeObject,
  { owner, watched }: { readonly owner: Owner; readonly watched: readonly GroupVersionKind[] },
  hands: Hands,
  signal: AbortSignal,
): Promise<Contents> {
  const ref = refOf(live);
  if (isNamespace(ref)) return inNamespace(ref.name, { owner, watched }, hands, signal);
  if (isCustomResourceDefinition(ref)) return instancesOf(live, hands, signal);
  return NOTHING;
}

async function inNamespace(
  namespace: string,
  { owner, watched }: { readonly owner: Owner; readonly watched: readonly GroupVersionKind[] },
  hands: Hands,
  signal: AbortSignal,
): Promise<Contents> {
  const usual = NAMESPACED.map(([group, version, kind]) => ({ group, version, kind }));
  const kinds = new Map([...usual, ...watched].map((kind) => [`${kind.group}/${kind.kind}`, kind]));
  const found: KubeObject[] = [];
  for (const kind of kinds.values()) {
    const objects = await listAll(kind, hands, signal);
    found.push(...objects.filter((object) => object.metadata.namespace === namespace));
  }
  return sorted(found.filter((object) => object.metadata.labels?.[KEY_LABEL] !== owner.key && !isFurniture(object)));
}

function isFurniture(object: KubeObject): boolean {
  if (FURNITURE.has(`${object.kind} ${object.metadata.name}`)) return true;
  return object.kind === 'Secret' && object['type'] === 'kubernetes.io/service-account-token';
}

async function instancesOf(definition: KubeObject, hands: Hands, signal: AbortSignal): Promise<Contents> {
  const { spec } = definition;
  if (!isRecord(spec) || !isRecord(spec['names']) || !Array.isArray(spec['versions'])) return NOTHING;
  const served = spec['versions'].filter(isRecord).find((version) => version['served'] === true);
  if (served === undefined) return NOTHING;
  const kind = { group: String(spec['group']), version: String(served['name']), kind: String(spec['names']['kind']) };
  return sorted(await listAll(kind, hands, signal));
}

async function listAll(
  kind: GroupVersionKind,
  { client, throttle }: Hands,
  signal: AbortSignal,
): Promise<readonly KubeObject[]> {
  const resource = await throttle.run(() => client.resolve(kind, signal), signal);
  if (resource === undefined) return [];
  const objects = await throttle.run(() => client.list(resource, undefined, signal), signal);
  // Items of a list may come without their kind.
  return objects.map((object) => ({ ...object, apiVersion: formatApiVersion(kind), kind: kind.kind }));
}

function sorted(objects: readonly KubeObject[]): Contents {
  const owned = ({ metadata }: KubeObject) =>
    Array.isArray(metadata['ownerReferences']) && metadata['ownerReferences'].length > 0;
  const going = (object: KubeObject) => object.metadata.deletionTimestamp !== undefined || owned(object);
  const names = (some: readonly KubeObject[]) => some.map((object) => formatRef(refOf(object))).sort();
  return { foreign: names(objects.filter((o) => !going(o))), leftovers: names(objects.filter(going)) };
}
