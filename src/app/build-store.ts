// What tools made, on disk, so that the next process need not start them again. It only spares work, and may vanish at any time.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest } from '../api/index.ts';
import { DRAFT, makePrivateFolder, readPrivateFile, writePrivateFile } from './private-files.ts';

export interface BuildStore {
  read(digest: Digest): Promise<Uint8Array | undefined>;
  write(digest: Digest, bytes: Uint8Array): Promise<void>;
}

export const NO_BUILD_STORE: BuildStore = { read: async () => undefined, write: async () => undefined };

const FOLDER = 'built';
const MAX_BYTES = 64 * 1024 * 1024;
/** Of all together; the oldest go first. */
const TOTAL_BYTES = 256 * 1024 * 1024;

async function tidy(folder: string, totalBytes: number): Promise<void> {
  const files: { readonly path: string; readonly bytes: number; readonly age: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() && !name.endsWith(DRAFT)) files.push({ path, bytes: found.size, age: found.mtimeMs });
  }
  let excess = files.reduce((sum, { bytes }) => sum + bytes, 0) - totalBytes;
  for (const { path, bytes } of files.sort((a, b) => a.age - b.age)) {
    if (excess <= 0) return;
    await rm(path, { force: true });
    excess -= bytes;
  }
}

/** Beside the parsed files; without a folder it keeps nothing. Whatever goes wrong, the work goes on without. */
export function openBuildStore(cacheDir: string | undefined, totalBytes = TOTAL_BYTES): BuildStore {
  if (cacheDir === undefined) return NO_BUILD_STORE;
  const folder = join(cacheDir, FOLDER);
  const pathOf = (digest: Digest): string => join(folder, `${digest}.yaml`);
  return {
    async read(digest) {
      try {
        if (!(await makePrivateFolder(cacheDir, FOLDER))) return undefined;
        return await readPrivateFile(pathOf(digest), MAX_BYTES);
      } catch {
        return undefined;
      }
    },
    async write(digest, bytes) {
      try {
        if (!(await makePrivateFolder(cacheDir, FOLDER))) return;
        await writePrivateFile(pathOf(digest), bytes);
        await tidy(folder, totalBytes);
      } catch {
        // A full disk, a folder that vanished, rights.
      }
    },
  };
}
