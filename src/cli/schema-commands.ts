// Command lines of what describes the API: crds, openapi.
import type { Command } from 'commander';
import { KIND_NAMES } from '../api/index.ts';
import { examples, outputOption, type Run } from './command-line.ts';
import type { CliContext } from './context.ts';
import { listNames } from './kind-names.ts';

export function addSchemaCommands(program: Command, context: CliContext, run: Run): void {
  program
    .command('crds')
    .argument('[kinds...]', `only these: ${listNames(KIND_NAMES)}`)
    .summary('the kinds as CustomResourceDefinitions')
    .description('The CustomResourceDefinitions of every kind, as a stream that `kubectl apply -f -` takes.')
    .addOption(outputOption('yaml', 'json'))
    .option('--out <dir>', 'a file for each kind in this folder, instead of a stream to stdout')
    .option('--quiet', 'only machine output and errors')
    .addHelpText('after', examples('tmc crds | kubectl apply -f -', 'tmc crds placements st', 'tmc crds --out ./crds'))
    .action((kinds, options) => run(import('./commands/index.ts').then((m) => m.crds(context, kinds, options))));
  program
    .command('openapi')
    .summary('the kinds as OpenAPI v3; editor settings')
    .description('The OpenAPI v3 document of every kind, or what an editor needs to check and complete them.')
    .addOption(outputOption('json', 'yaml'))
    .option('--out <file>', 'write it into this file')
    .option('--vscode', 'write .vscode/tmc.schema.json and settings for yaml-language-server into the repository')
    .option('-C, --repo <dir>', 'with --vscode: the fleet repository (default: the one around the current folder)')
    .option('--quiet', 'only machine output and errors')
    .addHelpText('after', examples('tmc openapi -o yaml', 'tmc openapi --vscode -C ./fleet'))
    .action((options) => run(import('./commands/index.ts').then((m) => m.openapi(context, options))));
}
