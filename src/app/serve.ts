// What hub and syncer programs serve beside their work: health probes and metrics.
import type { HealthCheck, HttpRoute, HttpServer, Metrics } from '../infra/index.ts';
import { startHttpServer, systemClock } from '../infra/index.ts';

/** `host:port`, `:port` or `port`; undefined for anything else. */
export function parseAddress(text: string): { readonly host: string | undefined; readonly port: number } | undefined {
  const match = /^(?:(\[[0-9a-fA-F:]+\]|[^:]*):)?(\d{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  if (match === null || port > 65_535) return undefined;
  const host = match[1]?.replace(/^\[|\]$/g, '');
  return { host: host === undefined || host === '' ? undefined : host, port };
}

export function serveHealth(
  address: { readonly host: string | undefined; readonly port: number },
  checks: readonly HealthCheck[],
  metrics: Metrics,
  routes: readonly HttpRoute[] = [],
): Promise<HttpServer> {
  return startHttpServer({ ...address, checks, metrics, clock: systemClock(), routes });
}
