import { afterEach, describe, expect, test } from 'vitest';
import { type FakeAnswer, type FakeApi, sendJson, startFakeApi, status } from '../../test/support/fake-api.ts';
import { createKubeClient } from './client.ts';
import { yamlSafeJson } from './objects.ts';
import { objectPath } from './paths.ts';
import type { ApiResource } from './port.ts';

const never = new AbortController().signal;
const maps: ApiResource = {
  group: '',
  version: 'v1',
  kind: 'ConfigMap',
  plural: 'configmaps',
  namespaced: true,
  verbs: [],
};
const roles: ApiResource = {
  group: 'rbac.authorization.k8s.io',
  version: 'v1',
  kind: 'ClusterRole',
  plural: 'clusterroles',
  namespaced: false,
  verbs: [],
};

let api: FakeApi | undefined;
afterEach(() => api?.close());

async function client(answer: FakeAnswer) {
  api = await startFakeApi(answer);
  return { api, client: createKubeClient({ server: api.url }) };
}

describe('list', () => {
  const page = (names: readonly string[], next: string) => ({
    kind: 'ConfigMapList',
    apiVersion: 'v1',
    metadata: { resourceVersion: '7', continue: next },
    items: names.map((name) => ({ metadata: { name } })),
  });

  test('follows pages and gives items their type', async () => {
    const { api, client: under } = await client((asked, response) =>
      sendJson(response, 200, asked.query.has('continue') ? page(['b'], '') : page(['a'], 'next')),
    );
    expect(await under.list(maps, { labelSelector: 'x in (a,b)' }, never)).toEqual([
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } },
    ]);
    expect(api.requests.map((r) => Object.fromEntries(r.query))).toEqual([
      { labelSelector: 'x in (a,b)', limit: '500' },
      { labelSelector: 'x in (a,b)', limit: '500', continue: 'next' },
    ]);
  });

  test('reads everything in one piece when the pages expire', async () => {
    const { client: under } = await client((asked, response) => {
      if (asked.query.has('continue')) return sendJson(response, 410, status(410, 'Expired'));
      sendJson(response, 200, asked.query.has('limit') ? page(['a'], 'next') : page(['a', 'b'], ''));
    });
    expect((await under.list(maps, {}, never)).map((o) => o.metadata.name)).toEqual(['a', 'b']);
  });

  test.each([
    { limit: 1, asked: ['1'], found: ['a'] },
    { limit: 2, asked: ['2', '1'], found: ['a', 'b'] },
    { limit: 3, asked: ['3', '2'], found: ['a', 'b', 'c'] },
    { limit: 600, asked: ['500', '500'], found: ['a', 'b', 'c', 'd'] },
  ])('takes no more than $limit, though the server sends more', async ({ limit, asked, found }) => {
    const { api, client: under } = await client((request, response) =>
      sendJson(response, 200, request.query.has('continue') ? page(['b', 'c', 'd'], '') : page(['a'], 'next')),
    );
    const listed = await under.list(maps, { limit }, never);
    expect(listed.map((o) => o.metadata.name)).toEqual(found);
    expect(api.requests.map((r) => r.query.get('limit'))).toEqual(asked);
  });

  test('of one namespace, metadata alone, each with the kind that it is', async () => {
    const items = [
      { apiVersion: 'meta.k8s.io/v1', kind: 'PartialObjectMetadata', metadata: { name: 'a' } },
      { metadata: { name: 'b' } },
    ];
    const { api, client: under } = await client((_, response) =>
      sendJson(response, 200, { kind: 'PartialObjectMetadataList', metadata: {}, items }),
    );
    expect(await under.list(maps, { namespace: 'shop', metadataOnly: true }, never)).toEqual([
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } },
    ]);
    expect(api.requests.map((r) => [r.path, r.headers['accept']])).toEqual([
      [
        '/api/v1/namespaces/shop/configmaps',
        'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json',
      ],
    ]);
  });

  test.each([[{ kind: 'ConfigMapList' }], [{ metadata: {}, items: [{ metadata: {} }] }], [[]]])(
    'refuses %j',
    async (odd) => {
      const { client: under } = await client((_, response) => sendJson(response, 200, odd));
      await expect(under.list(maps, {}, never)).rejects.toMatchObject({ code: 'ClusterUnavailable' });
    },
  );
});

