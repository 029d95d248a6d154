// workload-syncer (also `tmc syncer`): parses its options and runs one cluster's agent.
import { DNS_LABEL, parseWorkspacePath, UserError, type WorkspacePath } from '../../api/index.ts';
import { runSyncer } from '../../app/index.ts';
import type { LogLevel } from '../../infra/index.ts';
import { type CliContext, EXIT, type ExitCode } from '../context.ts';
import { parseDuration } from '../duration.ts';
import type { RemoteFlags } from '../remote-flags.ts';
import { accessOf } from '../remote-options.ts';
import { chosenRepo } from '../repo.ts';
import { addressOption } from './hub.ts';

export interface SyncerCommandOptions extends RemoteFlags {
  readonly repo: string;
  readonly refPrefix: string;
  readonly cacheDir?: string;
  readonly syncTargetName: string;
  readonly syncTargetUid?: string;
  readonly syncTargetWorkspace: string;
  readonly clusterKubeconfig?: string;
  readonly clusterContext?: string;
  readonly workers: string;
  readonly poll: string;
  readonly heartbeatPeriod: string;
  readonly resyncPeriod: string;
  readonly healthPort?: string;
  readonly metricsPort?: string;
  readonly logLevel: LogLevel;
}

function workers(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 256) return count;
  throw new UserError('Usage', `--workers ${text}: must be a whole number from 1 to 256`);
}

function workspace(text: string): WorkspacePath {
  try {
    return parseWorkspacePath(text);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new UserError('Usage', `--sync-target-workspace ${problem}`, { cause });
  }
}

/** The bare name: the id of a SyncTarget of another workspace, `org.east`, is made of both options. */
function named(name: string): string {
  if (DNS_LABEL.test(name)) return name;
  const remedy = 'write the name of the SyncTarget here and its workspace in --sync-target-workspace';
  throw new UserError('Usage', `--sync-target-name ${name}: no name of a SyncTarget; ${remedy}`);
}

export async function syncer(context: CliContext, options: SyncerCommandOptions): Promise<ExitCode> {
  await runSyncer(
    {
      repo: await chosenRepo(context, options.repo),
      prefix: options.refPrefix,
      cacheDir: options.cacheDir,
      access: accessOf(context, options),
      syncTargetName: named(options.syncTargetName),
      syncTargetWorkspace: workspace(options.syncTargetWorkspace),
      syncTargetUid: options.syncTargetUid,
      kubeconfig: options.clusterKubeconfig,
      context: options.clusterContext,
      workers: workers(options.workers),
      pollMs: parseDuration('--poll', options.poll),
      heartbeatMs: parseDuration('--heartbeat-period', options.heartbeatPeriod),
      resyncMs: parseDuration('--resync-period', options.resyncPeriod),
      healthAddress: addressOption('--health-port', options.healthPort),
      metricsAddress: addressOption('--metrics-port', options.metricsPort),
      logLevel: options.logLevel,
    },
    context.signal,
  );
  return EXIT.ok;
}
