import { copyFileSync, mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type EmbeddedCluster, type EmbeddedClusterOptions, FAIL_ANNOTATION, startEmbeddedCluster } from './index.ts';
import { at, type Doc, doc, docs, list, nameOf } from './json/index.ts';

const started: EmbeddedCluster[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((cluster) => cluster.close()));
});

async function start(options: Partial<EmbeddedClusterOptions> = {}): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'test', ...options });
  started.push(cluster);
  return cluster;
}

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly type?: string;
}

async function call(
  cluster: EmbeddedCluster,
  path: string,
  { method = 'GET', body, type = 'application/json' }: Call = {},
): Promise<Doc> {
  const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': type } };
  const response = await fetch(cluster.url + path, { method, ...init, signal: AbortSignal.timeout(5_000) });
  return doc(await response.json());
}

function apply(cluster: EmbeddedCluster, path: string, body: Doc): Promise<Doc> {
  return call(cluster, `${path}?fieldManager=test&force=true`, {
    method: 'PATCH',
    body,
    type: 'application/apply-patch+yaml',
  });
}

async function until(what: string, check: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    if (await check()) return;
    await delay(25);
  }
  throw new Error(`never came true: ${what}`);
}

const NS = '/api/v1/namespaces/default';
const DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments';

function deployment(replicas: number, annotations: Doc = {}, image = 'web:1'): Doc {
  const template = { metadata: { labels: { app: 'web' }, annotations }, spec: { containers: [{ name: 'c', image }] } };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { replicas, selector: { matchLabels: { app: 'web' } }, template },
  };
}

function condition(object: Doc, type: string): unknown {
  const found = docs(at(object, 'status', 'conditions')).find((c) => c['type'] === type);
  return found === undefined ? undefined : [found['status'], found['reason']];
}

async function items(cluster: EmbeddedCluster, path: string): Promise<readonly Doc[]> {
  return docs((await call(cluster, path))['items']);
}

