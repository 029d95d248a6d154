// Commands about the history that the hub writes.
import type { Command } from 'commander';
import { outputOption, type Run, readsRepository } from './command-line.ts';
import type { CliContext } from './context.ts';

const LOG_HELP = `
AUTHOR wrote the source commit; it is - where the source was the same before, and a cluster or
the time made the difference.

Examples:
  tmc log shop -C .tmc/up/fleet.git
  tmc log root:org:team/shop --limit 5 -o json`;

function addLog(program: Command, context: CliContext, run: Run): void {
  readsRepository(program.command('log'))
    .argument('<placement>', 'name, root/name, or root:org:team/name of another workspace')
    .summary('why a Placement is where it is, over time')
    .description("The history of a Placement's decision: when, from which commit, by whom, and why.")
    .option('--limit <count>', 'at most so many changes, the newest', '20')
    .addOption(outputOption('table', 'json'))
    .addHelpText('after', LOG_HELP)
    .action((placement, options) => run(import('./commands/index.ts').then((m) => m.log(context, placement, options))));
}

const COMPACT_HELP = `
Safe beside a running hub: the branch is replaced only where it is still what was read. Commits that
are kept get new ids; clones follow with a forced fetch. The rendered branch is never compacted.

Examples:
  tmc compact --dry-run -C /srv/git/fleet.git
  tmc compact --keep 2000 -C https://git.example.com/fleet.git --git-token-file /var/run/token`;

function addCompact(program: Command, context: CliContext, run: Run): void {
  readsRepository(program.command('compact'))
    .argument('[branch]', 'status: the only one that is compacted', 'status')
    .summary('shortens the history of the status branch')
    .description('Writes the newest commits of the status branch anew, and drops the history before them.')
    .option('--keep <count|duration>', 'the newest so many commits, or those no older than that', '720h')
    .option('--dry-run', 'say what would be dropped, and do nothing')
    .option('--cache-dir <dir>', 'folder for the mirror of a remote repository (default: a temporary one)')
    .option('--signing-key <file>', 'SSH private key that signs the commits written anew')
    .addHelpText('after', COMPACT_HELP)
    .action((branch, options) => run(import('./commands/index.ts').then((m) => m.compact(context, branch, options))));
}

/** `tmc log` and `tmc compact`. */
export function addHistoryCommands(program: Command, context: CliContext, run: Run): void {
  addLog(program, context, run);
  addCompact(program, context, run);
}
