// A remote spoken to by isomorphic-git over http: refs are listed, fetched, and pushed one by one, each with a lease.
import git from 'isomorphic-git';
import { type CommitSha, parseCommitSha, TmcError } from '../../api/index.ts';
import type { OpenRepositoryOptions, PublishResult, RefName, RefUpdate, RemoteLimits, RemoteOptions } from '../port.ts';
import { isRefName } from '../ref-name.ts';
import { selectRefs } from '../ref-updates.ts';
import {
  type Access,
  type Depth,
  type MirrorRefs,
  type RefMap,
  type Remote,
  remoteFailure,
  retryAfterSeconds,
  withAccess,
  wordsOf,
} from '../remote/index.ts';
import {
  type Advertisement,
  askForPrefixes,
  branchOf,
  formatAdvertisement,
  parseAdvertisement,
} from './advertisement.ts';
import { createCapabilityCache } from './capability-cache.ts';
import type { Dispatchers } from './dispatchers.ts';
import { createFetchFs } from './fetch-fs.ts';
import { createHttpClient, type HttpClientOptions, type ObservedClient } from './http-client.ts';

export interface IsomorphicRemoteOptions {
  readonly url: string;
  readonly gitDir: string;
  readonly token: OpenRepositoryOptions['token'];
  readonly options: RemoteOptions;
  readonly limits: RemoteLimits;
  readonly dispatchers: Dispatchers;
  readonly mirror: MirrorRefs;
  /** Shared with the object store, so that a pack is loaded once. */
  readonly cache: () => object;
}

interface Talk extends Pick<HttpClientOptions, 'ask' | 'edit' | 'lists' | 'capabilities'> {
  /** `fetch from`, for messages. */
  readonly what: string;
  readonly signal: AbortSignal;
}

const NO_OBJECT = '0'.repeat(40);

export class IsomorphicRemote implements Remote {
  readonly #options: IsomorphicRemoteOptions;
  readonly #capabilities = createCapabilityCache();

  constructor(options: IsomorphicRemoteOptions) {
    this.#options = options;
  }

  async pull(prefixes: readonly string[], depth: Depth, signal: AbortSignal): Promise<RefMap> {
    const { mirror } = this.#options;
    const listed = selectRefs(await this.#list(prefixes, signal), prefixes);
    const known = await mirror.refs(prefixes, signal);
    const gone = [...known.keys()].filter((name) => !listed.has(name));
    // First, as a new ref may need the place of a folder that is gone.
    if (gone.length > 0) await mirror.overwrite(new Map(gone.map((name) => [name, undefined])), signal);
    const changed = [...listed].filter(([name, id]) => known.get(name) !== id).map(([name]) => name);
    if (changed.length === 0) return listed;
    await mirror.overwrite(await this.#fetch(changed, depth, signal), signal);
    // As fetched, which may be newer than what was listed; what appeared only since then is left for the next look.
    const fetched = await mirror.refs(prefixes, signal);
    return new Map([...fetched].filter(([name]) => listed.has(name)));
  }

  async #list(prefixes: readonly string[], signal: AbortSignal): Promise<RefMap> {
    // Refs are ASCII where it matters: a prefix beyond that is asked for up to there.
    const ask = (bytes: Buffer) => askForPrefixes(bytes, prefixes.map(asciiStart));
    const talk = { what: 'read the refs of', signal, ask, lists: true, capabilities: this.#capabilities };
    return await this.#talk(talk, async (http) => {
      const { url } = this.#options;
      const question = { http, url, prefix: 'refs/', protocolVersion: 2, peelTags: true } as const;
      const refs = new Map<RefName, CommitSha>();
      for (const { ref, oid, peeled } of await git.listServerRefs(question))
        if (isRefName(ref)) refs.set(ref, parseCommitSha(peeled ?? oid));
      return refs;
    });
  }

