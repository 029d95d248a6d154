// Parsed files by blob id: equal content is parsed once in the life of a process.
import type { BlobId } from '../api/index.ts';
import { parseFile } from './parse-file.ts';
import type { ParsedFile } from './parsed-file.ts';

export interface ParseCache {
  has(id: BlobId): boolean;
  /** Parses and remembers. */
  put(id: BlobId, bytes: Uint8Array): void;
  get(id: BlobId): ParsedFile | undefined;
  /** Forgets what is not named: called once a pass, so that memory follows the repository. */
  retain(ids: ReadonlySet<BlobId>): void;
}

export function createParseCache(): ParseCache {
  const files = new Map<BlobId, ParsedFile>();
  return {
    has: (id) => files.has(id),
    put: (id, bytes) => {
      if (!files.has(id)) files.set(id, parseFile(bytes));
    },
    get: (id) => files.get(id),
    retain: (ids) => {
      for (const id of files.keys()) if (!ids.has(id)) files.delete(id);
    },
  };
}
