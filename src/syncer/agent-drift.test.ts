// The agent on a fake cluster: what others change of ours is set right.
import { afterEach, describe, expect, test } from 'vitest';
import { TARGET_KEY } from '../../test/support/fake-branch.ts';
import { type SyncerScene, startedShop } from '../../test/support/syncer-scene.ts';

let scene: SyncerScene;
afterEach(() => scene.stop());

async function startShop(): Promise<SyncerScene> {
  scene = await startedShop();
  return scene;
}

describe('drift', () => {
  test('a changed field is set right within a second, and the report names who changed it', async () => {
    await startShop();
    scene.cluster.edit('/ConfigMap/shop/settings', 'kubectl-edit', (o) => ({ ...o, data: { colour: 'green' } }));
    await scene.wait(1_000);
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'red' });
    expect(scene.object('ConfigMap shop/settings')).toMatchObject({
      outcome: 'Configured',
      drift: { corrected: 1, manager: 'kubectl-edit' },
    });
  });

  test.each([
    ['somebody adds a field of his own', { data: { colour: 'red', mine: 'x' } }],
    ['the status changes', { status: { phase: 'fine' } }],
  ])('costs nothing when %s', async (_reason, change) => {
    await startShop();
    scene.cluster.edit('/ConfigMap/shop/settings', 'other', (o) => ({ ...o, ...change }));
    await scene.wait(1_000);
    expect(scene.cluster.takeRequests()).toEqual([]);
  });

  test('a deleted object is created again at once', async () => {
    await startShop();
    scene.cluster.remove('apps/Deployment/shop/web');
    await scene.wait(1_000);
    expect(scene.cluster.find('apps/Deployment/shop/web')?.['spec']).toMatchObject({ replicas: 2 });
    expect(scene.object('Deployment shop/web')).toMatchObject({ outcome: 'Created', drift: { corrected: 1 } });
  });

  test('an object whose mark was taken off is still ours, by its uid and locator', async () => {
    await startShop();
    scene.cluster.edit(
      '/ConfigMap/shop/settings',
      'kubectl',
      ({ metadata, ...o }) => ({ ...o, metadata: { ...metadata, labels: {} } }) as never,
    );
    await scene.wait(1_000);
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.metadata.labels).toEqual({
      'internal.workload.kcp.io/cluster': TARGET_KEY,
    });
  });

  test('a fight is backed off and told', async () => {
    await startShop();
    const fight = () =>
      scene.cluster.edit('/ConfigMap/shop/settings', 'rival', (o) => ({ ...o, data: { colour: 'green' } }));
    for (let i = 0; i < 20; i += 1) {
      fight();
      await scene.wait(1_000);
    }
    const { drift, message } = scene.object('ConfigMap shop/settings') ?? {};
    expect(drift).toEqual({ corrected: 7, manager: 'rival' });
    expect(message).toContain('rival keeps changing it (data.colour)');
    await scene.wait(300_000);
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'red' });
  });

  test('a namespace that somebody deletes comes back with all that is in it', async () => {
    await startShop();
    scene.cluster.remove('/Namespace//shop');
    await scene.wait(2_000);
    expect([...scene.cluster.objects.keys()]).toEqual([
      '/ConfigMap/shop/settings',
      '/Namespace//shop',
      'apps/Deployment/shop/web',
    ]);
  });
});
