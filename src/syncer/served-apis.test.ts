import { expect, test } from 'vitest';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import { FakeCluster } from '../../test/support/fake-cluster.ts';
import { FAKE_APIS } from '../../test/support/fake-kinds.ts';
import { startScene } from '../../test/support/syncer-scene.ts';
import type { KubeObject } from '../api/index.ts';
import { ServedApis } from './served-apis.ts';

const WIDGET = { group: 'example.io', version: 'v1', kind: 'Widget' };
const MORE = [...FAKE_APIS, 'example.io/v1/Widget'].sort();

function scene() {
  const [cluster, clock] = [new FakeCluster(), createFakeClock()];
  const served = new ServedApis({ client: cluster, clock, interval: 600_000 });
  const { signal } = new AbortController();
  const look = async () => (await served.look(signal)).apis;
  const later = async (seconds: number) => {
    await clock.advance(seconds * 1000);
    return look();
  };
  return { cluster, clock, served, look, later };
}

test('is asked once, and again after the interval', async () => {
  const { cluster, look, later } = scene();
  expect([await look(), await look()]).toEqual([FAKE_APIS, FAKE_APIS]);
  cluster.serve(WIDGET);
  expect([await later(599), cluster.takeRequests()]).toEqual([FAKE_APIS, ['discovery everything']]);
  expect([await later(1), cluster.takeRequests()]).toEqual([MORE, ['discovery everything']]);
});

test('is not told while a part does not answer, and asked again soon; what was known stays', async () => {
  const { cluster, look, later } = scene();
  cluster.silent.add('metrics.test/v1');
  expect([await look(), await later(29)]).toEqual([undefined, undefined]);
  cluster.silent.clear();
  expect(await later(1)).toEqual(FAKE_APIS);
  cluster.silent.add('metrics.test/v1');
  cluster.serve(WIDGET);
  expect([await later(600), cluster.takeRequests().length]).toEqual([FAKE_APIS, 3]);
});

test('a clock that is set back is no reason to wait', async () => {
  const [cluster, today, yesterday] = [new FakeCluster(), createFakeClock(), createFakeClock('2026-11-22T12:00:00Z')];
  let clock = today;
  const { sleep } = today;
  const served = new ServedApis({ client: cluster, clock: { now: () => clock.now(), sleep }, interval: 600_000 });
  const { signal } = new AbortController();
  await served.look(signal);
  cluster.serve(WIDGET);
  clock = yesterday;
  expect((await served.look(signal)).apis).toEqual(MORE);
});

test('is asked again when a CustomResourceDefinition came with the branch', async () => {
  const agent = startScene();
  const crd: KubeObject = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.io' },
    spec: { group: 'example.io', names: { kind: 'Widget', plural: 'widgets' }, versions: [{ name: 'v1' }] },
  };
  agent.branch.publish([crd]);
  await agent.pass();
  await agent.wait(60_000);
  expect(agent.report().cluster.apis).toEqual(MORE);
  await agent.stop();
});
