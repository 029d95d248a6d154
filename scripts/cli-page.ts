// docs/reference/cli.md: the help of every command, as the programs print it.
import type { Command } from 'commander';
import type { CliContext } from '../src/cli/context.ts';
import { syncerProgram, tmcProgram } from '../src/cli/program.ts';

/** A context without a terminal: help is then as wide as anywhere else without one. */
function offlineContext(): CliContext {
  return {
    input: async function* () {},
    out: () => undefined,
    err: () => undefined,
    cwd: '/',
    env: {},
    terminal: () => undefined,
    isErrTerminal: false,
    signal: new AbortController().signal,
  };
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text.trimEnd();
}

function section(title: string, command: Command): string {
  return `## ${title}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`;
}

const ABOUT = `What the programs print with \`--help\`, at 100 columns. In the repository: \`npx tmc …\`, and \`npm start\` for \`tmc up\`.

Reading commands need no hub, no cluster and no network, unless \`-C\` is a URL. Machine output goes to standard output, everything else to standard error.

| exit code | means |
|---|---|
| 0 | done |
| 1 | failed; the message says what was attempted, on what, why it failed and what to do |
| 3 | invalid input: a command line that cannot be understood, or findings in the source (\`file:line:col: code: message\`, see [diagnostics](diagnostics.md)) |

The code in brackets at the end of an error message is explained under [error codes](errors.md). TERM and INT end \`up\`, \`hub\` and the syncer with 0 within ten seconds; a second one ends them at once.
`;

/** The page without its header. */
export function cliPage(): string {
  const context = offlineContext();
  const tmc = tmcProgram(context, () => undefined);
  const commands = tmc.commands.map((command) => section(`tmc ${command.name()}`, command));
  const syncer = section(
    'workload-syncer',
    syncerProgram(context, () => undefined),
  );
  return `# Commands\n\n${ABOUT}\n${[section('tmc', tmc), ...commands, syncer].join('\n')}`;
}
