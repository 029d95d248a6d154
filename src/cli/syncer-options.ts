// Options of the syncer program, the same under both of its names, and those it shares with the hub.
import { type Command, Option } from 'commander';
import type { LogLevel } from '../infra/index.ts';
import type { CliContext, ExitCode } from './context.ts';
import { addRemoteOptions, gitBackendOption } from './remote-options.ts';

// Written here again, for its module loads much that help and usage errors do not need; the type holds them together.
const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

export function logLevelOption(): Option {
  return new Option('--log-level <level>', 'least severe lines that are logged (JSON on stderr)')
    .choices(LOG_LEVELS)
    .default('info');
}

/** The original's spellings of names and periods. */
export function addSyncerOptions(command: Command, context: CliContext, run: (exit: Promise<ExitCode>) => void): void {
  addRemoteOptions(command.requiredOption('--repo <dir|url>', 'the fleet repository'))
    .requiredOption('--sync-target-name <name>', 'the SyncTarget this program serves')
    .option('--sync-target-uid <uid>', 'refuse to work for another SyncTarget of that name')
    .option('--sync-target-workspace <path>', 'workspace of the SyncTarget, such as root:org:team', 'root')
    .option('--cluster-kubeconfig <file>', 'kubeconfig of the cluster (default: the cluster this program runs in)')
    .option('--cluster-context <name>', 'context in the kubeconfig (default: its current one)')
    .option('--ref-prefix <prefix>', 'prefix of the branches that tmc writes', 'tmc')
    .addOption(gitBackendOption())
    .option('--cache-dir <dir>', 'folder for the mirror of a remote repository (default: a temporary one)')
    .option('--workers <count>', 'requests to the cluster at once', '8')
    .option('--poll <duration>', 'longest time between two looks at the branch', '15s')
    .option('--heartbeat-period <duration>', 'how often the syncer says that it lives', '30s')
    .option('--resync-period <duration>', 'how often every list is read anew', '10h')
    .option('--health-port <[host:]port>', 'serve /healthz /readyz /livez /metrics here (default: not served)')
    .option('--metrics-port <[host:]port>', 'serve the same here as well (default: not served)')
    .addOption(logLevelOption())
    .addHelpText(
      'after',
      '\nExample:\n  workload-syncer --repo /srv/git/fleet.git --sync-target-name east --cluster-kubeconfig ~/.kube/east',
    )
    .action((options) => run(import('./commands/index.ts').then((m) => m.syncer(context, options))));
}
