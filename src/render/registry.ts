// targets.yaml: every SyncTarget that ever was, with its registration number: one removed and added again gets a new UID.
import {
  canonicalYaml,
  isRecord,
  isUnreadable,
  parseTargetId,
  parseTargetKey,
  type SyncTarget,
  type TargetId,
  type TargetKey,
  targetKey,
  targetUid,
  type WorkspacePath,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';

export interface Registration {
  readonly target: TargetId;
  readonly workspace: WorkspacePath;
  readonly name: string;
  readonly key: TargetKey;
  /** From 1, counts how often the SyncTarget was added. */
  readonly registration: number;
  readonly uid: string;
  /** In force since the target was empty; absent: `Same`. */
  readonly namespaceMapping?: 'Hashed';
  readonly state: 'Registered' | 'Removed';
}

export type Registry = ReadonlyMap<TargetId, Registration>;

function register(
  model: Model,
  target: TargetId,
  syncTarget: SyncTarget,
  workspace: WorkspacePath,
  before: Registration | undefined,
  holds: boolean,
): Registration {
  const { name } = syncTarget.metadata;
  const key = targetKey(workspace, name);
  const registration = before === undefined ? 1 : before.registration + Number(before.state === 'Removed');
  const unchanged = before !== undefined && before.registration === registration;
  // A UID is given once: a later change of the fleet id must not orphan what runs.
  const uid = unchanged ? before.uid : targetUid(model.config.fleetId, key, registration);
  // With another mapping every object would be another one in the cluster: all would go, and come again.
  const mapping = unchanged && holds ? before.namespaceMapping : mappingOf(syncTarget);
  const mapped = mapping === undefined ? {} : { namespaceMapping: mapping };
  return { target, workspace, name, key, registration, uid, ...mapped, state: 'Registered' };
}

/** As the SyncTarget is written. */
export function mappingOf({ spec }: SyncTarget): Registration['namespaceMapping'] {
  return spec.namespaceMapping === 'Hashed' ? 'Hashed' : undefined;
}

/**
 * SyncTargets that vanished while a file is unreadable stay registered.
 * @param holds whether objects are on the target, or on their way from there
 */
export function updateRegistry(model: Model, previous: Registry, holds: (target: TargetId) => boolean): Registry {
  const next = new Map<TargetId, Registration>();
  for (const [target, { object, workspace }] of model.syncTargets) {
    next.set(target, register(model, target, object, workspace, previous.get(target), holds(target)));
  }
  for (const [target, before] of previous) {
    if (next.has(target)) continue;
    next.set(target, isUnreadable(model, before.workspace) ? before : { ...before, state: 'Removed' });
  }
  return new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function formatRegistry(registry: Registry): string {
  return canonicalYaml({
    apiVersion: 'workload.kcp.io/v1alpha1',
    kind: 'TargetRegistry',
    targets: [...registry.values()],
  });
}

/** Throws a TypeError that names what is wrong. */
export function parseRegistry(value: unknown): Registry {
  if (!isRecord(value) || !Array.isArray(value['targets'])) throw new TypeError('targets must be a list');
  const entries = value['targets'].map((item: unknown): [TargetId, Registration] => {
    if (!isRecord(item)) throw new TypeError('a target must be a mapping');
    const target = parseTargetId(String(item['target']));
    return [
      target,
      {
        target,
        workspace: String(item['workspace']) as WorkspacePath,
        name: String(item['name']),
        key: parseTargetKey(String(item['key'])),
        registration: Number(item['registration']),
        uid: String(item['uid']),
        ...(item['namespaceMapping'] === 'Hashed' ? { namespaceMapping: 'Hashed' } : {}),
        state: item['state'] === 'Removed' ? 'Removed' : 'Registered',
      },
    ];
  });
  return new Map(entries);
}
