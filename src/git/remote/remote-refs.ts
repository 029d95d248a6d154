// Refs of a remote: pulled into the mirror when asked for, published by push; one conversation at a time.
import { type CommitSha, TmcError, TransientError } from '../../api/index.ts';
import { type Breaker, createBreaker } from '../../infra/index.ts';
import type { ObjectReader, PublishResult, RefName, RefUpdate } from '../port.ts';
import { checkUpdates, selectRefs } from '../ref-updates.ts';
import type { RefStore } from '../repository.ts';
import { Pause } from './pause.ts';

export type RefMap = ReadonlyMap<RefName, CommitSha>;

/** What is asked about commits that are to be published. */
type History = Pick<ObjectReader, 'commit' | 'isAncestor'>;

/** How many commits of each ref's history are fetched; undefined: all. */
export type Depth = number | undefined;

/** One server, spoken to by a backend. */
export interface Remote {
  /**
   * Makes the mirror's refs with these prefixes what the server has, with all they lead to; with a depth, of their history
   * at most so many of the newest commits. Answers them, and perhaps more.
   */
  pull(prefixes: readonly string[], depth: Depth, signal: AbortSignal): Promise<RefMap>;
  push(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult>;
}

/** The mirror's own refs. They say what was fetched, so they are moved without comparing. */
export interface MirrorRefs {
  refs(prefixes: readonly string[], signal: AbortSignal): Promise<RefMap>;
  overwrite(refs: ReadonlyMap<RefName, CommitSha | undefined>, signal: AbortSignal): Promise<void>;
}

export interface BreakerSettings {
  /** Failures in a row after which the remote is left alone. */
  readonly failures: number;
  /** Milliseconds until it is asked again. */
  readonly openMs: number;
}

const BREAKER: BreakerSettings = { failures: 5, openMs: 5_000 };
// A push may be past the point of no return: its own word about an abort counts, not that of the breaker.
const NEVER = new AbortController().signal;

export class RemoteRefs implements RefStore {
  readonly #remote: Remote;
  readonly #mirror: MirrorRefs;
  readonly #reader: History;
  readonly #depth: Depth;
  #isFilled = false;
  readonly #pause = new Pause();
  readonly #breaker: Breaker;
  // One conversation at a time: two fetches would only fight for the mirror's locks.
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: {
    readonly remote: Remote;
    readonly mirror: MirrorRefs;
    readonly reader: History;
    readonly depth: Depth;
    readonly breaker?: BreakerSettings;
  }) {
    this.#remote = parts.remote;
    this.#mirror = parts.mirror;
    this.#reader = parts.reader;
    this.#depth = parts.depth;
    this.#breaker = breakerOf(parts.breaker ?? BREAKER);
  }

  refs(prefixes: readonly string[], signal: AbortSignal): Promise<RefMap> {
    return this.#inTurn(signal, async () => {
      if (prefixes.length === 0) return new Map();
      return selectRefs(await this.#remote.pull(prefixes, await this.#depthNow(signal), signal), prefixes);
    });
  }

  // Only the first fetch is cut: to cut again would make commits that are here already look like the beginning.
  async #depthNow(signal: AbortSignal): Promise<Depth> {
    if (this.#depth === undefined || this.#isFilled) return undefined;
    this.#isFilled = (await this.#mirror.refs(['refs/'], signal)).size > 0;
    return this.#isFilled ? undefined : this.#depth;
  }

  publish(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult> {
    return this.#inTurn(signal, async () => {
      if (updates.length === 0) return { kind: 'published' };
      await checkUpdates(updates, this.#reader, signal);
      const result = await this.#remote.push(updates, signal);
      if (result.kind === 'published')
        await this.#mirror.overwrite(new Map(updates.map(({ ref, to }) => [ref, to])), signal);
      return result;
    });
  }

  async #inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    try {
      await before;
      signal.throwIfAborted();
      this.#pause.check();
      return await this.#breaker.execute(() => this.#heeding(work), NEVER);
    } finally {
      resolve();
    }
  }

  async #heeding<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#pause.heed(error);
      throw error;
    }
  }
}

function breakerOf({ failures, openMs }: BreakerSettings): Breaker {
  return createBreaker({
    what: 'Asking the remote',
    threshold: failures,
    openMs,
    countsAsFailure: isDown,
    openError: (last) => {
      const location = last instanceof TmcError ? String(last.data['location'] ?? '') : '';
      return new TransientError(
        'GitRemote',
        `cannot ask ${location} now: it failed ${failures} times in a row, and is asked again every ${openMs / 1000} s`,
        { cause: last, data: { location, breaker: 'open', retryAfterSeconds: openMs / 1000 } },
      );
    },
  });
}

/** What says that the server is not there for anybody; a refusal and a stop on request do not. */
function isDown(error: unknown): boolean {
  return error instanceof TransientError && (error.code === 'GitRemote' || error.code === 'Timeout');
}
