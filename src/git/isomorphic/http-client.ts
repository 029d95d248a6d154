// The http client that isomorphic-git speaks through: a size limit, redirects by our rule, credentials that stay with their server.
import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git';
import type { Dispatcher } from 'undici';
import { UserError } from '../../api/index.ts';
import { type Access, isSameServer, MAX_REDIRECTS, redirectTarget } from '../remote/index.ts';
import { isWholeList } from './advertisement.ts';
import type { Dispatchers } from './dispatchers.ts';

// The page of an error is read for its words; more of it is nobody's.
const MAX_ERROR_PAGE = 64 * 1024;

export interface HttpClientOptions {
  readonly dispatchers: Dispatchers;
  readonly access: Access;
  /** Address of the repository; credentials go to its server only. */
  readonly url: string;
  readonly downloadBytes: number;
  readonly signal: AbortSignal;
  /** Changes the answer to a question before isomorphic-git sees it. */
  readonly edit?: ((bytes: Buffer) => Buffer) | undefined;
  /** Changes what isomorphic-git sends. */
  readonly ask?: ((bytes: Buffer) => Buffer) | undefined;
  /** True when the answer to what is sent is a list of refs. */
  readonly lists?: boolean | undefined;
  /** Keeps what a server says of itself for the next conversation. */
  readonly capabilities?: CapabilityCache | undefined;
}

/** What the last answer was, for judging a failure. */
export interface LastAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ObservedClient extends HttpClient {
  readonly last: LastAnswer | undefined;
  /** Of proxies that were used. */
  readonly secrets: readonly string[];
  /** `host:port` of the proxy that was asked last. */
  readonly proxy: string | undefined;
}

/** The answer of a server to a client of protocol version 2: what it can do, no refs, so that it stays true for long. */
export interface CapabilityCache {
  get(): { readonly answer: GitHttpResponse; readonly bytes: Buffer } | undefined;
  set(answer: GitHttpResponse, bytes: Buffer): void;
}

interface Moved {
  readonly from: string;
  readonly to: string;
}

/** Makes a client for one operation. A redirect of the first request moves the whole conversation, as git does it. */
export function createHttpClient(options: HttpClientOptions): ObservedClient {
  return new Client(options);
}

class Client implements ObservedClient {
  readonly #options: HttpClientOptions;
  #moved: Moved | undefined;
  #last: LastAnswer | undefined;
  readonly #secrets = new Set<string>();
  #proxy: string | undefined;

  constructor(options: HttpClientOptions) {
    this.#options = options;
  }

  get last(): LastAnswer | undefined {
    return this.#last;
  }

  get secrets(): readonly string[] {
    return [...this.#secrets];
  }

  get proxy(): string | undefined {
    return this.#proxy;
  }

  // isomorphic-git calls it without its object.
  readonly request = async (request: GitHttpRequest): Promise<GitHttpResponse> => {
    const known = this.#known(request);
    if (known !== undefined) return known;
    const body = request.method === 'POST' ? await this.#bodyOf(request) : undefined;
    const { url, response } = await this.#follow(this.#placed(request.url), request, body);
    this.#notice(request.url, url);
    const headers = flat(response.headers);
    this.#last = { url, status: response.statusCode, headers };
    const answer = {
      url,
      method: request.method ?? 'GET',
      headers,
      statusCode: response.statusCode,
      statusMessage: `status ${response.statusCode}`,
    };
    if (response.statusCode !== 200) return { ...answer, body: once(await firstBytes(response.body, MAX_ERROR_PAGE)) };
    // isomorphic-git would read a page in the place of a list as a list of no refs, as if all had been deleted.
    if (!isGitAnswer(headers)) {
      await response.body.dump();
      throw new Error('not a git server');
    }
    const limited = this.#limited(response);
    if (body !== undefined && this.#options.lists !== true) return { ...answer, body: limited };
    const bytes = await collect(limited, Number.POSITIVE_INFINITY);
    if (!isWholeList(bytes)) throw new Error('the list of refs that the server sent is cut off');
    if (isCapabilities(request, bytes)) this.#options.capabilities?.set(answer, bytes);
    return { ...answer, body: once(this.#options.edit?.(bytes) ?? bytes) };
  };

  async #bodyOf(request: GitHttpRequest): Promise<Buffer> {
    const bytes = await collect(request.body ?? [], Number.POSITIVE_INFINITY);
    return this.#options.ask?.(bytes) ?? bytes;
  }

  #known(request: GitHttpRequest): GitHttpResponse | undefined {
    if (request.method === 'POST' || request.headers?.['Git-Protocol'] !== 'version=2') return undefined;
    const known = this.#options.capabilities?.get();
    if (known === undefined) return undefined;
    this.#notice(request.url, known.answer.url);
    return { ...known.answer, body: once(known.bytes) };
  }

  #placed(url: string): string {
    const moved = this.#moved;
    return moved !== undefined && url.startsWith(moved.from) ? moved.to + url.slice(moved.from.length) : url;
  }

  #notice(asked: string, answered: string): void {
    const [from, to] = [baseOf(asked), baseOf(answered)];
    if (from !== undefined && to !== undefined && from !== to) this.#moved = { from, to };
  }