describe('get', () => {
  const missing = status(404, 'NotFound', { kind: 'configmaps', name: 'a' });

  test('a missing object is undefined', async () => {
    const { client: under } = await client((_, response) => sendJson(response, 404, missing));
    expect(await under.get(maps, 'a', 'b', never)).toBeUndefined();
  });

  test.each(['404 page not found', JSON.stringify(status(404, 'NotFound'))])(
    'a kind that is not served is an error, never a missing object: %s',
    async (text) => {
      const { client: under } = await client((_, response) => response.writeHead(404).end(text));
      await expect(under.get(maps, 'a', 'b', never)).rejects.toMatchObject({ code: 'ResourceNotServed' });
    },
  );
});

describe('apply', () => {
  const object = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'b' },
    data: { x: '1' },
    unknown: { kept: [1, null] },
  };

  test('sends the object as it is', async () => {
    const { api, client: under } = await client((_, response) => sendJson(response, 200, object));
    await under.apply(maps, object, { fieldManager: 'syncer', force: true, dryRun: true }, never);
    const [asked] = api.requests;
    expect([
      asked?.method,
      asked?.path,
      asked?.headers['content-type'],
      Object.fromEntries(asked?.query ?? []),
      JSON.parse(asked?.body ?? ''),
    ]).toEqual([
      'PATCH',
      '/api/v1/namespaces/b/configmaps/a',
      'application/apply-patch+yaml',
      { fieldManager: 'syncer', force: 'true', dryRun: 'All' },
      object,
    ]);
  });

  test('a namespaced object without namespace is refused before it is sent', async () => {
    const { api, client: under } = await client((_, response) => sendJson(response, 200, object));
    const homeless = { ...object, metadata: { name: 'a' } };
    await expect(async () =>
      under.apply(maps, homeless, { fieldManager: 'syncer', force: false }, never),
    ).rejects.toMatchObject({ code: 'ResourceInvalid' });
    expect(api.requests).toEqual([]);
  });
});

describe('delete', () => {
  test.each([
    { answer: { code: 200, body: {} }, outcome: 'deleted' },
    { answer: { code: 404, body: status(404, 'NotFound', { kind: 'configmaps' }) }, outcome: 'notFound' },
    { answer: { code: 409, body: status(409, 'Conflict') }, outcome: 'conflict' },
  ])('HTTP $answer.code is $outcome', async ({ answer, outcome }) => {
    const { api, client: under } = await client((_, response) => sendJson(response, answer.code, answer.body));
    expect(await under.delete(maps, 'a', 'b', { uid: 'u', resourceVersion: '3' }, never)).toBe(outcome);
    expect(JSON.parse(api.requests[0]?.body ?? '')).toEqual({
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      preconditions: { uid: 'u', resourceVersion: '3' },
      propagationPolicy: 'Background',
    });
  });

  test.each(['Job', 'CronJob'])('a %s is gone when its pods are', async (kind) => {
    const { api, client: under } = await client((_, response) => sendJson(response, 200, {}));
    const resource = { ...maps, group: 'batch', kind, plural: `${kind.toLowerCase()}s` };
    await under.delete(resource, 'a', 'b', { uid: 'u' }, never);
    expect(JSON.parse(api.requests[0]?.body ?? '')).toMatchObject({ propagationPolicy: 'Foreground' });
  });
});

test.each([
  [maps, 'a', 'b', '/api/v1/namespaces/b/configmaps/a'],
  [roles, 'system:x', undefined, '/apis/rbac.authorization.k8s.io/v1/clusterroles/system%3Ax'],
  [roles, 'x', 'ignored', '/apis/rbac.authorization.k8s.io/v1/clusterroles/x'],
  [maps, 'a/../b?c', 'n', '/api/v1/namespaces/n/configmaps/a%2F..%2Fb%3Fc'],
])('the path of %o %s in %s is %s', (resource, name, namespace, path) => {
  expect(objectPath(resource, name, namespace)).toBe(path);
});

test.each([['.'], ['..'], ['']])('%j is no name', (name) => {
  expect(() => objectPath(maps, name, 'n')).toThrow('cannot be part of an object');
});

test('characters that YAML reads differently from JSON are escaped, all others left', () => {
  const text = 'a\u007f\u0085\u009f\u00a0\u2028\u2029\ufeff\ufffe\uffff😀"\\\n';
  expect(yamlSafeJson({ text })).toBe(
    '{"text":"a\\u007f\\u0085\\u009f\u00a0\\u2028\\u2029\\ufeff\\ufffe\\uffff😀\\"\\\\\\n"}',
  );
  expect(JSON.parse(yamlSafeJson({ text }))).toEqual({ text });
});
