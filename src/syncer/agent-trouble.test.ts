// The agent on a fake cluster: kinds that are missing, clusters that die, servers that are busy, branches that cannot be followed.
import { afterEach, describe, expect, test } from 'vitest';
import { type KubeObject, parseCommitSha, TransientError, treeFromPaths, UserError } from '../../src/api/index.ts';
import { branchTree, entryOf, indexOf, removalOf, TARGET_UID } from '../../test/support/fake-branch.ts';
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

const outcomes = () => Object.fromEntries(scene.report().objects.map(({ ref, outcome }) => [ref.kind, outcome]));

describe('kinds', () => {
  const widget: KubeObject = {
    apiVersion: 'example.com/v1',
    kind: 'Widget',
    metadata: { name: 'w', namespace: 'shop' },
    spec: { size: 1 },
  };
  const definition: KubeObject = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
    spec: {
      group: 'example.com',
      names: { kind: 'Widget', plural: 'widgets' },
      versions: [{ name: 'v1', served: true }],
    },
  };

  test('one that is not served waits and is told; the rest goes on', async () => {
    scene = startScene();
    scene.branch.publish([...shopObjects(), widget]);
    await scene.pass();
    expect(outcomes()).toEqual({
      Namespace: 'Created',
      ConfigMap: 'Created',
      Deployment: 'Created',
      Widget: 'Waiting',
    });
    expect(scene.object('Widget shop/w')?.message).toContain(
      'ResourceNotServed: the cluster does not serve Widget in example.com/v1',
    );
  });

  test('one whose CRD comes from elsewhere is applied soon after', async () => {
    scene = startScene();
    scene.branch.publish([...shopObjects(), widget]);
    await scene.pass(20_000);
    scene.cluster.create(definition);
    await scene.wait(30_000);
    expect(scene.object('Widget shop/w')?.outcome).toBe('Created');
  });

  test('one whose CRD is in the same index is applied after it, in one go', async () => {
    scene = startScene();
    scene.branch.publish([definition, ...shopObjects(), widget]);
    await scene.pass();
    expect(outcomes()).toMatchObject({ CustomResourceDefinition: 'Created', Widget: 'Created' });
  });

  test('a CRD with objects of others is not deleted', async () => {
    scene = startScene();
    scene.branch.publish([definition, ...shopObjects()]);
    await scene.pass();
    scene.cluster.create(widget);
    scene.branch.publish(shopObjects(), [removalOf(definition)]);
    await scene.pass();
    expect(scene.removal('CustomResourceDefinition widgets.example.com')).toMatchObject({
      state: 'Blocked',
      message: 'kept, because it still holds Widget shop/w',
    });
  });
});

describe('a cluster that does not answer', () => {
  test('is told with the cause; nothing is lost, and all goes on when it is back', async () => {
    scene = await startedShop();
    scene.cluster.setDown(true);
    await scene.wait(5_000);
    expect(scene.report().cluster).toMatchObject({
      reachable: false,
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(scene.object('ConfigMap shop/settings')).toMatchObject({
      outcome: 'Created',
      health: { status: 'Unknown', message: expect.stringContaining('last known: Healthy') },
    });
    expect(scene.reports.written.at(-1)?.report.cluster.reachable).toBe(false);
    scene.branch.publish([namespace('shop'), configMap('settings', { colour: 'blue' }), deployment('web', 2)]);
    await scene.pass(60_000);
    scene.cluster.setDown(false);
    await scene.wait(1_000);
    expect(scene.report().cluster).toEqual({ reachable: true, kubernetesVersion: 'v1.37.2' });
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'blue' });
  });

  test('is asked with growing waits only', async () => {
    scene = await startedShop();
    scene.cluster.setDown(true);
    await scene.wait(600_000);
    expect(scene.cluster.takeRequests().length).toBeLessThan(30);
  });

  test('that is down from the start is told, and everything waits', async () => {
    scene = startScene();
    scene.cluster.setDown(true);
    scene.branch.publish(shopObjects());
    await scene.pass();
    expect(scene.report().cluster.reachable).toBe(false);
    expect(outcomes()).toEqual({ Namespace: 'Waiting', ConfigMap: 'Waiting', Deployment: 'Waiting' });
  });

  test('that dies in the middle is finished when it is back', async () => {
    scene = startScene();
    scene.cluster.onRequest = ({ verb, what }) => {
      if (verb === 'patch' && what === 'ConfigMap shop/settings') scene.cluster.setDown(true);
    };
    scene.branch.publish(shopObjects());
    await scene.pass();
    expect(scene.report().cluster.reachable).toBe(false);
    scene.cluster.onRequest = undefined;
    scene.cluster.setDown(false);
    await scene.wait(5_000);
    expect(outcomes()).toEqual({ Namespace: 'Created', ConfigMap: 'Created', Deployment: 'Created' });
  });
});

