// The Kubernetes port, put together from transport, discovery, objects and reflector.
import { type GroupVersionKind, isRecord, type KubeObject, TmcError, TransientError } from '../api/index.ts';
import { type Clock, systemClock } from '../infra/index.ts';
import { type CredentialSource, type TlsSettings, tokenCredentials } from './credentials.ts';
import { Discovery } from './discovery.ts';
import { applyObject, deleteObject, getObject, listObjects } from './objects.ts';
import type {
  ApiResource,
  ApplyOptions,
  DeleteOptions,
  KubeClient,
  ListOptions,
  Reflector,
  ReflectorHandler,
} from './port.ts';
import { startReflector } from './reflector.ts';
import { servedKinds, servedResources } from './served.ts';
import { type RequestVerb, Transport } from './transport.ts';

/** What a client can be told besides whom to talk to; all have defaults. */
export interface KubeClientSettings {
  /** Default `tmc`. */
  readonly userAgent?: string | undefined;
  /** Per request, in milliseconds; default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Attempts per request in all, on 429 and 503 with Retry-After and on lost connections; default 3. */
  readonly attempts?: number | undefined;
  /** A longer Retry-After is not waited for; default 10,000 ms. */
  readonly maxRetryAfterMs?: number | undefined;
  /** Connection failures in a row that make calls fail at once, and for how long; default 5 and 5,000 ms. */
  readonly breaker?: { readonly failures: number; readonly openMs: number } | undefined;
  /** Reflectors read the whole list again at least this often; default 10 h. */
  readonly relistMs?: number | undefined;
  readonly clock?: Clock | undefined;
  /** 0 ≤ x < 1; for jitter. */
  readonly random?: (() => number) | undefined;
  /** Told before each repeated attempt. */
  readonly onRetry?: ((verb: RequestVerb, error: Error, delayMs: number) => void) | undefined;
}

export interface KubeClientOptions extends KubeClientSettings {
  /** `https://host:port`, with a path where a proxy in front wants one. */
  readonly server: string;
  readonly tls?: TlsSettings | undefined;
  /** The value of the Authorization header; asked on each request, and once more after a 401. */
  readonly authorization?: (() => Promise<string | undefined>) | undefined;
}

/** A client with given certificates and token. It connects on its first request. */
export function createKubeClient(options: KubeClientOptions): KubeClient {
  return createClientWith({ ...options, credentials: tokenCredentials(options.tls ?? {}, options.authorization) });
}

export interface ClientParts extends KubeClientSettings {
  readonly server: string;
  readonly proxyUrl?: string | undefined;
  readonly credentials: CredentialSource;
}

/** A client with any source of credentials; of this folder only. */
export function createClientWith(parts: ClientParts): KubeClient {
  const clock = parts.clock ?? systemClock();
  const random = parts.random ?? Math.random;
  const transport = new Transport({
    server: parts.server,
    proxyUrl: parts.proxyUrl,
    credentials: parts.credentials,
    userAgent: parts.userAgent ?? 'tmc',
    timeoutMs: parts.timeoutMs ?? 30_000,
    attempts: parts.attempts ?? 3,
    maxRetryAfterMs: parts.maxRetryAfterMs ?? 10_000,
    breaker: parts.breaker ?? { failures: 5, openMs: 5_000 },
    clock,
    random,
    onRetry: parts.onRetry,
  });
  return new Client({ transport, clock, random, relistMs: parts.relistMs ?? 10 * 60 * 60 * 1000 });
}

interface ClientState {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: () => number;
  readonly relistMs: number;
}

class Client implements KubeClient {
  readonly server: string;
  readonly #state: ClientState;
  readonly #discovery: Discovery;
  readonly #closed = new AbortController();

  constructor(state: ClientState) {
    this.server = state.transport.server;
    this.#state = state;
    this.#discovery = new Discovery(state.transport, state.clock, this.#closed.signal);
  }

  async version(signal: AbortSignal): Promise<string> {
    const what = 'Asking the version';
    const answer = await this.#state.transport.json(
      { verb: 'discovery', method: 'GET', path: '/version', what },
      signal,
    );
    if (isRecord(answer) && typeof answer['gitVersion'] === 'string') return answer['gitVersion'];
    throw new TransientError(
      'ClusterUnavailable',
      `${what} on ${this.server} failed: the answer names no version. Check that the address is that of an API server.`,
    );
  }

  resolve(gvk: GroupVersionKind, signal: AbortSignal): Promise<ApiResource | undefined> {
    return this.#discovery.resolve(gvk, signal);
  }

  resources(signal: AbortSignal): Promise<readonly ApiResource[]> {
    return servedResources(this.#state.transport, signal);
  }

  kinds(signal: AbortSignal): Promise<readonly GroupVersionKind[]> {
    return servedKinds(this.#state.transport, signal);
  }

  get(
    resource: ApiResource,
    name: string,
    namespace: string | undefined,
    signal: AbortSignal,
  ): Promise<KubeObject | undefined> {
    return this.#served(resource, getObject(this.#state.transport, { resource, name, namespace }, signal));
  }

  async list(resource: ApiResource, options: ListOptions, signal: AbortSignal): Promise<readonly KubeObject[]> {
    const list = await this.#served(resource, listObjects(this.#state.transport, resource, options, signal));
    return list.items;
  }

  apply(resource: ApiResource, object: KubeObject, options: ApplyOptions, signal: AbortSignal): Promise<KubeObject> {
    return this.#served(resource, applyObject(this.#state.transport, resource, object, options, signal));
  }

  delete(
    resource: ApiResource,
    name: string,
    namespace: string | undefined,
    options: DeleteOptions,
    signal: AbortSignal,
  ): Promise<'deleted' | 'notFound' | 'conflict'> {
    return this.#served(resource, deleteObject(this.#state.transport, { resource, name, namespace }, options, signal));
  }

  reflect(
    resource: ApiResource,
    labelSelector: string | undefined,
    handler: ReflectorHandler,
    signal: AbortSignal,
  ): Reflector {
    const { transport, clock, random, relistMs } = this.#state;
    const ending = AbortSignal.any([signal, this.#closed.signal]);
    return startReflector(transport, { resource, labelSelector, handler, relistMs, clock, random }, ending);
  }

  requestCounts(): Readonly<Record<string, number>> {
    return this.#state.transport.counts();
  }

  close(): Promise<void> {
    this.#closed.abort();
    return this.#state.transport.close();
  }

  /** A kind that is not served any more is looked up anew when next asked for. */
  async #served<T>(resource: ApiResource, request: Promise<T>): Promise<T> {
    try {
      return await request;
    } catch (error) {
      if (error instanceof TmcError && error.code === 'ResourceNotServed') this.#discovery.forget(resource);
      throw error;
    }
  }
}
