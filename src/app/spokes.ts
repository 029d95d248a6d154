// The clusters and syncers of `tmc up`: follows the list of targets, one agent each.
import { hostname } from 'node:os';
import type { TargetId } from '../api/index.ts';
import type { GitRepository } from '../git/index.ts';
import type { Clock } from '../infra/index.ts';
import { type Agent, createAgent } from '../syncer/index.ts';
import { type Cluster, startCluster } from './clusters.ts';
import { writeMergedKubeconfig } from './merged-kubeconfig.ts';
import { createPorts, createReadiness } from './readiness.ts';
import type { FleetRefs } from './refs.ts';
import { desiredReader, reportWriter } from './spoke.ts';
import type { StateDir } from './state-dir.ts';
import type { UpOptions } from './up-options.ts';

export interface SpokesOptions extends Pick<UpOptions, 'clusters' | 'kubeconfigs' | 'firstPort' | 'onEvent'> {
  readonly git: GitRepository;
  readonly stateDir: StateDir;
  readonly refs: FleetRefs;
  readonly clock: Clock;
  readonly version: string;
  readonly hear: (target: TargetId) => void;
}

export interface Spokes {
  /** Starts what is missing and stops what is no longer named. Returns at once. */
  follow(targets: readonly TargetId[]): void;
  /** A target branch may have moved. */
  trigger(): void;
  /** Stops every syncer, then every cluster; nothing is followed any more. */
  close(): Promise<void>;
}

interface Spoke {
  readonly stop: AbortController;
  /** Set once its cluster answers. */
  agent: Agent | undefined;
  readonly done: Promise<void>;
}

/** After a failed start: before it is tried again. */
const RESTART_MS = 5_000;

function agentOf(target: TargetId, cluster: Cluster, options: SpokesOptions): Agent {
  const { git, refs, clock, version, hear, onEvent } = options;
  const ends = { git, refs, target, clock, version, onHeartbeat: hear };
  return createAgent({
    target,
    client: cluster.client,
    desired: desiredReader(ends),
    reports: reportWriter({ ...ends, onReport: (report) => onEvent({ kind: 'report', report }) }),
    clock,
    identity: { id: `${hostname()}/${process.pid}`, version },
    // File events trigger; this is the belt and braces.
    pollInterval: 15_000,
    relistInterval: 36_000_000,
    onProblem: ({ error }) => onEvent({ kind: 'problem', where: target, error, retryMs: undefined }),
  });
}

export function createSpokes(options: SpokesOptions): Spokes {
  const spokes = new Map<TargetId, Spoke>();
  const clusters = new Map<TargetId, Cluster>();
  const portOf = createPorts(options.firstPort);
  const { clock, onEvent, stateDir, kubeconfigs = new Map() } = options;
  const { repository, mergedKubeconfig: kubeconfig } = stateDir;
  let closed = false;
  const readiness = createReadiness((started) => onEvent({ kind: 'ready', started, repository, kubeconfig }));

  let merged = Promise.resolve();

  async function open(target: TargetId): Promise<Cluster> {
    const began = clock.now().getTime();
    const cluster = await startCluster(target, { stateDir, kubeconfigs, port: () => portOf(target) });
    clusters.set(target, cluster);
    // One after the other, each with all clusters there are by then: the last one written is whole.
    merged = merged
      .catch(() => undefined)
      .then(() => writeMergedKubeconfig(stateDir.mergedKubeconfig, [...clusters.values()]));
    await merged;
    const { type, server, kubeconfig } = cluster;
    onEvent({ kind: 'cluster', target, type, server, kubeconfig, tookMs: clock.now().getTime() - began });
    readiness.tried(target, true);
    return cluster;
  }

  async function run(target: TargetId, spoke: Pick<Spoke, 'stop' | 'agent'>): Promise<void> {
    const { signal } = spoke.stop;
    while (!signal.aborted) {
      try {
        const cluster = clusters.get(target) ?? (await open(target));
        spoke.agent = agentOf(target, cluster, options);
        await spoke.agent.run(signal);
      } catch (error) {
        if (signal.aborted) return;
        onEvent({ kind: 'problem', where: target, error, retryMs: RESTART_MS });
        readiness.tried(target, false);
        await clock.sleep(RESTART_MS, signal).catch(() => undefined);
      }
    }
  }

  function start(target: TargetId): void {
    const spoke = { stop: new AbortController(), agent: undefined };
    const running: Spoke = Object.assign(spoke, { done: Promise.resolve() });
    spokes.set(target, Object.assign(running, { done: run(target, running) }));
  }

  async function stop(target: TargetId, spoke: Spoke): Promise<void> {
    spokes.delete(target);
    spoke.stop.abort();
    await spoke.done;
  }

  return {
    follow(targets) {
      // A pass that was under way when the system was stopped still ends.
      if (closed) return;
      const wanted = new Set(targets.filter((t) => options.clusters === undefined || options.clusters.has(t)));
      for (const target of wanted) if (!spokes.has(target)) start(target);
      readiness.expect(wanted);
      for (const [target, spoke] of spokes) {
        if (!wanted.has(target)) void stop(target, spoke).then(() => onEvent({ kind: 'stopped', target }));
      }
    },
    trigger() {
      for (const { agent } of spokes.values()) agent?.trigger();
    },
    async close() {
      closed = true;
      await Promise.all([...spokes].map(([target, spoke]) => stop(target, spoke)));
      await Promise.all([...clusters.values()].map((cluster) => cluster.close()));
    },
  };
}
