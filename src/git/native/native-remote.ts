// A remote spoken to by git: ls-remote, fetch into the mirror, atomic push with a lease on every ref.
import { parseCommitSha, type TmcError } from '../../api/index.ts';
import type { OpenRepositoryOptions, PublishResult, RefName, RefUpdate } from '../port.ts';
import { isRefName } from '../ref-name.ts';
import { firstMoved } from '../ref-updates.ts';
import { type Access, type RefMap, type Remote, readAccess, remoteFailure } from '../remote/index.ts';
import { type GitResult, runGit } from './git-process.ts';

export interface NativeRemoteOptions {
  readonly url: string;
  readonly gitDir: string;
  readonly token: OpenRepositoryOptions['token'];
}

interface Answer extends GitResult {
  readonly access: Access;
}

// A transfer slower than 100 bytes a second for 30 s is taken as stopped.
const HTTP_CONFIG = ['http.lowSpeedLimit=100', 'http.lowSpeedTime=30'];

export class NativeRemote implements Remote {
  readonly #options: NativeRemoteOptions;

  constructor(options: NativeRemoteOptions) {
    this.#options = options;
  }

  // Git asks a server for branches alone or for all refs; finer prefixes it only sifts itself.
  async list(prefixes: readonly string[], signal: AbortSignal): Promise<RefMap> {
    const isBranches = prefixes.length > 0 && prefixes.every((prefix) => prefix.startsWith('refs/heads/'));
    const args = ['ls-remote', '--quiet', ...(isBranches ? ['--heads'] : []), '--end-of-options', this.#options.url];
    const answer = await this.#git(args, '', signal);
    if (answer.code !== 0) throw this.#failure('read the refs of', answer);
    return parseListing(answer.stdout.toString('utf8'));
  }

  // Git moves the mirror's refs itself.
  async fetch(
    wanted: RefMap,
    depth: number | undefined,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<RefName, undefined>> {
    const names = [...wanted.keys()];
    const args = [
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--force',
      ...(depth === undefined ? [] : [`--depth=${depth}`]),
      '--stdin',
      '--end-of-options',
      this.#options.url,
    ];
    const answer = await this.#git(args, `${names.map((name) => `+${name}:${name}`).join('\n')}\n`, signal);
    if (answer.code === 0) return new Map();
    if (!/couldn't find remote ref/.test(answer.stderr)) throw this.#failure('fetch from', answer);
    // One ref that was deleted since it was listed makes git refuse the whole fetch.
    const listed = await this.list([], signal);
    const left = new Map([...wanted].filter(([name]) => listed.has(name)));
    if (left.size === wanted.size) throw this.#failure('fetch from', answer);
    const gone = names.filter((name) => !left.has(name)).map((name) => [name, undefined] as const);
    return new Map([...gone, ...(left.size === 0 ? [] : await this.fetch(left, depth, signal))]);
  }

  async push(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult> {
    const answer = await this.#push(updates, ['--atomic'], signal);
    if (answer.code === 0) return { kind: 'published' };
    if (/does not support --atomic/.test(answer.stderr)) return await this.#pushOneByOne(updates, signal);
    return await this.#explain(updates, answer, signal);
  }

  async #pushOneByOne(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult> {
    for (const update of updates) {
      const answer = await this.#push([update], [], signal);
      const result: PublishResult =
        answer.code === 0 ? { kind: 'published' } : await this.#explain([update], answer, signal);
      if (result.kind === 'moved') return result;
    }
    return { kind: 'published' };
  }

  // The lease makes each move a comparison on the server, also where a fast-forward alone would let it pass.
  async #push(updates: readonly RefUpdate[], flags: readonly string[], signal: AbortSignal): Promise<Answer> {
    const leases = updates.map(({ ref, from }) => `--force-with-lease=${ref}:${from ?? ''}`);
    const specs = updates.map(({ ref, to }) => `${to ?? ''}:${ref}`);
    const args = [
      'push',
      '--quiet',
      '--porcelain',
      '--no-verify',
      ...flags,
      ...leases,
      '--end-of-options',
      this.#options.url,
      ...specs,
    ];
    return await this.#git(args, '', signal);
  }

  // What the refs are now is the reason; git's words are for people. A push whose answer got lost may have been made.
  async #explain(updates: readonly RefUpdate[], answer: Answer, signal: AbortSignal): Promise<PublishResult> {
    const now = await this.list([], signal).catch((): RefMap | undefined => undefined);
    if (now === undefined) throw this.#failure('push to', answer);
    if (updates.every(({ ref, to }) => now.get(ref) === to)) return { kind: 'published' };
    const moved = firstMoved(updates, now);
    if (moved !== undefined) return moved;
    throw this.#failure('push to', answer);
  }

  async #git(args: readonly string[], input: string, signal: AbortSignal): Promise<Answer> {
    const access = await readAccess(this.#options.token);
    const scheme = new URL(this.#options.url).protocol.slice(0, -1);
    // The header would follow a redirect to another host, so with a token there is none.
    const redirects = access.authorization === undefined ? 'initial' : 'false';
    const config = [`protocol.${scheme}.allow=always`, `http.followRedirects=${redirects}`, ...HTTP_CONFIG];
    const result = await runGit(
      { gitDir: this.#options.gitDir, args, config, env: secretConfig(access) },
      input,
      signal,
    );
    return { ...result, access };
  }

  #failure(what: string, answer: Answer): TmcError {
    const text = [answer.stderr, answer.stdout.toString('utf8')].join('\n');
    return remoteFailure({ what, url: this.#options.url, text, secrets: answer.access.secrets });
  }
}

// Settings in the environment are not seen in the list of processes (git-config(1), GIT_CONFIG_COUNT).
function secretConfig({ authorization }: Access): Readonly<Record<string, string>> {
  if (authorization === undefined) return {};
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: ${authorization}`,
  };
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
