// How much a repository on disk holds, in figures that cost a few hundred file operations whatever its size.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mapLimited } from '../../infra/index.ts';
import { errnoOf } from '../git-error.ts';
import type { RepositoryUsage } from '../port.ts';

// The files of so many loose objects are looked at to know how large one is.
const SAMPLE = 256;

async function names(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // Git removes folders that became empty.
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** On disk a file takes whole blocks. One that a gc removes meanwhile takes nothing. */
async function bytesOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? 0 : Math.max(found.size, (found.blocks ?? 0) * 512);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Exact for counts and packs; the size of loose objects is that of a sample, scaled. */
export async function repositoryUsage(gitDir: string, signal: AbortSignal): Promise<RepositoryUsage> {
  const objects = join(gitDir, 'objects');
  const folders = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));
  const loose = (
    await mapLimited(folders, signal, async (folder) =>
      (await names(join(objects, folder))).map((name) => join(objects, folder, name)),
    )
  ).flat();
  const sampled = await mapLimited(loose.slice(0, SAMPLE), signal, bytesOf);
  const packs = (await names(join(objects, 'pack'))).filter((name) => name.endsWith('.pack'));
  const packBytes = await mapLimited(packs, signal, (name) => bytesOf(join(objects, 'pack', name)));
  return {
    looseObjects: loose.length,
    looseBytes: sampled.length === 0 ? 0 : Math.round((sum(sampled) / sampled.length) * loose.length),
    packs: packs.length,
    packBytes: sum(packBytes),
  };
}
