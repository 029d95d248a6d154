// learn: what is remembered after a cycle, from what was known before and what came of the actions. Pure.
import { type ObjectRef, removalId } from '../api/index.ts';
import type { Applied } from './applied.ts';
import type { AppliedResult, ChangeSet, HeldResult, ObjectResult, RemovalResult } from './changes.ts';
import { addCorrection } from './fights.ts';
import type { Memory, ObjectMemory, RemovalMemory, Trouble } from './memory.ts';
import { changesIn, ownedFields } from './owned-fields.ts';
import { FIELD_MANAGER, isCustomResourceDefinition } from './ownership.ts';
import { retryDelayMs } from './patience.ts';
import type { LiveObjects, Situation } from './situation.ts';

/** What time alone may settle (a busy server, a CRD from elsewhere) is tried at least this often. */
const WAITING_CAP_MS = 30_000;

/** What is remembered after a cycle; holds only what the index names. Pure. */
export function learn({ desired, live, memory, cluster }: Situation, changes: ChangeSet): Memory {
  if (desired === undefined) return memory;
  const kindsAdded = [...changes.objects.values()].some(
    (r) => r.kind === 'applied' && r.outcome !== 'Unchanged' && isCustomResourceDefinition(r.action.entry.ref),
  );
  const context = { live, now: changes.at.getTime(), planned: cluster.reachable, kindsAdded };
  const objects = new Map<string, ObjectMemory>();
  for (const { entry, key, fingerprint } of desired.objects) {
    const known = afterCycle(memory.objects.get(key), changes.objects.get(key), {
      ...context,
      ref: entry.ref,
      fingerprint,
    });
    if (known !== undefined) objects.set(key, known);
  }
  const removals = new Map<string, RemovalMemory>();
  for (const removal of desired.index.removals) {
    const id = removalId(removal);
    const [before, result] = [memory.removals.get(id), changes.removals.get(id)];
    const known = result === undefined ? before : afterRemoval(before, result, context.now);
    if (known !== undefined) removals.set(id, known);
  }
  return { objects, removals };
}

function afterCycle(
  before: ObjectMemory | undefined,
  result: ObjectResult | undefined,
  context: LearnContext,
): ObjectMemory | undefined {
  switch (result?.kind) {
    case 'applied':
      return afterApply(before, result, context.now);
    case 'held':
      return { ...before, trouble: troubleAfter(before?.trouble, result, context.now) };
    case undefined:
      return before === undefined ? undefined : afterNothing(before, context);
  }
}

interface LearnContext {
  readonly fingerprint: string;
  readonly ref: ObjectRef;
  readonly live: LiveObjects;
  readonly now: number;
  /** A plan was made in this cycle, so a verdict that it did not repeat no longer holds. */
  readonly planned: boolean;
  readonly kindsAdded: boolean;
}

function afterApply(
  before: ObjectMemory | undefined,
  { action, outcome, live }: AppliedResult,
  now: number,
): ObjectMemory {
  const { entry, fingerprint, manifest, correction } = action;
  const same = outcome === 'Unchanged' && before?.applied?.fingerprint === fingerprint;
  const corrections =
    correction === undefined || same ? before?.corrections : addCorrection(before?.corrections, correction, now);
  return {
    applied: {
      fingerprint,
      digest: entry.digest,
      outcome: same ? (before?.applied?.outcome ?? outcome) : outcome,
      uid: live.metadata.uid ?? '',
      fields: ownedFields(live, FIELD_MANAGER, manifest),
      good: live,
    },
    ...(corrections === undefined ? {} : { corrections }),
  };
}

function troubleAfter(before: Trouble | undefined, result: HeldResult, now: number): Trouble {
  const { fingerprint, outcome, message } = result;
  const notServed = result.notServed === true;
  const verdict = { fingerprint, outcome, message, notServed };
  if (result.again === 'replan') return { ...verdict, failures: 0 };
  const failures = (before?.fingerprint === fingerprint ? before.failures : 0) + 1;
  return {
    ...verdict,
    failures,
    retryAt: now + retryDelayMs(failures, outcome === 'Waiting' ? WAITING_CAP_MS : undefined),
  };
}

function afterNothing(memory: ObjectMemory, context: LearnContext): ObjectMemory {
  const { trouble, ...rest } = memory;
  const applied = rebased(memory.applied, context.ref, context.live);
  const known = applied === memory.applied || applied === undefined ? memory : { ...memory, applied };
  if (trouble === undefined || !context.planned) return known;
  // A verdict that the plan did not repeat, or on other content, is over; an unserved kind is worth a try once a CRD was applied.
  if (trouble.retryAt === undefined || trouble.fingerprint !== context.fingerprint)
    return applied === undefined ? rest : { ...rest, applied };
  return trouble.notServed && context.kindsAdded ? { ...known, trouble: { ...trouble, retryAt: context.now } } : known;
}

/** A newer state in which all of ours is right replaces the old one: one copy is held, and the next look at it is quick. */
function rebased(applied: Applied | undefined, ref: ObjectRef, live: LiveObjects): Applied | undefined {
  const seen = applied === undefined ? undefined : live.find(ref);
  if (applied === undefined || seen === undefined || seen === applied.good) return applied;
  return changesIn(applied.fields, applied.good, seen).length > 0 ? applied : { ...applied, good: seen };
}

function afterRemoval(before: RemovalMemory | undefined, result: RemovalResult, now: number): RemovalMemory {
  const told = { state: result.state, ...(result.message === undefined ? {} : { message: result.message }) };
  const deleting = result.again === 'gone';
  if (result.again === 'replan') return { ...told, deleting, failures: 0 };
  const failures = (before?.failures ?? 0) + 1;
  return { ...told, deleting, failures, retryAt: now + retryDelayMs(failures) };
}