  /** All in one conversation, and nothing else. Refs that were deleted since they were listed are undefined. */
  async #fetch(
    names: readonly RefName[],
    depth: Depth,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<RefName, CommitSha | undefined>> {
    let list: Advertisement | undefined;
    // Only what is wanted is shown to isomorphic-git, which would fetch every branch that it sees.
    const edit = (bytes: Buffer): Buffer => {
      list = parseAdvertisement(bytes);
      return list === undefined ? bytes : formatAdvertisement(list, wantedIds(list, names));
    };
    await this.#talk({ what: 'fetch from', signal, edit }, async (http) => {
      const { gitDir: gitdir, url, cache } = this.#options;
      const { fs } = createFetchFs(gitdir);
      const ref = branchOf(0);
      const cut = depth === undefined ? {} : { depth };
      await git
        .fetch({ fs, http, gitdir, url, cache: cache(), remote: 'origin', ref, remoteRef: ref, tags: false, ...cut })
        .catch((error: unknown) => {
          // All of them were deleted since they were listed.
          if (list === undefined || wantedIds(list, names).length > 0) throw error;
        });
    });
    return new Map(names.map((name) => [name, list?.refs.get(name)]));
  }

  async push(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult> {
    for (const update of updates) {
      const result = await this.#pushOne(update, signal);
      if (result.kind === 'moved') return result;
    }
    return { kind: 'published' };
  }

  // The id that the server held at the start goes along with the push, so the server itself sees a move in between.
  async #pushOne(update: RefUpdate, signal: AbortSignal): Promise<PublishResult> {
    const { ref, from, to } = update;
    const said: string[] = [];
    try {
      await this.#talk({ what: 'push to', signal }, async (http) => {
        const { gitDir: gitdir, url, cache } = this.#options;
        const { fs } = createFetchFs(gitdir);
        await git
          .push({
            ...{ fs, http, gitdir, url, cache: cache(), remote: 'origin', remoteRef: ref },
            // An id is taken where a ref is; nothing local needs to bear the name.
            ref: to ?? from ?? NO_OBJECT,
            delete: to === undefined,
            force: update.replace === true || to === undefined,
            onPrePush: ({ remoteRef }) => (remoteRef.oid === NO_OBJECT ? undefined : remoteRef.oid) === from,
            onMessage: (line) => void said.push(`remote: ${line}`),
          })
          .catch((error: unknown) => {
            throw new RefusedPush(error, said);
          });
      });
      return { kind: 'published' };
    } catch (error) {
      return await this.#explain(update, error, signal);
    }
  }

  // What the ref is now is the reason. A push whose answer got lost may have been made.
  async #explain({ ref, from, to }: RefUpdate, error: unknown, signal: AbortSignal): Promise<PublishResult> {
    signal.throwIfAborted();
    const now = await this.#list([ref], signal).catch((): RefMap | undefined => undefined);
    if (now === undefined) throw error;
    const actual = now.get(ref);
    if (actual === to) return { kind: 'published' };
    if (actual !== from) return { kind: 'moved', ref, expected: from, actual };
    throw error;
  }

  async #talk<T>(talk: Talk, work: (http: ObservedClient) => Promise<T>): Promise<T> {
    const { url, token, options, dispatchers, limits } = this.#options;
    return await withAccess({ url, token, auth: options.auth, user: options.user }, async (access) => {
      const { downloadBytes } = limits;
      const http = createHttpClient({ ...talk, dispatchers, access, url, downloadBytes });
      try {
        return await work(http);
      } catch (error) {
        talk.signal.throwIfAborted();
        this.#capabilities.clear();
        const cause = error instanceof RefusedPush ? error.cause : error;
        throw cause instanceof TmcError ? cause : this.#failure(talk.what, error, { http, access });
      }
    });
  }

  // The original stays out: it may hold what the server said to a header of ours.
  #failure(what: string, error: unknown, { http, access }: { http: ObservedClient; access: Access }): TmcError {
    const { last } = http;
    const refused = error instanceof RefusedPush && error.cause instanceof git.Errors.GitPushError;
    const status = last === undefined || last.status < 300 ? undefined : last.status;
    return remoteFailure({
      what,
      url: this.#options.url,
      text: textOf(error),
      status: refused ? 422 : status,
      retryAfterSeconds: retryAfterSeconds(last?.headers['retry-after'], new Date()),
      movedTo: movedTo(this.#options.url, http),
      proxy: http.proxy,
      hadToken: access.authorization !== undefined,
      secrets: [...access.secrets, ...http.secrets],
    });
  }
}

/** A push that failed, with what the server had to say to people. */
class RefusedPush extends Error {
  readonly said: readonly string[];

  constructor(cause: unknown, said: readonly string[]) {
    super('push failed', { cause });
    this.said = said;
  }
}

function textOf(error: unknown): string {
  if (error instanceof RefusedPush) return [...error.said, textOf(error.cause)].join('\n');
  return error instanceof git.Errors.HttpError ? `HTTP ${error.data.statusCode}` : wordsOf(error);
}

function movedTo(url: string, { last }: ObservedClient): string | undefined {
  if (last === undefined || last.url.startsWith(url)) return last?.headers['location'];
  return last.url.replace(/\/info\/refs.*$/, '');
}

function wantedIds({ refs }: Advertisement, names: readonly RefName[]): readonly CommitSha[] {
  return [...new Set(names.flatMap((name) => refs.get(name) ?? []))];
}

function asciiStart(prefix: string): string {
  return /^[\x21-\x7e]*/.exec(prefix)?.[0] ?? '';
}
