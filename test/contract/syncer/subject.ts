// A cluster under test with an agent on it: a test publishes, meddles as somebody else, and waits for what must come.
import { setTimeout as wait } from 'node:timers/promises';
import {
  type ClusterReport,
  formatRef,
  type KubeObject,
  type ObjectReport,
  type RemovalReport,
  refOf,
} from '../../../src/api/index.ts';
import { systemClock } from '../../../src/infra/index.ts';
import { connectKubeconfig, type KubeClient } from '../../../src/kube/index.ts';
import { createAgent } from '../../../src/syncer/index.ts';
import { FakeBranch, FakeReports, TARGET, TARGET_UID } from '../../support/fake-branch.ts';

export interface SyncedCluster {
  readonly kubeconfig: string;
  /** The server stops answering, and comes back at the same address with the same objects. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

const LIMIT_MS = 30_000;

export class Subject {
  readonly branch = new FakeBranch();
  readonly problems: unknown[] = [];
  readonly #cluster: SyncedCluster;
  readonly #client: KubeClient;
  readonly #others: KubeClient;
  readonly #stop = new AbortController();
  readonly #never = new AbortController().signal;
  #agent: ReturnType<typeof createAgent>;
  #agentStop = new AbortController();
  #running: Promise<void>;

  static async start(cluster: SyncedCluster): Promise<Subject> {
    return new Subject(
      cluster,
      await connectKubeconfig(cluster.kubeconfig),
      await connectKubeconfig(cluster.kubeconfig),
    );
  }

  private constructor(cluster: SyncedCluster, client: KubeClient, others: KubeClient) {
    this.#cluster = cluster;
    this.#client = client;
    this.#others = others;
    [this.#agent, this.#running] = this.#begin();
  }

  /** Requests of the agent so far, by verb. */
  get requests(): Readonly<Record<string, number>> {
    return { ...this.#client.requestCounts() };
  }

  get report(): ClusterReport {
    const report = this.#agent.snapshot();
    if (report === undefined) throw new Error('no report yet');
    return report;
  }

  get cluster(): SyncedCluster {
    return this.#cluster;
  }

  publish(...args: Parameters<FakeBranch['publish']>): void {
    this.branch.publish(...args);
    this.#agent.trigger();
  }

  object(what: string): ObjectReport | undefined {
    return this.#agent.snapshot()?.objects.find(({ ref }) => formatRef(ref) === what);
  }

  removal(what: string): RemovalReport | undefined {
    return this.#agent.snapshot()?.removals.find(({ ref }) => formatRef(ref) === what);
  }

  /** Waits until all objects are applied as desired and healthy. */
  async healthy(): Promise<void> {
    const well = () => {
      const { objects } = this.report;
      return (
        objects.length > 0 &&
        objects.every(({ health, outcome }) => health.status === 'Healthy' && outcome !== 'Waiting')
      );
    };
    await this.until('all healthy', well);
  }

  async until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + LIMIT_MS;
    for (;;) {
      const snapshot = this.#agent.snapshot();
      if (snapshot !== undefined && (await isSo())) return;
      if (Date.now() > end)
        throw new Error(`${what}: not within ${LIMIT_MS} ms; ${JSON.stringify(snapshot)} ${String(this.problems[0])}`);
      await wait(20);
    }
  }

  /** As somebody else. */
  async read(object: KubeObject): Promise<KubeObject | undefined> {
    const { name, namespace } = object.metadata;
    return this.#others.get(await this.#resource(object), name, namespace, this.#never);
  }

  async nodes(): Promise<readonly KubeObject[]> {
    const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'any' } };
    return this.#others.list(await this.#resource(node), {}, this.#never);
  }

  async applyAs(fieldManager: string, object: KubeObject): Promise<KubeObject> {
    return this.#others.apply(await this.#resource(object), object, { fieldManager, force: true }, this.#never);
  }

  async deleteAs(object: KubeObject): Promise<void> {
    const live = await this.read(object);
    const { name, namespace, uid = '' } = live?.metadata ?? object.metadata;
    await this.#others.delete(await this.#resource(object), name, namespace, { uid }, this.#never);
  }

  /** A new agent that remembers nothing takes the place of this one. */
  async restart(): Promise<void> {
    this.#agentStop.abort();
    await this.#running;
    [this.#agent, this.#running] = this.#begin();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#agentStop.abort();
    await this.#running;
    await Promise.all([this.#client.close(), this.#others.close()]);
  }

  #begin(): [ReturnType<typeof createAgent>, Promise<void>] {
    this.#agentStop = new AbortController();
    const agent = createAgent({
      target: TARGET,
      uid: TARGET_UID,
      client: this.#client,
      desired: this.branch,
      reports: new FakeReports(),
      clock: systemClock(),
      identity: { id: 'syncer-1', version: '1.0.0' },
      onProblem: ({ error }) => this.problems.push(error),
    });
    return [agent, agent.run(this.#agentStop.signal)];
  }

  async #resource(object: KubeObject) {
    const found = await this.#others.resolve(refOf(object), this.#never);
    if (found === undefined) throw new Error(`${object.kind} is not served`);
    return found;
  }
}
