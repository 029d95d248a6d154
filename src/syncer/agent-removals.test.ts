// The agent on a fake cluster: what is deleted, when, and above all what is not.
import { afterEach, describe, expect, test } from 'vitest';
import { removalOf } from '../../test/support/fake-branch.ts';
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

describe('removals', () => {
  test('an object that merely left the index stays, and is told as an orphan', async () => {
    await startShop();
    scene.branch.publish([namespace('shop')]);
    await scene.pass();
    expect(scene.cluster.objects.size).toBe(3);
    expect(scene.report().orphans.map(({ kind }) => kind)).toEqual(['ConfigMap', 'Deployment']);
  });

  test('a tombstone removes, in reverse order of stages, and the namespace last', async () => {
    await startShop();
    scene.branch.publish(
      [],
      SHOP.map((object) => removalOf(object)),
    );
    await scene.pass(5_000);
    expect(scene.cluster.takeRequests().filter((r) => r.startsWith('delete'))).toEqual([
      'delete Deployment shop/web',
      'delete ConfigMap shop/settings',
      'delete Namespace shop',
    ]);
    expect(scene.report().removals.map(({ state }) => state)).toEqual(['Gone', 'Gone', 'Gone']);
    expect(scene.cluster.objects.size).toBe(0);
    scene.cluster.takeRequests();
    await scene.wait(3_000_000);
    expect(scene.cluster.takeRequests()).toEqual([]);
  });

  test('nothing goes before its time', async () => {
    await startShop();
    const notBefore = new Date(scene.clock.now().getTime() + 60_000).toISOString();
    scene.branch.publish(SHOP.slice(0, 2), [removalOf(deployment('web', 2), { notBefore })]);
    await scene.pass(59_000);
    expect(scene.removal('Deployment shop/web')).toMatchObject({
      state: 'Pending',
      message: `kept, because it stays until ${notBefore}`,
    });
    expect(scene.cluster.find('apps/Deployment/shop/web')).toBeDefined();
    await scene.wait(5_000);
    expect(scene.removal('Deployment shop/web')?.state).toBe('Gone');
  });

  test('a finalizer holds it, and the report names the finalizer', async () => {
    await startShop();
    scene.cluster.edit('apps/Deployment/shop/web', 'x', (o) => ({
      ...o,
      metadata: { ...o.metadata, finalizers: ['a.b/c'] },
    }));
    await scene.wait(100);
    scene.branch.publish(SHOP.slice(0, 2), [removalOf(deployment('web', 2))]);
    await scene.pass(3_000);
    expect(scene.removal('Deployment shop/web')).toMatchObject({
      state: 'Pending',
      message: 'is being deleted; finalizers hold it: a.b/c',
    });
    scene.cluster.remove('apps/Deployment/shop/web');
    await scene.wait(1_000);
    expect(scene.removal('Deployment shop/web')?.state).toBe('Gone');
  });

  test('what was removed and comes back without our mark is not touched', async () => {
    await startShop();
    scene.cluster.remove('/ConfigMap/shop/settings');
    scene.cluster.create(configMap('settings', { colour: 'red' }));
    scene.branch.publish([SHOP[0] ?? namespace('shop'), deployment('web', 2)], [removalOf(configMap('settings', {}))]);
    await scene.pass(1_000);
    expect(scene.removal('ConfigMap shop/settings')).toMatchObject({ state: 'Blocked' });
    expect(scene.cluster.find('/ConfigMap/shop/settings')).toBeDefined();
  });

  test('a namespace that was there before is not deleted, even when it is empty', async () => {
    scene = startScene();
    scene.cluster.create(namespace('shop'));
    scene.branch.publish([namespace('shop')]);
    await scene.pass();
    expect(scene.object('Namespace shop')?.outcome).toBe('Adopted');
    scene.branch.publish([], [removalOf(namespace('shop'))]);
    await scene.pass(1_000);
    expect(scene.removal('Namespace shop')).toMatchObject({
      state: 'Blocked',
      message: 'kept, because the namespace was there before the syncer and is not its own',
    });
  });

  test('a namespace that we created stays ours to delete, whatever is applied to it since', async () => {
    await startShop();
    await scene.restart();
    await scene.pass();
    scene.cluster.edit('/Namespace//shop', 'x', (o) => ({ ...o, metadata: { ...o.metadata, annotations: {} } }));
    await scene.wait(1_000);
    scene.branch.publish(
      [],
      SHOP.map((object) => removalOf(object)),
    );
    await scene.pass(5_000);
    expect(scene.removal('Namespace shop')?.state).toBe('Blocked');
  });

  test('a namespace that we created is still ours to delete after a restart', async () => {
    await startShop();
    await scene.restart();
    await scene.pass();
    scene.branch.publish(
      [],
      SHOP.map((object) => removalOf(object)),
    );
    await scene.pass(5_000);
    expect(scene.removal('Namespace shop')?.state).toBe('Gone');
  });

  test('a namespace of ours stays while it holds objects of others, also after a restart', async () => {
    await startShop();
    scene.cluster.create(configMap('theirs', {}));
    scene.branch.publish(
      [],
      SHOP.map((object) => removalOf(object)),
    );
    await scene.pass(5_000);
    await scene.restart();
    await scene.wait(5_000);
    expect(scene.removal('Namespace shop')).toMatchObject({
      state: 'Blocked',
      message: 'kept, because it still holds ConfigMap shop/theirs',
    });
    expect([...scene.cluster.objects.keys()]).toEqual(['/ConfigMap/shop/theirs', '/Namespace//shop']);
    scene.cluster.remove('/ConfigMap/shop/theirs');
    await scene.wait(300_000);
    expect(scene.removal('Namespace shop')?.state).toBe('Gone');
  });
});
