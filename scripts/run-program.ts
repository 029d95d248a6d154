// Runs one program of node_modules/.bin to its end, with a time limit; used by the scripts only.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface ProgramResult {
  readonly ok: boolean;
  /** Standard output and error in the order they came; empty when they were not captured. */
  readonly output: string;
  readonly milliseconds: number;
}

export interface ProgramOptions {
  /** False: the program writes to our own output. */
  readonly capture: boolean;
  readonly timeoutMinutes: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Never rejects: a program that cannot be started, is killed or runs out of time is a result that is not ok. */
export function runProgram(command: string, args: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  const start = performance.now();
  const chunks: string[] = [];
  const { promise, resolve } = Promise.withResolvers<ProgramResult>();
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    timeout: options.timeoutMinutes * 60_000,
  });
  const end = (ok: boolean): void => resolve({ ok, output: chunks.join(''), milliseconds: performance.now() - start });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  child.on('error', (error) => {
    chunks.push(`cannot run ${command}: ${error.message}\n`);
    end(false);
  });
  child.on('close', (code, signal) => {
    if (signal !== null) chunks.push(`${command} was ended by ${signal} (limit: ${options.timeoutMinutes} min)\n`);
    end(code === 0);
  });
  const stop = (): void => void child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  child.on('close', () => process.off('SIGTERM', stop));
  return promise;
}
