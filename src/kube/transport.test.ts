import { afterEach, describe, expect, test } from 'vitest';
import { type FakeAnswer, type FakeApi, inTurn, sendJson, startFakeApi, status } from '../../test/support/fake-api.ts';
import { createFakeClock, settle } from '../../test/support/fake-clock.ts';
import { TmcError } from '../api/index.ts';
import { cachedCredentials, tokenCredentials } from './credentials.ts';
import { retryAfter, Transport, type TransportOptions } from './transport.ts';

const request = { verb: 'get', method: 'GET', path: '/api/v1/x', what: 'Reading x' } as const;
const never = new AbortController().signal;
const fine: FakeAnswer = (_, response) => sendJson(response, 200, { fine: true });
const refuse =
  (code: number, headers: Record<string, string> = {}): FakeAnswer =>
  (_, response) =>
    sendJson(response, code, status(code, 'R'), headers);
const drop: FakeAnswer = (_, response) => response.socket?.destroy();
const hang: FakeAnswer = () => undefined;

let api: FakeApi | undefined;
let transport: Transport | undefined;
afterEach(async () => {
  await transport?.close();
  await api?.close();
});

async function start(answer: FakeAnswer, options: Partial<TransportOptions> = {}) {
  api = await startFakeApi(answer);
  const clock = createFakeClock();
  transport = new Transport({ ...optionsOf(api), attempts: 3, maxRetryAfterMs: 10_000, clock, ...options });
  return { api, transport, clock };
}

/** Lets the request reach a sleep or its end. */
async function untilAsleep(clock: ReturnType<typeof createFakeClock>): Promise<readonly number[]> {
  for (let i = 0; i < 200 && clock.sleeping().length === 0; i += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  return clock.sleeping();
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'fine',
    (error: unknown) => (error instanceof TmcError ? error.code : String(error)),
  );
}

describe('retries', () => {
  test.each([
    { name: '429 as long as asked', first: refuse(429, { 'retry-after': '7' }), waits: [7_000] },
    { name: '503 as long as asked', first: refuse(503, { 'retry-after': '2' }), waits: [2_000] },
    { name: 'a dropped connection soon', first: drop, waits: [100] },
  ])('$name', async ({ first, waits }) => {
    const { transport, clock, api } = await start(inTurn(first, fine));
    const answer = transport.json(request, never);
    expect(await untilAsleep(clock)).toEqual(waits);
    await clock.advance(waits[0] ?? 0);
    expect(await answer).toEqual({ fine: true });
    expect([api.requests.length, transport.counts()['get']]).toEqual([2, 2]);
  });

  test.each([
    { name: '409', answer: refuse(409), code: 'ResourceConflict' },
    { name: '422', answer: refuse(422), code: 'ResourceInvalid' },
    { name: '500', answer: refuse(500), code: 'ClusterUnavailable' },
    { name: '503 without Retry-After', answer: refuse(503), code: 'ClusterUnavailable' },
    {
      name: '429 that asks for too long a wait',
      answer: refuse(429, { 'retry-after': '11' }),
      code: 'ClusterUnavailable',
    },
  ])('not $name', async ({ answer, code }) => {
    const { transport, api } = await start(answer);
    expect([await codeOf(transport.json(request, never)), api.requests.length]).toEqual([code, 1]);
  });

  test('not without end', async () => {
    const { transport, clock, api } = await start(refuse(429, { 'retry-after': '1' }));
    const answer = codeOf(transport.json(request, never));
    for (let i = 0; i < 2; i += 1) {
      await untilAsleep(clock);
      await clock.advance(1_000);
    }
    expect([await answer, api.requests.length]).toEqual(['ClusterUnavailable', 3]);
  });

  test('are told', async () => {
    const told: unknown[] = [];
    const { transport, clock } = await start(inTurn(refuse(429, { 'retry-after': '1' }), fine), {
      onRetry: (verb, error, delayMs) => told.push([verb, error instanceof TmcError && error.code, delayMs]),
    });
    const answer = transport.json(request, never);
    await untilAsleep(clock);
    await clock.advance(1_000);
    await answer;
    expect(told).toEqual([['get', 'ClusterUnavailable', 1_000]]);
  });

  test('a wait ends with the signal', async () => {
    const { transport, clock } = await start(refuse(429, { 'retry-after': '9' }));
    const stop = new AbortController();
    const answer = codeOf(transport.json(request, stop.signal));
    await untilAsleep(clock);
    stop.abort();
    expect(await answer).toBe('Aborted');
  });
});

