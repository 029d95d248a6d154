// The small HTTP server of a running program: health probes and metrics.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { explainError, UserError } from '../api/index.ts';
import type { Clock } from './clock.ts';
import { askHealth, type HealthCheck, type HealthProbe } from './health.ts';
import { redactText } from './logger.ts';
import type { Metrics } from './metrics.ts';

export interface HttpServerOptions {
  /** Default 127.0.0.1: metrics and health tell about the fleet. */
  readonly host?: string | undefined;
  /** 0 takes any free one. */
  readonly port: number;
  readonly checks: readonly HealthCheck[];
  readonly metrics: Metrics;
  readonly clock: Clock;
  /** Served beside probes and metrics. */
  readonly routes?: readonly HttpRoute[];
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface HttpRoute {
  readonly path: string;
  /** Sees the request before any of its body was read, and may leave it unread. */
  handle(request: IncomingMessage): Promise<HttpAnswer>;
}

export interface HttpServer {
  /** `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}

const PROBES: ReadonlyMap<string, HealthProbe> = new Map([
  ['/healthz', 'health'],
  ['/readyz', 'ready'],
  ['/livez', 'live'],
] as const);

/** So much of an upload that nobody wants is taken, so that its sender hears the answer. */
const MAX_UNREAD = 64 * 1024;

/** Serves `/healthz /readyz /livez` (JSON; 503 when unhealthy) and `/metrics`. Rejects with a UserError when the port is taken. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const host = options.host ?? '127.0.0.1';
  const closed = new AbortController();
  const server = createServer((request, response) => {
    answer(options, request, response, closed.signal).catch((error: unknown) => {
      send(response, 500, 'text/plain', `${redactText(explainError(error))}\n`);
    });
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  const port = await listen(server, host, options.port);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    close: () => {
      closed.abort();
      return stop(server);
    },
  };
}

async function answer(
  options: HttpServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '';
  const route = options.routes?.find((r) => r.path === path);
  if (route !== undefined) return sendAnswer(request, response, await route.handle(request));
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain', 'Only GET is served.\n');
  const probe = PROBES.get(path);
  if (probe !== undefined) {
    const report = await askHealth(options.checks, probe, options.clock, signal);
    return send(response, report.healthy ? 200 : 503, 'application/json', `${JSON.stringify(report)}\n`);
  }
  if (path !== '/metrics') {
    const served = [...PROBES.keys(), '/metrics', ...(options.routes ?? []).map((r) => r.path)];
    return send(response, 404, 'text/plain', `Served: ${served.join(' ')}\n`);
  }
  const { contentType, body } = await options.metrics.render();
  send(response, 200, contentType, body);
}

/** A body that the route left unread is let pass when it is small; the connection of a large one is closed. */
function sendAnswer(request: IncomingMessage, response: ServerResponse, { status, body, headers }: HttpAnswer): void {
  const unread = Number(request.headers['content-length'] ?? MAX_UNREAD + 1);
  if (!request.complete && unread > MAX_UNREAD) response.setHeader('connection', 'close');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  send(response, status, 'text/plain', body);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new UserError('Usage', `Listening on ${host}:${port} failed; choose another address or port.`, { cause })),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
