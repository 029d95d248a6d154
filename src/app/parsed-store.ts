// Parsed files on disk, so that the next process need not parse them again. It only spares work, and may vanish at any time.
import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobId } from '../api/index.ts';
import { formatPack, formatStoredFile, type Pack, type ParsedFile, parsePack, parseStoredFile } from '../load/index.ts';
import { parserVersion } from './parser-version.ts';
import { DRAFT, makePrivateFolder, readPrivateFile, writePrivateFile } from './private-files.ts';

export interface ParsedStore {
  /** What is known of these blobs; of most or none. */
  read(ids: ReadonlySet<BlobId>): Promise<ReadonlyMap<BlobId, ParsedFile>>;
  /** Keeps what may be kept. */
  write(files: ReadonlyMap<BlobId, ParsedFile>): Promise<void>;
}

/** Knows nothing and keeps nothing. */
export const NO_STORE: ParsedStore = { read: async () => new Map(), write: async () => undefined };

/** Where the content of files came from that memory did not have. */
export type FilesFrom = 'cache' | 'repository';

/** The same store, which tells of each look into it. */
export function countedStore(store: ParsedStore, count: (from: FilesFrom, files: number) => void): ParsedStore {
  return {
    write: (files) => store.write(files),
    async read(ids) {
      const found = await store.read(ids);
      count('cache', found.size);
      count('repository', ids.size - found.size);
      return found;
    },
  };
}

export interface ParsedStoreOptions {
  /** The cache folder; files lie in a folder of their own below it. */
  readonly folder: string;
  /** Names the code that parses: what another version wrote is not read. */
  readonly version: string;
  /** Names the repository: a process reads only what was kept of its own. */
  readonly repository: string;
  readonly limits?: StoreLimits | undefined;
  /** Told why something could not be read or written. Nobody need act on it. */
  readonly onProblem?: ((problem: string, error: unknown) => void) | undefined;
}

export interface StoreLimits {
  /** Of one repository. */
  readonly repositoryBytes: number;
  /** Of all repositories and versions. */
  readonly totalBytes: number;
  /** So many packs of one repository; then the small ones are made one. */
  readonly packs: number;
}

const LIMITS: StoreLimits = { repositoryBytes: 128 * 1024 * 1024, totalBytes: 512 * 1024 * 1024, packs: 8 };
const FOLDER = 'parsed';
const PACK = '.pack';
/** A draft that is older was left by a process that was killed. */
const MAX_DRAFT_AGE_MS = 3_600_000;
/** A pack that is read is as young as one that is written; said once in so long a time. */
const TOUCH_AFTER_MS = 3_600_000;
/** A pack up to so many times as large as those before it together is made one with them: each byte is rewritten a few times only. */
const MERGE_RATIO = 4;

/** So many ids are remembered as used at most. */
const MAX_USED = 500_000;

interface PackFile {
  readonly name: string;
  readonly bytes: number;
  readonly modified: Date;
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function lengthOf(lines: Iterable<string>): number {
  let sum = 0;
  for (const line of lines) sum += line.length;
  return sum;
}

export function createParsedStore(options: ParsedStoreOptions): ParsedStore {
  return new DiskStore(options);
}

/** The store of a program: of its own version, and none without a folder. */
export function openParsedStore(
  folder: string | undefined,
  repository: string,
  onProblem?: ParsedStoreOptions['onProblem'],
): ParsedStore {
  if (folder === undefined) return NO_STORE;
  try {
    return createParsedStore({ folder, version: parserVersion(), repository, onProblem });
  } catch (error) {
    onProblem?.('finding out the version of the parser failed; nothing is cached on disk', error);
    return NO_STORE;
  }
}

class DiskStore implements ParsedStore {
  readonly #options: ParsedStoreOptions;
  readonly #limits: StoreLimits;
  readonly #folder: string;
  /** Begin of the names of our packs. */
  readonly #prefix: string;
  /** What lies on disk, as far as this process has seen; undefined before it looked. */
  #known: Set<BlobId> | undefined;
  /** What this process had to do with: of too many files the others go first. */
  readonly #used = new Set<BlobId>();
  /** Packs that hold nothing for us: cut off, changed, not ours. */
  readonly #useless = new Set<string>();

  constructor(options: ParsedStoreOptions) {
    this.#options = options;
    this.#limits = options.limits ?? LIMITS;
    this.#folder = join(options.folder, FOLDER);
    this.#prefix = `${shortDigest(options.repository)}-${shortDigest(options.version)}-`;
  }

  async read(ids: ReadonlySet<BlobId>): Promise<ReadonlyMap<BlobId, ParsedFile>> {
    const found = new Map<BlobId, ParsedFile>();
    this.#use(ids);
    const known = this.#known;
    // Nothing is read again for blobs that were not there: most are new since.
    if (known !== undefined && ![...ids].some((id) => known.has(id))) return found;
    await this.#attempt('reading', async () => {
      this.#known ??= new Set();
      if (!(await this.#isPrivate())) return;
      for (const [, pack] of await this.#packs(await this.#ours())) {
        for (const id of pack.ids) {
          const isWanted = ids.has(id) && !found.has(id);
          const file = isWanted ? parseStoredFile(pack.line(id) ?? '') : undefined;
          if (file !== undefined) found.set(id, file);
          // A line that is not understood is written again.
          if (file !== undefined || !isWanted) this.#known.add(id);
        }
      }
    });
    return found;
  }

