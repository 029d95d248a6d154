// The agent may be killed at any request, before or after the server carried it out: a new one comes to the same end.
import { expect, test } from 'vitest';
import type { KubeObject } from '../../src/api/index.ts';
import { removalOf } from '../../test/support/fake-branch.ts';
import type { FakeCluster } from '../../test/support/fake-cluster.ts';
import {
  configMap,
  deployment,
  namespace,
  type SyncerScene,
  shopObjects,
  startScene,
} from '../../test/support/syncer-scene.ts';

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
const widget: KubeObject = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'w', namespace: 'shop' } };
const found = configMap('found', { a: 'b' });
const gone = [namespace('old'), { ...configMap('inside', {}), metadata: { name: 'inside', namespace: 'old' } }];

/** A former state: a namespace to be removed; then one with creations, an adoption, a change and removals at once. */
async function prepare(scene: SyncerScene): Promise<void> {
  scene.branch.publish([namespace('shop'), deployment('web', 1), ...gone]);
  await scene.pass();
  scene.cluster.create(found);
  scene.branch.publish(
    [definition, ...shopObjects(), widget, found],
    gone.map((object) => removalOf(object)),
  );
  scene.cluster.takeRequests();
}

/** What matters of the end: content, marks and owners, not versions. */
function endOf(cluster: FakeCluster): unknown {
  return [...cluster.objects].map(([key, { metadata, ...rest }]) => {
    const { uid: _uid, resourceVersion: _version, ...meta } = metadata;
    return [key, { ...rest, metadata: meta }];
  });
}

type Moment = 'onRequest' | 'onAnswer';

/** Runs the second state to its end, killing the agent at the n-th request; answers how many there were. */
async function runKilledAt(n: number, moment: Moment): Promise<{ readonly end: unknown; readonly killed: boolean }> {
  const scene = startScene();
  await prepare(scene);
  let seen = 0;
  let killed: Promise<void> | undefined;
  scene.cluster[moment] = () => {
    seen += 1;
    if (seen === n) killed = scene.stop();
  };
  await scene.pass(3_000);
  scene.cluster[moment] = undefined;
  if (killed !== undefined) {
    await killed;
    await scene.restart();
  }
  await scene.pass(10_000);
  const end = endOf(scene.cluster);
  expect(scene.problems).toEqual([]);
  expect(scene.report().removals.map(({ state }) => state)).toEqual(['Gone', 'Gone']);
  await scene.stop();
  return { end, killed: killed !== undefined };
}

test.each<Moment>(['onRequest', 'onAnswer'])('killed at each %s, the end is the same', async (moment) => {
  const { end: expected } = await runKilledAt(Number.POSITIVE_INFINITY, moment);
  let n = 1;
  for (let going = true; going; n += 1) {
    const { end, killed } = await runKilledAt(n, moment);
    expect(end, `killed at request ${n}`).toEqual(expected);
    going = killed;
  }
  expect(n).toBeGreaterThan(8);
});
