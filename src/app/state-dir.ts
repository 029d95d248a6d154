// The state folder of `tmc up`: one process at a time, and where everything in it lies.
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../api/index.ts';
import { describeOwner, isAbandoned, ownerLine } from '../infra/index.ts';

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

/** The lock appears with its owner in it: whoever reads it knows whether that process still lives. */
async function created(file: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, await ownerLine());
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function takeLock(file: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await created(file)) return;
    const owner = await readFile(file, 'utf8').catch(() => '');
    // Its process was killed: the lock says nothing any more.
    if (await isAbandoned(owner)) await rm(file, { force: true });
    else if (owner !== '') {
      const message = `opening the state folder: ${describeOwner(owner)} uses it already; stop that one, or choose another folder with --dir`;
      throw new UserError('Usage', message, { data: { lock: file } });
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
  const lock = join(path, 'up.lock');
  try {
    await mkdir(clusters, { recursive: true });
    await takeLock(lock);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const message = `opening the state folder ${path} failed; check --dir, its rights and the disk`;
    throw new UserError('Usage', message, { cause });
  }
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
