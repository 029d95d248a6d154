// The program `workload-syncer`: one cluster's agent, with health, metrics and logs.
import { hostname } from 'node:os';
import { explainError, targetId, type WorkspacePath } from '../api/index.ts';
import { createLogger, createMetrics, type HealthCheck, type LogLevel, systemClock } from '../infra/index.ts';
import { connectInCluster, type KubeClient } from '../kube/index.ts';
import { createAgent } from '../syncer/index.ts';
import { type GitAccess, openWithAccess } from './git-access.ts';
import { fleetRefs } from './refs.ts';
import { serveHealth } from './serve.ts';
import { desiredReader, reportWriter } from './spoke.ts';
import { connectKubeconfigFile } from './user-files.ts';
import { programVersion } from './version.ts';
import { watchRepository } from './watch-repository.ts';

export interface RunSyncerOptions {
  readonly repo: string;
  readonly prefix: string;
  readonly cacheDir: string | undefined;
  readonly access: GitAccess;
  readonly syncTargetName: string;
  readonly syncTargetWorkspace: WorkspacePath;
  /** A former SyncTarget of that name is refused when given. */
  readonly syncTargetUid: string | undefined;
  /** Undefined: the cluster the program runs in. */
  readonly kubeconfig: string | undefined;
  readonly context: string | undefined;
  readonly workers: number;
  readonly pollMs: number;
  readonly heartbeatMs: number;
  readonly resyncMs: number;
  /** Health and metrics; undefined: not served. */
  readonly healthAddress: { readonly host: string | undefined; readonly port: number } | undefined;
  readonly metricsAddress: { readonly host: string | undefined; readonly port: number } | undefined;
  readonly logLevel: LogLevel;
}

async function connect({ kubeconfig, context }: RunSyncerOptions): Promise<KubeClient> {
  return kubeconfig === undefined ? connectInCluster() : connectKubeconfigFile(kubeconfig, context);
}

/** Runs until the signal ends it. */
export async function runSyncer(options: RunSyncerOptions, signal: AbortSignal): Promise<void> {
  const log = createLogger({ name: 'workload-syncer', level: options.logLevel });
  const metrics = createMetrics({ process: true });
  const target = targetId(options.syncTargetWorkspace, options.syncTargetName);
  const { repo: url, cacheDir, access, prefix } = options;
  // Closed in the reverse order at the end, and also when the start fails half-way.
  await using opened = new AsyncDisposableStack();
  const client = opened.adopt(await connect(options), (c) => c.close());
  const git = opened.adopt(await openWithAccess({ url, cacheDir, depth: 1 }, access, signal), (g) => g.close());
  const refs = fleetRefs('main', prefix);
  const version = programVersion();
  const clock = systemClock();
  const ends = { git, refs, target, clock, version, onReport: () => log.info({ target }, 'report changed') };
  const agent = createAgent({
    target,
    ...(options.syncTargetUid === undefined ? {} : { uid: options.syncTargetUid }),
    client,
    desired: desiredReader(ends),
    reports: reportWriter(ends),
    clock,
    identity: { id: `${hostname()}/${process.pid}`, version },
    concurrency: options.workers,
    pollInterval: options.pollMs,
    heartbeatInterval: options.heartbeatMs,
    relistInterval: options.resyncMs,
    onProblem: ({ during, error }) => log.error({ during, reason: explainError(error) }, 'failed; tried again'),
  });
  metrics.sampled('tmc_kube_requests', 'Requests made to the cluster since the start, by verb.', 'verb', () =>
    Object.entries(client.requestCounts()),
  );
  const check: HealthCheck = {
    name: 'cluster',
    probes: ['ready'],
    check: () => {
      const report = agent.snapshot();
      if (report === undefined) return { healthy: false, message: 'no report yet' };
      return {
        healthy: report.cluster.reachable,
        message: report.refused ?? report.cluster.message ?? 'the cluster answers',
      };
    },
  };
  const addresses = [options.healthAddress, options.metricsAddress].filter((a) => a !== undefined);
  const serving: string[] = [];
  for (const address of addresses) {
    const server = opened.adopt(await serveHealth(address, [check], metrics), (s) => s.close());
    serving.push(server.url);
  }
  const { location: repository, backend: using } = git;
  log.info({ target, repository, backend: using, cluster: client.server, serving }, 'syncer started');
  opened.use(await watchRepository(git, () => agent.trigger(), signal));
  await agent.run(signal);
  log.info({ target }, 'syncer stopped');
}
