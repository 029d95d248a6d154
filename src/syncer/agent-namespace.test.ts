// The agent on a fake cluster: a namespace goes only when all of it can be seen and nothing in it is anybody's.
import { afterEach, expect, test } from 'vitest';
import { removalOf } from '../../test/support/fake-branch.ts';
import { configMap, namespace, type SyncerScene, shopObjects, startedShop } from '../../test/support/syncer-scene.ts';
import { type KubeObject, UserError } from '../api/index.ts';

const SHOP = shopObjects();
const WIDGET = { group: 'x.test', version: 'v1', kind: 'Widget' };
const MARKS = ['list', 'discovery everything'];

let scene: SyncerScene;
afterEach(() => scene.stop());

function inShop(apiVersion: string, kind: string, name: string, meta: object = {}): KubeObject {
  return { apiVersion, kind, metadata: { name, namespace: 'shop', ...meta } };
}

/** All that we applied is named under removals; answers what became of the namespace. */
async function removeShop() {
  scene.branch.publish(
    [],
    SHOP.map((object) => removalOf(object)),
  );
  await scene.pass(5_000);
  const { state, message } = scene.removal('Namespace shop') ?? {};
  return { state, message, there: scene.cluster.find('/Namespace//shop') !== undefined };
}

const gone = { state: 'Gone', message: undefined, there: false };
const held = (what: string) => ({ state: 'Blocked', message: `kept, because it still holds ${what}`, there: true });
const unseen = (why: string) => ({
  state: 'Blocked',
  message: `kept, because it may hold what cannot be seen now (${why})`,
  there: true,
});

test('a kind that no index ever named counts, and its object is named', async () => {
  scene = await startedShop();
  scene.cluster.serve(WIDGET);
  scene.cluster.create(inShop('x.test/v1', 'Widget', 'theirs'));
  expect(await removeShop()).toEqual(held('Widget shop/theirs'));
  scene.cluster.remove('x.test/Widget/shop/theirs');
  await scene.wait(300_000);
  expect(scene.removal('Namespace shop')?.state).toBe('Gone');
});

test('what stands in another namespace does not count', async () => {
  scene = await startedShop();
  scene.cluster.serve(WIDGET);
  scene.cluster.create({ ...inShop('x.test/v1', 'Widget', 'theirs'), metadata: { name: 'w', namespace: 'other' } });
  expect(await removeShop()).toEqual(gone);
});

test('what carries our mark and is not named under removals keeps it too', async () => {
  scene = await startedShop();
  scene.cluster.serve(WIDGET);
  const { labels, annotations } = scene.cluster.find('/ConfigMap/shop/settings')?.metadata ?? {};
  scene.cluster.create(inShop('x.test/v1', 'Widget', 'forgotten', { labels, annotations }));
  expect(await removeShop()).toEqual(held('Widget shop/forgotten'));
});

test('it waits for what is owned by something else, or deleted already', async () => {
  scene = await startedShop();
  scene.cluster.create(inShop('v1', 'Pod', 'web-1', { ownerReferences: [{ kind: 'ReplicaSet', name: 'web' }] }));
  expect(await removeShop()).toMatchObject({ state: 'Pending', message: 'waits until Pod shop/web-1 are cleaned up' });
});

test('what Kubernetes puts there does not count, though there is more of it than is read at once', async () => {
  scene = await startedShop();
  scene.cluster.serve({ group: '', version: 'v1', kind: 'Endpoints' });
  scene.cluster.create(inShop('v1', 'ServiceAccount', 'default'));
  for (let i = 0; i < 20; i += 1) scene.cluster.create(inShop('v1', 'Endpoints', `e${i}`));
  const lock = { annotations: { 'control-plane.alpha.kubernetes.io/leader': '{}' } };
  scene.cluster.create(inShop('v1', 'Endpoints', 'z', lock));
  expect(await removeShop()).toEqual(held('Endpoints shop/z'));
  scene.cluster.remove('/Endpoints/shop/z');
  await scene.wait(300_000);
  expect(scene.removal('Namespace shop')?.state).toBe('Gone');
});

test('an API group that does not answer keeps it, and is named', async () => {
  scene = await startedShop();
  scene.cluster.silent.add('metrics.test/v1');
  expect(await removeShop()).toEqual(unseen('metrics.test/v1 does not answer.'));
  scene.cluster.silent.clear();
  await scene.wait(300_000);
  expect(scene.removal('Namespace shop')?.state).toBe('Gone');
});

test('kinds that may not be listed keep it, and are named', async () => {
  scene = await startedShop();
  scene.cluster.serve(WIDGET);
  scene.cluster.forbidden.add('Widget').add('Pod');
  expect(await removeShop()).toEqual(unseen('Pod, Widget.x.test may not be listed by this syncer: extend its role'));
});

test('a kind whose list fails keeps it, and the others are asked all the same', async () => {
  scene = await startedShop();
  scene.cluster.serve(WIDGET);
  scene.cluster.create(configMap('theirs', {}));
  scene.cluster.onRequest = ({ verb, what }) => {
    if (verb === 'list' && what === 'Widget') throw new UserError('ResourceInvalid', 'The conversion failed.');
  };
  expect(await removeShop()).toEqual({
    ...held('ConfigMap shop/theirs'),
    message:
      'kept, because it still holds ConfigMap shop/theirs; it may hold what cannot be seen now (Widget.x.test cannot be listed: The conversion failed.)',
  });
});

test('a kind that can be deleted but not listed keeps it; one that cannot be deleted is not asked for', async () => {
  scene = await startedShop();
  scene.cluster.serve({ ...WIDGET, kind: 'Metric' }, ['get', 'list']);
  scene.cluster.create(inShop('x.test/v1', 'Metric', 'web'));
  scene.cluster.serve(WIDGET, ['create', 'deletecollection']);
  expect(await removeShop()).toEqual(unseen('Widget.x.test cannot be listed: the server offers no list of them'));
});

test('the cluster is asked for everything only when nothing else keeps the namespace', async () => {
  scene = await startedShop();
  const asked = () => scene.cluster.takeRequests().filter((request) => MARKS.some((mark) => request.startsWith(mark)));
  scene.branch.publish(
    [namespace('shop')],
    SHOP.slice(1).map((object) => removalOf(object)),
  );
  await scene.pass(5_000);
  expect(asked()).toEqual([]);
  const later = new Date(scene.clock.now().getTime() + 60_000).toISOString();
  scene.branch.publish([], [removalOf(namespace('shop'), { notBefore: later })]);
  await scene.pass(5_000);
  expect(asked()).toEqual([]);
  await scene.wait(60_000);
  expect(asked()).toEqual([
    'discovery everything',
    ...['ConfigMap', 'Secret', 'Service', 'Pod', 'ServiceAccount', 'PersistentVolumeClaim', 'Deployment'].map(
      (kind) => `list ${kind}`,
    ),
  ]);
});
