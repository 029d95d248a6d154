// Requests to one API server: credentials, limits, retries and the circuit breaker around plain JSON.
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { TmcError, TransientError } from '../api/index.ts';
import { type Breaker, type Clock, createBackoff, createBreaker, retry, withDeadline } from '../infra/index.ts';
import { connectionError, isUnreachable, wasReset } from './connection-errors.ts';
import type { CredentialSource, Credentials } from './credentials.ts';
import { Dispatchers } from './dispatchers.ts';
import { answerError, kubeFailureOf } from './errors.ts';
import { readStatus } from './status.ts';

export const REQUEST_VERBS = ['discovery', 'list', 'watch', 'get', 'patch', 'delete'] as const;
export type RequestVerb = (typeof REQUEST_VERBS)[number];

export interface KubeRequest {
  readonly verb: RequestVerb;
  readonly method: 'GET' | 'PATCH' | 'DELETE';
  /** Begins with `/`, with its query; parts are encoded. */
  readonly path: string;
  readonly body?: { readonly type: string; readonly text: string };
  /** Forms that are wanted besides plain JSON, as an Accept header; default `application/json`. */
  readonly accept?: string;
  /** "Applying Deployment shop/web"; the server's address is added. */
  readonly what: string;
  /** The answer may quote a secret (see `FailedRequest`). */
  readonly secret?: boolean;
}

export interface TransportOptions {
  /** `https://host:port/optional/prefix`. */
  readonly server: string;
  readonly proxyUrl: string | undefined;
  readonly credentials: CredentialSource;
  readonly userAgent: string;
  /** Per attempt, body included; of a watch until its headers. */
  readonly timeoutMs: number;
  /** The first attempt included. */
  readonly attempts: number;
  /** A longer Retry-After is not waited for: the caller gets the error. */
  readonly maxRetryAfterMs: number;
  /** Connection failures in a row that open the circuit breaker, and for how long. */
  readonly breaker: { readonly failures: number; readonly openMs: number };
  readonly clock: Clock;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  /** Told before each repeated attempt, for metrics and logs. */
  readonly onRetry: ((verb: RequestVerb, error: Error, delayMs: number) => void) | undefined;
}

type Response = Dispatcher.ResponseData;

export class Transport {
  readonly server: string;
  readonly #options: TransportOptions;
  readonly #origin: string;
  readonly #prefix: string;
  readonly #dispatchers: Dispatchers;
  readonly #breaker: Breaker;
  readonly #counts = new Map<RequestVerb, number>(REQUEST_VERBS.map((verb) => [verb, 0]));

