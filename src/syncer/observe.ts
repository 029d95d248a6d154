// observe: what is known after a cycle. Folds what was done into the memory and says how the cluster fares. Pure.
import type { ClusterReport, ObjectRef, RemovalReport } from '../api/index.ts';
import { refKey, refOf, removalId } from '../api/index.ts';
import type { ChangeSet } from './changes.ts';
import { nextDeadline } from './deadline.ts';
import type { Desired } from './desired.ts';
import { learn } from './learn.ts';
import type { Memory } from './memory.ts';
import { type HealthReader, objectReport } from './object-report.ts';
import { KEY_LABEL, locatorUid } from './ownership.ts';
import type { Situation } from './situation.ts';

export interface Observed {
  readonly memory: Memory;
  /** Undefined before the branch was seen, and while the UID of the SyncTarget is not known. */
  readonly report: ClusterReport | undefined;
  /** Every object was tried at least once, or cannot be: the report says more than that the syncer has just begun. */
  readonly isSettled: boolean;
  /** When something is to be tried again or falls due; undefined: nothing waits for time. */
  readonly deadline: Date | undefined;
}

export function observe(situation: Situation, changes: ChangeSet, health: HealthReader): Observed {
  const memory = learn(situation, changes);
  const after = { ...situation, memory, now: changes.at };
  const report = clusterReport(after, health);
  const deadline = changes.again ? changes.at : nextDeadline(after);
  return { memory, report, isSettled: isSettled(after), deadline };
}

function isSettled({ desired, cluster, memory }: Situation): boolean {
  if (desired === undefined || !cluster.reachable) return true;
  return desired.objects.every(({ key }) => memory.objects.has(key));
}

function clusterReport(situation: Situation, health: HealthReader): ClusterReport | undefined {
  const { settings, desired, refused, cluster } = situation;
  const uid = settings.uid ?? desired?.index.syncTarget.uid;
  if (uid === undefined || !situation.isRead) return undefined;
  return {
    target: settings.target,
    uid,
    syncer: settings.identity,
    cluster,
    ...(desired === undefined ? {} : { renderedCommit: desired.commit }),
    ...(refused === undefined ? {} : { refused }),
    objects: desired?.objects.map((wanted) => objectReport(wanted, situation, health)) ?? [],
    removals: desired === undefined ? [] : removalReports(desired, situation.memory),
    orphans: desired === undefined ? [] : orphansOf(desired, situation),
  };
}

function removalReports(desired: Desired, memory: Memory): readonly RemovalReport[] {
  return desired.index.removals.map((removal) => {
    const known = memory.removals.get(removalId(removal));
    const message = known === undefined ? 'not tried yet' : known.message;
    const { ref, commit, notBefore } = removal;
    return { ref, commit, notBefore, state: known?.state ?? 'Pending', ...(message === undefined ? {} : { message }) };
  });
}

/**
 * Applied by a syncer of this SyncTarget, and the index names it nowhere. The locator is asked for besides the label:
 * controllers copy labels to what they derive (a Service's to its Endpoints).
 */
function orphansOf(desired: Desired, { live }: Situation): readonly ObjectRef[] {
  const named = new Set([...desired.keys, ...desired.index.removals.map(({ ref }) => refKey(ref))]);
  const orphans = new Map<string, ObjectRef>();
  for (const object of live.all()) {
    const ref = refOf(object);
    const key = refKey(ref);
    if (named.has(key) || object.metadata.labels?.[KEY_LABEL] === undefined || locatorUid(object) === undefined)
      continue;
    orphans.set(key, ref);
  }
  return [...orphans].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref);
}
