import { expect, test } from 'vitest';
import { SIGNAL } from '../../test/support/hub-repo.ts';
import { type BlobId, type FileBlob, parseBlobId, storedBlob } from '../api/index.ts';
import type { ParsedFile } from '../load/index.ts';
import { NO_STORE } from './parsed-store.ts';
import { type BlobReader, parseNew } from './read-source.ts';

const MIB = 1024 * 1024;

function filesOf(count: number): ReadonlyMap<string, FileBlob> {
  const ids = Array.from({ length: count }, (_, at) => parseBlobId(at.toString(16).padStart(40, '0')));
  return new Map(ids.map((id, at) => [`${at}.yaml`, storedBlob(id)]));
}

/** Blobs of this content, and how many were asked for at once. */
function reader(content: Uint8Array): BlobReader & { readonly asked: readonly number[] } {
  const asked: number[] = [];
  return {
    asked,
    blobs: async (ids: Iterable<BlobId>) => {
      const wanted = [...ids];
      asked.push(wanted.length);
      return new Map(wanted.map((id) => [id, content]));
    },
  };
}

/** Files that need no parsing to have a size; those beyond the limit of a file count as nothing. */
function sizes() {
  let file: ParsedFile = { bytes: 0, documents: [], diagnostics: [], usable: true };
  return {
    has: () => false,
    put: (_id: BlobId, { byteLength }: Uint8Array) => {
      file = { ...file, bytes: byteLength > 8 * MIB ? 0 : byteLength };
      return file;
    },
    get: () => file,
    add: () => undefined,
  };
}

test('what is parsed already counts too', async () => {
  const git = reader(new Uint8Array(8 * MIB));
  const cache = { ...sizes(), has: (id: BlobId) => !id.endsWith('0') };
  cache.put(parseBlobId('1'.repeat(40)), new Uint8Array(8 * MIB));
  const refused = await parseNew({ git, cache, store: NO_STORE }, filesOf(64), SIGNAL);
  expect([refused?.code, git.asked]).toEqual(['SourceTooLarge', []]);
});

test.each<[string, Uint8Array, number, string | undefined, readonly number[]]>([
  ['small files are read many at a time', new Uint8Array(100), 600, undefined, [32, 250, 250, 68]],
  ['large files are read few at a time', new Uint8Array(2 * MIB), 60, undefined, [32, 15, 13]],
  [
    'more than one source may have is refused before all is read',
    new Uint8Array(8 * MIB),
    60,
    'SourceTooLarge',
    [32, 3],
  ],
  ['files that are too large to be looked at do not count', new Uint8Array(8 * MIB + 1), 40, undefined, [32, 3, 3, 2]],
])('%s', async (_what, content, count, code, asked) => {
  const git = reader(content);
  const refused = await parseNew({ git, cache: sizes(), store: NO_STORE }, filesOf(count), SIGNAL);
  expect([refused?.code, git.asked]).toEqual([code, asked]);
});
