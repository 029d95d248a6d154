// Runs the git binary: fixed arguments, a clean environment, bounded output, ended with the signal.
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { InvariantError, UserError } from '../../api/index.ts';
import { errnoOf, notFound } from '../git-error.ts';

export interface GitCommand {
  readonly gitDir: string;
  /** The subcommand and its arguments. */
  readonly args: readonly string[];
  /** `-c key=value` settings beside our own. */
  readonly config?: readonly string[];
  /** Extra environment, for settings that must not be seen in the list of processes. */
  readonly env?: Readonly<Record<string, string>>;
  /** Takes each line of git's trace of http, which shows no credentials; nothing else ever sees it. */
  readonly httpTrace?: ((line: string) => void) | undefined;
}

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const MAX_OUTPUT = 64 * 1024 * 1024;
const MAX_STDERR = 64 * 1024;
const KILL_AFTER_MS = 2_000;
const GROUPS = process.platform !== 'win32';
// What a program needs to run at all; nothing that steers Git.
const PASSED_ENV = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'SSL_CERT_FILE', 'SSL_CERT_DIR'];
// No transport at all unless a command asks for one: a damaged repository could otherwise name a program to fetch with.
const BASE_CONFIG = [
  'core.hooksPath=/dev/null',
  'protocol.allow=never',
  'protocol.ext.allow=never',
  'gc.autoDetach=false',
  'maintenance.autoDetach=false',
];

// A pipe of its own, so that nothing of it gets among what git says. Git replaces credentials in it.
const TRACE_FD = 3;
const TRACE_ENV = { GIT_TRACE_CURL: String(TRACE_FD), GIT_TRACE_CURL_NO_DATA: '1', GIT_TRACE_REDACT: '1' };

// What the repository's own config allows does not count: Git would fetch an object that is missing by the program it names.
function allowedProtocols({ config = [] }: GitCommand): string {
  return config.flatMap((setting) => /^protocol\.(\w+)\.allow=always$/.exec(setting)?.[1] ?? []).join(':');
}

function environment(command: GitCommand): NodeJS.ProcessEnv {
  const passed = PASSED_ENV.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...Object.fromEntries(passed),
    HOME: command.gitDir,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ALLOW_PROTOCOL: allowedProtocols(command),
    GIT_NO_LAZY_FETCH: '1',
    // Only the reflog of a repository with a work tree shows these; commits name their author themselves.
    GIT_COMMITTER_NAME: 'tmc',
    GIT_COMMITTER_EMAIL: 'tmc@localhost',
    ...(command.httpTrace === undefined ? {} : TRACE_ENV),
    ...command.env,
  };
}

/**
 * Starts git, at the head of a process group of its own. The folder is named outright, so Git searches for none and asks
 * no `safe.directory`.
 */
export function spawnGit(command: GitCommand): ChildProcessWithoutNullStreams {
  const config = [...BASE_CONFIG, ...(command.config ?? [])].flatMap((setting) => ['-c', setting]);
  const child = spawn('git', [...config, `--git-dir=${command.gitDir}`, ...command.args], {
    cwd: command.gitDir,
    env: environment(command),
    stdio: ['pipe', 'pipe', 'pipe', command.httpTrace === undefined ? 'ignore' : 'pipe'],
    detached: GROUPS,
    windowsHide: true,
  });
  if (!hasPipes(child)) throw new InvariantError('Internal', 'git was started without pipes; please report this');
  if (command.httpTrace !== undefined) readTrace(child, command.httpTrace);
  return child;
}

function hasPipes(child: ChildProcess): child is ChildProcessWithoutNullStreams {
  return child.stdin !== null && child.stdout !== null && child.stderr !== null;
}

function readTrace(child: ChildProcess, take: (line: string) => void): void {
  const pipe = child.stdio[TRACE_FD];
  if (!(pipe instanceof Readable)) return;
  pipe.on('error', () => undefined);
  createInterface({ input: pipe })
    .on('line', take)
    .on('error', () => undefined);
}

/**
 * Ends a child that we started, and its helpers: git leaves those of a push running, and they would still push. It is
 * asked first, so that it removes its locks, and made to after two seconds.
 */
export function endChild(child: ChildProcessWithoutNullStreams): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS);
  timer.unref();
  child.once('exit', () => {
    clearTimeout(timer);
    signalGroup(child, 'SIGKILL');
  });
}

function signalGroup(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (GROUPS) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // Nobody of the group is left.
  }
}

/** `GitBackendMissing` when the binary could not be started at all; a folder that is gone looks the same to the system. */
export function startFailure(error: Error, gitDir: string): Error {
  if (errnoOf(error) !== 'ENOENT') return error;
  if (!existsSync(gitDir)) return notFound(gitDir, 'the folder is gone', error);
  return new UserError(
    'GitBackendMissing',
    'cannot start git: it is not in PATH; install git or leave --git-backend out',
    {
      cause: error,
    },
  );
}

/** Runs one command to its end. Rejects when it cannot be started or the signal fires; a bad exit code is a result. */
export function runGit(
  command: GitCommand,
  input: Iterable<Uint8Array> | string,
  signal: AbortSignal,
): Promise<GitResult> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<GitResult>();
  const child = spawnGit(command);
  const stdout = collect(child, MAX_OUTPUT);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-MAX_STDERR);
  });
  const onAbort = () => endChild(child);
  signal.addEventListener('abort', onAbort, { once: true });
  child.once('error', (error) => reject(startFailure(error, command.gitDir)));
  // A helper that git started may live on and hold the pipes; nobody needs to wait for those after an abort.
  child.once('exit', () => {
    if (!signal.aborted) return;
    for (const stream of child.stdio) stream?.destroy();
  });
  child.once('close', (code, killedBy) => {
    signal.removeEventListener('abort', onAbort);
    if (signal.aborted && code !== 0) return reject(signal.reason);
    const note = killedBy === null ? '' : `ended by ${killedBy}`;
    resolve({ code: code ?? -1, stdout: Buffer.concat(stdout), stderr: (stderr.trim() || note).trim() });
  });
  // A child that ends before it has read everything closes the pipe; its exit code tells why.
  child.stdin.on('error', () => undefined);
  feed(child, input).catch(reject);
  return promise;
}

function collect(child: ChildProcessWithoutNullStreams, limit: number): readonly Buffer[] {
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limit) endChild(child);
    else chunks.push(chunk);
  });
  return chunks;
}

async function feed(child: ChildProcessWithoutNullStreams, input: Iterable<Uint8Array> | string): Promise<void> {
  if (typeof input === 'string') {
    child.stdin.end(input);
    return;
  }
  for (const chunk of input) {
    if (child.stdin.destroyed) return;
    if (!child.stdin.write(chunk)) await drained(child);
  }
  child.stdin.end();
}

/** One that ends meanwhile has no use for more either. */
function drained({ stdin }: ChildProcessWithoutNullStreams): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const events = ['drain', 'close'] as const;
  for (const event of events) stdin.once(event, resolve);
  return promise.finally(() => {
    for (const event of events) stdin.off(event, resolve);
  });
}
