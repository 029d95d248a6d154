// Connections of the client that needs no git: time limits, trusted CAs, a client certificate, proxies.
import { getCACertificates, rootCertificates } from 'node:tls';
import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import type { RemoteLimits, RemoteOptions } from '../port.ts';
import {
  type ClientCertificate,
  isSameServer,
  type ProxyAddress,
  proxyFor,
  readCertificates,
  readClientCertificate,
} from '../remote/index.ts';

export interface DispatchersOptions {
  /** Address of the repository. */
  readonly url: string;
  readonly options: RemoteOptions;
  readonly limits: RemoteLimits;
}

export interface Way {
  readonly dispatcher: Dispatcher;
  readonly proxy: ProxyAddress | undefined;
}

interface Tls {
  readonly ca: readonly string[];
  readonly client: ClientCertificate | undefined;
}

export class Dispatchers {
  readonly #options: DispatchersOptions;
  /** By all that makes a difference, so that a certificate that was replaced makes a new one. */
  readonly #open = new Map<string, Dispatcher>();

  constructor(options: DispatchersOptions) {
    this.#options = options;
  }

  /** The way to an address. Throws `Usage` for a proxy or a file that cannot be used. */
  async to(address: string): Promise<Way> {
    const { url, options } = this.#options;
    const proxy = proxyFor(address, options.env ?? process.env);
    const secure = address.startsWith('https:') || proxy?.url.startsWith('https:') === true;
    const tls = secure ? await this.#tls(isSameServer(address, url)) : undefined;
    const key = JSON.stringify([proxy?.url, tls]);
    const dispatcher = this.#open.get(key) ?? this.#make(proxy?.url, tls);
    this.#open.set(key, dispatcher);
    return { dispatcher, proxy };
  }

  async #tls(atHome: boolean): Promise<Tls> {
    const { caFile, clientCertFile, clientKeyFile } = this.#options.options;
    const ca = caFile === undefined ? systemCas() : [await readCertificates('--git-ca-file', caFile)];
    if (clientCertFile === undefined || !atHome) return { ca, client: undefined };
    return { ca, client: await readClientCertificate(clientCertFile, clientKeyFile) };
  }

  #make(proxy: string | undefined, tls: Tls | undefined): Dispatcher {
    const { connectMs, idleMs } = this.#options.limits;
    const ca = tls === undefined ? {} : { ca: [...tls.ca] };
    const client = tls?.client ?? {};
    const silence = { headersTimeout: idleMs, bodyTimeout: idleMs };
    if (proxy === undefined) return new Agent({ ...silence, connect: { timeout: connectMs, ...ca, ...client } });
    return new ProxyAgent({
      ...silence,
      uri: proxy,
      connectTimeout: connectMs,
      requestTls: { timeout: connectMs, ...ca, ...client },
      proxyTls: { timeout: connectMs, ...ca },
    });
  }

  async close(): Promise<void> {
    const open = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(open.map((dispatcher) => dispatcher.destroy()));
  }
}

// As git does, those of the system count; those of Node as well, for a slim image has no others.
function systemCas(): readonly string[] {
  return [...new Set([...rootCertificates, ...getCACertificates('system'), ...getCACertificates('extra')])];
}
