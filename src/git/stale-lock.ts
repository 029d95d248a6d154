// Lock files that their holders left behind, by a crash: told from those that are held, and removed.
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import { describeOwner, isAbandoned } from '../infra/index.ts';
import { errnoOf, STALE_LOCK_MS } from './git-error.ts';

export interface HeldLock {
  readonly ageMs: number;
  /** `process 4711 on build-3`. */
  readonly owner: string;
}

/**
 * Removes the lock when its process is no more, or when it is older than a minute: Git holds one for milliseconds, and says
 * not whose it is. Undefined when it is gone, or was gone before.
 */
export async function clearStaleLock(lockPath: string): Promise<HeldLock | undefined> {
  const found = await stat(lockPath).catch(() => undefined);
  if (found === undefined) return undefined;
  const ageMs = Math.max(0, Date.now() - found.mtimeMs);
  const owner = await readFile(lockPath, 'utf8').catch(() => '');
  if (ageMs < STALE_LOCK_MS && !(await isAbandoned(owner))) return { ageMs, owner: describeOwner(owner) };
  await removeStale(lockPath, owner);
  return undefined;
}

// Taken aside first: between looking and removing, another process may have removed it and taken a fresh one.
async function removeStale(lockPath: string, seen: string): Promise<void> {
  const aside = `${lockPath}.${randomUUID()}.lock`;
  try {
    await rename(lockPath, aside);
    // A fresh lock was taken aside by mistake: it goes back.
    if ((await readFile(aside, 'utf8')) !== seen) await link(aside, lockPath);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errnoOf(error) ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
