// The small HTTP server of a running program: health probes and metrics.
import { createServer, type Server, type ServerResponse } from 'node:http';
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

/** Serves `/healthz /readyz /livez` (JSON; 503 when unhealthy) and `/metrics`. Rejects with a UserError when the port is taken. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const host = options.host ?? '127.0.0.1';
  const closed = new AbortController();
  const server = createServer((request, response) => {
    answer(options, { method: request.method ?? '', url: request.url ?? '' }, response, closed.signal).catch(
      (error: unknown) => {
        send(response, 500, 'text/plain', `${redactText(explainError(error))}\n`);
      },
    );
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
  request: { readonly method: string; readonly url: string },
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain', 'Only GET is served.\n');
  const path = request.url.split('?', 1)[0] ?? '';
  const probe = PROBES.get(path);
  if (probe !== undefined) {
    const report = await askHealth(options.checks, probe, options.clock, signal);
    return send(response, report.healthy ? 200 : 503, 'application/json', `${JSON.stringify(report)}\n`);
  }
  if (path !== '/metrics') return send(response, 404, 'text/plain', 'Served: /healthz /readyz /livez /metrics\n');
  const { contentType, body } = await options.metrics.render();
  send(response, 200, contentType, body);
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
