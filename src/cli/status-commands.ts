// Command lines of what shows the state of a fleet: get, describe, status.
import type { Command } from 'commander';
import { examples, outputOption, type Run, readsRepository } from './command-line.ts';
import type { CliContext } from './context.ts';
import { LISTED_KINDS, listNames } from './kind-names.ts';

const KINDS_HELP = `${listNames(LISTED_KINDS)}; several with commas, or all; or kind/name`;

/** For commands that show objects: from the status branch, and without one from the source. */
function listsObjects(command: Command): Command {
  return readsRepository(command.argument('<kinds...>', `${KINDS_HELP}, and names behind them`))
    .option('--rev <rev>', 'the source at a branch, tag or full commit id, instead of the status')
    .option('--branch <name>', 'the source branch: read when there is neither a status nor files', 'main')
    .option('-w, --workspace <path>', 'only this workspace; root:org:* and root:** are patterns')
    .option('-l, --selector <selector>', 'only objects with these labels: region=eu,tier in (a,b),!legacy');
}

export function addStatusReaders(program: Command, context: CliContext, run: Run): void {
  listsObjects(program.command('get'))
    .summary('objects with their status')
    .description('Tables of objects, and objects, with their status; of every kind.')
    .addOption(outputOption('table', 'wide', 'json', 'yaml', 'name'))
    .addHelpText(
      'after',
      examples(
        'tmc get placements -C .tmc/up/fleet.git',
        'tmc get st,loc -o wide',
        'tmc get pl/shop -o yaml',
        'tmc get all -w root:blue          # one workspace; root:** for all below root',
        'tmc get workloads -l app=shop --rev main',
      ),
    )
    .action((kinds, options) => run(import('./commands/index.ts').then((m) => m.get(context, kinds, options))));
  listsObjects(program.command('describe'))
    .summary('everything about an object')
    .description('Everything about objects: what is asked for, its state, and why it is so.')
    .addHelpText(
      'after',
      examples('tmc describe placement shop', 'tmc describe st/eu-west', 'tmc describe loc --rev my-branch'),
    )
    .action((kinds, options) =>
      run(import('./commands/index.ts').then((m) => m.describeCommand(context, kinds, options))),
    );
  readsRepository(program.command('status'))
    .summary("the fleet's state, and what needs attention")
    .description("The fleet's state from the status branch; what needs attention is named.")
    .addOption(outputOption('table', 'json', 'yaml', 'markdown'))
    .addHelpText('after', examples('tmc status -C .tmc/up/fleet.git', 'tmc status -o markdown'))
    .action((options) => run(import('./commands/index.ts').then((m) => m.status(context, options))));
}
