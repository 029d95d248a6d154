// Connections to one API server: a pool for requests, and one connection per watch, kept apart from it.
import { type Dispatcher, Pool, ProxyAgent, Socks5ProxyAgent } from 'undici';
import { UserError } from '../api/index.ts';
import { abortedError } from '../infra/index.ts';
import type { TlsSettings } from './credentials.ts';

const KEEP_ALIVE_MS = 60_000;
/** First TCP keep-alive probe: below the idle limits of load balancers, and notices a dead peer within a minute. */
const TCP_KEEP_ALIVE_MS = 30_000;
const REQUEST_CONNECTIONS = 8;
/** A page of 500 objects of the largest size etcd takes would be more; the server refuses to send that. */
const MAX_RESPONSE_BYTES = 256 * 1024 * 1024;

export interface DispatchersOptions {
  /** `https://host:port`. */
  readonly origin: string;
  readonly proxyUrl: string | undefined;
  readonly connectTimeoutMs: number;
}

type Limits = Pick<Pool.Options, 'connections' | 'keepAliveTimeout' | 'maxResponseSize' | 'bodyTimeout'>;

interface Pair {
  readonly requests: Dispatcher;
  readonly watches: Dispatcher;
}

/** One pair per set of certificates; when they change, new requests take a new pair and the old one drains. */
export class Dispatchers {
  readonly #options: DispatchersOptions;
  #tls: TlsSettings | undefined;
  #pair: Pair | undefined;
  #closed = false;

  constructor(options: DispatchersOptions) {
    this.#options = options;
  }

  for(tls: TlsSettings): Pair {
    if (this.#closed) throw abortedError(`Asking ${this.#options.origin}`);
    if (this.#pair !== undefined && (tls === this.#tls || sameTls(tls, this.#tls))) return this.#pair;
    const old = this.#pair;
    this.#tls = tls;
    this.#pair = {
      requests: dispatcher(this.#options, tls, {
        connections: REQUEST_CONNECTIONS,
        keepAliveTimeout: KEEP_ALIVE_MS,
        maxResponseSize: MAX_RESPONSE_BYTES,
      }),
      // No limit: a watch holds its connection. No body timeout: the reflector has a limit of its own.
      watches: dispatcher(this.#options, tls, { bodyTimeout: 0 }),
    };
    if (old !== undefined) void Promise.allSettled([old.requests.close(), old.watches.close()]);
    return this.#pair;
  }

  /** Ends all connections at once; requests under way fail. */
  async close(): Promise<void> {
    const pair = this.#pair;
    this.#closed = true;
    this.#pair = undefined;
    if (pair !== undefined) await Promise.allSettled([pair.requests.destroy(), pair.watches.destroy()]);
  }
}

function sameTls(a: TlsSettings, b: TlsSettings | undefined): boolean {
  return (
    b !== undefined &&
    a.ca === b.ca &&
    a.cert === b.cert &&
    a.key === b.key &&
    a.serverName === b.serverName &&
    a.insecure === b.insecure
  );
}

function dispatcher(
  { origin, proxyUrl, connectTimeoutMs }: DispatchersOptions,
  tls: TlsSettings,
  limits: Limits,
): Dispatcher {
  const secure = {
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
    ...(tls.cert === undefined ? {} : { cert: tls.cert }),
    ...(tls.key === undefined ? {} : { key: tls.key }),
    ...(tls.serverName === undefined ? {} : { servername: tls.serverName }),
    ...(tls.insecure === true ? { rejectUnauthorized: false } : {}),
  };
  const socket = { keepAlive: true, keepAliveInitialDelay: TCP_KEEP_ALIVE_MS, timeout: connectTimeoutMs };
  if (proxyUrl === undefined) return new Pool(origin, { ...limits, connect: { ...secure, ...socket } });
  switch (new URL(proxyUrl).protocol) {
    case 'http:':
    case 'https:':
      return new ProxyAgent({ ...limits, uri: proxyUrl, requestTls: { ...secure, ...socket } });
    case 'socks5:':
      return new Socks5ProxyAgent(proxyUrl, { ...limits, requestTls: { ...secure, ...socket } });
    default:
      throw new UserError(
        'InvalidKubeconfig',
        `The proxy-url of ${origin} is neither http(s):// nor socks5://; use one of these.`,
      );
  }
}
