// Files that only this user can have written: what a cache on disk says is believed, so nobody else may say it.
import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';

/** Others may neither write nor read. What a checkout of a repository brings along has other rights, and is not taken for ours. */
const OTHERS = 0o077;
const OTHERS_WRITE = 0o022;

function isOurs({ uid, mode }: Pick<Stats, 'uid' | 'mode'>, forbidden: number): boolean {
  // Where there are no user ids, nothing is known of who could write.
  return process.getuid?.() === uid && (mode & forbidden) === 0;
}

async function isFolder(path: string, forbidden: number): Promise<boolean> {
  // Not followed: whoever may write the folder around could point elsewhere.
  const found = await lstat(path);
  return found.isDirectory() && isOurs(found, forbidden);
}

/**
 * Makes the folder `name` below `parent`, both private when they are new. False when it belongs to somebody else, or when
 * others may write there: then nothing in it is to be read or written.
 */
export async function makePrivateFolder(parent: string, name: string): Promise<boolean> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  if (!(await isFolder(parent, OTHERS_WRITE))) return false;
  await mkdir(`${parent}/${name}`, { recursive: true, mode: 0o700 });
  return isFolder(`${parent}/${name}`, OTHERS);
}

/** The bytes of a file that is ours; undefined when it is not, or larger than this. */
export async function readPrivateFile(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  // Asked of the open file, which nobody can exchange any more. A pipe must not make us wait.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (!found.isFile() || found.size > maxBytes || !isOurs(found, OTHERS)) return undefined;
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** End of the name of a file that is being written. */
export const DRAFT = '.draft';

/** Whole or not at all, whoever reads or writes it meanwhile. */
export async function writePrivateFile(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}${DRAFT}`;
  try {
    await writeFile(draft, bytes, { mode: 0o600, flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
