// The agent on a fake cluster: what it applies, in which order, and what it takes over.
import { afterEach, describe, expect, test } from 'vitest';
import { TARGET_KEY, TARGET_UID } from '../../test/support/fake-branch.ts';
import {
  configMap,
  deployment,
  namespace,
  type SyncerScene,
  shopObjects,
  startedShop,
  startScene,
} from '../../test/support/syncer-scene.ts';

let scene: SyncerScene;
afterEach(() => scene.stop());

const SHOP = shopObjects();

async function startShop(): Promise<SyncerScene> {
  scene = await startedShop();
  return scene;
}

describe('applying', () => {
  test('creates everything in the order of stages, asking first only for what may be there', async () => {
    scene = startScene();
    scene.branch.publish(SHOP);
    await scene.pass();
    const asked = scene.cluster.takeRequests().filter((r) => !/^(discovery|watch)/.test(r));
    expect(asked).toEqual([
      'get Namespace shop',
      'patch Namespace shop',
      'patch ConfigMap shop/settings',
      'patch Deployment shop/web',
    ]);
    expect(scene.report().objects.map(({ ref, outcome }) => [ref.kind, outcome])).toEqual([
      ['Namespace', 'Created'],
      ['ConfigMap', 'Created'],
      ['Deployment', 'Created'],
    ]);
    expect(scene.problems).toEqual([]);
  });

  test('marks what it applies and keeps the labels and annotations of the manifest', async () => {
    scene = startScene();
    scene.branch.publish([
      namespace('shop'),
      configMap('settings', {}, { labels: { team: 'a' }, annotations: { note: 'x' } }),
    ]);
    await scene.pass();
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.metadata).toMatchObject({
      labels: { team: 'a', 'internal.workload.kcp.io/cluster': TARGET_KEY },
      annotations: {
        note: 'x',
        'workload.kcp.io/locator': `{"namespace":"shop","syncTarget":{"name":"east","uid":"${TARGET_UID}"},"workspace":"root"}`,
        'workload.kcp.io/placement': 'root/web',
        'workload.kcp.io/since-commit': 'a'.repeat(40),
      },
    });
  });

  test('asks nothing while nothing differs', async () => {
    await startShop();
    await scene.pass(1_800_000);
    expect(scene.cluster.takeRequests()).toEqual([]);
  });

  test('applies only the object whose manifest changed', async () => {
    await startShop();
    scene.branch.publish([namespace('shop'), configMap('settings', { colour: 'blue' }), deployment('web', 2)]);
    await scene.pass();
    expect(scene.cluster.takeRequests().filter((r) => !r.startsWith('discovery'))).toEqual([
      'patch ConfigMap shop/settings',
    ]);
    expect(scene.object('ConfigMap shop/settings')?.outcome).toBe('Configured');
  });

  test('applies everything once after a restart, which changes nothing', async () => {
    await startShop();
    const before = scene.cluster.objects;
    await scene.restart();
    await scene.pass();
    expect(scene.cluster.takeRequests().filter((r) => r.startsWith('patch'))).toHaveLength(3);
    expect(scene.cluster.objects).toEqual(before);
    expect(scene.report().objects.map(({ outcome }) => outcome)).toEqual(['Unchanged', 'Unchanged', 'Unchanged']);
  });
});

describe('objects found there', () => {
  const found = configMap('settings', { colour: 'red' });

  async function startWith(
    existing: ReturnType<typeof configMap>,
    manifest: ReturnType<typeof configMap>,
  ): Promise<void> {
    scene = startScene();
    scene.cluster.create(namespace('shop'));
    scene.cluster.create(existing);
    scene.branch.publish([namespace('shop'), manifest]);
    await scene.pass();
  }
  const policy = (value: string) => ({ annotations: { 'workload.kcp.io/conflict-policy': value } });

  test('an equal one is adopted', async () => {
    await startWith(found, found);
    expect(scene.object('ConfigMap shop/settings')?.outcome).toBe('Adopted');
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.metadata.labels).toEqual({
      'internal.workload.kcp.io/cluster': TARGET_KEY,
    });
  });

  test.each([
    ['differs', configMap('settings', { colour: 'blue' }), 'data.colour'],
    ['lacks a field', configMap('settings', { colour: 'red', size: 'l' }), 'data.size'],
    [
      'is different and the policy is Never',
      configMap('settings', { colour: 'blue' }, policy('Never')),
      'policy is Never',
    ],
    ['is equal and the policy is Never', configMap('settings', { colour: 'red' }, policy('Never')), 'policy is Never'],
  ])('one that %s is a conflict and stays as it is', async (_reason, manifest, message) => {
    await startWith(found, manifest);
    expect(scene.object('ConfigMap shop/settings')).toMatchObject({
      outcome: 'Conflict',
      message: expect.stringContaining(message),
    });
    expect(scene.object('ConfigMap shop/settings')?.message).toContain('written by kubectl');
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'red' });
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.metadata.labels).toBeUndefined();
  });

  test('the policy Force takes over what differs', async () => {
    await startWith(found, configMap('settings', { colour: 'blue' }, policy('Force')));
    expect(scene.object('ConfigMap shop/settings')?.outcome).toBe('Adopted');
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'blue' });
  });

  test('an unknown policy is an error, not a guess', async () => {
    await startWith(found, configMap('settings', { colour: 'blue' }, policy('force')));
    expect(scene.object('ConfigMap shop/settings')).toMatchObject({
      outcome: 'Failed',
      message: expect.stringContaining('must be one of Force, IfNoDiff, Never'),
    });
  });

  test('one of another SyncTarget is never taken, not even by force', async () => {
    const theirs = configMap(
      'settings',
      { colour: 'red' },
      { labels: { 'internal.workload.kcp.io/cluster': 'other' } },
    );
    await startWith(theirs, configMap('settings', { colour: 'blue' }, policy('Force')));
    expect(scene.object('ConfigMap shop/settings')).toMatchObject({
      outcome: 'Conflict',
      message: expect.stringContaining('another SyncTarget'),
    });
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'red' });
  });
});
