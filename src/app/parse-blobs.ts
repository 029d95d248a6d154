// Makes every blob of a set known to a parse cache: from memory, from the cache on disk, or by reading and parsing it.
import type { BlobId } from '../api/index.ts';
import type { ParseCache, StoredFile } from '../load/index.ts';
import type { ParsedStore } from './parsed-store.ts';

export interface Parsing {
  readonly cache: ParseCache;
  readonly store: ParsedStore;
}

/** `read` is asked for the bytes of what is known nowhere; it may answer more. */
export async function parseBlobs(
  { cache, store }: Parsing,
  ids: Iterable<BlobId>,
  read: (ids: ReadonlySet<BlobId>) => Promise<ReadonlyMap<BlobId, Uint8Array>>,
): Promise<void> {
  const unseen = new Set([...ids].filter((id) => !cache.has(id)));
  if (unseen.size === 0) return;
  const stored = await store.read(unseen);
  for (const [id, { file, bytes }] of stored) cache.add(id, file, bytes);
  const fresh = new Map<BlobId, StoredFile>();
  const unknown = new Set([...unseen].filter((id) => !stored.has(id)));
  for (const [id, bytes] of unknown.size === 0 ? [] : await read(unknown)) {
    if (!unknown.has(id)) continue;
    fresh.set(id, { file: cache.put(id, bytes), bytes: bytes.byteLength });
  }
  await store.write(fresh);
}
