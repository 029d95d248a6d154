// Reading a source: which files are ours, and the content of those that were never seen.
import {
  type BlobId,
  type Diagnostic,
  explainError,
  type FileBlob,
  type FileTree,
  InvariantError,
  TmcError,
} from '../api/index.ts';
import type { ObjectReader } from '../git/index.ts';
import {
  guideBlobs,
  type LastGoodSources,
  largeFile,
  MOST_BYTES,
  type ParseCache,
  type ParsedFile,
  type SourceSurvey,
  surveySource,
  tooManyBytes,
  unreadableFile,
  type WalkMemo,
} from '../load/index.ts';
import type { ParsedStore } from './parsed-store.ts';

/** How much is in memory at once while it is parsed. */
const BATCH = { files: 250, bytes: 32 * 1024 * 1024 };
/** How many sizes are asked for at once. */
const SIZES = 2_000;
/** Patterns and links are far smaller. */
const GUIDE_BYTES = 1024 * 1024;

export type BlobReader = Pick<ObjectReader, 'blobs' | 'blobSizes'>;

export async function surveyTree(
  git: BlobReader,
  tree: FileTree,
  sources: LastGoodSources,
  signal: AbortSignal,
  memo?: WalkMemo,
): Promise<SourceSurvey> {
  const guides = guideBlobs(tree, sources);
  const bytes = new Map<BlobId, Uint8Array>();
  for await (const [id, read] of eachBlob(git, [...guides], GUIDE_BYTES, signal))
    if (read instanceof Uint8Array) bytes.set(id, read);
  return surveySource({ tree, ...sources, bytesOf: (blob) => bytes.get(blob.id), memo });
}

/** Where files come from: memory, then the disk, then the repository. */
export interface Reading {
  readonly git: BlobReader;
  readonly cache: Pick<ParseCache, 'has' | 'get' | 'put' | 'add'>;
  readonly store: ParsedStore;
}

/** What a file holds that was parsed before, or that could not be read; to ask for another is a bug. */
export function parsedBy(
  cache: Pick<ParseCache, 'get'>,
  unread: ReadonlyMap<BlobId, ParsedFile>,
): (blob: FileBlob) => ParsedFile {
  return ({ id }) => {
    const parsed = unread.get(id) ?? cache.get(id);
    if (parsed === undefined) throw new InvariantError('Internal', `blob ${id} was not parsed before loading`);
    return parsed;
  };
}

export interface Parsed {
  /** Set when there are more bytes than one source may have. */
  readonly refused: Diagnostic | undefined;
  /** What cannot be read now. No cache has it, for it may be readable in the next pass. */
  readonly unread: ReadonlyMap<BlobId, ParsedFile>;
}

/** Parses what is not parsed yet. Stops at more bytes than one source may have; what cannot be read stops nothing else. */
export async function parseNew(
  { git, cache, store }: Reading,
  files: ReadonlyMap<string, FileBlob>,
  signal: AbortSignal,
): Promise<Parsed> {
  const wanted = new Set<BlobId>();
  // What is known already counts too: what is too much must not depend on what was read before.
  let kept = 0;
  for (const { id } of files.values()) {
    if (cache.has(id)) kept += cache.get(id)?.bytes ?? 0;
    else wanted.add(id);
  }
  for (const [id, file] of await store.read(wanted)) {
    cache.add(id, file);
    kept += file.bytes;
    wanted.delete(id);
  }
  const fresh = new Map<BlobId, ParsedFile>();
  const unread = new Map<BlobId, ParsedFile>();
  if (tooManyBytes(kept) === undefined) {
    for await (const [id, read] of eachBlob(git, [...wanted], MOST_BYTES, signal)) {
      const file = read instanceof Uint8Array ? cache.put(id, read) : read;
      (read instanceof Uint8Array ? fresh : unread).set(id, file);
      kept += file.bytes;
      if (tooManyBytes(kept) !== undefined) break;
    }
  }
  await store.write(fresh);
  return { refused: tooManyBytes(kept), unread };
}

type ReadBlob = readonly [BlobId, Uint8Array | ParsedFile];

/** Blobs with their bytes, or with the file that they are taken for when they cannot be read. Few are in memory at once. */
async function* eachBlob(
  git: BlobReader,
  ids: readonly BlobId[],
  mostBytes: number,
  signal: AbortSignal,
): AsyncGenerator<ReadBlob> {
  for (let at = 0; at < ids.length; at += SIZES) {
    const some = ids.slice(at, at + SIZES);
    const sizes = await git.blobSizes(some, signal);
    for (const id of some) {
      const size = sizes.get(id);
      if (size === undefined) yield [id, unreadableFile(NOT_THERE)];
      else if (size > mostBytes) yield [id, largeFile(size)];
    }
    for (const batch of batchesOf(sizes, mostBytes)) yield* await readBatch(git, batch, signal);
  }
}

const NOT_THERE = `it is not in the repository, or no file there; look with \`git fsck\`, and commit it anew`;

function batchesOf(sizes: ReadonlyMap<BlobId, number>, mostBytes: number): readonly (readonly BlobId[])[] {
  const batches: BlobId[][] = [];
  let [last, bytes]: [BlobId[] | undefined, number] = [undefined, 0];
  for (const [id, size] of sizes) {
    if (size > mostBytes) continue;
    if (last === undefined || last.length >= BATCH.files || bytes + size > BATCH.bytes) {
      last = [];
      bytes = 0;
      batches.push(last);
    }
    last.push(id);
    bytes += size;
  }
  return batches;
}

/** More damage than this is the disk's: then nothing is read. */
const MAX_DAMAGED = 100;

/** When one of them is damaged the others are read one by one. */
async function readBatch(git: BlobReader, batch: readonly BlobId[], signal: AbortSignal): Promise<readonly ReadBlob[]> {
  try {
    return [...(await git.blobs(batch, signal))];
  } catch (error) {
    if (!isOfFiles(error)) throw error;
  }
  const read: ReadBlob[] = [];
  let damaged = 0;
  for (const id of batch) {
    try {
      read.push(...(await git.blobs([id], signal)));
    } catch (error) {
      damaged += 1;
      if (!isOfFiles(error) || damaged > MAX_DAMAGED) throw error;
      read.push([id, unreadableFile(explainError(error))]);
    }
  }
  return read;
}

function isOfFiles(error: unknown): boolean {
  return (
    error instanceof TmcError &&
    ['RepositoryUnreadable', 'GitObjectMissing'].includes(error.code) &&
    error.category === 'user'
  );
}
