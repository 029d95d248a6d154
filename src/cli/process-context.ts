// The context of a real process: its streams, folder, environment, and TERM and INT as the signal to stop.
import { listenForShutdown } from '../infra/index.ts';
import type { CliContext, ExitCode } from './context.ts';

/** Runs a command line as a process; sets the exit code and lets the process end by itself. */
export async function runAsProcess(
  run: (context: CliContext, args: readonly string[]) => Promise<ExitCode>,
): Promise<void> {
  const err = (text: string): void => {
    process.stderr.write(text);
  };
  const shutdown = listenForShutdown({ host: process, onStop: (message) => err(`${message}\n`) });
  const context: CliContext = {
    out: (text) => {
      process.stdout.write(text);
    },
    err,
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    signal: shutdown.signal,
  };
  process.exitCode = await run(context, process.argv.slice(2));
  shutdown.dispose();
}
