// The command line of `tmc`: names, options and help. Each command's code is loaded only when it runs.
import { Command, CommanderError, Option } from 'commander';
import { explainError, TmcError } from '../api/index.ts';
import { type CliContext, EXIT, type ExitCode } from './context.ts';
import { addSyncerOptions } from './syncer-options.ts';

type Run = (exit: Promise<ExitCode>) => void;

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];
const GIT_BACKENDS = ['native', 'isomorphic'];

export function gitBackendOption(): Option {
  const text = 'Git implementation; without it native git when it is installed, else the built-in one';
  return new Option('--git-backend <backend>', text).choices(GIT_BACKENDS).env('TMC_GIT_BACKEND');
}

export function logLevelOption(): Option {
  return new Option('--log-level <level>', 'least severe lines that are logged (JSON on stderr)')
    .choices(LOG_LEVELS)
    .default('info');
}

function outputOption(...formats: string[]): Option {
  return new Option('-o, --output <format>', 'form of the answer').choices(formats).default(formats[0]);
}

/** `-C`, `--rev` and the names of branches: every command that reads a repository has them. */
function readsRepository(command: Command): Command {
  return command
    .option('-C, --repo <dir|url>', 'the fleet repository (default: the one around the current folder)')
    .option('--branch <name>', 'the source branch', 'main')
    .option('--ref-prefix <prefix>', 'prefix of the branches that tmc writes', 'tmc')
    .option('--quiet', 'only machine output and errors');
}

function revOption(command: Command): Command {
  return command.option('--rev <rev>', 'a branch, tag or full commit id (default: the working tree)');
}

function addUp(program: Command, context: CliContext, run: Run): void {
  program
    .command('up')
    .description('the whole system in one process: repository, hub, an embedded cluster and a syncer per SyncTarget')
    .option('--dir <state>', 'folder that keeps repository and clusters', '.tmc/up')
    .option('--fleet <dir>', 'files of the first commit (default: the example fleet)')
    .option('--clusters <names>', 'only these SyncTargets get a cluster, comma-separated')
    .option(
      '--kubeconfig <name=file>',
      'a real cluster for a SyncTarget; may be repeated',
      (v, all: string[]) => [...all, v],
      [],
    )
    .option('--port <port>', 'embedded clusters listen on this port and the next ones (default: free ports)')
    .addOption(gitBackendOption())
    .option('--once', 'end when all is settled: exit 0 healthy, 1 not')
    .option('--timeout <duration>', 'with --once: how long to wait', '2m')
    .addHelpText(
      'after',
      '\nExamples:\n  tmc up\n  tmc up --once\n  tmc up --fleet ./my-fleet --kubeconfig east=$HOME/.kube/east',
    )
    .action((options) => run(import('./commands/up.ts').then((m) => m.up(context, options))));
}

function addPrograms(program: Command, context: CliContext, run: Run): void {
  program
    .command('hub')
    .description(
      'the hub: renders the source branch, publishes what each target gets, folds reports into the status branch',
    )
    .requiredOption('--repo <dir|url>', 'the fleet repository')
    .option('--branch <name>', 'the source branch', 'main')
    .option('--ref-prefix <prefix>', 'prefix of the branches that tmc writes', 'tmc')
    .addOption(gitBackendOption())
    .option('--git-token-file <file>', 'access token for http(s) remotes; read anew each time')
    .option('--cache-dir <dir>', 'folder for the mirror of a remote repository')
    .option('--poll <duration>', 'longest time between two looks at the refs', '15s')
    .option('--listen <[host:]port>', 'serve /healthz /readyz /livez /metrics here (default: not served)')
    .addOption(logLevelOption())
    .addHelpText(
      'after',
      '\nExamples:\n  tmc hub --repo /srv/git/fleet.git --listen 8080\n  tmc hub --repo https://git.example.com/fleet.git --git-token-file /var/run/token',
    )
    .action((options) => run(import('./commands/hub.ts').then((m) => m.hub(context, options))));
  addSyncerOptions(
    program.command('syncer').description('one cluster’s syncer; the same program as workload-syncer'),
    context,
    run,
  );
}

