// The http client that isomorphic-git speaks through: time limits, a size limit, and a token that stays with its host.
import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git';
import { Agent, type Dispatcher } from 'undici';
import type { Access } from '../remote/index.ts';
import { nameHead } from './advertisement.ts';

const CONNECT_MS = 10_000;
const SILENCE_MS = 60_000;
const MAX_REDIRECTS = 5;
// isomorphic-git holds a whole pack in memory, several times over while it indexes it.
const MAX_RESPONSE = 512 * 1024 * 1024;

export function createAgent(): Agent {
  return new Agent({ connect: { timeout: CONNECT_MS }, headersTimeout: SILENCE_MS, bodyTimeout: SILENCE_MS });
}

export interface HttpClientOptions {
  readonly agent: Agent;
  readonly access: Access;
  /** Address of the repository; the token goes to its origin only. */
  readonly url: string;
  readonly signal: AbortSignal;
}

interface Sent {
  readonly url: string;
  readonly response: Dispatcher.ResponseData;
}

/** Makes a client for one operation. A redirect of the first request moves the whole conversation, as git does it. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { origin } = new URL(options.url);
  let moved: { readonly from: string; readonly to: string } | undefined;

  async function send(
    url: string,
    request: GitHttpRequest,
    body: Buffer | undefined,
  ): Promise<Dispatcher.ResponseData> {
    const target = new URL(url);
    const headers: Record<string, string> = { ...request.headers };
    // The client decides who gets the token, nobody else.
    delete headers['Authorization'];
    if (options.access.authorization !== undefined && target.origin === origin)
      headers['Authorization'] = options.access.authorization;
    const method = request.method === 'POST' ? 'POST' : 'GET';
    const path = target.pathname + target.search;
    // A body in one piece gives a Content-Length, which some servers need.
    return await options.agent.request({
      origin: target.origin,
      path,
      method,
      headers,
      body: body ?? null,
      signal: options.signal,
    });
  }

  async function follow(start: string, request: GitHttpRequest, body: Buffer | undefined): Promise<Sent> {
    let url = start;
    for (let hop = 0; ; hop += 1) {
      const response = await send(url, request, body);
      const next = redirectOf(url, response);
      // Only a question may go elsewhere; what is sent goes where the question was answered.
      if (next === undefined || body !== undefined || hop >= MAX_REDIRECTS) return { url, response };
      await response.body.dump();
      url = next;
    }
  }

  return {
    request: async (request) => {
      const asked =
        moved !== undefined && request.url.startsWith(moved.from)
          ? moved.to + request.url.slice(moved.from.length)
          : request.url;
      const sent = request.method === 'POST' ? await collect(request.body ?? []) : undefined;
      const { url, response } = await follow(asked, request, sent);
      const suffix = '/info/refs';
      if (url !== asked && asked.includes(suffix) && url.includes(suffix)) {
        moved = { from: baseOf(asked, suffix), to: baseOf(url, suffix) };
      }
      const body = url.includes('service=git-upload-pack') ? withHead(limited(response)) : limited(response);
      return toGitResponse({ url, method: request.method ?? 'GET', response, body });
    },
  };
}

function baseOf(url: string, suffix: string): string {
  return url.slice(0, url.lastIndexOf(suffix));
}

// Never from https to http: what is read there could be anybody's.
function redirectOf(url: string, response: Dispatcher.ResponseData): string | undefined {
  const location = response.headers['location'];
  if (![301, 302, 303, 307, 308].includes(response.statusCode) || typeof location !== 'string') return undefined;
  if (!URL.canParse(location, url)) return undefined;
  const next = new URL(location, url);
  const secure = next.protocol === 'https:' || (next.protocol === 'http:' && url.startsWith('http:'));
  return secure && next.username === '' ? next.href : undefined;
}

async function collect(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

interface Parts {
  readonly url: string;
  readonly method: string;
  readonly response: Dispatcher.ResponseData;
  readonly body: AsyncIterableIterator<Uint8Array>;
}

function toGitResponse({ url, method, response, body }: Parts): GitHttpResponse {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    url,
    method,
    headers,
    body,
    statusCode: response.statusCode,
    statusMessage: `status ${response.statusCode}`,
  };
}

async function* withHead(body: AsyncIterable<Uint8Array>): AsyncIterableIterator<Uint8Array> {
  yield nameHead(await collect(body));
}

async function* limited(response: Dispatcher.ResponseData): AsyncIterableIterator<Uint8Array> {
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > MAX_RESPONSE)
      throw new RangeError(`the answer is larger than ${MAX_RESPONSE} bytes; use native git for such a repository`);
    yield chunk;
  }
}