describe('who may ask', () => {
  async function statusFor(cluster: EmbeddedCluster, headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(`${cluster.url}/version`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
  test('only this machine, by its own names, and no web page', async () => {
    const cluster = await start();
    const { port } = new URL(cluster.url);
    const asked = [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `[::1]:${port}`,
      `evil.example:${port}`,
      '127.0.0.1',
      'localhost:1',
    ];
    const codes = await Promise.all(asked.map((host) => statusFor(cluster, { host })));
    expect([...codes, await statusFor(cluster, { origin: 'http://evil.example' })]).toEqual([
      200, 200, 200, 403, 403, 403, 403,
    ]);
  });
});

describe('workloads progress', () => {
  test('a Deployment becomes Available and is rolled out anew by a new image', async () => {
    const cluster = await start();
    await apply(cluster, `${DEPLOYMENTS}/web`, deployment(2));
    const complete = async (image: string): Promise<boolean> => {
      const live = await call(cluster, `${DEPLOYMENTS}/web`);
      const pods = await items(cluster, `${NS}/pods`);
      const current = pods.filter((p) => docs(at(p, 'spec', 'containers'))[0]?.['image'] === image).length;
      return (
        current === 2 && pods.length === 2 && String(condition(live, 'Progressing')) === 'True,NewReplicaSetAvailable'
      );
    };
    await until('two pods of the first image', () => complete('web:1'));
    await apply(cluster, `${DEPLOYMENTS}/web`, deployment(2, {}, 'web:2'));
    await until('two pods of the second image', () => complete('web:2'));
    const live = await call(cluster, `${DEPLOYMENTS}/web`);
    expect(at(live, 'status')).toMatchObject({
      observedGeneration: 2,
      replicas: 2,
      updatedReplicas: 2,
      readyReplicas: 2,
      availableReplicas: 2,
    });
    expect([condition(live, 'Available'), at(live, 'metadata', 'annotations')]).toEqual([
      ['True', 'MinimumReplicasAvailable'],
      { 'deployment.kubernetes.io/revision': '2' },
    ]);
  });

  test('pods of a template that asks to fail wait with that reason, until it no longer does', async () => {
    const cluster = await start();
    await apply(cluster, `${DEPLOYMENTS}/web`, deployment(1, { [FAIL_ANNOTATION]: 'ImagePullBackOff' }));
    const reasons = async (): Promise<unknown> =>
      (await items(cluster, `${NS}/pods`)).flatMap((p) =>
        docs(at(p, 'status', 'containerStatuses')).map((s) => at(s, 'state', 'waiting', 'reason')),
      );
    await until('the pod waits', async () => String(await reasons()) === 'ImagePullBackOff');
    const live = await call(cluster, `${DEPLOYMENTS}/web`);
    expect([condition(live, 'Available'), condition(live, 'Progressing')]).toEqual([
      ['False', 'MinimumReplicasUnavailable'],
      ['True', 'ReplicaSetUpdated'],
    ]);
    await apply(cluster, `${DEPLOYMENTS}/web`, deployment(1));
    await until(
      'it is mended',
      async () =>
        String(condition(await call(cluster, `${DEPLOYMENTS}/web`), 'Available')) === 'True,MinimumReplicasAvailable',
    );
  });
});

describe('deletion', () => {
  test('what a Deployment made goes with it', async () => {
    const cluster = await start();
    await apply(cluster, `${DEPLOYMENTS}/web`, deployment(2));
    await until('pods are there', async () => (await items(cluster, `${NS}/pods`)).length === 2);
    await call(cluster, `${DEPLOYMENTS}/web`, { method: 'DELETE' });
    await until('nothing is left', async () => (await items(cluster, `${NS}/pods`)).length === 0);
    expect(await items(cluster, '/apis/apps/v1/replicasets')).toEqual([]);
  });

  test('orphans stay, without the owner', async () => {
    const cluster = await start();
    await apply(cluster, `${DEPLOYMENTS}/web`, deployment(1));
    await until('the pod is there', async () => (await items(cluster, `${NS}/pods`)).length === 1);
    await call(cluster, `${DEPLOYMENTS}/web`, { method: 'DELETE', body: { propagationPolicy: 'Orphan' } });
    await until('the Deployment is gone', async () => (await call(cluster, `${DEPLOYMENTS}/web`))['code'] === 404);
    const sets = await items(cluster, '/apis/apps/v1/replicasets');
    expect(sets.map((set) => at(set, 'metadata', 'ownerReferences'))).toEqual([undefined]);
  });

  test('a foreground deletion waits for the dependents', async () => {
    const cluster = await start();
    await apply(cluster, `${DEPLOYMENTS}/web`, deployment(1));
    await until('the pod is there', async () => (await items(cluster, `${NS}/pods`)).length === 1);
    const answer = await call(cluster, `${DEPLOYMENTS}/web`, {
      method: 'DELETE',
      body: { propagationPolicy: 'Foreground' },
    });
    expect(at(answer, 'metadata', 'finalizers')).toEqual(['foregroundDeletion']);
    await until('the Deployment is gone', async () => (await call(cluster, `${DEPLOYMENTS}/web`))['code'] === 404);
    expect([await items(cluster, '/apis/apps/v1/replicasets'), await items(cluster, `${NS}/pods`)]).toEqual([[], []]);
  });

  test('a namespace empties, waits for finalizers, refuses new content, and goes', async () => {
    const cluster = await start();
    const configMap = (name: string, finalizers?: readonly string[]): Doc => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, finalizers },
    });
    await call(cluster, '/api/v1/namespaces', { method: 'POST', body: { metadata: { name: 'shop' } } });
    await call(cluster, '/api/v1/namespaces/shop/configmaps', {
      method: 'POST',
      body: configMap('held', ['x.io/hold']),
    });
    await call(cluster, '/api/v1/namespaces/shop', { method: 'DELETE' });
    await until(
      'it says why it waits',
      async () =>
        condition(await call(cluster, '/api/v1/namespaces/shop'), 'NamespaceFinalizersRemaining') !== undefined,
    );
    const refused = await call(cluster, '/api/v1/namespaces/shop/configmaps', {
      method: 'POST',
      body: configMap('late'),
    });
    expect([refused['code'], refused['message']]).toEqual([
      403,
      'configmaps "late" is forbidden: unable to create new content in namespace shop because it is being terminated',
    ]);
    await call(cluster, '/api/v1/namespaces/shop/configmaps/held', {
      method: 'PATCH',
      body: { metadata: { finalizers: null } },
      type: 'application/merge-patch+json',
    });
    await until('it is gone', async () => (await call(cluster, '/api/v1/namespaces/shop'))['code'] === 404);
  });
});

test('a CRD is served once established, and its objects go before it', async () => {
  const cluster = await start();
  const names = { plural: 'bars', kind: 'Bar' };
  const version = { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } };
  const definition = {
    metadata: { name: 'bars.ex.io' },
    spec: { group: 'ex.io', scope: 'Namespaced', names, versions: [version] },
  };
  const crds = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
  await call(cluster, crds, { method: 'POST', body: definition });
  await until(
    'it is established',
    async () => condition(await call(cluster, `${crds}/bars.ex.io`), 'Established') !== undefined,
  );
  const bar = { apiVersion: 'ex.io/v1', kind: 'Bar', metadata: { name: 'b' }, anything: { goes: [1] } };
  await call(cluster, '/apis/ex.io/v1/namespaces/default/bars', { method: 'POST', body: bar });
  expect(await items(cluster, '/apis/ex.io/v1/bars')).toEqual([expect.objectContaining({ anything: { goes: [1] } })]);
  await call(cluster, `${crds}/bars.ex.io`, { method: 'DELETE' });
  await until('it is gone', async () => (await call(cluster, `${crds}/bars.ex.io`))['code'] === 404);
  const groups = docs((await call(cluster, '/apis'))['groups']).map((g) => g['name']);
  expect(groups).not.toContain('ex.io');
});

