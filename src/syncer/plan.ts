// plan: what to do so that the cluster becomes as desired. Pure; what needs no action is not in the list.
import type { ObjectRef } from '../api/index.ts';
import type { Applied } from './applied.ts';
import type { Action, ApplyAction, HoldAction } from './changes.ts';
import type { Desired, DesiredObject } from './desired.ts';
import type { Correction } from './fights.ts';
import type { ObjectMemory } from './memory.ts';
import { changesIn, formatChanges, managerBehind } from './owned-fields.ts';
import { FIELD_MANAGER, isNamespace } from './ownership.ts';
import { planRemovals } from './plan-removals.ts';
import type { Situation } from './situation.ts';

/** Objects in the order of the index (by stage), then removals in reverse order of stage. */
export function plan(situation: Situation): readonly Action[] {
  const { desired, cluster } = situation;
  if (desired === undefined || !cluster.reachable) return [];
  return [...planObjects(desired, situation), ...planRemovals(desired, situation)];
}

function planObjects(desired: Desired, situation: Situation): readonly Action[] {
  const actions: Action[] = [];
  const blocked = new Map<string, string>();
  for (const wanted of desired.objects) {
    const { entry, key, fingerprint } = wanted;
    const { ref } = entry;
    const known = situation.memory.objects.get(key) ?? {};
    const reason = ref.namespace === undefined ? undefined : blocked.get(ref.namespace);
    const verdict = holdReason(wanted, situation, reason);
    const action = verdict === undefined ? planApply(wanted, known, situation) : verdict;
    if (action !== undefined) actions.push(action);
    if (!isNamespace(ref)) continue;
    const cause =
      action === undefined ? troubleNow(known, fingerprint) : action.kind === 'hold' ? action.message : undefined;
    if (cause !== undefined) blocked.set(ref.name, cause);
  }
  return actions;
}

function troubleNow({ trouble }: ObjectMemory, fingerprint: string): string | undefined {
  return trouble?.fingerprint === fingerprint ? trouble.message : undefined;
}

/** Reasons to leave an object alone for now that need no look at what was tried before. */
function holdReason(
  wanted: DesiredObject,
  { settings, live }: Situation,
  namespaceTrouble: string | undefined,
): HoldAction | undefined {
  const { entry, fingerprint } = wanted;
  const failed = (message: string) => ({ kind: 'hold', entry, fingerprint, outcome: 'Failed', message }) as const;
  const waiting = (message: string) => ({ kind: 'hold', entry, fingerprint, outcome: 'Waiting', message }) as const;
  if (wanted.kind === 'broken') return failed(wanted.problem);
  const namespace = namespaceOf(entry.ref);
  if (namespace !== undefined && settings.protectedNamespaces.has(namespace)) {
    return failed(`Namespace ${namespace} is never touched. Place the object in another namespace.`);
  }
  if (namespaceTrouble !== undefined) return waiting(`Its namespace is not ready: ${namespaceTrouble}`);
  if (live.find(entry.ref)?.metadata.deletionTimestamp !== undefined) {
    return waiting('Somebody deleted it and it is not gone yet; it is created anew then.');
  }
  return undefined;
}

function namespaceOf(ref: ObjectRef): string | undefined {
  return isNamespace(ref) ? ref.name : ref.namespace;
}

function planApply(wanted: DesiredObject, known: ObjectMemory, { live, now }: Situation): ApplyAction | undefined {
  if (wanted.kind !== 'ready') return undefined;
  const { entry, manifest, fingerprint } = wanted;
  const { applied, trouble } = known;
  const seen = live.find(entry.ref);
  const action = { kind: 'apply', entry, manifest, fingerprint, live: seen, applied } as const;
  const tried = trouble?.fingerprint === fingerprint && trouble.retryAt !== undefined;
  if (tried && (trouble.retryAt ?? 0) > now.getTime()) return undefined;
  const correction = applied === undefined ? undefined : correctionOf(applied, entry.ref, live);
  if (tried || applied?.fingerprint !== fingerprint) return action;
  if (correction === undefined || (known.corrections?.holdUntil ?? 0) > now.getTime()) return undefined;
  return { ...action, correction };
}

/** What somebody changed of what we applied; undefined while nothing did, or while the cluster cannot be watched. */
function correctionOf(applied: Applied, ref: ObjectRef, live: Situation['live']): Correction | undefined {
  const seen = live.find(ref);
  if (seen === applied.good) return undefined;
  if (seen === undefined) return live.view(ref) === 'watched' ? { manager: undefined, what: 'deleted' } : undefined;
  const changes = changesIn(applied.fields, applied.good, seen);
  if (changes.length === 0) return undefined;
  return { manager: managerBehind(seen, changes, FIELD_MANAGER), what: formatChanges(changes) };
}