describe('a server that refuses', () => {
  const busy = () => new TransientError('ClusterUnavailable', 'HTTP 429', { data: { retryAfterSeconds: 2 } });

  test('is left alone for as long as it asks, then gets everything', async () => {
    scene = startScene();
    const names = Array.from({ length: 40 }, (_, i) => `c${i}`);
    let refusals = 60;
    scene.cluster.onRequest = ({ verb, what }) => {
      if (verb !== 'patch' || what === 'Namespace shop' || refusals === 0) return;
      refusals -= 1;
      throw busy();
    };
    scene.branch.publish([namespace('shop'), ...names.map((name) => configMap(name, { a: 'b' }))]);
    await scene.pass(120_000);
    expect(refusals).toBe(0);
    expect(outcomes()).toEqual({ Namespace: 'Created', ConfigMap: 'Created' });
  });

  test('one object does not stop the others, and is tried again', async () => {
    scene = startScene();
    scene.cluster.onRequest = ({ verb, what }) => {
      if (verb === 'patch' && what === 'ConfigMap shop/settings')
        throw new UserError('ResourceInvalid', 'Applying it failed: too long.');
    };
    scene.branch.publish(shopObjects());
    await scene.pass(10_000);
    expect(scene.object('ConfigMap shop/settings')).toMatchObject({
      outcome: 'Failed',
      message: 'Applying it failed: too long.',
    });
    expect(outcomes()).toMatchObject({ Deployment: 'Created' });
    scene.cluster.onRequest = undefined;
    await scene.wait(10_000);
    expect(scene.object('ConfigMap shop/settings')?.outcome).toBe('Created');
  });

  test('a namespace makes what is in it wait, with the cause', async () => {
    scene = startScene();
    scene.cluster.onRequest = ({ verb, what }) => {
      if (verb === 'patch' && what === 'Namespace shop') throw new UserError('ClusterForbidden', 'Not allowed.');
    };
    scene.branch.publish(shopObjects());
    await scene.pass();
    expect(scene.object('Deployment shop/web')).toMatchObject({
      outcome: 'Waiting',
      message: 'Its namespace is not ready: Not allowed.',
    });
    scene.cluster.onRequest = undefined;
    await scene.wait(10_000);
    expect(outcomes()).toEqual({ Namespace: 'Created', ConfigMap: 'Created', Deployment: 'Created' });
  });
});

describe('a branch that cannot be followed', () => {
  const other = (extra: object) => branchTree({ ...indexOf([]), ...extra }, []);
  const { syncTarget } = indexOf([]);

  test.each([
    ['is for another UID', other({ syncTarget: { ...syncTarget, uid: 'former' } }), /^WrongSyncTarget: .*UID former/],
    ['is for another target', other({ target: 'west' }), /^WrongSyncTarget: .*for target west/],
    [
      'claims the key of another target',
      other({ syncTarget: { ...syncTarget, key: 'abc' } }),
      /^WrongSyncTarget: .*its key abc/,
    ],
    ['is no YAML', branchTree('a: [', []), /^index\.yaml .* cannot be read: line/],
    ['is empty', branchTree('', []), /^index\.yaml .* cannot be read/],
    ['is missing', treeFromPaths([]), /holds no index\.yaml/],
  ])('an index that %s changes nothing, and the last good one stays in force', async (_reason, tree, refused) => {
    scene = await startedShop();
    scene.branch.publishTree(tree);
    await scene.pass();
    expect(scene.cluster.takeRequests()).toEqual([]);
    expect(scene.report().refused).toMatch(refused);
    scene.cluster.edit('/ConfigMap/shop/settings', 'x', (o) => ({ ...o, data: {} }));
    await scene.wait(1_000);
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'red' });
  });

  test('a branch that is gone changes nothing', async () => {
    scene = await startedShop();
    scene.branch.moveTo(undefined);
    await scene.pass();
    expect(scene.report()).toMatchObject({ refused: expect.stringContaining('is gone'), objects: [{}, {}, {}] });
    expect(scene.cluster.objects.size).toBe(3);
  });

  test('a branch that is moved back is refused until it moves on', async () => {
    scene = startScene();
    const former = scene.branch.publish([namespace('shop')], [removalOf(configMap('settings', {}))]);
    await scene.pass();
    scene.branch.publish(shopObjects());
    await scene.pass();
    scene.branch.moveTo(former);
    await scene.pass();
    expect(scene.report().refused).toContain('was moved back');
    expect(scene.cluster.find('/ConfigMap/shop/settings')).toBeDefined();
    scene.branch.publish([namespace('shop'), deployment('web', 2)]);
    await scene.pass();
    expect(scene.report().refused).toBeUndefined();
  });

  test('a branch that does not answer is told, and read again later', async () => {
    scene = await startedShop();
    scene.branch.failure = new TransientError('GitRemote', 'no answer');
    scene.branch.publish([namespace('shop'), configMap('settings', { colour: 'blue' }), deployment('web', 2)]);
    await scene.pass();
    expect(scene.problems.map(({ during }) => during)).toContain('read');
    scene.branch.failure = undefined;
    await scene.wait(5_000);
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'blue' });
  });

  test('before there is one, the report says that the syncer lives', async () => {
    scene = startScene();
    await scene.pass();
    expect(scene.reports.written.at(-1)?.report).toEqual({
      target: 'east',
      uid: TARGET_UID,
      syncer: { id: 'syncer-1', version: '1.0.0' },
      cluster: { reachable: true, kubernetesVersion: 'v1.37.2' },
      objects: [],
      removals: [],
      orphans: [],
    });
  });
});

