// The bare repository on disk that holds what was fetched from a remote.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unreadable } from '../git-error.ts';
import { initRepository } from '../init.ts';

export interface Mirror {
  readonly gitDir: string;
  /** Removes a mirror that nobody asked to keep. */
  dispose(): Promise<void>;
}

/**
 * One folder per address and depth under the cache folder, so that whoever asks for the whole history is not given a part;
 * without a cache folder, a private one that goes with `dispose`.
 */
export async function openMirror(url: string, cacheDir: string | undefined, depth?: number): Promise<Mirror> {
  const parent = cacheDir ?? (await mkdtemp(join(tmpdir(), 'tmc-git-')));
  const name = createHash('sha256').update(url).digest('hex').slice(0, 20);
  const gitDir = join(parent, depth === undefined ? `${name}.git` : `${name}-depth-${depth}.git`);
  try {
    await mkdir(gitDir, { recursive: true });
  } catch (cause) {
    throw unreadable(gitDir, 'the folder for the copy of the remote cannot be made', { cause });
  }
  await initRepository(gitDir, 'main');
  const dispose = async () => (cacheDir === undefined ? await rm(parent, { recursive: true, force: true }) : undefined);
  return { gitDir, dispose };
}
