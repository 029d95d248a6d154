// Inventory: what lives in the cluster under our key. One watch per kind; kinds come and go with what the index names.
import {
  type ClusterState,
  explainError,
  type GroupVersionKind,
  type KubeObject,
  type ObjectRef,
  refKey,
  refOf,
  type TargetKey,
} from '../api/index.ts';
import { abortable, type Clock } from '../infra/index.ts';
import type { KubeClient } from '../kube/index.ts';
import { endsCycle, isClusterDown } from './hands.ts';
import { KEY_LABEL } from './ownership.ts';
import { retryDelayMs } from './patience.ts';
import type { LiveObjects } from './situation.ts';
import { WatchedKind, type WatchHooks } from './watched-kind.ts';

/** How long a cycle waits for the first lists of new kinds; without them, objects are asked for one by one. */
const FIRST_LIST_MS = 10_000;
const PROBE_CAP_MS = 30_000;
const NOT_SERVED_CAP_MS = 30_000;
const PROBLEMS_TOLD = 3;

/** Watched always: a cluster without any object of ours must be noticed when it dies, too. */
const NAMESPACES: GroupVersionKind = { group: '', version: 'v1', kind: 'Namespace' };

export interface InventoryOptions {
  readonly client: KubeClient;
  readonly clock: Clock;
  /** Milliseconds; each list is read anew this often, should events have been lost. */
  readonly relistInterval: number;
  /** Something may have changed; called often. */
  readonly onChange: () => void;
}

interface Watch {
  readonly objects: WatchedKind;
  readonly stop: AbortController;
  readonly since: number;
}

/** A kind that could not be watched: not served, or discovery failed. */
interface Miss {
  readonly reason: 'notServed' | 'failed';
  readonly message: string;
  readonly failures: number;
  readonly retryAt: number;
}

interface Keys {
  readonly kind: string;
  readonly key: string;
}

export class Inventory implements LiveObjects {
  readonly #options: InventoryOptions;
  readonly #watches = new Map<string, Watch>();
  readonly #keys = new WeakMap<ObjectRef, Keys>();
  readonly #misses = new Map<string, Miss>();
  #version: string | undefined;
  /** Why the cluster is to be probed before it is trusted again. */
  #doubt: unknown;
  #probe = { failures: 0, notBefore: 0 };

  constructor(options: InventoryOptions) {
    this.#options = options;
  }

  find(ref: ObjectRef): KubeObject | undefined {
    const { kind, key } = this.#keysOf(ref);
    return this.#watches.get(kind)?.objects.find(key);
  }

