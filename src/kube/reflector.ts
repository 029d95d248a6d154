// List, then watch, for ever: tells every change once and in order, through lost connections and expired positions.
import { ConflictError, explainError, type KubeObject, TransientError } from '../api/index.ts';
import { abortedError, type Backoff, type Clock, createBackoff } from '../infra/index.ts';
import { kubeFailureOf } from './errors.ts';
import { listObjects } from './objects.ts';
import type { ApiResource, Reflector, ReflectorHandler } from './port.ts';
import type { Transport } from './transport.ts';
import { type WatchEvent, watchEvents } from './watch.ts';

export interface ReflectorOptions {
  readonly resource: ApiResource;
  readonly labelSelector: string | undefined;
  readonly handler: ReflectorHandler;
  /** The whole list is read anew at least this often, should events have been lost all the same. */
  readonly relistMs: number;
  readonly clock: Clock;
  readonly random: () => number;
}

const BACKOFF = { baseMs: 800, capMs: 30_000 } as const;
/** The server is asked to end a watch after 5 to 10 minutes, so that reconnects spread. */
const WATCH_SECONDS = { min: 300, max: 600 } as const;
const WATCH_GRACE_MS = 30_000;
/** A watch that ends sooner without a word is treated as a failure, or we would ask in a tight loop. */
const SHORT_WATCH_MS = 1_000;

export function startReflector(transport: Transport, options: ReflectorOptions, signal: AbortSignal): Reflector {
  const reflection = new Reflection(transport, options, signal);
  void reflection.run();
  return { resource: options.resource, synced: () => reflection.synced.promise };
}

class Reflection {
  readonly synced = Promise.withResolvers<void>();
  readonly #transport: Transport;
  readonly #options: ReflectorOptions;
  readonly #signal: AbortSignal;
  readonly #backoff: Backoff;
  #failing = false;
  /** Where the watch goes on. */
  #position = '';
  #relistAt = 0;

  constructor(transport: Transport, options: ReflectorOptions, signal: AbortSignal) {
    this.#transport = transport;
    this.#options = options;
    this.#signal = signal;
    this.#backoff = createBackoff({ ...BACKOFF, random: options.random });
    // Nobody need wait for the first list; without this an abort before it would be an unhandled rejection.
    this.synced.promise.catch(() => undefined);
  }

  /** Never rejects; ends with the signal. */
  async run(): Promise<void> {
    const stop = () => this.synced.reject(abortedError(`Listing ${this.#options.resource.plural}`, this.#signal));
    this.#signal.addEventListener('abort', stop, { once: true });
    if (this.#signal.aborted) stop();
    while (!this.#signal.aborted) {
      await this.#attempt(() => this.#listAndWatch());
    }
  }

  /** One list and all watches after it; returns when a new list is due. */
  async #listAndWatch(): Promise<void> {
    const { resource, labelSelector, handler, relistMs } = this.#options;
    const list = await listObjects(this.#transport, resource, { labelSelector }, this.#signal);
    if (this.#signal.aborted) return;
    handler.replaced(list.items, list.resourceVersion);
    this.#position = list.resourceVersion;
    this.#relistAt = this.#now() + relistMs * (0.9 + this.#options.random() * 0.2);
    this.#works();
    this.synced.resolve();
    let valid = true;
    while (valid && !this.#signal.aborted && this.#now() < this.#relistAt) {
      valid = await this.#attempt(() => this.#watch());
    }
  }

  /** Runs one step; a failure is told, then waited for. False when only a new list can help. */
  async #attempt(step: () => Promise<void>): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (error) {
      if (this.#signal.aborted) return false;
      const expired = isExpired(error);
      if (!expired) this.#fails(error);
      const asked = (kubeFailureOf(error)?.retryAfterSeconds ?? 0) * 1000;
      // After an expiry only jitter: many reflectors of one restarted server should not list in the same instant.
      const wait = expired
        ? this.#options.random() * BACKOFF.baseMs
        : Math.max(this.#backoff.next(), Math.min(asked, BACKOFF.capMs));
      await this.#options.clock.sleep(wait, this.#signal).catch(() => undefined);
      return canResume(error);
    }
  }

  async #watch(): Promise<void> {
    const { resource, labelSelector, random } = this.#options;
    const startedAt = this.#now();
    const seconds = WATCH_SECONDS.min + Math.floor(random() * (WATCH_SECONDS.max - WATCH_SECONDS.min));
    const untilRelist = Math.max(1, Math.ceil((this.#relistAt - startedAt) / 1000));
    let events = 0;
    const watch = watchEvents(
      this.#transport,
      {
        resource,
        labelSelector,
        resourceVersion: this.#position,
        timeoutSeconds: Math.min(seconds, untilRelist),
        graceMs: WATCH_GRACE_MS,
      },
      this.#signal,
    );
    for await (const batch of watch) {
      for (const event of batch) this.#tell(event);
      events += batch.length;
    }
    if (this.#now() - startedAt >= SHORT_WATCH_MS) this.#backoff.reset();
    else if (events <= 1 && !this.#signal.aborted)
      throw new TransientError(
        'ClusterUnavailable',
        `Watching ${resource.plural} on ${this.#transport.server} ended at once; it is opened again.`,
      );
  }

  #tell(event: WatchEvent): void {
    if (this.#signal.aborted) return;
    const { handler } = this.#options;
    switch (event.kind) {
      case 'opened':
        this.#works();
        break;
      case 'changed':
        handler.changed(event.object);
        this.#advance(event.object);
        break;
      case 'deleted':
        handler.deleted(event.object);
        this.#advance(event.object);
        break;
      case 'bookmark':
        if (wentBack(this.#position, event.resourceVersion)) throw rewound(this.#options.resource);
        if (event.resourceVersion !== '') this.#position = event.resourceVersion;
        this.#backoff.reset();
        break;
    }
  }

  #advance(object: KubeObject): void {
    this.#position = object.metadata.resourceVersion ?? this.#position;
    this.#backoff.reset();
  }

  #fails(error: unknown): void {
    this.#failing = true;
    try {
      this.#options.handler.failing(error instanceof Error ? error : new Error(String(error)));
    } catch (failure) {
      process.emitWarning(`A reflector's handler failed: ${explainError(failure)}`);
    }
  }

  #works(): void {
    if (!this.#failing) return;
    this.#failing = false;
    this.#options.handler.failing(undefined);
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}

/** 410, or a position that the server has not reached yet (it was restored from an older state). */
function isExpired(error: unknown): boolean {
  if (error instanceof ConflictError && error.code === 'WatchExpired') return true;
  return kubeFailureOf(error)?.causes.some((cause) => cause.reason === 'ResourceVersionTooLarge') === true;
}

/** The connection broke or the server is busy: the watch goes on where it was. Anything else asks for a new list. */
function canResume(error: unknown): boolean {
  if (!(error instanceof TransientError) || isExpired(error)) return false;
  const status = kubeFailureOf(error)?.status;
  return error.code === 'ClusterUnreachable' || status === 429 || status === 503;
}

/** Positions of one server only grow; compared only where both are plain numbers. */
function wentBack(position: string, bookmark: string): boolean {
  const digits = /^\d+$/;
  return digits.test(position) && digits.test(bookmark) && BigInt(bookmark) < BigInt(position);
}

function rewound(resource: ApiResource): ConflictError {
  return new ConflictError(
    'WatchExpired',
    `Watching ${resource.plural}: the server is behind our position, so it was restored; the list is read again.`,
  );
}
