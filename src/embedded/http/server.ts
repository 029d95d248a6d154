// The HTTP edge: who may ask, counting, faults, and writing answers.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { explainError } from '../../api/index.ts';
import type { WatchSink } from '../read/index.ts';
import { StatusError } from '../status/index.ts';
import type { ApiContext } from '../write/index.ts';
import { FaultInjector } from './faults.ts';
import { handleRequest, verbOf } from './handle.ts';
import { type Answer, type ApiRequest, parseTarget, readRequest } from './request.ts';

/** A watch whose client leaves more than this unread is dropped. */
const WATCH_BACKLOG_BYTES = 8 * 1024 * 1024;

export class ApiHttpServer {
  readonly faults = new FaultInjector();
  readonly #api: ApiContext;
  readonly #server: Server;
  readonly #counts = new Map<string, number>();
  readonly #stopWatches = new Set<() => void>();

  constructor(api: ApiContext) {
    this.#api = api;
    this.#server = createServer((message, response) => {
      this.#serve(message, response).catch((error: unknown) =>
        response.destroy(error instanceof Error ? error : undefined),
      );
    });
    this.#server.keepAliveTimeout = 60_000;
  }

  /** Listens on 127.0.0.1; answers the port. Rejects when the port is taken. */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
    return this.#port();
  }

  #port(): number {
    const address = this.#server.address();
    return address === null || typeof address === 'string' ? 0 : address.port;
  }

  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  endWatches(): void {
    for (const stop of [...this.#stopWatches]) stop();
  }

  async close(): Promise<void> {
    this.endWatches();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  /**
   * There is no authentication (clients send no credentials over plain HTTP), so a page in a browser must not reach this
   * server through a name that somebody points at 127.0.0.1: only requests addressed to this machine by name are answered.
   */
  #isLocalHost(host: string | undefined): boolean {
    return ['127.0.0.1', 'localhost', '[::1]'].some((name) => host === `${name}:${this.#port()}`);
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(message, response);
    if (answer !== undefined) this.#send(response, answer);
  }

  async #answer(message: IncomingMessage, response: ServerResponse): Promise<Answer | undefined> {
    try {
      if (!this.#isLocalHost(message.headers.host))
        throw new StatusError(
          403,
          'Forbidden',
          'only requests to 127.0.0.1, localhost or [::1] with the port are answered',
        );
      // A browser sends Origin with what it does for a page; kubectl and programs do not.
      if (message.headers.origin !== undefined)
        throw new StatusError(403, 'Forbidden', 'requests from web pages are not answered');
      const verb = verbOf({
        method: message.method ?? '',
        contentType: message.headers['content-type'] ?? '',
        ...parseTarget(message.url ?? '/'),
      });
      this.#counts.set(verb, (this.#counts.get(verb) ?? 0) + 1);
      if (!(await this.#passFault(verb, response))) return undefined;
      const request: ApiRequest = await readRequest(message);
      return withWarnings(handleRequest(this.#api, request), request.warnings);
    } catch (error) {
      return failure(error);
    }
  }

  /** False when the fault already ended the request. */
  async #passFault(verb: string, response: ServerResponse): Promise<boolean> {
    const effect = this.faults.take(verb);
    switch (effect?.kind) {
      case undefined:
        return true;
      case 'drop':
        response.destroy();
        return false;
      case 'delay':
        await delay(effect.milliseconds);
        return true;
      case 'status': {
        const reason = { 429: 'TooManyRequests', 500: 'InternalError', 503: 'ServiceUnavailable' }[effect.code];
        const { retryAfterSeconds } = effect;
        throw new StatusError(
          effect.code,
          reason,
          `injected fault ${effect.code}`,
          retryAfterSeconds === undefined ? undefined : { retryAfterSeconds },
        );
      }
    }
  }

  #send(response: ServerResponse, answer: Answer): void {
    switch (answer.kind) {
      case 'json':
        response.writeHead(answer.code, {
          'content-type': answer.contentType ?? 'application/json',
          ...answer.headers,
        });
        response.end(`${JSON.stringify(answer.body)}\n`);
        return;
      case 'text':
        response.writeHead(answer.code, { 'content-type': answer.contentType ?? 'text/plain; charset=utf-8' });
        response.end(answer.body);
        return;
      case 'watch':
        this.#stream(response, answer.run);
    }
  }

  #stream(response: ServerResponse, run: (sink: WatchSink) => () => void): void {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    const stop = run({
      write(line) {
        if (response.destroyed) return false;
        response.write(line);
        if (response.writableLength <= WATCH_BACKLOG_BYTES) return true;
        response.destroy();
        return false;
      },
      end: () => response.end(),
    });
    this.#stopWatches.add(stop);
    response.once('close', () => {
      this.#stopWatches.delete(stop);
      stop();
    });
  }
}

function withWarnings(answer: Answer, warnings: readonly string[]): Answer {
  if (answer.kind !== 'json' || warnings.length === 0) return answer;
  return { ...answer, headers: { ...answer.headers, warning: warnings.map((w) => `299 - ${JSON.stringify(w)}`) } };
}

function failure(error: unknown): Answer {
  const status =
    error instanceof StatusError
      ? error
      : new StatusError(500, 'InternalError', `Internal error occurred: ${explainError(error)}`);
  if (status.reason === '' && status.code === 404) return { kind: 'text', code: 404, body: `${status.message}\n` };
  const seconds = status.details?.retryAfterSeconds;
  return {
    kind: 'json',
    code: status.code,
    body: status.body(),
    ...(seconds === undefined ? {} : { headers: { 'retry-after': String(seconds) } }),
  };
}
