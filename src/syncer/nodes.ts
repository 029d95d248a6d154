// The nodes of the cluster: what they have together. One watch; only sums are kept, and a change of them is told seldom.
import { isDeepStrictEqual } from 'node:util';
import {
  type Amounts,
  amountsOf,
  type ClusterState,
  capacityOfAmounts,
  explainError,
  type GroupVersionKind,
  isRecord,
  type KubeObject,
  parseQuantity,
  sumOfAmounts,
  TmcError,
} from '../api/index.ts';
import type { Clock } from '../infra/index.ts';
import type { KubeClient, ReflectorHandler } from '../kube/index.ts';

const NODE: GroupVersionKind = { group: '', version: 'v1', kind: 'Node' };

/** Nodes come, go and fail one by one: what they have together is told at most so often, and the newest then. */
const TOLD_APART_MS = 300_000;
/** A syncer that may not look at nodes asks again after so long: somebody may have extended its role. */
const REFUSED_MS = 600_000;
/** Discovery that fails is a matter of the whole cluster; it is asked again with a later cycle. */
const FAILED_MS = 30_000;
/** Longer ones are no quantity that a kubelet writes. */
const LONGEST_QUANTITY = 64;

/** The part of a ClusterState that is known from nodes. */
export type NodeState = Pick<ClusterState, 'capacity' | 'allocatable' | 'capacityNote'>;

/** One node. */
interface Share {
  readonly capacity: Amounts;
  /** Nothing while it takes no work. */
  readonly allocatable: Amounts;
}

export interface NodesOptions {
  readonly client: KubeClient;
  readonly clock: Clock;
  /** What is told changed, or will at `dueAt`. */
  readonly onChange: () => void;
}

export class Nodes implements ReflectorHandler {
  readonly #options: NodesOptions;
  readonly #shares = new Map<string, Share>();
  #watching: AbortController | undefined;
  #askAgainAt = 0;
  #newest: NodeState = {};
  #told: NodeState = {};
  #toldAt = Number.NEGATIVE_INFINITY;
  #dueAt: Date | undefined;

  constructor(options: NodesOptions) {
    this.#options = options;
  }

  /** Sees to it that nodes are watched, and answers what is to be told of them now. Never throws but for a stop. */
  async look(signal: AbortSignal): Promise<NodeState> {
    if (this.#watching === undefined && this.#now() >= this.#askAgainAt) await this.#begin(signal);
    if (this.#isNews() && this.#waitMs() === 0) {
      this.#told = this.#newest;
      this.#toldAt = this.#now();
    }
    this.#dueAt = this.#isNews() ? new Date(this.#now() + this.#waitMs()) : undefined;
    return this.#told;
  }

  /** Of a cluster that does not answer nothing new is told. */
  rest(): NodeState {
    this.#dueAt = undefined;
    return this.#told;
  }

  /** When a change that waits may be told, as it was at the last look. */
  get dueAt(): Date | undefined {
    return this.#dueAt;
  }

  stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
  }

  replaced(objects: readonly KubeObject[]): void {
    this.#shares.clear();
    for (const object of objects) this.#shares.set(object.metadata.name, shareOf(object));
    this.#sum();
  }

  changed(object: KubeObject): void {
    const share = shareOf(object);
    // Kubelets write their nodes every few minutes though nothing changed.
    if (isDeepStrictEqual(share, this.#shares.get(object.metadata.name))) return;
    this.#shares.set(object.metadata.name, share);
    this.#sum();
  }

  deleted(object: KubeObject): void {
    if (this.#shares.delete(object.metadata.name)) this.#sum();
  }

  failing(error: Error | undefined): void {
    // Any other failure is the cluster's: it is tried again, and what was known of the nodes stays.
    if (error instanceof TmcError && error.code === 'ClusterForbidden') this.#giveUp(explainError(error), REFUSED_MS);
  }

  async #begin(signal: AbortSignal): Promise<void> {
    const { client } = this.#options;
    try {
      const resource = await client.resolve(NODE, signal);
      if (resource === undefined) return this.#giveUp('the cluster serves no nodes', REFUSED_MS);
      this.#watching = new AbortController();
      client.reflect(resource, undefined, this, this.#watching.signal);
    } catch (error) {
      if (signal.aborted) throw error;
      this.#askAgainAt = this.#now() + FAILED_MS;
    }
  }

  #giveUp(why: string, forMs: number): void {
    this.stop();
    this.#askAgainAt = this.#now() + forMs;
    this.#shares.clear();
    this.#tell({ capacityNote: `The capacity of the cluster is not known: ${why}` });
  }

  #sum(): void {
    const shares = [...this.#shares.values()];
    const capacity = capacityOfAmounts(sumOfAmounts(shares.map((s) => s.capacity)));
    const allocatable = capacityOfAmounts(sumOfAmounts(shares.map((s) => s.allocatable)));
    this.#tell({
      ...(capacity === undefined ? {} : { capacity }),
      ...(allocatable === undefined ? {} : { allocatable }),
    });
  }

  #tell(state: NodeState): void {
    if (isDeepStrictEqual(state, this.#newest)) return;
    this.#newest = state;
    if (this.#isNews()) this.#options.onChange();
  }

  #isNews(): boolean {
    return !isDeepStrictEqual(this.#newest, this.#told);
  }

  /** Until something new may be told. Told in the future means that the clock was set back since. */
  #waitMs(): number {
    const silentMs = this.#now() - this.#toldAt;
    return silentMs < 0 ? 0 : Math.max(0, TOLD_APART_MS - silentMs);
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}

function shareOf({ spec, status }: KubeObject): Share {
  const { capacity, allocatable } = isRecord(status) ? status : {};
  return { capacity: amountsIn(capacity), allocatable: takesWork(spec, status) ? amountsIn(allocatable) : {} };
}

/** Not cordoned, and its kubelet does not say, or was not declared, to be away. */
function takesWork(spec: unknown, status: unknown): boolean {
  if (isRecord(spec) && spec['unschedulable'] === true) return false;
  const conditions = isRecord(status) && Array.isArray(status['conditions']) ? status['conditions'] : [];
  const ready = conditions.filter(isRecord).find(({ type }) => type === 'Ready');
  return ready === undefined || ready['status'] === 'True';
}

function amountsIn(list: unknown): Amounts {
  const quantity = (name: string): string | undefined => {
    const value = isRecord(list) ? list[name] : undefined;
    return typeof value === 'string' && value.length <= LONGEST_QUANTITY ? value : undefined;
  };
  const [cpu, memory, storage] = [quantity('cpu'), quantity('memory'), quantity('ephemeral-storage')];
  // A server writes 1000 pods as `1k`.
  const pods = Number((parseQuantity(quantity('pods') ?? '') ?? -1000n) / 1000n);
  return amountsOf({
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
    ...(storage === undefined ? {} : { storage }),
    ...(Number.isSafeInteger(pods) && pods >= 0 ? { pods } : {}),
  });
}
