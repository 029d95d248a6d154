// Command lines of what works on the source: init, validate, render, explain.
import type { Command } from 'commander';
import { examples, outputOption, type Run, readsSource } from './command-line.ts';
import type { CliContext } from './context.ts';

export function addInit(program: Command, context: CliContext, run: Run): void {
  program
    .command('init')
    .argument('[dir]', 'the folder, made when it is missing', '.')
    .summary('a new fleet repository')
    .description('A new fleet repository that validates: files of a template, and a first commit.')
    .option('--template <name>', 'what it begins with; --list shows all', 'hello-world')
    .option('--list', 'only list the templates')
    .option('--fleet-id <id>', 'the id of the fleet (default: a random one)')
    .option('--branch <name>', 'the branch of the first commit', 'main')
    .option('--force', 'also in a folder that holds files; none of them is overwritten')
    .option('--no-git', 'only the files (also in a folder that is in a repository already)')
    .option('--quiet', 'only errors')
    .addOption(outputOption('table', 'json'))
    .addHelpText('after', examples('tmc init fleet', 'tmc init fleet --template multi-region', 'tmc init --list'))
    .action((dir, options) => run(import('./commands/index.ts').then((m) => m.init(context, dir, options))));
}

export function addSourceReaders(program: Command, context: CliContext, run: Run): void {
  readsSource(program.command('validate').argument('[paths...]', 'only findings in these files and folders'))
    .summary('everything that is wrong with the source')
    .description('Everything that is wrong, as `file:line:col: code: message` on stderr; exit 3 when there are errors.')
    .addOption(outputOption('table', 'json', 'sarif', 'github'))
    .option('--no-color', 'plain text (also with NO_COLOR in the environment)')
    .addHelpText(
      'after',
      examples(
        'tmc validate',
        'tmc validate placements -C ./fleet',
        'tmc validate --rev main -o json',
        'tmc validate -o github              # in a workflow: findings stand beside the lines of the pull request',
        'tmc validate -o sarif > tmc.sarif   # for code scanning',
      ),
    )
    .action((paths, options) => run(import('./commands/index.ts').then((m) => m.validate(context, paths, options))));
  readsSource(program.command('render'))
    .summary('what each cluster would get')
    .description(
      'The manifests that the hub would write for this source; needs no hub and no cluster.\nOn a terminal the values of Secrets are hidden; a pipe and --out have them.',
    )
    .option('--target <name>', 'only this SyncTarget')
    .option('--out <dir>', 'write the branch of each target into a folder here, instead of manifests to stdout')
    .addHelpText('after', examples('tmc render --target east', 'tmc render --rev main --out /tmp/rendered'))
    .action((options) => run(import('./commands/index.ts').then((m) => m.renderCommand(context, options))));
  addExplain(program, context, run);
}

const EXPLAIN_HELP = `
Every cluster is selected, leaving (its copy goes when the others are there), fits (others rank
before it) or rejected (the first filter that refuses it is named). Decisions and what was known of
the clusters are those of the rendered branch; where there is none, every cluster is taken as ready.
With --rev they are those of the pass that rendered that commit, else of the newest before it, as of
that time. A table shows at most 50 clusters; json shows all.

An object is kind/name or kind/namespace/name; of a Placement in another workspace write
root:org:team/web. JSON has {source: {commit, rendered}} and placement, or objects[] {object, ref,
workspace, position, placements[], excluded[] (where its own annotations keep it off)}. Of a
placement: placement, strategy, wanted, held, summary, rejected[], decided[] (as rendered),
selected[] (what a pass would hold), afresh[] (what would be chosen if nothing were anywhere yet),
targets[] {target, verdict, location, standing, score, points, replicas, least, filter, code,
reason, since; with --target also filters[] and scorers[]} and waiting[] {target, for, until,
reason}.

Examples:
  tmc explain web
  tmc explain web --target east           # every filter with its answer, every scorer with its points
  tmc explain web -o sentence
  tmc explain deployment/web              # which Placements deliver it, where, and why
  tmc explain root:org:team/web --rev v1.2.0 -o json`;

function addExplain(program: Command, context: CliContext, run: Run): void {
  readsSource(program.command('explain'))
    .argument('<what>', 'a Placement, or an object as kind/name')
    .summary('why a Placement is where it is, and not elsewhere')
    .description('Why a Placement, or an object, is where it is, why not elsewhere, and what it waits for.')
    .option('--target <name>', 'only this SyncTarget, in full')
    .addOption(outputOption('table', 'json', 'sentence'))
    .addHelpText('after', EXPLAIN_HELP)
    .action((what, options) =>
      run(import('./commands/index.ts').then((m) => m.explainCommand(context, what, options))),
    );
}
