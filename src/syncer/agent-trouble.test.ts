// The agent on a fake cluster: kinds that are missing, clusters that die, servers that are busy or refuse.
import { afterEach, describe, expect, test } from 'vitest';
import { type KubeObject, TransientError, UserError } from '../../src/api/index.ts';
import { removalOf } from '../../test/support/fake-branch.ts';
import { FAKE_APIS } from '../../test/support/fake-kinds.ts';
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

describe('nodes', () => {
  const node: KubeObject = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'n' },
    status: { capacity: { cpu: '4', pods: '110' }, allocatable: { cpu: '3', pods: '100' } },
  };

  test('are counted in the report, and cost no request after the first list', async () => {
    scene = startScene();
    scene.cluster.create(node);
    scene.branch.publish(shopObjects());
    await scene.pass();
    expect(scene.report().cluster).toEqual({
      reachable: true,
      kubernetesVersion: 'v1.37.2',
      apis: FAKE_APIS,
      capacity: { cpu: '4', pods: 110 },
      allocatable: { cpu: '3', pods: 100 },
    });
    scene.cluster.takeRequests();
    scene.cluster.edit('/Node//n', 'kubelet', (o) => ({ ...o, status: { ...Object(o['status']), images: [] } }));
    await scene.wait(3_600_000);
    expect(scene.cluster.takeRequests()).toEqual([]);
  });

  test('that may not be looked at are a note in the report, and nothing else', async () => {
    scene = startScene();
    scene.cluster.forbidden.add('Node');
    scene.branch.publish(shopObjects());
    await scene.pass();
    expect([scene.report().cluster, scene.problems]).toEqual([
      {
        reachable: true,
        kubernetesVersion: 'v1.37.2',
        apis: FAKE_APIS,
        capacityNote: 'The capacity of the cluster is not known: Listing Node is not allowed.',
      },
      [],
    ]);
    expect(outcomes()).toEqual({ Namespace: 'Created', ConfigMap: 'Created', Deployment: 'Created' });
  });

  test('of a cluster that breaks off are as they were told last, and no reason to look again and again', async () => {
    scene = startScene();
    scene.cluster.create(node);
    scene.branch.publish(shopObjects());
    await scene.pass();
    scene.cluster.create({ ...node, metadata: { name: 'm' } });
    scene.cluster.setDown(true);
    await scene.wait(600_000);
    expect(scene.report().cluster).toMatchObject({ reachable: false, capacity: { cpu: '4' } });
    scene.cluster.setDown(false);
    await scene.wait(600_000);
    expect(scene.report().cluster).toMatchObject({ reachable: true, capacity: { cpu: '8' } });
  });
});

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

  test('one whose CRD comes with a later commit is applied with it, however long it waited', async () => {
    scene = startScene();
    scene.branch.publish([...shopObjects(), widget]);
    await scene.pass(3_600_000);
    scene.branch.publish([definition, ...shopObjects(), widget]);
    await scene.pass(200);
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
    expect(scene.report().cluster).toEqual({ reachable: true, kubernetesVersion: 'v1.37.2', apis: FAKE_APIS });
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
    expect(scene.cluster.takeRequests().filter((r) => r.endsWith('Deployment shop/web'))).toEqual([]);
    scene.cluster.onRequest = undefined;
    await scene.wait(10_000);
    expect(outcomes()).toEqual({ Namespace: 'Created', ConfigMap: 'Created', Deployment: 'Created' });
  });
});

describe('a kind that may not be listed', () => {
  test('is told, and its objects are applied all the same', async () => {
    scene = startScene();
    scene.cluster.forbidden.add('ConfigMap');
    scene.branch.publish(shopObjects());
    await scene.pass();
    expect(scene.report().cluster).toMatchObject({ reachable: true, message: 'Listing ConfigMap is not allowed.' });
    expect(scene.object('ConfigMap shop/settings')).toMatchObject({
      outcome: 'Created',
      health: { status: 'Healthy' },
    });
    scene.cluster.takeRequests();
    await scene.wait(1_800_000);
    expect(scene.cluster.takeRequests()).toEqual([]);
  });

  test('is watched once it may be', async () => {
    scene = startScene({ relistInterval: 60_000 });
    scene.cluster.forbidden.add('ConfigMap');
    scene.branch.publish(shopObjects());
    await scene.pass();
    scene.cluster.forbidden.clear();
    await scene.wait(130_000);
    expect(scene.report().cluster).toEqual({ reachable: true, kubernetesVersion: 'v1.37.2', apis: FAKE_APIS });
    scene.cluster.edit('/ConfigMap/shop/settings', 'x', (o) => ({ ...o, data: {} }));
    await scene.wait(1_000);
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'red' });
  });
});
