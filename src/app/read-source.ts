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

/** Parses what is not parsed yet. Stops at more bytes than one source may have, and answers with the finding. */
export async function parseNew(
  git: BlobReader,
  cache: ParseCache,
  files: ReadonlyMap<string, FileBlob>,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  const unseen = [...new Set([...files.values()].map((blob) => blob.id))].filter((id) => !cache.has(id));
  const sizes: number[] = [];
  for (let at = 0; at < unseen.length; at += BATCH) {
    for (const [id, bytes] of await git.blobs(unseen.slice(at, at + BATCH), signal)) {
      cache.put(id, bytes);
      sizes.push(bytes.byteLength);
    }
    const refused = tooManyBytes(sizes);
    if (refused) return refused;
  }
  return undefined;
}
