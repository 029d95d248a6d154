// Command lines of what shows the state of a fleet: get, status.
import type { Command } from 'commander';
import { examples, outputOption, type Run, readsRepository } from './command-line.ts';
import type { CliContext } from './context.ts';

export function addStatusReaders(program: Command, context: CliContext, run: Run): void {
  readsRepository(program.command('get'))
    .argument('<kind>', 'synctargets (st), locations (loc), placements (pl), workloads (wl)')
    .argument('[name]', 'only this one; `kind/name` does as well')
    .summary('objects with their status')
    .description('Tables and objects with their status, from the status branch.')
    .addOption(outputOption('table', 'wide', 'json', 'yaml', 'name'))
    .addHelpText(
      'after',
      examples('tmc get placements -C .tmc/up/fleet.git', 'tmc get st -o wide', 'tmc get pl shop -o yaml'),
    )
    .action((kind, name, options) =>
      run(import('./commands/index.ts').then((m) => m.get(context, kind, name, options))),
    );
  readsRepository(program.command('status'))
    .summary("the fleet's state, and what needs attention")
    .description("The fleet's state from the status branch; what needs attention is named.")
    .addOption(outputOption('table', 'json', 'yaml', 'markdown'))
    .addHelpText('after', examples('tmc status -C .tmc/up/fleet.git', 'tmc status -o markdown'))
    .action((options) => run(import('./commands/index.ts').then((m) => m.status(context, options))));
}
