// A remote spoken to by git: one fetch into the mirror for each look, atomic push with a lease on every ref.
import { parseCommitSha, type TmcError } from '../../api/index.ts';
import type { OpenRepositoryOptions, PublishResult, RefName, RefUpdate, RemoteLimits, RemoteOptions } from '../port.ts';
import { isRefName } from '../ref-name.ts';
import { firstMoved } from '../ref-updates.ts';
import {
  type Access,
  type Depth,
  isSameServer,
  MAX_REDIRECTS,
  type MirrorRefs,
  type ProxyAddress,
  proxyFor,
  type RefMap,
  type Remote,
  remoteFailure,
  withAccess,
} from '../remote/index.ts';
import { type GitResult, runGit } from './git-process.ts';
import { HttpTrace } from './http-trace.ts';
import type { Maintenance } from './maintenance.ts';
import { httpSettings, sshSettings } from './remote-settings.ts';
import { guarded } from './transfer-guard.ts';

export interface NativeRemoteOptions {
  readonly url: string;
  readonly gitDir: string;
  readonly token: OpenRepositoryOptions['token'];
  readonly options: RemoteOptions;
  readonly limits: RemoteLimits;
  readonly mirror: MirrorRefs;
  readonly maintenance: Maintenance;
}

const PUSH = 'push to';

interface Command {
  /** `fetch from`, for messages. */
  readonly what: string;
  readonly args: (url: string) => readonly string[];
  readonly input?: string;
}

interface Answer extends GitResult {
  readonly trace: HttpTrace;
  readonly access: Access;
  readonly proxy: ProxyAddress | undefined;
}

export class NativeRemote implements Remote {
  readonly #options: NativeRemoteOptions;
  /** Where the server sent us, as long as it works. */
  #movedTo: string | undefined;
  readonly #known = new Map<RefName, string>();

  constructor(options: NativeRemoteOptions) {
    this.#options = options;
  }

  // One conversation says what is there and brings it: git moves, makes and removes the mirror's refs itself.
  async pull(prefixes: readonly string[], depth: Depth, signal: AbortSignal): Promise<RefMap> {
    const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance', '--no-recurse-submodules'];
    const cut = depth === undefined ? [] : [`--depth=${depth}`];
    const args = (url: string) => ['fetch', ...flags, '--force', '--prune', ...cut, '--stdin', '--end-of-options', url];
    const input = prefixes.map((prefix) => `+${prefix}*:${prefix}*\n`).join('');
    await this.#talk({ what: 'fetch from', args, input }, signal);
    const refs = await this.#options.mirror.refs(prefixes, signal);
    if ([...refs].some(([ref, id]) => this.#known.get(ref) !== id)) this.#options.maintenance.wrote();
    for (const [ref, id] of refs) this.#known.set(ref, id);
    return refs;
  }

  async push(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult> {
    try {
      await this.#push(updates, ['--atomic'], signal);
      return { kind: 'published' };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Error && /does not support --atomic/.test(error.message))
        return await this.#pushOneByOne(updates, signal);
      return await this.#explain(updates, error, signal);
    }
  }

  async #pushOneByOne(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult> {
    for (const update of updates) {
      const result = await this.#push([update], [], signal).then(
        (): PublishResult => ({ kind: 'published' }),
        async (error: unknown) => await this.#explain([update], error, signal),
      );
      if (result.kind === 'moved') return result;
    }
    return { kind: 'published' };
  }

