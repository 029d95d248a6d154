// The program `workload-syncer`: one cluster's agent, with health, metrics and logs.
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { explainError, ROOT_WORKSPACE, targetId } from '../api/index.ts';
import { type GitBackend, openRepository } from '../git/index.ts';
import { createLogger, createMetrics, type HealthCheck, type LogLevel, systemClock } from '../infra/index.ts';
import { connectInCluster, connectKubeconfig, type KubeClient } from '../kube/index.ts';
import { createAgent } from '../syncer/index.ts';
import { fleetRefs } from './refs.ts';
import { tokenReader } from './run-hub.ts';
import { serveHealth } from './serve.ts';
import { desiredReader, reportWriter } from './spoke.ts';
import { programVersion } from './version.ts';
import { watchRepository } from './watch-repository.ts';

export interface RunSyncerOptions {
  readonly repo: string;
  readonly prefix: string;
  readonly backend: GitBackend | undefined;
  readonly cacheDir: string | undefined;
  readonly tokenFile: string | undefined;
  readonly syncTargetName: string;
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
  if (kubeconfig === undefined) return connectInCluster();
  return connectKubeconfig(await readFile(kubeconfig, 'utf8'), context);
}

/** Runs until the signal ends it. */
export async function runSyncer(options: RunSyncerOptions, signal: AbortSignal): Promise<void> {
  const log = createLogger({ name: 'workload-syncer', level: options.logLevel });
  const metrics = createMetrics({ process: true });
  const target = targetId(ROOT_WORKSPACE, options.syncTargetName);
  const { repo: url, backend, cacheDir, tokenFile, prefix } = options;
  const client = await connect(options);
  const git = await openRepository({ url, backend, cacheDir, token: tokenReader(tokenFile) }, signal);
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
  const servers = await Promise.all(addresses.map((address) => serveHealth(address, [check], metrics)));
  log.info({ target, repository: git.location, backend: git.backend, cluster: client.server }, 'syncer started');
  await using _watch = await watchRepository(git, () => agent.trigger(), signal);
  await agent.run(signal);
  await Promise.all(servers.map((server) => server.close()));
  await Promise.all([client.close(), git.close()]);
  log.info({ target }, 'syncer stopped');
}
