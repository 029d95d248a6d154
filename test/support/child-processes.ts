// Programs that tests start: logs in a folder, stopped in order, and killed when the test process dies however it dies.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Reads `add PID` lines; when its input ends without `quit` (the test process is gone) it kills them and removes the folder. */
const GUARD = `trap '' INT TERM HUP
while read -r word pid; do case $word in add) pids="$pids $pid";; quit) exit 0;; esac; done
kill -9 $pids 2>/dev/null; sleep 0.2; rm -rf "$1"`;

export interface Program {
  readonly name: string;
  /** Throws with the end of its log when it has ended by itself. */
  assertRunning(): void;
  /** TERM, and KILL after the limit. */
  stop(limitMs?: number): Promise<void>;
}

export interface ProgramOptions {
  readonly file: string;
  readonly args: readonly string[];
  /** Default: a fixed small one, so that nothing of the developer's environment matters. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts programs whose logs are `<dir>/<name>.log`. `stopAll` stops the newest first. */
export class Programs {
  readonly #dir: string;
  readonly #guard: ChildProcess;
  readonly #running: Program[] = [];

  /** `dir` is removed when the test process dies; on a normal end it is the caller's. */
  constructor(dir: string) {
    this.#dir = dir;
    this.#guard = spawn('/bin/sh', ['-c', GUARD, 'guard', dir], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    // Neither this nor the programs keep a test process alive that forgot to stop them.
    this.#guard.unref();
    const input = this.#guard.stdin;
    if (input instanceof Socket) input.unref();
    input?.on('error', () => undefined);
  }

  start(name: string, { file, args, env = { PATH: '/usr/bin:/bin', HOME: this.#dir } }: ProgramOptions): Program {
    const logFile = join(this.#dir, `${name}.log`);
    const log = openSync(logFile, 'a');
    const child = spawn(file, args, { stdio: ['ignore', log, log], env });
    closeSync(log);
    child.unref();
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    this.#guard.stdin?.write(`add ${child.pid ?? 0}\n`);
    const program: Program = {
      name,
      assertRunning() {
        if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) return;
        const tail = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
        throw new Error(`${name} ended by itself (${child.exitCode ?? child.signalCode ?? 'not started'}):\n${tail}`);
      },
      async stop(limitMs = 10_000) {
        if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
        child.ref();
        child.kill('SIGTERM');
        const limit = new AbortController();
        const late = wait(limitMs, 'late', { signal: limit.signal }).catch(() => undefined);
        if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
        limit.abort();
        await ended;
      },
    };
    this.#running.push(program);
    return program;
  }

  async stopAll(): Promise<void> {
    for (const program of this.#running.reverse()) await program.stop();
    this.#running.length = 0;
    this.#guard.stdin?.end('quit\n');
  }
}

/** Ports that were free a moment ago, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address !== null ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Calls until it answers something, at most `limitMs`; what it throws ends it. */
export async function until<T>(what: string, limitMs: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${limitMs / 1000} s`);
    await wait(25);
  }
}
