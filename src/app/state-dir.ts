// The state folder of `tmc up`: one process at a time, and where everything in it lies.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../api/index.ts';

export interface StateDir {
  readonly path: string;
  readonly repository: string;
  /** Journal of an embedded cluster. */
  journal(name: string): string;
  kubeconfig(name: string): string;
  /** All clusters in one file, a context each. */
  readonly mergedKubeconfig: string;
  release(): Promise<void>;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function takeLock(file: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const pid = Number(await readFile(file, 'utf8').catch(() => ''));
      if (pid > 0 && pid !== process.pid && isAlive(pid)) {
        const message = `opening the state folder: process ${pid} uses it already (${file}); stop that one, or choose another folder with --dir`;
        throw new UserError('Usage', message);
      }
      // Its process was killed: the lock says nothing any more.
      await rm(file, { force: true });
    }
  }
  throw new UserError(
    'Usage',
    `opening the state folder: ${file} cannot be taken; remove it if no other process uses the folder`,
  );
}

/** Creates the folder when it is missing and locks it. Throws a UserError when another live process has it. */
export async function openStateDir(path: string): Promise<StateDir> {
  const clusters = join(path, 'clusters');
  await mkdir(clusters, { recursive: true });
  const lock = join(path, 'up.lock');
  await takeLock(lock);
  return {
    path,
    repository: join(path, 'fleet.git'),
    journal: (name) => join(clusters, `${name}.jsonl`),
    kubeconfig: (name) => join(clusters, `${name}.kubeconfig`),
    mergedKubeconfig: join(path, 'kubeconfig'),
    release: () => rm(lock, { force: true }),
  };
}

/** Whole or not at all: kubectl may read it at any moment, and several clusters may become ready at once. */
export async function writeKubeconfig(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, file);
}
