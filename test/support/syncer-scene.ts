// An agent on a fake cluster, a fake branch and a fake clock: a test publishes, lets time pass, and looks.
import type { ClusterReport, KubeObject, ObjectReport, RemovalReport } from '../../src/api/index.ts';
import { formatRef } from '../../src/api/index.ts';
import { type Agent, type AgentOptions, type AgentProblem, createAgent } from '../../src/syncer/index.ts';
import { FakeBranch, FakeReports, TARGET, TARGET_UID } from './fake-branch.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { FakeCluster } from './fake-cluster.ts';

export interface SyncerScene {
  readonly cluster: FakeCluster;
  readonly branch: FakeBranch;
  readonly reports: FakeReports;
  readonly clock: FakeClock;
  readonly problems: AgentProblem[];
  agent: Agent;
  /** Tells the agent that the branch moved, and lets time pass. */
  pass(ms?: number): Promise<void>;
  /** Lets time pass without a word. */
  wait(ms: number): Promise<void>;
  report(): ClusterReport;
  object(what: string): ObjectReport | undefined;
  removal(what: string): RemovalReport | undefined;
  /** Stops the agent; a new one that remembers nothing takes its place. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export function startScene(options: Partial<AgentOptions> = {}): SyncerScene {
  const [cluster, branch, reports, clock] = [new FakeCluster(), new FakeBranch(), new FakeReports(), createFakeClock()];
  const problems: AgentProblem[] = [];
  let stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const begin = (): Agent => {
    stopping = new AbortController();
    const identity = { id: 'syncer-1', version: '1.0.0' };
    const agent = createAgent({
      target: TARGET,
      uid: TARGET_UID,
      client: cluster,
      desired: branch,
      reports,
      clock,
      identity,
      pollInterval: 3_600_000,
      relistInterval: 36_000_000,
      heartbeatInterval: 3_600_000,
      onProblem: (problem) => problems.push(problem),
      ...options,
    });
    running = agent.run(stopping.signal);
    return agent;
  };
  const stop = async () => {
    stopping.abort();
    await running;
  };
  const report = () => {
    const newest = scene.agent.snapshot();
    if (newest === undefined) throw new Error('no report yet');
    return newest;
  };
  const scene: SyncerScene = {
    cluster,
    branch,
    reports,
    clock,
    problems,
    agent: begin(),
    pass: (ms = 500) => {
      scene.agent.trigger();
      return clock.advance(ms);
    },
    wait: (ms) => clock.advance(ms),
    report,
    object: (what) => report().objects.find(({ ref }) => formatRef(ref) === what),
    removal: (what) => report().removals.find(({ ref }) => formatRef(ref) === what),
    restart: async () => {
      await stop();
      scene.agent = begin();
    },
    stop,
  };
  return scene;
}

export function namespace(name: string): KubeObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}

export function configMap(
  name: string,
  data: Readonly<Record<string, string>>,
  extra: Partial<KubeObject['metadata']> = {},
): KubeObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'shop', ...extra }, data };
}

export function deployment(name: string, replicas: number): KubeObject {
  const labels = { app: name };
  const spec = {
    replicas,
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name, image: 'web:1' }] } },
  };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'shop' }, spec };
}

/** A namespace with a ConfigMap and a Deployment. */
export function shopObjects(): readonly KubeObject[] {
  return [namespace('shop'), configMap('settings', { colour: 'red' }), deployment('web', 2)];
}

/** The shop, applied; its requests are forgotten. */
export async function startedShop(options: Partial<AgentOptions> = {}): Promise<SyncerScene> {
  const scene = startScene(options);
  scene.branch.publish(shopObjects());
  await scene.pass();
  scene.cluster.takeRequests();
  return scene;
}
