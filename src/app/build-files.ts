// The files of one build, read from the repository: bounded, and nothing but plain files.
import { type BlobId, type FileBlob, type FileTree, walkFiles } from '../api/index.ts';
import type { BuildRequest } from '../load/index.ts';
import type { BlobReader } from './read-source.ts';

const MAX_FILES = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;

export type BuildFiles =
  | { readonly files: ReadonlyMap<string, Uint8Array> }
  /** Completes "building apps/web: …". */
  | { readonly refused: string };

function* within(directory: string, tree: FileTree): Generator<readonly [string, FileBlob]> {
  yield* walkFiles(tree, directory === '' ? '' : `${directory}/`);
}

/** Links and submodules are not followed, so nothing leads out. */
function blobsOf({ roots, files }: BuildRequest): ReadonlyMap<string, FileBlob> {
  const found = new Map<string, FileBlob>(files);
  for (const [directory, tree] of roots) {
    for (const [path, blob] of within(directory, tree)) {
      if (blob.mode === 'file' || blob.mode === 'executable') found.set(path, blob);
      if (found.size > MAX_FILES) return found;
    }
  }
  return found;
}

export async function readBuildFiles(git: BlobReader, request: BuildRequest, signal: AbortSignal): Promise<BuildFiles> {
  const blobs = blobsOf(request);
  if (blobs.size > MAX_FILES) return { refused: `its directories hold more than ${MAX_FILES} files` };
  const ids = [...new Set([...blobs.values()].map(({ id }) => id))];
  const sizes = await git.blobSizes(ids, signal);
  let sum = 0;
  for (const size of sizes.values()) sum += size;
  if (sum > MAX_BYTES) return { refused: `its directories hold more than ${MAX_BYTES / 1024 / 1024} MiB` };
  const contents: ReadonlyMap<BlobId, Uint8Array> = await git.blobs(ids, signal);
  const files = new Map<string, Uint8Array>();
  for (const [path, { id }] of blobs) {
    const bytes = contents.get(id);
    if (bytes === undefined) return { refused: `${path} cannot be read; look with \`git fsck\`, and commit it anew` };
    files.set(path, bytes);
  }
  return { files };
}
