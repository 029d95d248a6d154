// Commands about the history that the hub writes.
import { type Command, Option } from 'commander';
import type { CliContext, ExitCode } from './context.ts';

export interface CommandMaker {
  readonly program: Command;
  readonly context: CliContext;
  readonly run: (exit: Promise<ExitCode>) => void;
  /** Gives a command the options of all that read a repository. */
  readonly readsRepository: (command: Command) => Command;
}

const LOG_HELP = `
AUTHOR wrote the source commit; it is - where the source was the same before, and a cluster or
the time made the difference.

Examples:
  tmc log shop -C .tmc/up/fleet.git
  tmc log root:org:team/shop --limit 5 -o json`;

/** `tmc log`. */
export function addHistoryCommands({ program, context, run, readsRepository }: CommandMaker): void {
  readsRepository(program.command('log'))
    .argument('<placement>', 'name, root/name, or root:org:team/name of another workspace')
    .summary('why a Placement is where it is, over time')
    .description("The history of a Placement's decision: when, from which commit, by whom, and why.")
    .option('--limit <count>', 'at most so many changes, the newest', '20')
    .addOption(new Option('-o, --output <format>', 'form of the answer').choices(['table', 'json']).default('table'))
    .addHelpText('after', LOG_HELP)
    .action((placement, options) => run(import('./commands/index.ts').then((m) => m.log(context, placement, options))));
}