describe('limits', () => {
  test('no answer in time is ClusterUnreachable', async () => {
    const { transport } = await start(hang, { timeoutMs: 50 });
    await expect(transport.json(request, never)).rejects.toMatchObject({
      code: 'ClusterUnreachable',
      message: expect.stringMatching(/^Reading x on http:.* failed: no answer within 0.05 s\./),
    });
  });

  test('a body that stalls is ClusterUnreachable too', async () => {
    const { transport } = await start(
      (_, response) => {
        response.writeHead(200);
        response.write('{');
      },
      { timeoutMs: 50 },
    );
    expect(await codeOf(transport.json(request, never))).toBe('ClusterUnreachable');
  });

  test('a stream has the limit for its headers only', async () => {
    const { transport } = await start(
      (_, response) => {
        response.writeHead(200);
        setTimeout(() => response.end('late'), 150);
        response.flushHeaders();
      },
      { timeoutMs: 50 },
    );
    const parts: string[] = [];
    for await (const part of await transport.stream({ ...request, verb: 'watch' }, never)) parts.push(String(part));
    expect(parts.join('')).toBe('late');
  });

  test('an abort ends a request and an open stream at once', async () => {
    const { transport } = await start((asked, response) => {
      if (asked.path !== '/stream') return;
      response.writeHead(200);
      response.flushHeaders();
    });
    const stop = new AbortController();
    const answer = codeOf(transport.json(request, stop.signal));
    const stream = await transport.stream({ ...request, path: '/stream', verb: 'watch' }, stop.signal);
    const read = codeOf(stream.toArray());
    stop.abort(new Error('enough'));
    expect(await answer).toBe('Aborted');
    expect(await read).toContain('enough');
  });

  test('what is no JSON is ClusterUnavailable', async () => {
    const { transport } = await start((_, response) => response.end('<html>'));
    expect(await codeOf(transport.json(request, never))).toBe('ClusterUnavailable');
  });
});

describe('the breaker', () => {
  test('fails fast after some lost connections in a row, and says why', async () => {
    const { transport, api } = await start(drop, { attempts: 1, breaker: { failures: 3, openMs: 60_000 } });
    for (let i = 0; i < 3; i += 1) await codeOf(transport.json(request, never));
    await expect(transport.json(request, never)).rejects.toMatchObject({
      code: 'ClusterUnreachable',
      data: { breaker: 'open' },
      cause: { code: 'ClusterUnreachable' },
    });
    expect(api.requests).toHaveLength(3);
  });

  test('does not count refusals', async () => {
    const { transport, api } = await start(refuse(409), { breaker: { failures: 2, openMs: 60_000 } });
    for (let i = 0; i < 5; i += 1) await codeOf(transport.json(request, never));
    expect(api.requests).toHaveLength(5);
  });
});

describe('credentials', () => {
  test('many requests load them once, and after a 401 once more', async () => {
    let loads = 0;
    const clock = createFakeClock();
    const load = async (afresh: boolean) => {
      loads += 1;
      await settle();
      return { tls: {}, headers: { authorization: `Bearer ${loads}${afresh ? ' afresh' : ''}` } };
    };
    const { transport, api } = await start(
      (asked, response) => sendJson(response, asked.headers['authorization'] === 'Bearer 2 afresh' ? 200 : 401, {}),
      { credentials: cachedCredentials({ load, ttlMs: 1_000, clock }) },
    );
    await Promise.all(Array.from({ length: 6 }, () => transport.json(request, never)));
    expect([loads, api.requests.length]).toEqual([2, 12]);
    await clock.advance(1_000);
    expect(await codeOf(transport.json(request, never))).toBe('ClusterAuthentication');
  });

  test('a second 401 is told, without the credentials', async () => {
    const { transport, api } = await start(refuse(401), {
      credentials: tokenCredentials({}, async () => 'Bearer hunter2'),
    });
    const error = await transport.json(request, never).catch((e: unknown) => e);
    expect([error instanceof TmcError && error.code, api.requests.length]).toEqual(['ClusterAuthentication', 2]);
    expect(JSON.stringify(error) + String(error)).not.toContain('hunter2');
  });

  test('without any, a 401 is final', async () => {
    const { transport, api } = await start(refuse(401));
    expect([await codeOf(transport.json(request, never)), api.requests.length]).toEqual(['ClusterAuthentication', 1]);
  });
});

test('a path in the server address is kept', async () => {
  const { api } = await start(fine);
  await transport?.close();
  transport = new Transport({ ...optionsOf(api), server: `${api.url}/k8s/clusters/c-1/` });
  await transport.json(request, never);
  expect([transport.server, api.requests.map((r) => r.path)]).toEqual([
    `${api.url}/k8s/clusters/c-1`,
    ['/k8s/clusters/c-1/api/v1/x'],
  ]);
});

function optionsOf(under: FakeApi): TransportOptions {
  return {
    server: under.url,
    proxyUrl: undefined,
    credentials: tokenCredentials({}),
    userAgent: 'tmc/test',
    timeoutMs: 2_000,
    attempts: 1,
    maxRetryAfterMs: 0,
    breaker: { failures: 5, openMs: 60_000 },
    clock: createFakeClock(),
    random: () => 0,
    onRetry: undefined,
  };
}

test.each([
  ['5', 5],
  ['0', undefined],
  ['Mon, 23 Nov 2026 12:00:30 GMT', 30],
  ['Mon, 23 Nov 2026 11:00:00 GMT', undefined],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After %j is %j seconds', (header, seconds) => {
  expect(retryAfter(header, new Date('2026-11-23T12:00:00Z'))).toBe(seconds);
});
