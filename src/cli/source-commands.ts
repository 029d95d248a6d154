// Command lines of what works on the source: validate, render.
import type { Command } from 'commander';
import { examples, outputOption, type Run, readsSource } from './command-line.ts';
import type { CliContext } from './context.ts';

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
    .description('The manifests that the hub would write for this source; needs no hub and no cluster.')
    .option('--target <name>', 'only this SyncTarget')
    .option('--out <dir>', 'write the branch of each target into a folder here, instead of manifests to stdout')
    .addHelpText('after', examples('tmc render --target east', 'tmc render --rev main --out /tmp/rendered'))
    .action((options) => run(import('./commands/index.ts').then((m) => m.renderCommand(context, options))));
}
