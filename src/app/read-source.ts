// Reading a source: which files are ours, and the content of those that were never seen.
import type { BlobId, Diagnostic, FileBlob, FileTree } from '../api/index.ts';
import type { ObjectReader } from '../git/index.ts';
import {
  guideBlobs,
  type LastGoodSources,
  type ParseCache,
  type ParsedFile,
  type SourceSurvey,
  surveySource,
  tooManyBytes,
} from '../load/index.ts';
import type { ParsedStore } from './parsed-store.ts';

/** Files in memory at once while they are parsed. */
const BATCH = 1_000;

export type BlobReader = Pick<ObjectReader, 'blobs'>;

export async function surveyTree(
  git: BlobReader,
  tree: FileTree,
  sources: LastGoodSources,
  signal: AbortSignal,
): Promise<SourceSurvey> {
  const guides = guideBlobs(tree, sources);
  const bytes = guides.size === 0 ? new Map<BlobId, Uint8Array>() : await git.blobs(guides, signal);
  return surveySource({ tree, ...sources, bytesOf: (blob) => bytes.get(blob.id) });
}

/** Where files come from: memory, then the disk, then the repository. */
export interface Reading {
  readonly git: BlobReader;
  readonly cache: ParseCache;
  readonly store: ParsedStore;
}

/** Parses what is not parsed yet. Stops at more bytes than one source may have, and answers with the finding. */
export async function parseNew(
  { git, cache, store }: Reading,
  files: ReadonlyMap<string, FileBlob>,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  const ids = [...new Set([...files.values()].map((blob) => blob.id))];
  for (const [id, file] of await store.read(new Set(ids.filter((id) => !cache.has(id))))) cache.add(id, file);
  // What is known already counts too: a cache must not decide what is too much.
  const sizes = ids.flatMap((id) => cache.get(id)?.bytes ?? []);
  const unseen = ids.filter((id) => !cache.has(id));
  const fresh = new Map<BlobId, ParsedFile>();
  for (let at = 0; at < unseen.length && tooManyBytes(sizes) === undefined; at += BATCH) {
    for (const [id, bytes] of await git.blobs(unseen.slice(at, at + BATCH), signal)) {
      fresh.set(id, cache.put(id, bytes));
      sizes.push(bytes.byteLength);
    }
  }
  await store.write(fresh);
  return tooManyBytes(sizes);
}
