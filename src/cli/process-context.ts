// The context of a real process: its streams, folder, environment, and TERM and INT as the signal to stop.
import { addAbortSignal } from 'node:stream';
import { listenForShutdown } from '../infra/index.ts';
import { type CliContext, EXIT, type ExitCode, type TerminalSize } from './context.ts';

/** So long after its work a process may still live. */
const LINGER_MS = 3_000;

function terminalSize(): TerminalSize | undefined {
  const { isTTY, columns, rows } = process.stdout;
  return isTTY === true && process.env['TERM'] !== 'dumb' ? { columns, rows } : undefined;
}

/** Ends when nobody reads our answer any more (`| head`): quietly, that is no failure. A full disk is one. */
function watchStreams(): AbortSignal {
  const unread = new AbortController();
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!unread.signal.aborted && error.code !== 'EPIPE') {
      process.stderr.write(`error: writing the answer failed: ${error.message}\n`);
      process.exitCode = EXIT.failed;
    }
    unread.abort();
  });
  process.stderr.on('error', () => undefined);
  return unread.signal;
}

/** What no code of ours expected: told as one line when the machine refused (a full disk), with its stack when it is our bug. */
function tellUncaught(error: unknown): void {
  const refused = error instanceof Error && 'syscall' in error;
  const text = refused
    ? `error: the machine refused: ${error.message}; check disk space and rights, then start again: it continues from where it was`
    : `error: a bug in tmc, please report it: ${error instanceof Error ? error.stack : String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(EXIT.failed);
}

/** Runs a command line as a process; sets the exit code and lets the process end by itself. */
export async function runAsProcess(
  run: (context: CliContext, args: readonly string[]) => Promise<ExitCode>,
): Promise<void> {
  process.on('uncaughtException', tellUncaught);
  const unread = watchStreams();
  const err = (text: string): void => {
    if (!unread.aborted) process.stderr.write(text);
  };
  const shutdown = listenForShutdown({ host: process, onStop: (message) => err(`${message}\n`) });
  const signal = AbortSignal.any([shutdown.signal, unread]);
  const context: CliContext = {
    input: () => addAbortSignal(signal, process.stdin),
    out: (text) => {
      if (!unread.aborted) process.stdout.write(text);
    },
    err,
    cwd: process.cwd(),
    env: process.env,
    terminal: terminalSize,
    isErrTerminal: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
    signal,
  };
  const code = await run(context, process.argv.slice(2));
  process.exitCode ??= code;
  shutdown.dispose();
  // Only what was forgotten open can keep the process alive now.
  setTimeout(() => process.exit(), LINGER_MS).unref();
}
