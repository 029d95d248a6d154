// execute: carries out a plan, stage by stage, and says what came of each action.
import { refKey, removalId } from '../api/index.ts';
import { applyObject } from './apply-object.ts';
import type {
  Action,
  ApplyAction,
  ChangeSet,
  HeldResult,
  ObjectResult,
  RemovalResult,
  RemoveAction,
} from './changes.ts';
import { definedKind, untilServed } from './established.ts';
import { type Hands, isClusterDown } from './hands.ts';
import { isCustomResourceDefinition, type Owner } from './ownership.ts';
import { removeObject } from './remove-object.ts';

/** No action is begun later in a cycle; the next plan has the rest, and sees what moved meanwhile. */
const SLICE_MS = 1_000;

/**
 * Objects first, in the order of their stages: a stage begins when all requests of the one before are answered.
 * Then removals. A failure stays with its object; only a cluster that does not answer ends the cycle early.
 */
export async function execute(
  actions: readonly Action[],
  owner: Owner | undefined,
  hands: Hands,
  signal: AbortSignal,
): Promise<ChangeSet> {
  if (owner === undefined) return { objects: new Map(), removals: new Map(), at: hands.clock.now(), again: false };
  const cycle = new Cycle(owner, hands, signal);
  try {
    cycle.tellVerdicts(actions);
    const applies = actions.filter((action) => action.kind === 'apply');
    for (const stage of byStage(applies)) await cycle.apply(stage, applies);
    await cycle.remove(actions.filter((action) => action.kind === 'remove'));
  } catch (error) {
    if (!isClusterDown(error)) throw error;
    hands.inventory.doubt(error);
  }
  return cycle.changes();
}

function byStage(actions: readonly ApplyAction[]): readonly (readonly ApplyAction[])[] {
  const stages = Map.groupBy(actions, ({ entry }) => entry.stage);
  return [...stages].sort(([a], [b]) => a - b).map(([, stage]) => stage);
}

class Cycle {
  readonly #owner: Owner;
  readonly #hands: Hands;
  readonly #signal: AbortSignal;
  readonly #end: number;
  readonly #objects = new Map<string, ObjectResult>();
  readonly #removals = new Map<string, RemovalResult>();
  #again = false;

  constructor(owner: Owner, hands: Hands, signal: AbortSignal) {
    this.#owner = owner;
    this.#hands = hands;
    this.#signal = signal;
    this.#end = hands.clock.now().getTime() + SLICE_MS;
  }

  /** What the plan decided without the cluster. */
  tellVerdicts(actions: readonly Action[]): void {
    for (const action of actions) {
      if (action.kind === 'hold')
        this.#objects.set(refKey(action.entry.ref), { ...action, kind: 'held', again: 'replan' });
      if (action.kind !== 'keep') continue;
      const { removal, state, message } = action;
      this.#removals.set(removalId(removal), { removal, state, message, again: 'replan' });
    }
  }

  async apply(stage: readonly ApplyAction[], all: readonly ApplyAction[]): Promise<void> {
    await this.#hands.throttle.forEach(stage, async (action) => {
      if (this.#isOver()) return;
      const { ref } = action.entry;
      const result =
        this.#heldByNamespace(action) ?? (await applyObject(action, this.#owner, this.#hands, this.#signal));
      this.#objects.set(refKey(ref), result);
    });
    await this.#awaitKinds(stage, all);
  }

  async remove(actions: readonly RemoveAction[]): Promise<void> {
    await this.#hands.throttle.forEach(actions, async (action) => {
      if (this.#isOver()) return;
      this.#removals.set(removalId(action.removal), await removeObject(action, this.#hands, this.#signal));
    });
  }

  changes(): ChangeSet {
    return {
      objects: this.#objects,
      removals: this.#removals,
      at: this.#hands.clock.now(),
      again: this.#again,
    };
  }

  /** What is done, and what is not begun for lack of time, may let the next plan do more. */
  #isOver(): boolean {
    this.#again = true;
    return this.#hands.clock.now().getTime() >= this.#end;
  }

  #heldByNamespace({ entry, fingerprint }: ApplyAction): HeldResult | undefined {
    const { namespace } = entry.ref;
    const result = namespace === undefined ? undefined : this.#objects.get(namespaceKey(namespace));
    if (result?.kind !== 'held') return undefined;
    const message = `Its namespace is not ready: ${result.message}`;
    return { kind: 'held', entry, fingerprint, outcome: 'Waiting', message, again: 'replan' };
  }

  /** The kinds that this stage just defined and that other actions use. */
  async #awaitKinds(stage: readonly ApplyAction[], all: readonly ApplyAction[]): Promise<void> {
    const kinds = new Set<string>();
    for (const { entry } of stage) {
      const result = isCustomResourceDefinition(entry.ref) ? this.#objects.get(refKey(entry.ref)) : undefined;
      if (result?.kind !== 'applied' || result.outcome === 'Unchanged') continue;
      const kind = definedKind(result.live);
      if (kind === undefined) continue;
      kinds.add(kind);
      if (result.outcome === 'Created') this.#hands.fresh.addKind(kind);
    }
    if (kinds.size === 0) return;
    const used = all.map(({ entry }) => entry.ref).filter(({ group, kind }) => kinds.has(`${group}/${kind}`));
    await untilServed(
      [...new Map(used.map((ref) => [`${ref.group}/${ref.version}/${ref.kind}`, ref])).values()],
      this.#hands,
      this.#signal,
    );
  }
}

function namespaceKey(name: string): string {
  return refKey({ group: '', version: 'v1', kind: 'Namespace', name });
}