  async write(files: ReadonlyMap<BlobId, ParsedFile>): Promise<void> {
    const lines = new Map<BlobId, string>();
    for (const [id, file] of files) {
      const line = this.#known?.has(id) ? undefined : formatStoredFile(file);
      if (line !== undefined) lines.set(id, line);
    }
    this.#use(lines.keys());
    if (lines.size === 0) return;
    await this.#attempt('writing', async () => {
      if (!(await this.#isPrivate())) return;
      await this.#keep(lines);
      await this.#tidy();
    });
  }

  /** Whatever goes wrong, the work goes on without: a full disk, a folder that vanished, rights. */
  async #attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.onProblem?.(`${what} the cache in ${this.#folder} failed; it is done without`, error);
    }
  }

  async #isPrivate(): Promise<boolean> {
    const isPrivate = await makePrivateFolder(this.#options.folder, FOLDER);
    if (!isPrivate) {
      const reason = new Error(`${this.#folder}, or the folder around it, is not this user's alone to write`);
      this.#options.onProblem?.(`the cache in ${this.#folder} is not used`, reason);
    }
    return isPrivate;
  }

  #use(ids: Iterable<BlobId>): void {
    if (this.#used.size > MAX_USED) this.#used.clear();
    for (const id of ids) this.#used.add(id);
  }

  async #keep(lines: ReadonlyMap<BlobId, string>): Promise<void> {
    const { repositoryBytes } = this.#limits;
    const size = lengthOf(lines.values());
    const merged = await this.#packs(this.#toMerge(await this.#ours(), size));
    const all = new Map<BlobId, string>();
    for (const [, pack] of merged) for (const id of pack.ids) all.set(id, pack.line(id) ?? '');
    for (const [id, line] of lines) all.set(id, line);
    // Oldest first, and what nobody asked for before what was asked for.
    let excess = lengthOf(all.values()) - repositoryBytes;
    const byUse = [...all].sort(([a], [b]) => Number(this.#used.has(a)) - Number(this.#used.has(b)));
    for (const [id, line] of excess > 0 ? byUse : []) {
      if (excess <= 0) break;
      all.delete(id);
      excess -= line.length;
    }
    const bytes = formatPack(this.#options.version, all);
    await writePrivateFile(join(this.#folder, `${this.#prefix}${randomUUID()}${PACK}`), bytes);
    for (const id of lines.keys()) this.#known?.add(id);
    for (const name of [...merged.keys(), ...this.#useless]) await this.#remove(name);
    this.#useless.clear();
  }

  /** The small ones when there are many; all of them when they hold too much. */
  #toMerge(packs: readonly PackFile[], added: number): readonly PackFile[] {
    const total = packs.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total + added > this.#limits.repositoryBytes) return packs;
    if (packs.length < this.#limits.packs) return [];
    let together = added;
    const small = packs
      .toSorted((a, b) => a.bytes - b.bytes)
      .filter(({ bytes }) => {
        if (bytes > MERGE_RATIO * together) return false;
        together += bytes;
        return true;
      });
    return packs.filter((pack) => small.includes(pack));
  }

  /** Packs of this repository and version, the oldest first. */
  async #ours(): Promise<readonly PackFile[]> {
    return (await this.#all()).filter(({ name }) => name.startsWith(this.#prefix) && name.endsWith(PACK));
  }

  /** Every file of ours in the folder, the oldest first. */
  async #all(): Promise<readonly PackFile[]> {
    const files: PackFile[] = [];
    for (const name of await readdir(this.#folder)) {
      if (!name.endsWith(PACK) && !name.endsWith(DRAFT)) continue;
      const found = await stat(join(this.#folder, name)).catch(() => undefined);
      if (found?.isFile()) files.push({ name, bytes: found.size, modified: found.mtime });
    }
    return files.sort((a, b) => a.modified.getTime() - b.modified.getTime() || (a.name < b.name ? -1 : 1));
  }

  /** Those that can be believed. One that another process has just made one with others is no loss. */
  async #packs(files: readonly PackFile[]): Promise<ReadonlyMap<string, Pack>> {
    const packs = new Map<string, Pack>();
    for (const { name, modified } of files) {
      const path = join(this.#folder, name);
      const pack = await this.#pack(path);
      if (pack === undefined) this.#useless.add(name);
      else packs.set(name, pack);
      const now = new Date();
      if (now.getTime() - modified.getTime() > TOUCH_AFTER_MS) await utimes(path, now, now).catch(() => undefined);
    }
    return packs;
  }

  async #pack(path: string): Promise<Pack | undefined> {
    try {
      const bytes = await readPrivateFile(path, this.#limits.totalBytes);
      return bytes && parsePack(this.#options.version, bytes);
    } catch (error) {
      this.#options.onProblem?.(`reading ${path} failed; it is done without`, error);
      return undefined;
    }
  }

  /** Drops what is oldest, and what killed processes left. */
  async #tidy(): Promise<void> {
    const files = await this.#all();
    let excess = files.reduce((sum, { bytes }) => sum + bytes, 0) - this.#limits.totalBytes;
    for (const { name, bytes, modified } of files) {
      const isLeft = name.endsWith(DRAFT) && Date.now() - modified.getTime() > MAX_DRAFT_AGE_MS;
      if (excess <= 0 && !isLeft) continue;
      await this.#remove(name);
      excess -= bytes;
    }
  }

  async #remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true }).catch(() => undefined);
  }
}
