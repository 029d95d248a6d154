// Options of the syncer program, the same under both of its names.
import { type Command, Option } from 'commander';
import type { CliContext, ExitCode } from './context.ts';

/** The original's spellings are accepted beside ours. */
export function addSyncerOptions(command: Command, context: CliContext, run: (exit: Promise<ExitCode>) => void): void {
  command
    .requiredOption('--repo <dir|url>', 'the fleet repository')
    .requiredOption('--sync-target-name <name>', 'the SyncTarget this program serves')
    .option('--sync-target-uid <uid>', 'refuse to work for another SyncTarget of that name')
    .option('--sync-target-workspace <path>', 'workspace of the SyncTarget', 'root')
    .option('--cluster-kubeconfig <file>', 'kubeconfig of the cluster (default: the cluster this program runs in)')
    .option('--cluster-context <name>', 'context in the kubeconfig (default: its current one)')
    .option('--ref-prefix <prefix>', 'prefix of the branches that tmc writes', 'tmc')
    .addOption(
      new Option('--git-backend <backend>', 'Git implementation')
        .choices(['native', 'isomorphic'])
        .env('TMC_GIT_BACKEND'),
    )
    .option('--git-token-file <file>', 'access token for http(s) remotes; read anew each time')
    .option('--cache-dir <dir>', 'folder for the mirror of a remote repository')
    .option('--workers <count>', 'requests to the cluster at once', '8')
    .option('--poll <duration>', 'longest time between two looks at the branch', '15s')
    .option('--heartbeat-period <duration>', 'how often the syncer says that it lives', '30s')
    .option('--resync-period <duration>', 'how often every list is read anew', '10h')
    .option('--health-port <[host:]port>', 'serve /healthz /readyz /livez here (default: not served)')
    .option('--metrics-port <[host:]port>', 'serve /metrics here (default: not served)')
    .addOption(
      new Option('--log-level <level>', 'least severe lines that are logged (JSON on stderr)')
        .choices(['debug', 'info', 'warn', 'error', 'silent'])
        .default('info'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  workload-syncer --repo /srv/git/fleet.git --sync-target-name east --cluster-kubeconfig ~/.kube/east',
    )
    .action((options) => run(import('./commands/syncer.ts').then((m) => m.syncer(context, options))));
}
