// Reading a source: which files are ours, and the content of those that were never seen.
import { type BlobId, type Diagnostic, type FileBlob, type FileTree, InvariantError } from '../api/index.ts';
import type { ObjectReader } from '../git/index.ts';
import {
  guideBlobs,
  type LastGoodSources,
  type ParseCache,
  type ParsedFile,
  type SourceSurvey,
  surveySource,
  tooManyBytes,
  type WalkMemo,
} from '../load/index.ts';
import type { ParsedStore } from './parsed-store.ts';

/** How much is in memory at once while it is parsed; how large files are is known only of those before. */
const BATCH = { first: 32, most: 250, bytes: 32 * 1024 * 1024 };

export type BlobReader = Pick<ObjectReader, 'blobs'>;

export async function surveyTree(
  git: BlobReader,
  tree: FileTree,
  sources: LastGoodSources,
  signal: AbortSignal,
  memo?: WalkMemo,
): Promise<SourceSurvey> {
  const guides = guideBlobs(tree, sources);
  const bytes = guides.size === 0 ? new Map<BlobId, Uint8Array>() : await git.blobs(guides, signal);
  return surveySource({ tree, ...sources, bytesOf: (blob) => bytes.get(blob.id), memo });
}

/** Where files come from: memory, then the disk, then the repository. */
export interface Reading {
  readonly git: BlobReader;
  readonly cache: Pick<ParseCache, 'has' | 'get' | 'put' | 'add'>;
  readonly store: ParsedStore;
}

/** What a file holds that was parsed before; to ask for another is a bug. */
export function parsedBy(cache: Pick<ParseCache, 'get'>): (blob: FileBlob) => ParsedFile {
  return ({ id }) => {
    const parsed = cache.get(id);
    if (parsed === undefined) throw new InvariantError('Internal', `blob ${id} was not parsed before loading`);
    return parsed;
  };
}

/** Parses what is not parsed yet. Stops at more bytes than one source may have, and answers with the finding. */
export async function parseNew(
  { git, cache, store }: Reading,
  files: ReadonlyMap<string, FileBlob>,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  const wanted = new Set<BlobId>();
  // What is known already counts too: what is too much must not depend on what was read before.
  let [count, read, kept] = [BATCH.first, 0, 0];
  for (const { id } of files.values()) {
    if (cache.has(id)) kept += cache.get(id)?.bytes ?? 0;
    else wanted.add(id);
  }
  for (const [id, file] of await store.read(wanted)) {
    cache.add(id, file);
    kept += file.bytes;
    wanted.delete(id);
  }
  const unseen = [...wanted];
  const fresh = new Map<BlobId, ParsedFile>();
  for (let at = 0; at < unseen.length && tooManyBytes(kept) === undefined; at += count) {
    if (at > 0) count = Math.min(Math.max(Math.floor((BATCH.bytes * at) / (read + 1)), 1), BATCH.most);
    for (const [id, bytes] of await git.blobs(unseen.slice(at, at + count), signal)) {
      const file = cache.put(id, bytes);
      fresh.set(id, file);
      read += bytes.byteLength;
      kept += file.bytes;
    }
  }
  await store.write(fresh);
  return tooManyBytes(kept);
}
