// The command line of `tmc`: names, options and help. Each command's code is loaded only when it runs.
import { Command, CommanderError } from 'commander';
import { explainError, TmcError } from '../api/index.ts';
import { examples, outputOption, type Run } from './command-line.ts';
import { type CliContext, EXIT, type ExitCode, HELP_WIDTH } from './context.ts';
import { addHistoryCommands } from './history-commands.ts';
import { addJudgeCommands } from './judge-commands.ts';
import { addRemoteOptions, gitBackendOption } from './remote-options.ts';
import { addSchemaCommands } from './schema-commands.ts';
import { addInit, addSourceReaders } from './source-commands.ts';
import { addStatusReaders } from './status-commands.ts';
import { addSyncerOptions, logLevelOption } from './syncer-options.ts';

function addUp(program: Command, context: CliContext, run: Run): void {
  const add = (value: string, all: readonly string[] | undefined): readonly string[] => [...(all ?? []), value];
  program
    .command('up')
    .summary('the whole system in one process, to try it')
    .description('The whole system in one process: repository, hub, an embedded cluster and a syncer per SyncTarget.')
    .option('--dir <state>', 'folder that keeps repository and clusters', '.tmc/up')
    .option('--fleet <dir>', 'files of the first commit (default: the example fleet)')
    .option('--clusters <names>', 'only these SyncTargets get a cluster, comma-separated')
    .option('--kubeconfig <name=file>', 'a real cluster for a SyncTarget; may be repeated', add)
    .option('--port <port>', 'embedded clusters listen on this port and the next ones (default: free ports)')
    .addOption(gitBackendOption())
    .option('--once', 'end when all is settled: exit 0 healthy, 1 not')
    .option('--timeout <duration>', 'with --once: how long to wait', '2m')
    .option('--quiet', 'only problems, and how it ended')
    .option('--no-color', 'plain text (also with NO_COLOR in the environment)')
    .addHelpText(
      'after',
      examples('tmc up', 'tmc up --once', 'tmc up --fleet ./my-fleet --kubeconfig east=$HOME/.kube/east'),
    )
    .action((options) => run(import('./commands/index.ts').then((m) => m.up(context, options))));
}

function addVersion(program: Command, context: CliContext, run: Run): void {
  program
    .command('version')
    .summary('the version of this program')
    .description('The version of this program, and of the Node that runs it.')
    .addOption(outputOption('table', 'json'))
    .addHelpText('after', examples('tmc version -o json'))
    .action((options) => run(import('./commands/index.ts').then(async (m) => m.version(context, options))));
}

function addPrograms(program: Command, context: CliContext, run: Run): void {
  const hub = program
    .command('hub')
    .summary('decides, renders and publishes; one per fleet')
    .description('The hub: renders the source, publishes what each target gets, folds reports into a status.')
    .requiredOption('--repo <dir|url>', 'the fleet repository');
  addRemoteOptions(hub)
    .option('--branch <name>', 'the source branch', 'main')
    .option('--ref-prefix <prefix>', 'prefix of the branches that tmc writes', 'tmc')
    .addOption(gitBackendOption())
    .option(
      '--cache-dir <dir>',
      'folder for the mirror of a remote repository, and for what was parsed (default: a temporary mirror, and nothing is kept)',
    )
    .option('--git-depth <commits>', 'of a remote: fetch so many commits of each branch at first (default: all)')
    .option('--poll <duration>', 'longest time between two looks at the refs', '15s')
    .option('--listen <[host:]port>', 'serve /healthz /readyz /livez /metrics here (default: not served)')
    .option(
      '--webhook-secret-file <file>',
      'with --listen: serve POST /webhook for forges; secrets, one a line, re-read',
    )
    .option('--allowed-signers <file>', 'follow only source commits that these signed (SSH lines, PGP keys); re-read')
    .option('--signing-key <file>', 'SSH private key that signs the commits of the hub')
    .addOption(logLevelOption())
    .addHelpText(
      'after',
      examples(
        'tmc hub --repo /srv/git/fleet.git --listen 8080',
        'tmc hub --repo https://git.example.com/fleet.git --git-token-file /var/run/token',
        'tmc hub --repo ssh://git@git.example.com/fleet.git --ssh-key-file /var/run/ssh/key',
      ),
    )
    .action((options) => run(import('./commands/index.ts').then((m) => m.hub(context, options))));
  const syncer = program
    .command('syncer')
    .summary('applies and reports; one per cluster')
    .description('The syncer of one cluster: applies what is rendered for it, and reports. Also `workload-syncer`.');
  addSyncerOptions(syncer, context, run);
}

