// A remote spoken to by isomorphic-git over http: refs are listed, fetched, and pushed one by one, each with a lease.
import git, { type HttpClient } from 'isomorphic-git';
import type { Agent } from 'undici';
import { type CommitSha, parseCommitSha, TmcError } from '../../api/index.ts';
import type { OpenRepositoryOptions, PublishResult, RefName, RefUpdate } from '../port.ts';
import { isRefName } from '../ref-name.ts';
import { type Access, type RefMap, type Remote, readAccess, remoteFailure } from '../remote/index.ts';
import { createFetchFs } from './fetch-fs.ts';
import { createHttpClient } from './http-client.ts';

export interface IsomorphicRemoteOptions {
  readonly url: string;
  readonly gitDir: string;
  readonly token: OpenRepositoryOptions['token'];
  readonly agent: Agent;
  /** Shared with the object store, so that a pack is loaded once. */
  readonly cache: () => object;
}

// From so many changed branches on, one fetch of all branches is cheaper than one conversation each.
const FETCH_ALL_FROM = 3;
const BRANCHES = 'refs/heads/';
const NO_OBJECT = '0'.repeat(40);

interface IsomorphicFetch {
  readonly name: RefName;
  readonly all: boolean;
  readonly wanted: RefMap;
  readonly depth: number | undefined;
}

export class IsomorphicRemote implements Remote {
  readonly #options: IsomorphicRemoteOptions;

  constructor(options: IsomorphicRemoteOptions) {
    this.#options = options;
  }

  async list(prefixes: readonly string[], signal: AbortSignal): Promise<RefMap> {
    return await this.#run('read the refs of', signal, async (http) => {
      const { url } = this.#options;
      const listed = await git.listServerRefs({
        http,
        url,
        prefix: commonPrefix(prefixes),
        protocolVersion: 2,
        peelTags: true,
      });
      const refs = new Map<RefName, CommitSha>();
      for (const { ref, oid, peeled } of listed) if (isRefName(ref)) refs.set(ref, parseCommitSha(peeled ?? oid));
      return refs;
    });
  }

  async fetch(
    wanted: RefMap,
    depth: number | undefined,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<RefName, CommitSha | undefined>> {
    const names = [...wanted.keys()];
    const branches = names.filter((name) => name.startsWith(BRANCHES));
    const together = branches.length >= FETCH_ALL_FROM ? branches : [];
    const fetched = new Map<RefName, CommitSha>();
    const [first] = together;
    if (first !== undefined) await this.#fetchInto(fetched, { name: first, all: true, wanted, depth }, signal);
    for (const name of names) {
      if (!fetched.has(name)) await this.#fetchInto(fetched, { name, all: false, wanted, depth }, signal);
    }
    return new Map(names.map((name) => [name, fetched.get(name)]));
  }

  // What isomorphic-git would have written as refs is what the server had at that moment.
  async #fetchInto(
    fetched: Map<RefName, CommitSha>,
    { name, all, wanted, depth }: IsomorphicFetch,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#run('fetch from', signal, async (http) => {
      const { fs, refs } = createFetchFs(this.#options.gitDir);
      const { gitDir: gitdir, url } = this.#options;
      try {
        await git.fetch({
          fs,
          http,
          gitdir,
          url,
          cache: this.#options.cache(),
          remote: 'origin',
          ref: name,
          remoteRef: name,
          singleBranch: !all,
          tags: false,
          ...(depth === undefined ? {} : { depth }),
        });
      } catch (error) {
        // Deleted since it was listed.
        if (error instanceof git.Errors.NotFoundError && String(error.data.what).includes(name)) return;
        throw error;
      }
      for (const [ref, id] of refs) if (isRefName(ref) && wanted.has(ref)) fetched.set(ref, parseCommitSha(id));
    });
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
    let actual: CommitSha | undefined;
    try {
      await this.#run('push to', signal, async (http) => {
        const { fs } = createFetchFs(this.#options.gitDir);
        const { gitDir: gitdir, url } = this.#options;
        await git.push({
          ...{ fs, http, gitdir, url, cache: this.#options.cache(), remote: 'origin', remoteRef: ref },
          // An id is taken where a ref is; nothing local needs to bear the name.
          ref: to ?? from ?? NO_OBJECT,
          delete: to === undefined,
          force: update.replace === true || to === undefined,
          onPrePush: ({ remoteRef }) => {
            actual = remoteRef.oid === NO_OBJECT ? undefined : parseCommitSha(remoteRef.oid);
            return actual === from;
          },
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
    const now = await this.list([ref], signal).catch((): RefMap | undefined => undefined);
    if (now === undefined) throw error;
    const actual = now.get(ref);
    if (actual === to) return { kind: 'published' };
    if (actual !== from) return { kind: 'moved', ref, expected: from, actual };
    throw error;
  }

  async #run<T>(what: string, signal: AbortSignal, work: (http: HttpClient) => Promise<T>): Promise<T> {
    const { agent, url, token } = this.#options;
    const access = await readAccess(token);
    try {
      return await work(createHttpClient({ agent, access, url, signal }));
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof TmcError ? error : this.#failure(what, error, access);
    }
  }

  // The original stays out: it may hold what the server said to a header of ours.
  #failure(what: string, error: unknown, access: Access): TmcError {
    const status = error instanceof git.Errors.HttpError ? error.data.statusCode : undefined;
    const refused = error instanceof git.Errors.GitPushError || error instanceof git.Errors.PushRejectedError;
    const text = error instanceof Error ? error.message : String(error);
    return remoteFailure({
      what,
      url: this.#options.url,
      text,
      status: refused ? 422 : status,
      secrets: access.secrets,
    });
  }
}

function commonPrefix(prefixes: readonly string[]): string {
  const [first = 'refs/', ...others] = prefixes;
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