  async #follow(start: string, request: GitHttpRequest, body: Buffer | undefined) {
    let url = start;
    for (let hop = 0; ; hop += 1) {
      const response = await this.#send(url, request, body);
      const next = redirectTarget(url, response.statusCode, flat(response.headers)['location']);
      // Only a question may go elsewhere; what is sent goes where the question was answered.
      if (next === undefined || body !== undefined || hop >= MAX_REDIRECTS) return { url, response };
      await response.body.dump();
      url = next;
    }
  }

  async #send(url: string, request: GitHttpRequest, body: Buffer | undefined): Promise<Dispatcher.ResponseData> {
    const { dispatchers, access, signal } = this.#options;
    const target = new URL(url);
    const headers: Record<string, string> = { ...request.headers };
    // The client decides who gets the token, nobody else.
    delete headers['Authorization'];
    if (access.authorization !== undefined && isSameServer(url, this.#options.url))
      headers['Authorization'] = access.authorization;
    const { dispatcher, proxy } = await dispatchers.to(url);
    this.#proxy = proxy?.host;
    for (const secret of proxy?.secrets ?? []) this.#secrets.add(secret);
    // A body in one piece gives a Content-Length, which some servers need.
    return await dispatcher.request({
      origin: target.origin,
      path: target.pathname + target.search,
      method: request.method === 'POST' ? 'POST' : 'GET',
      headers,
      body: body ?? null,
      signal,
    });
  }

  async *#limited(response: Dispatcher.ResponseData): AsyncIterableIterator<Uint8Array> {
    const { downloadBytes, url } = this.#options;
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > downloadBytes) throw tooLarge(url, downloadBytes);
      yield chunk;
    }
  }
}

/** False for a page that somebody put before the server, or in its place. */
function isGitAnswer(headers: LastAnswer['headers']): boolean {
  return /^application\/x-git-/.test(headers['content-type'] ?? '');
}

function isCapabilities(request: GitHttpRequest, bytes: Buffer): boolean {
  return request.headers?.['Git-Protocol'] === 'version=2' && bytes.subarray(0, 200).includes('version 2\n');
}

function baseOf(url: string): string | undefined {
  return /^(.*)\/info\/refs(?:\?.*)?$/.exec(url)?.[1];
}

function flat(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) found[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return found;
}

async function collect(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

// Read here and to the end: isomorphic-git leaves the page of an error lying, and its stream with it.
async function firstBytes(body: Dispatcher.ResponseData['body'], limit: number): Promise<Buffer> {
  return await collect(body, limit).catch(() => Buffer.alloc(0));
}

async function* once(bytes: Buffer): AsyncIterableIterator<Uint8Array> {
  yield bytes;
}

function tooLarge(url: string, bytes: number): UserError {
  return new UserError(
    'GitTooLarge',
    `cannot fetch from ${url}: it sends more than ${bytes} bytes at once; raise --git-max-download, or make the repository smaller`,
    { data: { location: url, bytes } },
  );
}
