// Whether an index may be followed at all: it must be for this SyncTarget, in this registration, and name each object once.
import { refKey, type TargetId, type TargetIndex, targetId, targetKey } from '../api/index.ts';

export interface Expected {
  readonly target: TargetId;
  /** UID of the SyncTarget; undefined: not known beforehand. */
  readonly uid: string | undefined;
}

/** Why the index is refused; undefined: it may be followed. */
export function refusalOf(index: TargetIndex, expected: Expected): string | undefined {
  const { syncTarget } = index;
  const { workspace, name, key, uid } = syncTarget;
  if (index.target !== expected.target)
    return wrong(`it is for target ${index.target}, this syncer serves ${expected.target}`);
  // Else a branch could lend us the mark of another SyncTarget, and with it that one's objects.
  if (targetId(workspace, name) !== expected.target || targetKey(workspace, name) !== key) {
    return wrong(`its key ${key} is not that of SyncTarget ${expected.target}`);
  }
  if (uid === '') return wrong('it names no UID of its SyncTarget');
  if (expected.uid !== undefined && uid !== expected.uid) {
    return wrong(
      `it is for the SyncTarget with UID ${uid}, this syncer was set up for UID ${expected.uid}. Set the syncer up anew if the SyncTarget was registered again`,
    );
  }
  const twice = duplicateIn(index);
  return twice === undefined ? undefined : `index.yaml names ${twice} twice; nothing is changed until it is corrected.`;
}

function wrong(reason: string): string {
  return `WrongSyncTarget: the index is not for this syncer: ${reason}. Nothing is changed.`;
}

function duplicateIn(index: TargetIndex): string | undefined {
  const seen = new Set<string>();
  for (const { ref } of index.objects) {
    const key = refKey(ref);
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return undefined;
}