  // The lease makes each move a comparison on the server, also where a fast-forward alone would let it pass.
  async #push(updates: readonly RefUpdate[], flags: readonly string[], signal: AbortSignal): Promise<void> {
    const leases = updates.map(({ ref, from }) => `--force-with-lease=${ref}:${from ?? ''}`);
    const specs = updates.map(({ ref, to }) => `${to ?? ''}:${ref}`);
    const fixed = ['push', '--quiet', '--porcelain', '--no-verify', '--recurse-submodules=no', ...flags, ...leases];
    await this.#talk({ what: PUSH, args: (url) => [...fixed, '--end-of-options', url, ...specs] }, signal);
  }

  // What the refs are now is the reason; git's words are for people. A push whose answer got lost may have been made.
  async #explain(updates: readonly RefUpdate[], error: unknown, signal: AbortSignal): Promise<PublishResult> {
    signal.throwIfAborted();
    const now = await this.#list(
      updates.map(({ ref }) => ref),
      signal,
    ).catch((): RefMap | undefined => undefined);
    if (now === undefined) throw error;
    if (updates.every(({ ref, to }) => now.get(ref) === to)) return { kind: 'published' };
    const moved = firstMoved(updates, now);
    if (moved !== undefined) return moved;
    throw error;
  }

  async #list(names: readonly RefName[], signal: AbortSignal): Promise<RefMap> {
    const args = (url: string) => ['ls-remote', '--quiet', '--end-of-options', url, ...names];
    const answer = await this.#talk({ what: 'read the refs of', args }, signal);
    return parseListing(answer.stdout.toString('utf8'));
  }

  /** One command at the remote. Throws what went wrong there; where the server sends us, we go. */
  async #talk(command: Command, signal: AbortSignal): Promise<Answer> {
    const { url, token, options } = this.#options;
    if (url.startsWith('ssh:')) {
      const { env } = await sshSettings(url, options.ssh, this.#options.limits);
      const nobody: Access = { authorization: undefined, secrets: [] };
      return this.#judged(command, await this.#git(command, url, { env, access: nobody, proxy: undefined }, signal));
    }
    return await withAccess({ url, token, auth: options.auth, user: options.user }, (access) =>
      this.#overHttp(command, access, signal),
    );
  }

  async #overHttp(command: Command, access: Access, signal: AbortSignal): Promise<Answer> {
    const { url, gitDir, options, limits } = this.#options;
    let at = this.#movedTo ?? url;
    for (let hop = 0; ; hop += 1) {
      const proxy = proxyFor(at, options.env ?? process.env);
      const atHome = isSameServer(at, url);
      const { env } = await httpSettings({ gitDir, url: at, access, proxy, limits, options, atHome });
      const answer = await this.#git(command, at, { env, access, proxy }, signal);
      const next = answer.code === 0 ? undefined : answer.trace.movedTo(at);
      if (next === undefined || hop >= MAX_REDIRECTS) return this.#judged(command, answer);
      at = next;
      this.#movedTo = next;
    }
  }

  async #git(
    command: Command,
    url: string,
    { env, access, proxy }: Pick<Answer, 'access' | 'proxy'> & { readonly env: Readonly<Record<string, string>> },
    signal: AbortSignal,
  ): Promise<Answer> {
    const { gitDir, limits } = this.#options;
    const trace = new HttpTrace();
    const protocol = new URL(url).protocol.slice(0, -1);
    const git = { gitDir, args: command.args(url), config: [`protocol.${protocol}.allow=always`], env };
    const result = await guarded(
      { gitDir, url, limits, trace, endsWithAnswer: command.what === PUSH },
      signal,
      (limited) => runGit({ ...git, httpTrace: (line) => trace.line(line) }, command.input ?? '', limited),
    );
    return { ...result, trace, access, proxy };
  }

  #judged(command: Command, answer: Answer): Answer {
    const { url } = this.#options;
    const { code, stderr, stdout, trace, access, proxy } = answer;
    const wrongServer = trace.isNoGitServer;
    if (code === 0 && !wrongServer) return answer;
    const movedTo = this.#movedTo;
    this.#movedTo = undefined;
    throw this.#failure({
      what: command.what,
      url,
      text: [stderr, wrongServer ? 'not a git server' : '', code === 0 ? '' : stdout.toString('utf8')].join('\n'),
      status: trace.answer?.status,
      retryAfterSeconds: trace.retryAfterSeconds,
      movedTo: movedTo ?? trace.answer?.headers.get('location'),
      proxy: proxy?.host,
      hadToken: access.authorization !== undefined,
      secrets: [...access.secrets, ...(proxy?.secrets ?? [])],
    });
  }

  #failure(failure: Parameters<typeof remoteFailure>[0]): TmcError {
    const status = failure.status !== undefined && failure.status < 300 ? undefined : failure.status;
    return remoteFailure({ ...failure, status });
  }
}

// Annotated tags come twice, the second time as `<name>^{}` with the commit that they lead to.
function parseListing(text: string): RefMap {
  const refs = new Map<RefName, ReturnType<typeof parseCommitSha>>();
  for (const line of text.split('\n')) {
    const match = /^([0-9a-f]{40})\t(\S+?)(\^\{\})?$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined && isRefName(match[2]))
      refs.set(match[2], parseCommitSha(match[1]));
  }
  return refs;
}