describe('manifests that do not fit their index', () => {
  const settings = configMap('settings', { colour: 'red' });
  const index = indexOf([namespace('shop'), settings]);

  test.each([
    ['missing', index, [namespace('shop')], 'it is not in the branch'],
    [
      'another content',
      {
        ...index,
        objects: index.objects.map((e) => ({
          ...e,
          digest: e.ref.kind === 'ConfigMap' ? entryOf(namespace('x')).digest : e.digest,
        })),
      },
      [namespace('shop'), settings],
      'its content is not what the index says',
    ],
    [
      'another object',
      {
        ...index,
        objects: index.objects.map((e) => ({
          ...e,
          ref: e.ref.kind === 'ConfigMap' ? { ...e.ref, name: 'other' } : e.ref,
        })),
      },
      [namespace('shop'), settings],
      'it is ConfigMap shop/settings, the index says ConfigMap shop/other',
    ],
  ])('%s: that object fails, the rest goes on', async (_reason, broken, objects, message) => {
    scene = startScene();
    scene.branch.publishTree(branchTree(broken, objects));
    await scene.pass();
    expect(outcomes()).toEqual({ Namespace: 'Created', ConfigMap: 'Failed' });
    expect(scene.report().objects[1]?.message).toContain(message);
    expect(scene.cluster.objects.size).toBe(1);
  });

  test.each(['kube-system', 'kube-public', 'kube-node-lease', 'tmc'])('nothing goes into %s', async (name) => {
    scene = startScene({ protectedNamespaces: ['tmc'] });
    const inside = { ...settings, metadata: { name: 'settings', namespace: name } };
    scene.branch.publish([namespace(name), inside]);
    await scene.pass();
    expect(outcomes()).toEqual({ Namespace: 'Failed', ConfigMap: 'Failed' });
    expect(scene.cluster.takeRequests().filter((r) => !/^(discovery|watch)/.test(r))).toEqual([]);
  });
});

describe('reports', () => {
  test('are written when something changed, and as heartbeats in between', async () => {
    scene = await startedShop({ heartbeatInterval: 30_000 });
    const before = scene.reports.written.length;
    await scene.wait(95_000);
    const beats = scene.reports.written.slice(before);
    expect(beats.map(({ report }) => report)).toEqual(Array(3).fill(scene.report()));
    expect(new Set(beats.map(({ heartbeat }) => heartbeat.time)).size).toBe(3);
  });

  test('that cannot be written are written later, and the cluster is served meanwhile', async () => {
    scene = startScene();
    scene.reports.failure = new TransientError('GitRemote', 'no answer');
    scene.branch.publish(shopObjects());
    await scene.pass(60_000);
    expect(outcomes()).toMatchObject({ Deployment: 'Created' });
    scene.reports.failure = undefined;
    await scene.wait(31_000);
    expect(scene.reports.written.at(-1)?.report).toEqual(scene.report());
  });

  test('name the commit they are about', async () => {
    scene = startScene();
    const commit = scene.branch.publish(shopObjects());
    await scene.pass();
    expect(scene.report().renderedCommit).toBe(parseCommitSha(commit));
  });
});
