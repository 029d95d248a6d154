// Who holds a lock file of ours: so that the lock of a process that was killed is known as such at once, not after a minute.
import { readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Start of this process in whole milliseconds: another process that got the same pid later has another one. */
function startedAt(): number {
  return Math.round(performance.timeOrigin);
}

/** Pids mean something only within one machine and one pid namespace (container). */
async function place(): Promise<string> {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${hostname()}/${namespace}`;
}

/** The line that our lock files hold. */
export async function ownerLine(): Promise<string> {
  return `tmc ${await place()} ${process.pid} ${startedAt()}\n`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** True only for a line of ours whose process certainly is no more; git's own locks and other machines' are never judged. */
export async function isAbandoned(line: string): Promise<boolean> {
  const [, where, pid, started] = /^tmc (\S+) (\d+) (\d+)\n$/.exec(line) ?? [];
  if (where === undefined || where !== (await place())) return false;
  if (Number(pid) === process.pid) return Number(started) !== startedAt();
  return !isAlive(Number(pid));
}

/** `process 4711 on build-3`, for messages. */
export function describeOwner(line: string): string {
  const [, host, pid] = /^tmc ([^/]+)\/\S* (\d+) \d+\n$/.exec(line) ?? [];
  return host === undefined ? 'another process' : `process ${pid} on ${host}`;
}
