import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { type FakeApi, type FakeRequest, sendJson, startFakeApi, status } from '../../test/support/fake-api.ts';
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts';
import { TmcError } from '../api/index.ts';
import { createKubeClient } from './client.ts';
import type { ApiResource } from './port.ts';

const maps: ApiResource = {
  group: '',
  version: 'v1',
  kind: 'ConfigMap',
  plural: 'configmaps',
  namespaced: true,
  verbs: [],
};

const object = (name: string, resourceVersion: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, resourceVersion },
});
const listOf = (resourceVersion: string, ...names: string[]) => ({
  kind: 'ConfigMapList',
  metadata: { resourceVersion },
  items: names.map((name) => object(name, resourceVersion)),
});
const line = (type: string, body: unknown) => `${JSON.stringify({ type, object: body })}\n`;
const bookmark = (resourceVersion: string) => line('BOOKMARK', { kind: 'ConfigMap', metadata: { resourceVersion } });
const gone = status(410, 'Expired');

type Step =
  | { list: unknown }
  | { listFails: number }
  | { watch: string; after?: 'end' | 'drop' | 'hang' }
  | { watchFails: number };

interface Started {
  readonly api: FakeApi;
  readonly clock: FakeClock;
  readonly told: string[];
  readonly stop: AbortController;
  readonly synced: Promise<void>;
  /** Waits, moving the clock over every sleep, until this many things were told; fails the test if they are not. */
  tells(count: number): Promise<readonly string[]>;
}

let api: FakeApi | undefined;
let stop: AbortController | undefined;
let closing: (() => Promise<void>) | undefined;
afterEach(async () => {
  stop?.abort();
  await api?.close();
});

/** A reflector on a server that answers its requests by these steps, then holds watches open. */
async function start(
  steps: readonly Step[],
  { throwing, ...options }: { relistMs?: number; throwing?: ReadonlySet<string> } = {},
): Promise<Started> {
  let next = 0;
  const fake = await startFakeApi((asked, response) => {
    const step = steps[next];
    next += 1;
    if (asked.query.has('watch')) answerWatch(step, response);
    else answerList(step, response);
  });
  api = fake;
  const clock = createFakeClock();
  const told: string[] = [];
  const ending = new AbortController();
  stop = ending;
  const client = createKubeClient({ server: fake.url, clock, random: () => 0, attempts: 1, ...options });
  closing = () => client.close();
  const reflector = client.reflect(
    maps,
    'app=web',
    {
      replaced: (objects) => told.push(`replaced ${objects.map((o) => o.metadata.name).join(' ')}`.trim()),
      changed: (o) => {
        told.push(`changed ${o.metadata.name}`);
        if (throwing?.has(`changed ${o.metadata.name}`)) throw new Error(`changed ${o.metadata.name}`);
      },
      deleted: (o) => told.push(`deleted ${o.metadata.name}`),
      failing: (error) =>
        told.push(error === undefined ? 'works' : `failing ${error instanceof TmcError ? error.code : error.message}`),
    },
    ending.signal,
  );
  const tells = async (count: number) => {
    for (let i = 0; i < 400 && told.length < count; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (told.length < count) await clock.advance(clock.sleeping()[0] ?? 0);
    }
    expect(told.length).toBeGreaterThanOrEqual(count);
    return told;
  };
  return { api: fake, clock, told, stop: ending, synced: reflector.synced(), tells };
}

function answerList(step: Step | undefined, response: ServerResponse): void {
  const code = step !== undefined && 'listFails' in step ? step.listFails : 500;
  if (step !== undefined && 'list' in step) sendJson(response, 200, step.list);
  else sendJson(response, code, status(code, 'R'));
}

function answerWatch(step: Step | undefined, response: ServerResponse): void {
  if (step !== undefined && 'watchFails' in step) {
    sendJson(response, step.watchFails, status(step.watchFails, 'R'));
    return;
  }
  response.writeHead(200);
  response.flushHeaders();
  if (step === undefined || !('watch' in step)) return;
  const endings: Record<string, (r: ServerResponse) => void> = {
    end: (r) => r.end(),
    drop: (r) => r.destroy(),
    hang: () => undefined,
  };
  response.write(step.watch, () => setTimeout(() => endings[step.after ?? 'hang']?.(response), 20));
}

const watched = (requests: readonly FakeRequest[]) =>
  requests.map((r) => (r.query.has('watch') ? `watch ${r.query.get('resourceVersion')}` : 'list'));

