// Command lines of what judges documents of a file, without a fleet: divide.
import type { Command } from 'commander';
import { outputOption, type Run } from './command-line.ts';
import type { CliContext } from './context.ts';

const DIVIDE_HELP = `
A document is {replicas, mode, targets: [{name, weight, available, previous, min, max, group}]}; of
a target only the name is needed. mode is Duplicated, Weighted, AvailableCapacity (by what is free
beside what is there) or Aggregated (on as few as possible). With previous what is there stays where
it can. Group 0 is filled first, what has no room there goes to 1, and so on; targets without a
group come last. When there are fewer replicas, the last group gives first.

Several documents give a list; what cannot be judged carries an error, and makes the exit
code 3.

Examples:
  tmc divide -f division.yaml
  echo '{"replicas": 9, "mode": "Weighted", "targets": [{"name": "a", "weight": 2}, {"name": "b"}]}' | tmc divide -f -`;

/** `tmc divide`. */
export function addJudgeCommands(program: Command, context: CliContext, run: Run): void {
  program
    .command('divide')
    .summary('how replicas would be divided')
    .description('How replicas are divided among targets: by weight, by what is free, or on few targets.')
    .requiredOption('-f, --filename <file>', 'the documents, YAML or JSON; - is the standard input')
    .addOption(outputOption('table', 'json'))
    .addHelpText('after', DIVIDE_HELP)
    .action((options) => run(import('./commands/index.ts').then((m) => m.divideCommand(context, options))));
}