function isStop(error: unknown): boolean {
  if (error instanceof TmcError) return error.code === 'Aborted';
  return error instanceof Error && error.name === 'AbortError';
}

/** Code and message of an error; the stack only of our own bugs. What was stopped on request did not fail. */
function tellError(context: CliContext, error: unknown): ExitCode {
  if (context.signal.aborted && isStop(error)) return EXIT.ok;
  if (error instanceof TmcError && error.category !== 'invariant') {
    context.err(`error: ${explainError(error)} (${error.code})\n`);
    return error.code === 'Usage' || error.code === 'UnsafePath' ? EXIT.invalid : EXIT.failed;
  }
  // A system error that no code of ours expected is the machine's word, not our bug.
  if (error instanceof Error && 'syscall' in error) {
    context.err(`error: the machine refused: ${error.message}; check disk space, paths and rights\n`);
    return EXIT.failed;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  context.err(`error: a bug in tmc, please report it: ${stack}\n`);
  return EXIT.failed;
}

async function parse(
  program: Command,
  context: CliContext,
  args: readonly string[],
  ran: () => Promise<ExitCode> | undefined,
): Promise<ExitCode> {
  try {
    program.parse([...args], { from: 'user' });
    return (await ran()) ?? EXIT.ok;
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellError(context, error);
    return error.exitCode === 0 ? EXIT.ok : EXIT.invalid;
  }
}

/** Streams, width and colours are the context's, so that help is the same bytes wherever it is made. */
function configure(program: Command, context: CliContext): Command {
  const width = (): number => context.terminal()?.columns ?? HELP_WIDTH;
  for (const command of [program, ...program.commands]) {
    command
      .configureOutput({
        writeOut: context.out,
        writeErr: context.err,
        getOutHelpWidth: width,
        getErrHelpWidth: width,
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      })
      .showHelpAfterError(`(see ${command === program ? '' : `${program.name()} `}${command.name()} --help)`)
      .exitOverride();
  }
  return program;
}

/** The command line of `tmc`; `run` is given what a command does. */
export function tmcProgram(context: CliContext, run: Run): Command {
  const program = new Command('tmc')
    .description('GitOps for many Kubernetes clusters: placements live in Git.')
    .option('-V, --version', 'the version of this program')
    .helpCommand('help [command]', 'help of one command');
  addUp(program, context, run);
  addInit(program, context, run);
  addSourceReaders(program, context, run);
  addStatusReaders(program, context, run);
  addHistoryCommands(program, context, run);
  addJudgeCommands(program, context, run);
  addSchemaCommands(program, context, run);
  addVersion(program, context, run);
  addPrograms(program, context, run);
  return configure(program, context);
}

/** The command line of `workload-syncer`. */
export function syncerProgram(context: CliContext, run: Run): Command {
  const program = new Command('workload-syncer').description(
    'The syncer of one cluster: applies what the hub rendered for it, and reports.',
  );
  addSyncerOptions(program, context, run);
  return configure(program, context);
}

/** Runs one command line. Never throws; the exit code is that of CLI.md. */
export async function runTmc(context: CliContext, args: readonly string[]): Promise<ExitCode> {
  let exit: Promise<ExitCode> | undefined;
  const program = tmcProgram(context, (result) => {
    exit = result;
  });
  if (args.length === 0) {
    context.err(program.helpInformation());
    return EXIT.invalid;
  }
  const wanted = args.length === 1 && /^(-V|--version)$/.test(args[0] ?? '') ? ['version'] : args;
  return parse(program, context, wanted, () => exit);
}

/** Runs `workload-syncer`. */
export async function runWorkloadSyncer(context: CliContext, args: readonly string[]): Promise<ExitCode> {
  let exit: Promise<ExitCode> | undefined;
  const program = syncerProgram(context, (result) => {
    exit = result;
  });
  return parse(program, context, args, () => exit);
}