describe('a reflector', () => {
  test('lists, then tells events in order, and knows that it is synced', async () => {
    const events =
      line('ADDED', object('b', '11')) + line('MODIFIED', object('a', '12')) + line('DELETED', object('b', '13'));
    const { api, told, synced, tells } = await start([{ list: listOf('10', 'a') }, { watch: events }]);
    await synced;
    expect(told).toEqual(['replaced a']);
    expect(await tells(4)).toEqual(['replaced a', 'changed b', 'changed a', 'deleted b']);
    const query = Object.fromEntries(api.requests[1]?.query ?? []);
    expect(query).toEqual({
      labelSelector: 'app=web',
      resourceVersion: '10',
      timeoutSeconds: '300',
      watch: 'true',
      allowWatchBookmarks: 'true',
    });
  });

  test('goes on after the last event when the connection breaks: nothing is listed again', async () => {
    const { api, tells } = await start([
      { list: listOf('10') },
      { watch: line('ADDED', object('a', '11')), after: 'drop' },
      { watch: line('ADDED', object('b', '12')) },
    ]);
    expect(await tells(5)).toEqual(['replaced', 'changed a', 'failing ClusterUnreachable', 'works', 'changed b']);
    expect(watched(api.requests)).toEqual(['list', 'watch 10', 'watch 11']);
  });

  test('goes on after a bookmark', async () => {
    const { api, tells } = await start([
      { list: listOf('10') },
      { watch: bookmark('99'), after: 'end' },
      { watch: line('ADDED', object('b', '100')) },
    ]);
    await tells(2);
    expect(watched(api.requests)).toEqual(['list', 'watch 10', 'watch 99']);
  });

  test.each([
    { name: 'as an event', step: { watch: line('ERROR', gone) } },
    { name: 'as a status', step: { watchFails: 410 } },
    { name: 'by a bookmark of an older state', step: { watch: bookmark('7') } },
    {
      name: 'because it lies ahead of the server',
      step: {
        watch: line('ERROR', status(504, 'Timeout', { causes: [{ reason: 'ResourceVersionTooLarge', message: '' }] })),
      },
    },
  ])('reads the list again when its position expired $name, which is no failure', async ({ step }) => {
    const { api, tells } = await start([
      { list: listOf('10', 'a', 'b') },
      step,
      { list: listOf('20', 'a') },
      { watch: '' },
    ]);
    expect(await tells(2)).toEqual(['replaced a b', 'replaced a']);
    expect(watched(api.requests).slice(0, 3)).toEqual(['list', 'watch 10', 'list']);
  });

  test.each([
    { name: 'an event that is no JSON', text: 'oops\n' },
    { name: 'an event of an unknown type', text: line('NEWS', object('a', '1')) },
    { name: 'an event without object', text: line('ADDED', {}) },
    { name: 'an ERROR of another kind', text: line('ERROR', status(500, 'InternalError')) },
  ])('$name fails and the list is read again', async ({ text }) => {
    const { tells } = await start([{ list: listOf('10') }, { watch: text }, { list: listOf('20', 'a') }]);
    expect(await tells(4)).toEqual(['replaced', 'failing ClusterUnavailable', 'replaced a', 'works']);
  });

  test('tells that it fails, backs off, and tells when it works again', async () => {
    const { api, clock, told, tells } = await start([
      { listFails: 403 },
      { listFails: 500 },
      { list: listOf('1', 'a') },
    ]);
    await tells(1);
    expect(clock.sleeping()).toEqual([800]);
    expect(await tells(4)).toEqual(['failing ClusterForbidden', 'failing ClusterUnavailable', 'replaced a', 'works']);
    expect([told.length, api.requests.length >= 3]).toEqual([4, true]);
  });

  test('does not hammer a server that ends each watch at once', async () => {
    const ends = { watch: '', after: 'end' } as const;
    const { clock, told, tells } = await start([{ list: listOf('1') }, ends, ends]);
    await tells(2);
    expect([told[1], clock.sleeping()]).toEqual(['failing ClusterUnavailable', [800]]);
  });

  test('reads the list again when that is due', async () => {
    const { api, clock, tells } = await start(
      [{ list: listOf('1') }, { watch: line('ADDED', object('a', '2')) }, { list: listOf('3', 'a') }],
      {
        relistMs: 60_000,
      },
    );
    await tells(2);
    expect(api.requests[1]?.query.get('timeoutSeconds')).toBe('54');
    await clock.advance(54_000);
    api.dropConnections();
    expect(await tells(5)).toEqual(['replaced', 'changed a', 'failing ClusterUnreachable', 'replaced a', 'works']);
  });

  test('ends at once with its signal, tells nothing more, and does not wait to be synced', async () => {
    const { api, told, stop, synced, tells } = await start([{ list: listOf('1') }, { watch: '' }]);
    await tells(1);
    await synced;
    for (let i = 0; i < 100 && api.requests.length < 2; i += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    stop.abort();
    api.dropConnections();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toEqual(['replaced']);
  });

  test('ends with its client', async () => {
    const { api, told, clock, tells } = await start([{ list: listOf('1') }, { watch: '' }]);
    await tells(1);
    for (let i = 0; i < 100 && api.requests.length < 2; i += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    await closing?.();
    await new Promise((resolve) => setTimeout(resolve, 30));
    await clock.advance(60_000);
    expect([told, api.requests.length]).toEqual([['replaced'], 2]);
  });

  test('outlives a handler that throws, and reads the list again', async () => {
    const throwing = new Set(['changed a']);
    const { tells } = await start(
      [{ list: listOf('1') }, { watch: line('ADDED', object('a', '2')) }, { list: listOf('2', 'a') }],
      { throwing },
    );
    expect(await tells(5)).toEqual(['replaced', 'changed a', 'failing changed a', 'replaced a', 'works']);
  });

  test('synced rejects when the signal ends it before the first list', async () => {
    const { stop, synced, tells } = await start([{ listFails: 500 }]);
    await tells(1);
    stop.abort();
    await expect(synced).rejects.toMatchObject({ code: 'Aborted' });
  });
});
