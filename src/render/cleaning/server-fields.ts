// What a server writes on its own objects, and a dump of them therefore holds: it means nothing in another cluster, or does harm there.
// Source of the rule: the original's syncer strips the same on the way down (tmc.md §2.5). A server refuses an apply with
// `managedFields`, `uid` or `resourceVersion` of another; the garbage collector deletes what has an owner that is not there.
// Finalizers, which the original strips too, stay: in Git somebody wrote them on purpose, as for Applications of Argo CD.
import { type KubeObject, NAMESPACE_LOCATOR, parseApiVersion, STATE_LABELS, TENANT_ID } from '../../api/index.ts';

const METADATA = [
  'uid',
  'resourceVersion',
  'generation',
  'managedFields',
  'ownerReferences',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'selfLink',
];

/** What kcp writes: a manifest that came with it must not claim a namespace, or a tenant, that it does not have. */
const OF_KCP: ReadonlySet<string> = new Set(['kcp.io/cluster', NAMESPACE_LOCATOR, TENANT_ID]);

/** Kinds of Kubernetes itself take a status from controllers alone; of other kinds it may be anybody's. */
function isBuiltIn(apiVersion: string): boolean {
  const { group } = parseApiVersion(apiVersion);
  return !group.includes('.') || group.endsWith('.k8s.io');
}

type Texts = Readonly<Record<string, string>>;

function isOfKcp(key: string): boolean {
  return OF_KCP.has(key) || key.startsWith(STATE_LABELS);
}

function withoutKcp(texts: Texts | undefined): Texts | undefined {
  if (texts === undefined || !Object.keys(texts).some(isOfKcp)) return texts;
  const kept = Object.entries(texts).filter(([key]) => !isOfKcp(key));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function cleanMetadata(metadata: KubeObject['metadata']): KubeObject['metadata'] {
  const labels = withoutKcp(metadata.labels);
  const annotations = withoutKcp(metadata.annotations);
  const isDated = typeof metadata['creationTimestamp'] === 'string';
  const isClean = labels === metadata.labels && annotations === metadata.annotations && !isDated;
  if (isClean && !METADATA.some((field) => Object.hasOwn(metadata, field))) return metadata;
  const { labels: _l, annotations: _a, ...rest } = metadata;
  const kept = Object.entries(rest).filter(
    ([field]) => !METADATA.includes(field) && !(isDated && field === 'creationTimestamp'),
  );
  return {
    ...Object.fromEntries(kept),
    name: metadata.name,
    ...(labels === undefined ? {} : { labels }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

/** The object without them; one that has none is the very same. */
export function withoutServerFields(object: KubeObject): KubeObject {
  const metadata = cleanMetadata(object.metadata);
  const cleaned = metadata === object.metadata ? object : { ...object, metadata };
  if (!Object.hasOwn(object, 'status') || !isBuiltIn(object.apiVersion)) return cleaned;
  const { status: _status, ...rest } = cleaned;
  return rest;
}