test('state and running workloads survive the end of the process', async () => {
  const stateFile = join(mkdtempSync(join(tmpdir(), 'embedded-')), 'state');
  const first = await start({ stateFile });
  const applied = await apply(first, `${DEPLOYMENTS}/web`, deployment(1));
  // The second one reads the journal while the first is still there, as after kill -9: nothing was closed or flushed.
  copyFileSync(stateFile, `${stateFile}.copy`);
  const second = await start({ stateFile: `${stateFile}.copy` });
  await until(
    'the second brings it up',
    async () => condition(await call(second, `${DEPLOYMENTS}/web`), 'Available') !== undefined,
  );
  const live = await call(second, `${DEPLOYMENTS}/web`);
  expect(at(live, 'metadata', 'uid')).toBe(at(applied, 'metadata', 'uid'));
  expect((await items(second, '/api/v1/namespaces')).map(nameOf)).toEqual([
    'default',
    'kube-node-lease',
    'kube-public',
    'kube-system',
  ]);
});

describe('failures on demand', () => {
  test('a status with Retry-After, for some verbs, some times', async () => {
    const cluster = await start();
    cluster.injectFault({ effect: { kind: 'status', code: 429, retryAfterSeconds: 7 }, verbs: ['list'], times: 1 });
    const get = await fetch(`${cluster.url}/api/v1/namespaces/default`);
    const failed = await fetch(`${cluster.url}/api/v1/namespaces`);
    const again = await fetch(`${cluster.url}/api/v1/namespaces`);
    expect([get.status, failed.status, failed.headers.get('retry-after'), again.status]).toEqual([200, 429, '7', 200]);
  });

  test('dropped connections, until it ends', async () => {
    const cluster = await start();
    cluster.injectFault({ effect: { kind: 'drop' } });
    await expect(fetch(`${cluster.url}/api/v1/namespaces`)).rejects.toThrow('fetch failed');
    cluster.injectFault(undefined);
    expect((await fetch(`${cluster.url}/api/v1/namespaces`)).status).toBe(200);
  });

  test('expired watches end, and their position is refused', async () => {
    const cluster = await start();
    const list1 = await call(cluster, `${NS}/configmaps`);
    const from = String(at(list1, 'metadata', 'resourceVersion'));
    const watching = await fetch(`${cluster.url}${NS}/configmaps?watch=1&resourceVersion=${from}`);
    cluster.expireWatches();
    expect(await watching.text()).toBe('');
    await apply(cluster, `${NS}/configmaps/x`, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } });
    cluster.expireWatches();
    const refused = await (await fetch(`${cluster.url}${NS}/configmaps?watch=1&resourceVersion=${from}`)).text();
    expect(doc(JSON.parse(refused))).toMatchObject({ type: 'ERROR', object: { code: 410, reason: 'Expired' } });
  });
});

test('requests are counted by verb', async () => {
  const cluster = await start();
  await call(cluster, '/version');
  await call(cluster, `${NS}/configmaps`);
  await call(cluster, `${NS}/configmaps/kube-root-ca.crt`);
  await call(cluster, '/api/v1/namespaces/default');
  await apply(cluster, `${NS}/configmaps/x`, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } });
  await call(cluster, `${NS}/configmaps/x`, { method: 'DELETE' });
  expect(cluster.requestCounts()).toEqual({ apply: 1, delete: 1, discovery: 1, get: 2, list: 1 });
});

test('lists come in pages', async () => {
  const cluster = await start();
  const first = await call(cluster, '/api/v1/namespaces?limit=3');
  const next = encodeURIComponent(String(at(first, 'metadata', 'continue')));
  const second = await call(cluster, `/api/v1/namespaces?limit=3&continue=${next}`);
  expect([
    list(first['items']).length,
    at(first, 'metadata', 'remainingItemCount'),
    docs(second['items']).map(nameOf),
  ]).toEqual([3, 1, ['kube-system']]);
  expect(at(second, 'metadata', 'continue')).toBe(undefined);
});

test('a second cluster on the same port is a user error', async () => {
  const cluster = await start();
  await expect(start({ port: Number(new URL(cluster.url).port) })).rejects.toThrow('choose another port');
});

test('an aborted signal ends it', async () => {
  const controller = new AbortController();
  const cluster = await startEmbeddedCluster({ name: 'short' }, controller.signal);
  controller.abort();
  await cluster.close();
  await expect(fetch(`${cluster.url}/version`)).rejects.toThrow('fetch failed');
});
