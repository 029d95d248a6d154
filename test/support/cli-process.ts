// The real entry points as processes: started, watched line by line, stopped, and never left behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface CliProcess {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<CliResult>;
  /** Waits for a line on either stream; fails with all that was written when the process ends or time runs out first. */
  line(pattern: RegExp, limitMs?: number): Promise<RegExpExecArray>;
  /** Sends TERM and waits for the end; fails when it takes longer than 10 s. */
  stop(): Promise<CliResult>;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default `tmc`. */
  readonly program?: 'tmc' | 'workload-syncer';
}

const running = new Set<ChildProcess>();

/** Call it after each test: what a failed one left is killed. */
export function killLeftovers(): void {
  for (const child of running) child.kill('SIGKILL');
}

export function startCli(args: readonly string[], options: CliOptions = {}): CliProcess {
  const { cwd = ROOT, env = {}, program = 'tmc' } = options;
  // Only what is given: nothing of the developer's environment changes the answer.
  const compiled = process.env['NODE_COMPILE_CACHE'] ?? '';
  const clean = { PATH: process.env['PATH'] ?? '', HOME: cwd, TMC_CACHE_DIR: '', NODE_COMPILE_CACHE: compiled, ...env };
  const entry = `${ROOT}/src/cli/${program}.ts`;
  const child = spawn(process.execPath, [entry, ...args], { cwd, env: clean, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let out = '';
  let err = '';
  const waiters = new Set<() => void>();
  const heard = (): void => {
    for (const wake of waiters) wake();
  };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    heard();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    heard();
  });
  const ended = new Promise<CliResult>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, out, err });
      heard();
    });
  });
  return {
    child,
    out: () => out,
    err: () => err,
    ended,
    async line(pattern, limitMs = 30_000) {
      const end = Date.now() + limitMs;
      for (;;) {
        const found = pattern.exec(out) ?? pattern.exec(err);
        if (found) return found;
        const isOver = !running.has(child) || Date.now() > end;
        if (isOver) return expect.fail(`no line ${pattern} of tmc ${args.join(' ')}:\n${out}\n${err}`.slice(0, 6_000));
        await new Promise<void>((resolve) => {
          const wake = (): void => {
            clearTimeout(timer);
            waiters.delete(wake);
            resolve();
          };
          const timer = setTimeout(wake, 250);
          waiters.add(wake);
        });
      }
    },
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      const result = await ended;
      clearTimeout(late);
      if (result.signal === 'SIGKILL') expect.fail(`it did not stop within 10 s:\n${out}\n${err}`.slice(0, 6_000));
      return result;
    },
  };
}

/** Runs a command to its end, within a minute. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { child, ended } = startCli(args, options);
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const result = await ended;
  clearTimeout(late);
  return result;
}
