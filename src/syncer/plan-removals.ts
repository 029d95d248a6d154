// Removals of the index: delete, wait, or keep. Guards decide; nothing but a tombstone leads here.
import { formatRef, type KubeObject, type ObjectRef, type Removal, refKey, refOf, removalId } from '../api/index.ts';
import type { KeepAction, RemoveAction } from './changes.ts';
import type { Desired } from './desired.ts';
import { isCustomResourceDefinition, isNamespace } from './ownership.ts';
import { dueAt, formatObjections, NOT_BEFORE, type Objection, objectionsTo, type PruneGrounds } from './prune-guard.ts';
import type { Situation } from './situation.ts';

type RemovalAction = RemoveAction | KeepAction;

/** In reverse order of stage; an object waits until what was applied after it is gone. */
export function planRemovals(desired: Desired, situation: Situation): readonly RemovalAction[] {
  const actions: RemovalAction[] = [];
  const [ahead, aheadOfContainers] = [new Ahead(), new Ahead()];
  const appliedUids = uidsOf(situation.memory);
  for (const removal of desired.index.removals.toSorted((a, b) => b.stage - a.stage)) {
    const known = situation.memory.removals.get(removalId(removal));
    const first = (isContainer(removal.ref) ? aheadOfContainers : ahead).of(removal);
    const action = planRemoval(removal, { desired, situation, first, appliedUids });
    if (action !== undefined) actions.push(action);
    const state = action?.kind === 'keep' ? action.state : action === undefined ? known?.state : 'Pending';
    if (state !== 'Pending') continue;
    aheadOfContainers.add(removal);
    // One whose time has not come may belong to another placement: it holds back what contains it, nothing else.
    if (dueAt(removal, situation.settings.removalDelay) <= situation.now.getTime()) ahead.add(removal);
  }
  return actions;
}

interface RemovalContext {
  readonly desired: Desired;
  readonly situation: Situation;
  /** Has to be gone first. */
  readonly first: Removal | undefined;
  readonly appliedUids: ReadonlyMap<string, string>;
}

/** Undefined: nothing new to do or say. */
function planRemoval(removal: Removal, context: RemovalContext): RemovalAction | undefined {
  const { situation, first } = context;
  const known = situation.memory.removals.get(removalId(removal));
  const live = situation.live.find(removal.ref);
  const keep = (state: KeepAction['state'], message: string): KeepAction => ({ kind: 'keep', removal, state, message });
  if (live === undefined && known?.state === 'Gone') return undefined;
  if (live?.metadata.deletionTimestamp !== undefined) return keep('Pending', deletingMessage(live));
  const vanished = live === undefined && known?.deleting === true;
  if (!vanished && known?.retryAt !== undefined && known.retryAt > situation.now.getTime()) return undefined;
  if (first !== undefined) return keep('Pending', `waits until ${formatRef(first.ref)} is gone`);
  const grounds = groundsOf(removal, context);
  if (live === undefined) return planUnseen(grounds, situation);
  const objections = objectionsTo({ ...grounds, live });
  if (objections.length === 0) return { kind: 'remove', removal, live, grounds };
  return keep(stateOf(objections), formatObjections(objections));
}

function planUnseen(grounds: PruneGrounds, { live }: Situation): RemovalAction {
  const { removal } = grounds;
  if (live.view(removal.ref) !== 'notServed') return { kind: 'remove', removal, live: undefined, grounds };
  return { kind: 'keep', removal, state: 'Gone', message: 'the cluster does not serve this kind' };
}

/** Time settles itself; any other objection needs somebody. */
export function stateOf(objections: readonly Objection[]): 'Pending' | 'Blocked' {
  return objections.every(({ guard }) => guard === NOT_BEFORE) ? 'Pending' : 'Blocked';
}

/** Why a deleted object is still there. */
export function deletingMessage({ metadata }: KubeObject): string {
  const finalizers = Array.isArray(metadata['finalizers']) ? metadata['finalizers'].map(String) : [];
  return finalizers.length === 0
    ? 'is being deleted'
    : `is being deleted; finalizers hold it: ${finalizers.join(', ')}`;
}

function groundsOf(removal: Removal, { desired, situation, appliedUids }: RemovalContext): PruneGrounds {
  return {
    removal,
    owner: desired.index.syncTarget,
    desired: desired.keys,
    appliedUids,
    protectedNamespaces: situation.settings.protectedNamespaces,
    contents: isNamespace(removal.ref) ? ownContents(removal.ref.name, desired, situation) : [],
    unseen: [],
    now: situation.now.getTime(),
    delay: situation.settings.removalDelay,
  };
}

/** Our own objects in a namespace, live or still to come. Others' are asked for just before the delete. */
function ownContents(namespace: string, desired: Desired, { live }: Situation): readonly string[] {
  const coming = desired.objects.map(({ entry }) => entry.ref).filter((ref) => ref.namespace === namespace);
  const there = [...live.all()].filter(({ metadata }) => metadata.namespace === namespace).map(refOf);
  const byKey = new Map([...coming, ...there].map((ref) => [refKey(ref), formatRef(ref)]));
  return [...byKey.values()].sort();
}

function uidsOf(memory: Situation['memory']): ReadonlyMap<string, string> {
  const uids = new Map<string, string>();
  for (const [key, { applied }] of memory.objects) if (applied !== undefined) uids.set(applied.uid, key);
  return uids;
}

/** Removals that are not done yet, by scope; the first of a scope has its highest stage. */
class Ahead {
  readonly #first = new Map<string, Removal>();

  add(removal: Removal): void {
    const scope = scopeOf(removal.ref);
    if (!this.#first.has(scope)) this.#first.set(scope, removal);
  }

  /** One that has to be gone before this one goes: of a higher stage, and where they can depend on each other. */
  of(removal: Removal): Removal | undefined {
    const scope = scopeOf(removal.ref);
    const others = scope === '' ? [...this.#first.values()] : [this.#first.get(''), this.#first.get(scope)];
    return others.find((other) => other !== undefined && other.stage > removal.stage);
  }
}

/** Deleting it deletes what is in it. */
function isContainer(ref: ObjectRef): boolean {
  return isNamespace(ref) || isCustomResourceDefinition(ref);
}

/** A namespace and what is in it are one scope; '' = the cluster. */
function scopeOf(ref: ObjectRef): string {
  return isNamespace(ref) ? ref.name : (ref.namespace ?? '');
}
