// Runs the controllers: a queue of keys for each, worked off one by one between requests.
import { explainError } from '../../api/index.ts';
import { StatusError } from '../status/index.ts';
import type { StoreEvent } from '../store/index.ts';
import type { Controller, Tools, WorkKey } from './controller.ts';

/** How many keys are worked before requests get their turn again. */
const BATCH = 50;
const RETRY_MS = 200;

interface Work {
  readonly controller: Controller;
  readonly key: WorkKey;
}

function idOf({ controller, key }: Work): string {
  return [controller.name, key.resource, key.namespace, key.name].join('\0');
}

export class ControllerManager {
  readonly #controllers: readonly Controller[];
  readonly #tools: Tools;
  /** Each key at most once, so the queue is bounded by the number of objects. */
  readonly #queue = new Map<string, Work>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #scheduled: NodeJS.Immediate | undefined;
  #stopped = false;

  constructor(controllers: readonly Controller[], tools: Tools) {
    this.#controllers = controllers;
    this.#tools = tools;
  }

  /** Looks at everything that is there, then follows changes until `stop`. */
  start(): void {
    const { store } = this.#tools.api;
    for (const resource of store.resources()) {
      for (const object of store.list(resource)) {
        this.#onEvent({ type: 'ADDED', resource, revision: store.revision, object, previous: undefined });
      }
    }
    store.subscribe((event) => this.#onEvent(event));
  }

  stop(): void {
    this.#stopped = true;
    clearImmediate(this.#scheduled);
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #onEvent(event: StoreEvent): void {
    for (const controller of this.#controllers) {
      for (const key of controller.keysFor(event, this.#tools)) this.#enqueue({ controller, key });
    }
  }

  #enqueue(work: Work): void {
    if (this.#stopped) return;
    this.#queue.set(idOf(work), work);
    this.#scheduled ??= setImmediate(() => this.#drain());
  }

  #drain(): void {
    this.#scheduled = undefined;
    for (const [id, work] of [...this.#queue].slice(0, BATCH)) {
      this.#queue.delete(id);
      this.#run(id, work);
    }
    if (this.#queue.size > 0 && !this.#stopped) this.#scheduled ??= setImmediate(() => this.#drain());
  }

  #run(id: string, work: Work): void {
    const again = this.#attempt(work);
    if (again === undefined || this.#stopped) return;
    clearTimeout(this.#timers.get(id));
    const timer = setTimeout(() => {
      this.#timers.delete(id);
      this.#enqueue(work);
    }, again);
    this.#timers.set(id, timer);
  }

  /** A refusal (conflict, terminating namespace) is tried again; anything else is a bug: it is shown, and the rest goes on. */
  #attempt({ controller, key }: Work): number | undefined {
    try {
      return controller.reconcile(key, this.#tools);
    } catch (error) {
      if (!(error instanceof StatusError)) {
        process.emitWarning(
          `embedded controller ${controller.name} failed on ${key.resource} ${key.namespace}/${key.name}: ${explainError(error)}`,
        );
        return undefined;
      }
      return error.code === 404 || error.code === 403 ? undefined : RETRY_MS;
    }
  }
}
