import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import { FakeCluster } from '../../test/support/fake-cluster.ts';
import type { KubeObject } from '../api/index.ts';
import { type NodeState, Nodes } from './nodes.ts';

const AMOUNTS = { cpu: '4', memory: '8Gi', 'ephemeral-storage': '100Gi', pods: '110' };

interface NodeFacts {
  readonly capacity?: unknown;
  readonly allocatable?: unknown;
  readonly ready?: string;
  readonly unschedulable?: boolean;
}

function node(name: string, facts: NodeFacts = {}): KubeObject {
  const { capacity = AMOUNTS, allocatable = { ...AMOUNTS, cpu: '3900m' }, ready, unschedulable } = facts;
  const conditions = ready === undefined ? [] : [{ type: 'Ready', status: ready }];
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name },
    spec: unschedulable === undefined ? {} : { unschedulable },
    status: { capacity, allocatable, conditions },
  };
}

/** Lets the watch tell what it knows. */
async function settle(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((done) => setImmediate(done));
}

function scene() {
  const [cluster, clock] = [new FakeCluster(), createFakeClock()];
  let changes = 0;
  const nodes = new Nodes({
    client: cluster,
    clock,
    onChange: () => {
      changes += 1;
    },
  });
  const { signal } = new AbortController();
  const look = async (): Promise<NodeState> => {
    await nodes.look(signal);
    await settle();
    return nodes.look(signal);
  };
  const later = async (seconds: number): Promise<NodeState> => {
    await clock.advance(seconds * 1000);
    return look();
  };
  return { cluster, clock, nodes, look, later, changes: () => changes };
}

async function toldOf(...nodes: readonly KubeObject[]): Promise<NodeState> {
  const { cluster, look } = scene();
  for (const one of nodes) cluster.create(one);
  return look();
}

describe('what nodes have together', () => {
  const ONE = { cpu: '4', memory: '8Gi', storage: '100Gi', pods: 110 };
  const USABLE = { ...ONE, cpu: '3900m' };
  test.each<[string, readonly KubeObject[], NodeState]>([
    ['no node', [], {}],
    ['one', [node('a')], { capacity: ONE, allocatable: USABLE }],
    [
      'two',
      [node('a'), node('b', { ready: 'True' })],
      {
        capacity: { cpu: '8', memory: '16Gi', storage: '200Gi', pods: 220 },
        allocatable: { cpu: '7800m', memory: '16Gi', storage: '200Gi', pods: 220 },
      },
    ],
    [
      'pods in thousands, as servers write them',
      [node('a', { capacity: { pods: '1k' }, allocatable: { pods: '1.5k' } })],
      { capacity: { pods: 1000 }, allocatable: { pods: 1500 } },
    ],
    ['one that is cordoned takes no work', [node('a', { unschedulable: true })], { capacity: ONE }],
    ['one whose kubelet is away takes no work', [node('a', { ready: 'Unknown' })], { capacity: ONE }],
    ['one that is not ready takes no work', [node('a', { ready: 'False' })], { capacity: ONE }],
    [
      'one that says nothing, beside one that does',
      [node('a', { capacity: undefined, allocatable: null }), node('b')],
      { capacity: { cpu: '8', memory: '16Gi', storage: '200Gi', pods: 220 }, allocatable: USABLE },
    ],
    [
      'nonsense is left out',
      [node('a', { capacity: { cpu: 'lots', memory: '1'.repeat(99), pods: '-3' }, allocatable: [1] })],
      { capacity: { cpu: '0' } },
    ],
  ])('%s', async (_what, nodes, expected) => {
    expect(await toldOf(...nodes)).toEqual(expected);
  });
});

test('a change is told, but not sooner than five minutes after the last, and then the newest', async () => {
  const { cluster, nodes, look, later } = scene();
  cluster.create(node('a'));
  const cpu = (state: NodeState): string | number | undefined => state.capacity?.cpu;
  const told = [cpu(await look())];
  cluster.create(node('b'));
  told.push(cpu(await later(1)));
  const due = nodes.dueAt;
  cluster.create(node('c'));
  told.push(cpu(await later(298)), cpu(await later(1)));
  cluster.remove('/Node//c');
  told.push(cpu(await later(299)), cpu(await later(1)));
  expect([told, due?.toISOString(), nodes.dueAt]).toEqual([
    ['4', '4', '4', '12', '12', '8'],
    '2026-11-23T12:05:00.000Z',
    undefined,
  ]);
});

test('what kubelets write every few minutes is no news', async () => {
  const { cluster, look, nodes, changes } = scene();
  cluster.create(node('a'));
  await look();
  const before = changes();
  cluster.edit('/Node//a', 'kubelet', (o) => ({ ...o, status: { ...Object(o['status']), images: ['x'] } }));
  await settle();
  expect([changes() - before, nodes.dueAt]).toEqual([0, undefined]);
});

test('a syncer that may not look at nodes says so, asks nothing meanwhile, and again after ten minutes', async () => {
  const { cluster, look, later } = scene();
  cluster.create(node('a'));
  cluster.forbidden.add('Node');
  const refused = { capacityNote: 'The capacity of the cluster is not known: Listing Node is not allowed.' };
  expect(await look()).toEqual(refused);
  cluster.takeRequests();
  expect([await later(599), cluster.takeRequests()]).toEqual([refused, []]);
  cluster.forbidden.clear();
  await later(1);
  expect((await look()).capacity).toMatchObject({ cpu: '4' });
});

test('a cluster that breaks off keeps what was known of its nodes', async () => {
  const { cluster, look } = scene();
  cluster.create(node('a'));
  const before = await look();
  cluster.setDown(true);
  await settle();
  expect([before.capacity?.cpu, await look()]).toEqual(['4', before]);
});
