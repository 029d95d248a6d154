// Files that appear whole or not at all: written beside their place, then renamed into it.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errnoOf } from '../git-error.ts';

const ATTEMPTS = 10;

export interface DurableOptions {
  /** Wait until the disk has the bytes: for refs and packs. Loose objects do without, as was Git's default for long. */
  readonly sync: boolean;
  /** Where the temporary file lies; the folder of the file when absent. Must be on the same file system. */
  readonly temporaryFolder?: string;
  readonly mode?: number;
}

/** Writes the file through a temporary one; its folder is made when it is not there. */
export async function writeDurably(path: string, bytes: Uint8Array | string, options: DurableOptions): Promise<void> {
  // `git gc` removes old files of this name, so that a crash leaves nothing for ever.
  const temporary = join(options.temporaryFolder ?? dirname(path), `tmp_obj_${randomUUID()}`);
  try {
    await writeNew(temporary, bytes, options);
    await moved(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeNew(path: string, bytes: Uint8Array | string, options: DurableOptions): Promise<void> {
  const file = await inMadeFolder(path, () => open(path, 'wx', options.mode ?? 0o666));
  try {
    await file.writeFile(bytes);
    if (options.sync) await file.sync();
  } finally {
    await file.close();
  }
}

async function moved(from: string, to: string): Promise<void> {
  await inMadeFolder(to, () => rename(from, to));
}

// `git gc` removes folders that became empty, also one that was made a moment ago for what comes next.
async function inMadeFolder<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT' || attempt >= ATTEMPTS) throw error;
      await made(dirname(path));
    }
  }
}

async function made(folder: string): Promise<void> {
  try {
    // Of a disk that takes no writes the recursive form says that the folder is not there.
    await mkdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return;
    if (errnoOf(error) !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true }).catch((failure: unknown) => {
      // Removed while it was being made.
      if (errnoOf(failure) !== 'ENOENT') throw failure;
    });
  }
}
