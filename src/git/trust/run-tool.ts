// Runs a tool that makes or checks signatures: fixed arguments, a clean environment, bounded in time and output.
import { spawn } from 'node:child_process';
import { UserError } from '../../api/index.ts';
import { errnoOf, timedOut } from '../git-error.ts';

export interface ToolCall {
  readonly program: 'ssh-keygen' | 'gpgv';
  readonly args: readonly string[];
  /** Handed to it on standard input. */
  readonly input: Uint8Array;
  /** A private folder: its home and where it runs. */
  readonly folder: string;
}

export interface ToolResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const LIMIT_MS = 10_000;
const MAX_OUTPUT = 64 * 1024;

/** Nothing of the user's surroundings but where programs lie: no agent, no home, no terminal to ask at. */
function environment(folder: string): NodeJS.ProcessEnv {
  const passed = ['PATH', 'SystemRoot'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  return { ...Object.fromEntries(passed), HOME: folder, LC_ALL: 'C', TZ: 'UTC', SSH_ASKPASS_REQUIRE: 'never' };
}

/** Throws `SigningToolMissing` when the program is not there; a bad exit code is a result. */
export function runTool({ program, args, input, folder }: ToolCall, signal: AbortSignal): Promise<ToolResult> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<ToolResult>();
  // A session of its own has no terminal, so that a key with a passphrase fails instead of asking.
  const child = spawn(program, args, { cwd: folder, env: environment(folder), detached: true, windowsHide: true });
  const end = (why: unknown): void => {
    child.kill('SIGKILL');
    reject(why);
  };
  const onAbort = (): void => end(signal.reason);
  const timer = setTimeout(() => end(timedOut(`running ${program}`, folder, LIMIT_MS)), LIMIT_MS);
  signal.addEventListener('abort', onAbort, { once: true });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] = (output[name] + text).slice(0, MAX_OUTPUT);
    });
  }
  child.once('error', (error) => reject(errnoOf(error) === 'ENOENT' ? toolMissing(program, error) : error));
  child.once('close', (code) => resolve({ code: code ?? -1, ...output }));
  // A tool that has seen enough closes its input; its exit code tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  });
}

const PACKAGES = { 'ssh-keygen': 'OpenSSH 8.9 or newer', gpgv: 'GnuPG (gpgv)' } as const;

export function toolMissing(program: ToolCall['program'], cause?: unknown): UserError {
  return new UserError(
    'SigningToolMissing',
    `cannot run ${program}: it is not in PATH or too old; install ${PACKAGES[program]}, without it no signature can be made or checked`,
    { cause },
  );
}