function addReaders(program: Command, context: CliContext, run: Run): void {
  const validate = program.command('validate').argument('[paths...]', 'only findings in these files and folders');
  revOption(readsRepository(validate))
    .description('everything that is wrong, as file:line:col: code: message; exit 3 when there are errors')
    .addOption(outputOption('table', 'json'))
    .addHelpText(
      'after',
      '\nExamples:\n  tmc validate\n  tmc validate placements/ -C ./fleet\n  tmc validate --rev main -o json',
    )
    .action((paths, options) => run(import('./commands/validate.ts').then((m) => m.validate(context, paths, options))));
  revOption(readsRepository(program.command('render')))
    .description('the trees the hub would write for this source; needs no hub and no cluster')
    .option('--target <name>', 'only this SyncTarget')
    .option('--out <dir>', 'write files into this folder instead of stdout')
    .addHelpText('after', '\nExamples:\n  tmc render --target east\n  tmc render --rev main --out /tmp/rendered')
    .action((options) => run(import('./commands/render.ts').then((m) => m.renderCommand(context, options))));
  readsRepository(
    program
      .command('get')
      .argument('<kind>', 'synctargets (st), locations (loc), placements (pl), workloads (wl)')
      .argument('[name]'),
  )
    .description('tables and objects with their status, from the status branch')
    .addOption(outputOption('table', 'wide', 'json', 'yaml', 'name'))
    .addHelpText(
      'after',
      '\nExamples:\n  tmc get placements -C .tmc/up/fleet.git\n  tmc get st -o wide\n  tmc get pl shop -o yaml',
    )
    .action((kind, name, options) => run(import('./commands/get.ts').then((m) => m.get(context, kind, name, options))));
  readsRepository(program.command('status'))
    .description('the fleet’s state from the status branch; what needs attention is named')
    .addOption(outputOption('table', 'json', 'yaml', 'markdown'))
    .addHelpText('after', '\nExamples:\n  tmc status -C .tmc/up/fleet.git\n  tmc status -o markdown')
    .action((options) => run(import('./commands/status.ts').then((m) => m.status(context, options))));
  program
    .command('version')
    .description('the version of this program')
    .addOption(outputOption('table', 'json'))
    .action((options) => run(import('./commands/version.ts').then((m) => m.version(context, options))));
}

/** Code and message of an error; the stack only of our own bugs. */
function tellError(context: CliContext, error: unknown): ExitCode {
  if (error instanceof TmcError && error.category !== 'invariant') {
    context.err(`error: ${explainError(error)} (${error.code})\n`);
    return error.code === 'Usage' ? EXIT.invalid : EXIT.failed;
  }
  context.err(
    `error: a bug in tmc, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.failed;
}

async function parse(
  program: Command,
  context: CliContext,
  args: readonly string[],
  ran: () => Promise<ExitCode> | undefined,
): Promise<ExitCode> {
  try {
    program.exitOverride();
    for (const command of program.commands) command.exitOverride();
    program.parse([...args], { from: 'user' });
    return (await ran()) ?? EXIT.ok;
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellError(context, error);
    return error.exitCode === 0 ? EXIT.ok : EXIT.invalid;
  }
}

function configure(program: Command, context: CliContext): void {
  const output = { writeOut: context.out, writeErr: context.err };
  for (const command of [program, ...program.commands])
    command.configureOutput(output).showHelpAfterError('(see --help)');
}

/** Runs one command line. Never throws; the exit code is that of CLI.md. */
export async function runTmc(context: CliContext, args: readonly string[]): Promise<ExitCode> {
  let exit: Promise<ExitCode> | undefined;
  const run: Run = (result) => {
    exit = result;
  };
  const program = new Command('tmc').description('GitOps for many Kubernetes clusters: placements live in Git.');
  addUp(program, context, run);
  addPrograms(program, context, run);
  addReaders(program, context, run);
  configure(program, context);
  if (args.length === 0) {
    context.err(program.helpInformation());
    return EXIT.invalid;
  }
  return parse(program, context, args, () => exit);
}

/** Runs `workload-syncer`. */
export async function runWorkloadSyncer(context: CliContext, args: readonly string[]): Promise<ExitCode> {
  let exit: Promise<ExitCode> | undefined;
  const program = new Command('workload-syncer').description(
    'Applies what the hub rendered for one cluster, and reports.',
  );
  addSyncerOptions(program, context, (result) => {
    exit = result;
  });
  configure(program, context);
  return parse(program, context, args, () => exit);
}