  constructor(options: TransportOptions) {
    const url = new URL(options.server);
    this.#options = options;
    this.#origin = url.origin;
    this.#prefix = url.pathname.replace(/\/+$/, '');
    this.server = `${this.#origin}${this.#prefix}`;
    this.#dispatchers = new Dispatchers({
      origin: url.origin,
      proxyUrl: options.proxyUrl,
      connectTimeoutMs: Math.min(10_000, options.timeoutMs),
    });
    this.#breaker = createBreaker({
      what: `Asking ${this.server}`,
      threshold: options.breaker.failures,
      openMs: options.breaker.openMs,
      countsAsFailure: isUnreachable,
      openError: (last) =>
        new TransientError(
          'ClusterUnreachable',
          `Asking ${this.server} was not tried: it did not answer ${options.breaker.failures} times in a row. It is probed every ${options.breaker.openMs / 1000} s.`,
          { cause: last, data: { breaker: 'open' } },
        ),
    });
  }

  /** The answer as parsed JSON. All our requests are idempotent, so all may be retried. */
  json(request: KubeRequest, signal: AbortSignal): Promise<unknown> {
    const backoff = createBackoff({ baseMs: 100, capMs: 2_000, random: this.#options.random });
    const delayAfter = (error: unknown) => {
      const delayMs = this.#delayAfter(error, backoff.next());
      if (delayMs !== undefined && error instanceof Error) this.#options.onRetry?.(request.verb, error, delayMs);
      return delayMs;
    };
    return retry({ attempts: this.#options.attempts, clock: this.#options.clock, delayAfter }, signal, () =>
      this.#breaker.execute(
        () =>
          withDeadline(this.#deadline(request), signal, async (limit) =>
            parse(request, await this.#answer(request, limit, readText)),
          ),
        signal,
      ),
    );
  }

  /** The body of an answer that never ends, such as a watch. Destroy it when done; the signal ends it too. */
  stream(request: KubeRequest, signal: AbortSignal): Promise<Readable> {
    const body = new AbortController();
    const stop = () => body.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const headers = (limit: AbortSignal) => {
      limit.addEventListener('abort', () => body.abort(limit.reason), { once: true });
      return this.#answer(request, body.signal, async (response) => {
        // A body that is destroyed while nobody reads it would otherwise end the process.
        response.body.on('error', () => undefined);
        return response.body;
      });
    };
    const opened = this.#breaker.execute(() => withDeadline(this.#deadline(request), signal, headers), signal);
    const unlink = () => signal.removeEventListener('abort', stop);
    opened.then((stream) => stream.once('close', unlink), unlink);
    return opened;
  }

  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  close(): Promise<void> {
    return this.#dispatchers.close();
  }

  async #answer<T>(request: KubeRequest, signal: AbortSignal, read: (response: Response) => Promise<T>): Promise<T> {
    const credentials = await this.#options.credentials.current(signal);
    try {
      return await this.#send(request, credentials, signal, read);
    } catch (error) {
      if (kubeFailureOf(error)?.status !== 401 || !this.#options.credentials.refused(credentials)) throw error;
      return await this.#send(request, await this.#options.credentials.current(signal), signal, read);
    }
  }

  async #send<T>(
    request: KubeRequest,
    credentials: Credentials,
    signal: AbortSignal,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    this.#counts.set(request.verb, (this.#counts.get(request.verb) ?? 0) + 1);
    const { requests, watches } = this.#dispatchers.for(credentials.tls);
    try {
      const response = await (request.verb === 'watch' ? watches : requests).request({
        origin: this.#origin,
        path: `${this.#prefix}${request.path}`,
        method: request.method,
        headers: {
          accept: request.accept ?? 'application/json',
          'user-agent': this.#options.userAgent,
          ...copyHeaders(credentials),
          ...(request.body === undefined ? {} : { 'content-type': request.body.type }),
        },
        body: request.body?.text ?? null,
        headersTimeout: this.#options.timeoutMs,
        signal,
      });
      if (response.statusCode >= 300) throw await this.#refusal(request, response);
      return await read(response);
    } catch (error) {
      throw error instanceof TmcError ? error : connectionError(`${request.what} on ${this.server}`, error);
    }
  }

  async #refusal(request: KubeRequest, response: Response): Promise<TmcError> {
    const text = await response.body.text();
    return answerError({
      what: `${request.what} on ${this.server}`,
      secret: request.secret === true,
      apply: request.verb === 'patch',
      status: response.statusCode,
      answer: readStatus(parseOr(text, undefined)),
      retryAfterSeconds: retryAfter(response.headers['retry-after'], this.#options.clock.now()),
    });
  }

  #deadline(request: KubeRequest) {
    const what = `${request.what} on ${this.server}`;
    const ms = this.#options.timeoutMs;
    const expired = () =>
      new TransientError(
        'ClusterUnreachable',
        `${what} failed: no answer within ${ms / 1000} s. Check the address and the network; it is tried again.`,
        {
          data: { network: 'timeout' },
        },
      );
    return { what, ms, expired };
  }

  /** 429 and 503 as the server asks; lost connections soon. Conflicts and refusals never. */
  #delayAfter(error: unknown, backoffMs: number): number | undefined {
    if (wasReset(error)) return backoffMs;
    const failure = kubeFailureOf(error);
    if (failure === undefined || (failure.status !== 429 && failure.status !== 503)) return undefined;
    if (failure.retryAfterSeconds === undefined) return undefined;
    const asked = failure.retryAfterSeconds * 1000;
    return asked > this.#options.maxRetryAfterMs ? undefined : Math.round(asked * (1 + this.#options.random() / 4));
  }
}

function readText(response: Response): Promise<string> {
  return response.body.text();
}

function copyHeaders({ headers }: Credentials): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}

function parse(request: KubeRequest, text: string): unknown {
  const value = parseOr(text, undefined);
  if (value !== undefined) return value;
  throw new TransientError(
    'ClusterUnavailable',
    `${request.what} failed: the answer is no JSON. Check that the address is that of an API server.`,
  );
}

function parseOr(text: string, otherwise: undefined): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}

/** Seconds of a Retry-After header, which holds seconds or a date. */
export function retryAfter(header: string | string[] | undefined, now: Date): number | undefined {
  const value = Array.isArray(header) ? header[0] : header;
  if (value === undefined) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now.getTime()) / 1000);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
