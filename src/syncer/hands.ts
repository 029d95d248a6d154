// What actions are carried out with: the cluster, a throttle, and what was made so recently that nobody else can be in it.
import { type KubeObject, type ObjectRef, TmcError } from '../api/index.ts';
import { type Clock, isAborted } from '../infra/index.ts';
import type { KubeClient } from '../kube/index.ts';
import type { Throttle } from './throttle.ts';

export interface Hands {
  readonly client: KubeClient;
  readonly throttle: Throttle;
  readonly clock: Clock;
  readonly fresh: FreshPlaces;
  /** Told of every state that the server answered, and of connections that failed. */
  readonly inventory: { record(live: KubeObject): void; doubt(error: unknown): void };
}

const FRESH_MS = 30_000;

/**
 * Namespaces and kinds that we created within the last 30 s. An object that goes there is applied without asking first
 * whether it is there: without force, so that should somebody have been quicker, nothing of theirs is taken.
 */
export class FreshPlaces {
  readonly #clock: Clock;
  readonly #since = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  addNamespace(name: string): void {
    this.#add(`namespace ${name}`);
  }

  /** As `group/Kind`. */
  addKind(kind: string): void {
    this.#add(`kind ${kind}`);
  }

  has({ group, kind, namespace }: ObjectRef): boolean {
    return (
      this.#isFresh(`kind ${group}/${kind}`) || (namespace !== undefined && this.#isFresh(`namespace ${namespace}`))
    );
  }

  #add(place: string): void {
    for (const known of this.#since.keys()) if (!this.#isFresh(known)) this.#since.delete(known);
    this.#since.set(place, this.#clock.now().getTime());
  }

  #isFresh(place: string): boolean {
    return this.#clock.now().getTime() - (this.#since.get(place) ?? Number.NEGATIVE_INFINITY) < FRESH_MS;
  }
}

/** The cluster as a whole cannot be worked with: no answer, or our credentials are refused. */
export function isClusterDown(error: unknown): boolean {
  return error instanceof TmcError && (error.code === 'ClusterUnreachable' || error.code === 'ClusterAuthentication');
}

/** Errors that end a cycle instead of being told of one object. */
export function endsCycle(error: unknown): boolean {
  return isAborted(error) || isClusterDown(error);
}
