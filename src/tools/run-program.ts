// Runs a program with limits on time, output and memory; whatever it started is ended with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { abortedError } from '../infra/index.ts';

export interface Limits {
  readonly ms: number;
  readonly outputBytes: number;
  /** Of the process itself, looked at several times a second where the system tells (Linux). */
  readonly memoryBytes: number;
}

export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** Nothing else is in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly limits: Limits;
}

export type ProgramResult =
  | { readonly kind: 'ended'; readonly code: number; readonly stdout: Buffer; readonly stderr: string }
  | { readonly kind: 'stopped'; readonly limit: keyof Limits };

const MAX_STDERR = 64 * 1024;
const LOOK_EVERY_MS = 100;
const PAGE = 4096;

/** Resident memory; undefined where it cannot be known. */
async function memoryOf(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  const pages = Number(text.split(' ')[1]);
  return Number.isFinite(pages) ? pages * PAGE : undefined;
}

/** Also what it started: it leads a group of its own. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

/** Collects output up to a bound; then `onFull` is called once. */
function collect(child: ChildProcess, limit: number, onFull: () => void): { readonly chunks: Buffer[] } {
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size > limit) onFull();
    else chunks.push(chunk);
  });
  return { chunks };
}

/** Throws when it cannot be started, and `Aborted` when the signal ends it; a bad exit code is a result. */
export async function runProgram(call: ProgramCall, signal: AbortSignal): Promise<ProgramResult> {
  const { program, args, folder, env, limits } = call;
  if (signal.aborted) throw abortedError(`running ${program}`, signal);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const child = spawn(program, args, {
    cwd: folder,
    env,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stopped: keyof Limits | undefined;
  const stop = (limit: keyof Limits): void => {
    stopped ??= limit;
    endGroup(child);
  };
  const onAbort = (): void => endGroup(child);
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => stop('ms'), limits.ms);
  const watch = setInterval(async () => {
    const used = child.pid === undefined ? undefined : await memoryOf(child.pid);
    if (used !== undefined && used > limits.memoryBytes) stop('memoryBytes');
  }, LOOK_EVERY_MS);
  const { chunks } = collect(child, limits.outputBytes, () => stop('outputBytes'));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(0, MAX_STDERR);
  });
  // What it started may hold the pipes open: it is ended when the program itself is.
  child.once('exit', () => endGroup(child));
  child.once('error', reject);
  child.once('close', (code) => resolve(code ?? -1));
  try {
    const code = await promise;
    if (signal.aborted) throw abortedError(`running ${program}`, signal);
    if (stopped !== undefined) return { kind: 'stopped', limit: stopped };
    return { kind: 'ended', code, stdout: Buffer.concat(chunks), stderr };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    signal.removeEventListener('abort', onAbort);
  }
}
