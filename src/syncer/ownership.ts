// Whose an object is: the marks that the syncer puts on what it applies, and how they are read back.
import {
  canonicalJson,
  type IndexEntry,
  isRecord,
  type KubeObject,
  type ObjectRef,
  sourceRef,
  type TargetIndex,
  type TargetKey,
} from '../api/index.ts';

export const FIELD_MANAGER = 'syncer';
export const KEY_LABEL = 'internal.workload.kcp.io/cluster';
export const LOCATOR_ANNOTATION = 'workload.kcp.io/locator';
export const PLACEMENT_ANNOTATION = 'workload.kcp.io/placement';
export const SINCE_COMMIT_ANNOTATION = 'workload.kcp.io/since-commit';
export const PRUNE_ANNOTATION = 'workload.kcp.io/prune';
export const CONFLICT_POLICY_ANNOTATION = 'workload.kcp.io/conflict-policy';
/**
 * Set in the very request that creates a Namespace, and kept as long as the live object carries it; never put on one
 * that was there before. So it survives restarts, and its absence means: not ours to delete.
 */
const CREATED_ANNOTATION = 'internal.workload.kcp.io/created-by-syncer';

export function softFinalizerAnnotation(key: TargetKey): string {
  return `finalizers.workload.kcp.io/${key}`;
}

/** The SyncTarget in whose name we work. */
export type Owner = TargetIndex['syncTarget'];

export type Claim = 'ours' | 'others' | 'unclaimed';

/**
 * The key label decides. Without it an object is still ours when its locator names our SyncTarget, or when it is the
 * very object (by uid) that we applied: somebody took the label off.
 */
export function claimOf(live: KubeObject, owner: Owner, appliedUid?: string): Claim {
  const label = live.metadata.labels?.[KEY_LABEL];
  if (label !== undefined) return label === owner.key ? 'ours' : 'others';
  if (locatorUid(live) === owner.uid) return 'ours';
  return appliedUid !== undefined && live.metadata.uid === appliedUid ? 'ours' : 'unclaimed';
}

/** UID of the SyncTarget in the locator annotation; undefined without a readable one. */
export function locatorUid(live: KubeObject): string | undefined {
  const text = live.metadata.annotations?.[LOCATOR_ANNOTATION];
  if (text === undefined) return undefined;
  try {
    const locator: unknown = JSON.parse(text);
    const target = isRecord(locator) ? locator['syncTarget'] : undefined;
    const uid = isRecord(target) ? target['uid'] : undefined;
    return typeof uid === 'string' ? uid : undefined;
  } catch {
    return undefined;
  }
}

export interface Marking {
  readonly entry: IndexEntry;
  readonly owner: Owner;
  /** The object is a Namespace that we create, or created. */
  readonly created: boolean;
}

/** The manifest with our marks on it; its own labels and annotations stay, ours win, and it cannot claim that we made it. */
export function markObject(manifest: KubeObject, { entry, owner, created }: Marking): KubeObject {
  const { metadata } = manifest;
  const { [CREATED_ANNOTATION]: _claimed, ...others } = metadata.annotations ?? {};
  const annotations = {
    ...others,
    [LOCATOR_ANNOTATION]: locator(sourceRef(entry), owner),
    ...(entry.placements.length === 0 ? {} : { [PLACEMENT_ANNOTATION]: entry.placements.join(',') }),
    [SINCE_COMMIT_ANNOTATION]: entry.sinceCommit,
    ...(created ? { [CREATED_ANNOTATION]: 'true' } : {}),
  };
  return {
    ...manifest,
    metadata: { ...metadata, labels: { ...metadata.labels, [KEY_LABEL]: owner.key }, annotations },
  };
}

/** The namespace of the source, whatever it is called in the cluster. */
function locator(ref: ObjectRef, owner: Owner): string {
  const namespace = ref.namespace ?? (isNamespace(ref) ? ref.name : undefined);
  return canonicalJson({ workspace: owner.workspace, syncTarget: { name: owner.name, uid: owner.uid }, namespace });
}

export function isNamespace(ref: ObjectRef): boolean {
  return ref.group === '' && ref.kind === 'Namespace';
}

export function isCustomResourceDefinition(ref: ObjectRef): boolean {
  return ref.group === 'apiextensions.k8s.io' && ref.kind === 'CustomResourceDefinition';
}

/** True for a live Namespace that this syncer (or a former run of it) created. */
export function wasCreatedByUs(live: KubeObject): boolean {
  return live.metadata.annotations?.[CREATED_ANNOTATION] === 'true';
}

/** One text for all that we write on an object: its manifest and its marks. */
export function fingerprintOf(entry: IndexEntry, owner: Owner): string {
  return `${entry.digest} ${owner.uid} ${entry.sinceCommit} ${entry.placements.join(',')}`;
}

export const CONFLICT_POLICIES = ['Force', 'IfNoDiff', 'Never'] as const;
/** What to do with an object that is there already and carries no mark. */
export type ConflictPolicy = (typeof CONFLICT_POLICIES)[number];

/** Of the manifest's annotation; `IfNoDiff` without one, undefined for a value that is none of the three. */
export function conflictPolicyOf(manifest: KubeObject): ConflictPolicy | undefined {
  const text = manifest.metadata.annotations?.[CONFLICT_POLICY_ANNOTATION] ?? 'IfNoDiff';
  return CONFLICT_POLICIES.find((policy) => policy === text);
}
