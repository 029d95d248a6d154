// Reading a source: which files are ours, and the content of those that were never seen.
import type { BlobId, Diagnostic, FileBlob, FileTree } from '../api/index.ts';
import type { ObjectReader } from '../git/index.ts';
import {
  guideBlobs,
  type LastGoodSources,
  type ParseCache,
  type SourceSurvey,
  surveySource,
  tooManyBytes,
} from '../load/index.ts';

/** How much is in memory at once while it is parsed; how large files are is known only of those before. */
const BATCH = { first: 32, most: 250, bytes: 32 * 1024 * 1024 };

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

/** Parses what is not parsed yet. Stops at more bytes than one source may have, and answers with the finding. */
export async function parseNew(
  git: BlobReader,
  cache: Pick<ParseCache, 'has' | 'put' | 'get'>,
  files: ReadonlyMap<string, FileBlob>,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  const unseen = [...new Set([...files.values()].map((blob) => blob.id))].filter((id) => !cache.has(id));
  let [count, read, kept] = [BATCH.first, 0, 0];
  for (let at = 0; at < unseen.length; at += count) {
    if (at > 0) count = Math.min(Math.max(Math.floor((BATCH.bytes * at) / (read + 1)), 1), BATCH.most);
    for (const [id, bytes] of await git.blobs(unseen.slice(at, at + count), signal)) {
      cache.put(id, bytes);
      read += bytes.byteLength;
      kept += cache.get(id)?.bytes ?? 0;
    }
    const refused = tooManyBytes(kept);
    if (refused) return refused;
  }
  return undefined;
}
