// Git's own lock files, `<path>.lock` made with O_EXCL: what we hold, git honours, and the other way round.
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownerLine } from '../../infra/index.ts';
import { errnoOf, locked } from '../git-error.ts';
import { clearStaleLock } from '../stale-lock.ts';

const WAIT_MS = 2_000;
const LONGEST_PAUSE_MS = 40;
const NO_HARD_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS'];

export class FileLock {
  readonly #path: string;
  readonly #lockPath: string;
  #held = true;

  private constructor(path: string, lockPath: string) {
    this.#path = path;
    this.#lockPath = lockPath;
  }

  /**
   * Waits up to 2 s for another holder, then throws `GitLocked`. A lock whose process is no more, or older than a minute,
   * was left by a crash and is removed. Missing folders are made.
   */
  static async take(path: string, signal: AbortSignal): Promise<FileLock> {
    const lockPath = `${path}.lock`;
    const giveUpAt = performance.now() + WAIT_MS;
    for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      signal.throwIfAborted();
      if (await created(lockPath)) return new FileLock(path, lockPath);
      const held = await clearStaleLock(lockPath);
      if (held === undefined) continue;
      if (performance.now() > giveUpAt) throw locked(lockPath, held);
      // Two waiters must not wake in step for ever.
      await sleep(pause * (0.5 + Math.random()), undefined, { signal });
    }
  }

  /** Puts the new content on the disk beside the lock, which goes on saying who holds it; nobody sees it yet. */
  async write(content: string): Promise<void> {
    const file = await open(this.#newPath, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** The written content takes the file's place, and the lock is gone. */
  async commit(): Promise<void> {
    await rename(this.#newPath, this.#path);
    await this.release();
  }

  /** No ref can have this name (`~`), and git passes over what ends in `.lock`. */
  get #newPath(): string {
    return `${this.#lockPath}~new.lock`;
  }

  async release(): Promise<void> {
    if (!this.#held) return;
    await rm(this.#newPath, { force: true });
    await rm(this.#lockPath, { force: true });
    this.#held = false;
  }
}

/** The lock appears with its owner in it or not at all, so that a kill leaves none that nobody owns. */
async function created(lockPath: string): Promise<boolean> {
  const draft = `${lockPath}~${randomUUID()}.lock`;
  try {
    await writeFile(draft, await ownerLine());
    await link(draft, lockPath);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    if (NO_HARD_LINKS.includes(errnoOf(error) ?? '')) return await createdPlainly(lockPath);
    if (errnoOf(error) !== 'ENOENT') throw error;
    await madeFolder(dirname(lockPath));
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

// Network shares such as CIFS: a kill between the two steps leaves a lock that only its age gives away.
async function createdPlainly(lockPath: string): Promise<boolean> {
  try {
    await writeFile(lockPath, await ownerLine(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

// Git removes folders that became empty, also one that is just being made.
async function madeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error;
  });
}
