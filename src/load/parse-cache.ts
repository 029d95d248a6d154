// Parsed files by blob id: equal content is parsed once, and what earlier passes read is kept up to a bound.
import { LRUCache } from 'lru-cache';
import type { BlobId } from '../api/index.ts';
import { parseFile } from './parse-file.ts';
import type { ParsedFile } from './parsed-file.ts';

export interface ParseCache {
  has(id: BlobId): boolean;
  /** The parsed file; from now on it belongs to the current pass. */
  get(id: BlobId): ParsedFile | undefined;
  /** Parses and remembers, unless it is known; gives the file. */
  put(id: BlobId, bytes: Uint8Array): ParsedFile;
  /** Remembers a file that was parsed elsewhere. */
  add(id: BlobId, file: ParsedFile): void;
  /** Ends a pass: of what it neither asked for nor put here, as much is kept as the bound allows, the latest used first. */
  endPass(): void;
}

export interface ParseCacheOptions {
  /**
   * How much is kept of files that the current pass does not use, in bytes of their text; parsed they take some four times
   * that. What the current pass uses is never dropped, however much it is.
   */
  readonly maxBytes: number;
}

/** Some 30,000 files of other revisions. */
const DEFAULT_OPTIONS: ParseCacheOptions = { maxBytes: 32 * 1024 * 1024 };

interface Entry {
  readonly file: ParsedFile;
  /** The last pass that had to do with it. */
  pass: number;
}

/** It only spares work: whatever it forgets is read and parsed again, with the same result. */
export function createParseCache({ maxBytes }: ParseCacheOptions = DEFAULT_OPTIONS): ParseCache {
  let pass = 0;
  const current = new Map<BlobId, Entry>();
  const earlier = new LRUCache<BlobId, Entry>({
    maxSize: Math.max(1, maxBytes),
    // An empty file costs something too.
    sizeCalculation: ({ file }) => file.bytes + 1,
  });
  function find(id: BlobId): ParsedFile | undefined {
    const known = current.get(id);
    const entry = known ?? earlier.get(id);
    if (entry === undefined) return undefined;
    entry.pass = pass;
    if (known === undefined) {
      earlier.delete(id);
      current.set(id, entry);
    }
    return entry.file;
  }
  function remember(id: BlobId, file: ParsedFile): ParsedFile {
    current.set(id, { file, pass });
    return file;
  }
  return {
    has: (id) => current.has(id) || earlier.has(id),
    get: find,
    put: (id, bytes) => find(id) ?? remember(id, parseFile(bytes)),
    add(id, file) {
      if (find(id) === undefined) remember(id, file);
    },
    endPass() {
      for (const [id, entry] of current) {
        if (entry.pass === pass) continue;
        current.delete(id);
        earlier.set(id, entry);
      }
      pass += 1;
    },
  };
}
