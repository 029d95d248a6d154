// Refs of a remote: asked first, fetched only when they differ from the mirror's, published by push.
import type { CommitSha } from '../../api/index.ts';
import type { ObjectReader, PublishResult, RefName, RefUpdate } from '../port.ts';
import { checkUpdates, selectRefs } from '../ref-updates.ts';
import type { RefStore } from '../repository.ts';

export type RefMap = ReadonlyMap<RefName, CommitSha>;

/** One server, spoken to by a backend. */
export interface Remote {
  /** What the server says its refs are now; may hold more than asked for. */
  list(prefixes: readonly string[], signal: AbortSignal): Promise<RefMap>;
  /**
   * Brings the objects of these refs into the mirror, of their history at most the newest `depth` commits.
   * Answers how the mirror's refs must still be moved; gone ones are undefined.
   */
  fetch(
    wanted: RefMap,
    depth: number | undefined,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<RefName, CommitSha | undefined>>;
  push(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult>;
}

/** The mirror's own refs. They say what was fetched, so they are moved without comparing. */
export interface MirrorRefs {
  refs(prefixes: readonly string[], signal: AbortSignal): Promise<RefMap>;
  overwrite(refs: ReadonlyMap<RefName, CommitSha | undefined>, signal: AbortSignal): Promise<void>;
}

export class RemoteRefs implements RefStore {
  readonly #remote: Remote;
  readonly #mirror: MirrorRefs;
  readonly #reader: ObjectReader;
  readonly #depth: number | undefined;
  // What the mirror was last seen to hold, so that a look without news asks the server alone.
  readonly #seen = new Map<RefName, CommitSha>();
  // One conversation at a time: two fetches would only fight for the mirror's locks.
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: {
    readonly remote: Remote;
    readonly mirror: MirrorRefs;
    readonly reader: ObjectReader;
    readonly depth: number | undefined;
  }) {
    this.#remote = parts.remote;
    this.#mirror = parts.mirror;
    this.#reader = parts.reader;
    this.#depth = parts.depth;
  }

  refs(prefixes: readonly string[], signal: AbortSignal): Promise<RefMap> {
    return this.#inTurn(signal, async () => {
      const listed = selectRefs(await this.#remote.list(prefixes, signal), prefixes);
      if (this.#isSeen(listed, prefixes)) return listed;
      const known = await this.#mirror.refs(prefixes, signal);
      const gone = [...known.keys()].filter((name) => !listed.has(name));
      // First, as a new ref may need the place of a folder that is gone.
      if (gone.length > 0) await this.#mirror.overwrite(new Map(gone.map((name) => [name, undefined])), signal);
      const changed = new Map([...listed].filter(([name, id]) => known.get(name) !== id));
      if (changed.size === 0) return this.#remember(listed, prefixes);
      await this.#mirror.overwrite(await this.#remote.fetch(changed, await this.#depthNow(signal), signal), signal);
      // As fetched, which may be newer than what was listed; what appeared only since then is left for the next look.
      const fetched = await this.#mirror.refs(prefixes, signal);
      return this.#remember(new Map([...fetched].filter(([name]) => listed.has(name))), prefixes);
    });
  }

  #isSeen(listed: RefMap, prefixes: readonly string[]): boolean {
    const seen = selectRefs(this.#seen, prefixes);
    return seen.size === listed.size && [...listed].every(([name, id]) => seen.get(name) === id);
  }

  #remember(refs: RefMap, prefixes: readonly string[]): RefMap {
    for (const name of selectRefs(this.#seen, prefixes).keys()) this.#seen.delete(name);
    for (const [name, id] of refs) this.#seen.set(name, id);
    return refs;
  }

  // Only the first fetch is cut: to cut again would make commits that are here already look like the beginning.
  async #depthNow(signal: AbortSignal): Promise<number | undefined> {
    if (this.#depth === undefined) return undefined;
    return (await this.#mirror.refs(['refs/'], signal)).size === 0 ? this.#depth : undefined;
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
      return await work();
    } finally {
      resolve();
    }
  }
}
