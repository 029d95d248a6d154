import { afterEach, describe, expect, test } from 'vitest';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import type { HealthCheck } from './health.ts';
import { type HttpServer, startHttpServer } from './http-server.ts';
import { createMetrics } from './metrics.ts';

const good: HealthCheck = { name: 'git', probes: ['ready'], check: () => ({ healthy: true, message: 'fetched' }) };
const bad: HealthCheck = { name: 'cluster', probes: ['ready'], check: () => Promise.reject(new Error('no answer')) };
const alive: HealthCheck = { name: 'loop', probes: ['live'], check: () => ({ healthy: true, message: 'runs' }) };
const fine = { healthy: true, message: 'fetched' };
const runs = { healthy: true, message: 'runs' };
const broken = { healthy: false, message: 'no answer' };

let server: HttpServer | undefined;
afterEach(() => server?.close());

async function get(checks: readonly HealthCheck[], path: string, method = 'GET') {
  const metrics = createMetrics({ process: false });
  metrics.counter('tmc_passes_total', 'Passes of the hub', ['outcome']).inc({ outcome: 'ok' }, 2);
  server = await startHttpServer({ port: 0, checks, metrics, clock: createFakeClock() });
  const response = await fetch(`${server.url}${path}`, { method });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

describe('the HTTP server', () => {
  test.each([
    { path: '/healthz', checks: [good, alive], status: 200, healthy: true, report: { git: fine, loop: runs } },
    { path: '/healthz', checks: [good, bad], status: 503, healthy: false, report: { cluster: broken, git: fine } },
    { path: '/readyz?verbose', checks: [good, alive], status: 200, healthy: true, report: { git: fine } },
    { path: '/livez', checks: [bad, alive], status: 200, healthy: true, report: { loop: runs } },
  ])('$path answers $status with its checks', async ({ path, checks, status, healthy, report }) => {
    const answer = await get(checks, path);
    expect({ ...answer, body: JSON.parse(answer.body) }).toEqual({
      status,
      type: 'application/json',
      body: { healthy, timestamp: '2026-11-23T12:00:00.000Z', checks: report },
    });
  });

  test('/metrics serves the registry', async () => {
    const { status, type, body } = await get([], '/metrics');
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(body).toContain('tmc_passes_total{outcome="ok"} 2');
  });

  test.each([
    { path: '/', method: 'GET', status: 404 },
    { path: '/healthz', method: 'POST', status: 405 },
  ])('$method $path is $status', async ({ path, method, status }) => {
    expect((await get([], path, method)).status).toBe(status);
  });

  test('a taken port is an error that names it', async () => {
    await get([], '/livez');
    const port = Number(new URL(server?.url ?? '').port);
    const second = startHttpServer({
      port,
      checks: [],
      metrics: createMetrics({ process: false }),
      clock: createFakeClock(),
    });
    await expect(second).rejects.toMatchObject({
      category: 'user',
      message: expect.stringContaining(`127.0.0.1:${port}`),
    });
  });
});