  /** Refs live as long as their index, and each is asked for in every cycle. */
  #keysOf(ref: ObjectRef): Keys {
    const known = this.#keys.get(ref);
    if (known !== undefined) return known;
    const keys = { kind: kindKey(ref), key: refKey(ref) };
    this.#keys.set(ref, keys);
    return keys;
  }

  view(kind: GroupVersionKind): 'watched' | 'notServed' | 'unknown' {
    const key = kindKey(kind);
    if (this.#watches.get(key)?.objects.isListed === true) return 'watched';
    return this.#misses.get(key)?.reason === 'notServed' ? 'notServed' : 'unknown';
  }

  *all(): Iterable<KubeObject> {
    for (const { objects } of this.#watches.values()) yield* objects.all();
  }

  record(live: KubeObject): void {
    this.#watches.get(kindKey(refOf(live)))?.objects.record(live);
  }

  doubt(error: unknown): void {
    if (!isClusterDown(error) || this.#doubt !== undefined) return;
    this.#doubt = error;
    this.#options.onChange();
  }

  /** When an unreachable cluster is asked again. */
  get probeAt(): Date | undefined {
    return this.#probe.failures === 0 ? undefined : new Date(this.#probe.notBefore);
  }

  /** Asks whether the cluster answers, if there is doubt, and watches the kinds that are not watched yet. */
  async look(
    kinds: Iterable<GroupVersionKind>,
    key: TargetKey | undefined,
    signal: AbortSignal,
  ): Promise<ClusterState> {
    const down = await this.#probeIfInDoubt(signal);
    if (down !== undefined) return { reachable: false, message: down, ...this.#versionField() };
    if (key !== undefined)
      await this.#watchAll(new Map([NAMESPACES, ...kinds].map((kind) => [kindKey(kind), kind])), key, signal);
    const problems = this.#problems();
    return { reachable: true, ...(problems === undefined ? {} : { message: problems }), ...this.#versionField() };
  }

  stop(): void {
    for (const { stop } of this.#watches.values()) stop.abort();
    this.#watches.clear();
  }

  #versionField(): Pick<ClusterState, 'kubernetesVersion'> {
    return this.#version === undefined ? {} : { kubernetesVersion: this.#version };
  }

  /** The cause, when it does not answer. */
  async #probeIfInDoubt(signal: AbortSignal): Promise<string | undefined> {
    const { client, clock } = this.#options;
    if (this.#version !== undefined && this.#doubt === undefined) return undefined;
    if (this.#probe.failures > 0 && clock.now().getTime() < this.#probe.notBefore) return explainError(this.#doubt);
    try {
      this.#version = await client.version(signal);
      this.#doubt = undefined;
      this.#probe = { failures: 0, notBefore: 0 };
      return undefined;
    } catch (error) {
      if (signal.aborted) throw error;
      const failures = this.#probe.failures + 1;
      this.#doubt = error;
      this.#probe = { failures, notBefore: clock.now().getTime() + retryDelayMs(failures, PROBE_CAP_MS) };
      return explainError(error);
    }
  }

  async #watchAll(wanted: ReadonlyMap<string, GroupVersionKind>, key: TargetKey, signal: AbortSignal): Promise<void> {
    const now = this.#options.clock.now().getTime();
    for (const [name, { objects, stop }] of this.#watches) {
      // Kinds that the index left stay watched as long as something of ours is there: it may be an orphan.
      if (wanted.has(name) || objects.size > 0) continue;
      stop.abort();
      this.#watches.delete(name);
    }
    for (const name of this.#misses.keys()) if (!wanted.has(name)) this.#misses.delete(name);
    const due = [...wanted].filter(
      ([name]) => !this.#watches.has(name) && (this.#misses.get(name)?.retryAt ?? 0) <= now,
    );
    await Promise.all(due.map(([name, kind]) => this.#begin(name, kind, key, signal)));
    this.#relist(key, now);
    await this.#firstLists(
      due.map(([name]) => name),
      signal,
    );
  }

  async #begin(name: string, kind: GroupVersionKind, key: TargetKey, signal: AbortSignal): Promise<void> {
    const { client } = this.#options;
    try {
      const resource = await client.resolve(kind, signal);
      if (resource === undefined) return this.#miss(name, 'notServed', `${kind.kind} is not served`);
      this.#misses.delete(name);
      this.#start(name, new WatchedKind(resource, this.#hooks()), key);
    } catch (error) {
      if (endsCycle(error)) this.doubt(error);
      if (signal.aborted) throw error;
      this.#miss(name, 'failed', explainError(error));
    }
  }

  #hooks(): WatchHooks {
    const turn = (error: Error | undefined) => {
      // A watch that works again is worth a probe at once.
      if (error === undefined) this.#probe = { ...this.#probe, notBefore: 0 };
      else this.doubt(error);
    };
    return { change: this.#options.onChange, turn };
  }

  #start(name: string, objects: WatchedKind, key: TargetKey): void {
    const { client, clock } = this.#options;
    const stop = new AbortController();
    this.#watches.set(name, { objects, stop, since: clock.now().getTime() });
    client.reflect(objects.resource, `${KEY_LABEL}=${key}`, objects, stop.signal);
  }

  #miss(name: string, reason: Miss['reason'], message: string): void {
    const failures = (this.#misses.get(name)?.failures ?? 0) + 1;
    const retryAt = this.#options.clock.now().getTime() + retryDelayMs(failures, NOT_SERVED_CAP_MS);
    this.#misses.set(name, { reason, message, failures, retryAt });
  }

  /** Begins the watch of a kind anew when its interval is over; what is known stays until the new list replaces it. */
  #relist(key: TargetKey, now: number): void {
    for (const [name, { objects, stop, since }] of this.#watches) {
      if (now - since < this.#options.relistInterval) continue;
      stop.abort();
      this.#start(name, objects, key);
    }
  }

  async #firstLists(names: readonly string[], signal: AbortSignal): Promise<void> {
    const lists = names.flatMap((name) => this.#watches.get(name)?.objects.settled ?? []);
    if (lists.length === 0) return;
    const enough = new AbortController();
    const limit = this.#options.clock.sleep(FIRST_LIST_MS, enough.signal).catch(() => undefined);
    await abortable('The first look at the cluster', Promise.race([Promise.all(lists), limit]), signal).finally(() =>
      enough.abort(),
    );
  }

  #problems(): string | undefined {
    const failing = [...this.#watches.values()].flatMap(({ objects }) =>
      objects.error === undefined ? [] : [explainError(objects.error)],
    );
    const missed = [...this.#misses.values()].flatMap(({ reason, message }) => (reason === 'failed' ? [message] : []));
    const all = [...new Set([...failing, ...missed])].sort();
    return all.length === 0 ? undefined : all.slice(0, PROBLEMS_TOLD).join('; ');
  }
}

function kindKey({ group, version, kind }: GroupVersionKind): string {
  return `${group}/${version}/${kind}`;
}
