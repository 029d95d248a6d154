// What the client makes of a server in trouble: throttling, outages, lost connections and forgotten watch positions.
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TmcError } from '../../../src/api/index.ts';
import { type EmbeddedCluster, startEmbeddedCluster } from '../../../src/embedded/index.ts';
import { connectKubeconfig, type KubeClient, type KubeClientSettings } from '../../../src/kube/index.ts';
import { apply, configMap, read, served } from './objects.ts';

const never = new AbortController().signal;
let cluster: EmbeddedCluster;
let client: KubeClient;

beforeEach(async () => {
  cluster = await startEmbeddedCluster({ name: 'faults' });
  client = await connect();
});
afterEach(async () => {
  await client.close();
  await cluster.close();
});

function connect(settings: KubeClientSettings = {}): Promise<KubeClient> {
  return connectKubeconfig(cluster.kubeconfig(), undefined, { random: () => 0, ...settings });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'fine',
    (error: unknown) => (error instanceof TmcError ? error.code : String(error)),
  );
}

describe('a request', () => {
  test.each([
    { name: 'throttled twice', effect: { kind: 'status', code: 429, retryAfterSeconds: 1 }, times: 2, made: 3 },
    { name: 'during an outage', effect: { kind: 'status', code: 503, retryAfterSeconds: 1 }, times: 1, made: 2 },
    { name: 'whose connection is lost', effect: { kind: 'drop' }, times: 2, made: 3 },
  ] as const)('$name is repeated, and applied once', async ({ effect, times, made }) => {
    await served(client, 'v1', 'ConfigMap', never);
    cluster.injectFault({ effect, times });
    const applied = await apply(client, configMap('a', { v: '1' }), never);
    expect([client.requestCounts()['patch'], applied.metadata.generation ?? 1]).toEqual([made, 1]);
    expect((await read(client, applied, never))?.metadata.resourceVersion).toBe(applied.metadata.resourceVersion);
  });

  test.each([
    { effect: { kind: 'status', code: 500 }, code: 'ClusterUnavailable' },
    { effect: { kind: 'status', code: 429, retryAfterSeconds: 60 }, code: 'ClusterUnavailable' },
    { effect: { kind: 'drop' }, code: 'ClusterUnreachable' },
  ] as const)('that keeps failing by $effect is $code', async ({ effect, code }) => {
    await served(client, 'v1', 'ConfigMap', never);
    cluster.injectFault({ effect });
    expect(await codeOf(apply(client, configMap('a', {}), never))).toBe(code);
    cluster.injectFault(undefined);
    expect(await read(client, configMap('a', {}), never)).toBeUndefined();
  });

  test('that gets no answer ends at its limit', async () => {
    const hasty = await connect({ timeoutMs: 100 });
    cluster.injectFault({ effect: { kind: 'delay', milliseconds: 2_000 }, times: 1 });
    expect(await codeOf(hasty.version(never))).toBe('ClusterUnreachable');
    await hasty.close();
  });

  test('to a server that is gone fails fast after some attempts, and works once it is back', async () => {
    const guarded = await connect({ breaker: { failures: 2, openMs: 300 }, attempts: 1 });
    const port = Number(new URL(cluster.url).port);
    await cluster.close();
    const errors = [];
    for (let i = 0; i < 3; i += 1) errors.push(await guarded.version(never).catch((error: unknown) => error));
    expect(errors.map((error) => error instanceof TmcError && [error.code, error.data['breaker']])).toEqual([
      ['ClusterUnreachable', undefined],
      ['ClusterUnreachable', undefined],
      ['ClusterUnreachable', 'open'],
    ]);
    cluster = await startEmbeddedCluster({ name: 'faults', port });
    await wait(350);
    expect(await codeOf(guarded.version(never))).toBe('fine');
    await guarded.close();
  });
});

describe('a reflector', () => {
  interface Told {
    readonly calls: string[];
    until(call: string): Promise<void>;
  }

  async function reflect(stop: AbortController): Promise<Told> {
    const calls: string[] = [];
    const maps = await served(client, 'v1', 'ConfigMap', never);
    const reflector = client.reflect(
      maps,
      'app=web',
      {
        replaced: (objects) =>
          calls.push(
            `replaced ${objects
              .map((o) => o.metadata.name)
              .sort()
              .join(' ')}`.trim(),
          ),
        changed: (object) => calls.push(`changed ${object.metadata.name}`),
        deleted: (object) => calls.push(`deleted ${object.metadata.name}`),
        failing: (error) => calls.push(error === undefined ? 'works' : 'failing'),
      },
      stop.signal,
    );
    await reflector.synced();
    const until = async (call: string) => {
      for (let i = 0; i < 400 && !calls.includes(call); i += 1) await wait(25);
      expect(calls).toContain(call);
    };
    return { calls, until };
  }

  const web = (name: string) => configMap(name, {}, { labels: { app: 'web' } });

  test('reads the list again when the server forgot its position', async () => {
    const stop = new AbortController();
    const { calls, until } = await reflect(stop);
    await apply(client, web('a'), never);
    await until('changed a');
    // Not told, so the reflector's position is now behind what the server forgets.
    await apply(client, configMap('other', {}), never);
    cluster.expireWatches();
    await until('replaced a');
    await apply(client, web('b'), never);
    await until('changed b');
    expect(calls.filter((call) => call === 'changed b')).toHaveLength(1);
    stop.abort();
  });

  test('tells that lists fail, and works when they do again', async () => {
    const stop = new AbortController();
    const { calls, until } = await reflect(stop);
    cluster.injectFault({ effect: { kind: 'status', code: 503 }, verbs: ['list', 'watch'], times: 2 });
    cluster.expireWatches();
    await until('failing');
    await until('works');
    await apply(client, web('c'), never);
    await until('changed c');
    expect(calls.slice(0, 2)).toEqual(['replaced', 'failing']);
    stop.abort();
  });
});
