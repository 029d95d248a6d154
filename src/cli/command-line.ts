// Parts that the command lines share: options that several commands have, and the form of their help.
import { type Command, Option } from 'commander';
import type { ExitCode } from './context.ts';
import { addRemoteOptions, gitBackendOption } from './remote-options.ts';

/** Is given what a command does. */
export type Run = (exit: Promise<ExitCode>) => void;

export function outputOption(...formats: string[]): Option {
  return new Option('-o, --output <format>', 'form of the answer').choices(formats).default(formats[0]);
}

export function examples(...lines: string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

const REPO = 'the fleet repository (default: the one around the current folder)';

/** For commands that look at the files of a fleet. */
function inRepository(command: Command): Command {
  return command.option('-C, --repo <dir|url>', REPO).option('--quiet', 'only machine output and errors');
}

/** Every command that reads a repository has these. */
export function readsRepository(command: Command): Command {
  return addRemoteOptions(inRepository(command))
    .option('--ref-prefix <prefix>', 'prefix of the branches that tmc writes', 'tmc')
    .addOption(gitBackendOption());
}

/** For commands that read the source. */
export function readsSource(command: Command): Command {
  return readsRepository(command)
    .option('--rev <rev>', 'a branch, tag or full commit id (default: the files as they lie there)')
    .option('--branch <name>', 'the source branch: read when there are no files (a bare repository, a URL)', 'main');
}
