import { afterEach, expect, test } from 'vitest';
import { type FakeAnswer, type FakeApi, sendJson, startFakeApi, status } from '../../test/support/fake-api.ts';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import { createKubeClient } from './client.ts';

const never = new AbortController().signal;
const widget = { group: 'x.test', version: 'v1', kind: 'Widget' };
const served = { name: 'widgets', kind: 'Widget', namespaced: true, verbs: ['list', 'patch'] };
const list = (...resources: unknown[]) => ({ kind: 'APIResourceList', groupVersion: 'x.test/v1', resources });

let api: FakeApi | undefined;
afterEach(() => api?.close());

async function start(answer: FakeAnswer) {
  api = await startFakeApi(answer);
  const clock = createFakeClock();
  return { api, clock, client: createKubeClient({ server: api.url, clock, attempts: 1 }) };
}

test('a kind is asked for once, by all callers together, and subresources are no kinds', async () => {
  const status = { name: 'widgets/status', kind: 'Widget', namespaced: false, verbs: ['get'] };
  const { api, client } = await start((_, response) => sendJson(response, 200, list(status, served)));
  const found = await Promise.all([1, 2, 3].map(() => client.resolve(widget, never)));
  expect(found).toEqual(Array(3).fill({ ...widget, plural: 'widgets', namespaced: true, verbs: ['list', 'patch'] }));
  await client.resolve(widget, never);
  expect(api.requests.map((r) => r.path)).toEqual(['/apis/x.test/v1']);
});

test('an unknown kind is asked for again after 2 s, not before', async () => {
  let installed = false;
  const { api, clock, client } = await start((_, response) =>
    installed ? sendJson(response, 200, list(served)) : sendJson(response, 404, status(404, 'NotFound')),
  );
  expect(await client.resolve(widget, never)).toBeUndefined();
  installed = true;
  await clock.advance(1_999);
  expect([await client.resolve(widget, never), api.requests.length]).toEqual([undefined, 1]);
  await clock.advance(1);
  expect(await client.resolve(widget, never)).toMatchObject({ plural: 'widgets' });
});

test('a broken API group fails alone and is not remembered', async () => {
  let broken = true;
  const { client } = await start((asked, response) => {
    if (asked.path === '/apis/x.test/v1' && broken) return void response.writeHead(503).end('service unavailable');
    sendJson(response, 200, list(served));
  });
  await expect(client.resolve(widget, never)).rejects.toMatchObject({ code: 'ClusterUnavailable' });
  expect(await client.resolve({ group: 'apps', version: 'v1', kind: 'Widget' }, never)).toMatchObject({
    group: 'apps',
  });
  broken = false;
  expect(await client.resolve(widget, never)).toMatchObject({ group: 'x.test' });
});

test('a kind whose path the server no longer knows is looked up anew', async () => {
  let plural = 'widgets';
  const { client } = await start((asked, response) => {
    if (asked.path === '/apis/x.test/v1') return sendJson(response, 200, list({ ...served, name: plural }));
    response.writeHead(404).end('404 page not found');
  });
  const before = await client.resolve(widget, never);
  if (before === undefined) throw new Error('not served');
  plural = 'gadgets';
  await client.list(before, {}, never).catch(() => undefined);
  expect(await client.resolve(widget, never)).toMatchObject({ plural: 'gadgets' });
});

test('one caller that gives up does not take the answer from the others', async () => {
  const { client } = await start((_, response) => void setTimeout(() => sendJson(response, 200, list(served)), 20));
  const stop = new AbortController();
  const first = client.resolve(widget, stop.signal);
  const second = client.resolve(widget, never);
  stop.abort();
  await expect(first).rejects.toMatchObject({ code: 'Aborted' });
  expect(await second).toMatchObject({ plural: 'widgets' });
});

test("version is the server's gitVersion", async () => {
  const { client } = await start((_, response) => sendJson(response, 200, { gitVersion: 'v1.37.2' }));
  expect(await client.version(never)).toBe('v1.37.2');
});

test.each([[{}], ['text'], [{ gitVersion: 1 }]])('%j is no version', async (answer) => {
  const { client } = await start((_, response) => sendJson(response, 200, answer));
  await expect(client.version(never)).rejects.toMatchObject({ code: 'ClusterUnavailable' });
});
