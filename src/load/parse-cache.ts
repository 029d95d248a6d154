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
  /** Ends a pass that used these files: all others are kept only as far as the bound allows, the latest used first. */
  retain(ids: ReadonlySet<BlobId>): void;
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

/** It only spares work: whatever it forgets is read and parsed again, with the same result. */
export function createParseCache({ maxBytes }: ParseCacheOptions = DEFAULT_OPTIONS): ParseCache {
  const current = new Map<BlobId, ParsedFile>();
  const earlier = new LRUCache<BlobId, ParsedFile>({
    maxSize: Math.max(1, maxBytes),
    // An empty file costs something too.
    sizeCalculation: ({ bytes }) => bytes + 1,
  });
  function find(id: BlobId): ParsedFile | undefined {
    const known = current.get(id);
    if (known !== undefined) return known;
    const kept = earlier.get(id);
    if (kept === undefined) return undefined;
    earlier.delete(id);
    current.set(id, kept);
    return kept;
  }
  return {
    has: (id) => current.has(id) || earlier.has(id),
    get: find,
    put(id, bytes) {
      const known = find(id);
      if (known !== undefined) return known;
      const file = parseFile(bytes);
      current.set(id, file);
      return file;
    },
    add(id, file) {
      if (find(id) === undefined) current.set(id, file);
    },
    retain(ids) {
      for (const id of ids) find(id);
      for (const [id, file] of current) {
        if (ids.has(id)) continue;
        current.delete(id);
        earlier.set(id, file);
      }
    },
  };
}
