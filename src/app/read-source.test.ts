// Files are read in batches that fit into memory; what cannot be read, or is huge, stops no other.
import { expect, test } from 'vitest';
import { SIGNAL } from '../../test/support/hub-repo.ts';
import { type BlobId, type FileBlob, parseBlobId, storedBlob, UserError } from '../api/index.ts';
import type { ParsedFile } from '../load/index.ts';
import { NO_STORE } from './parsed-store.ts';
import { type BlobReader, parseNew } from './read-source.ts';

const MIB = 1024 * 1024;

function filesOf(count: number): ReadonlyMap<string, FileBlob> {
  const ids = Array.from({ length: count }, (_, at) => parseBlobId(at.toString(16).padStart(40, '0')));
  return new Map(ids.map((id, at) => [`${at}.yaml`, storedBlob(id)]));
}

/** Blobs of this content, and how many were asked for at once. A damaged one spoils the whole call. */
function reader(
  content: Uint8Array,
  damaged: (id: BlobId) => boolean = () => false,
): BlobReader & { readonly asked: readonly number[] } {
  const asked: number[] = [];
  return {
    asked,
    blobs: async (ids: Iterable<BlobId>) => {
      const wanted = [...ids];
      asked.push(wanted.length);
      if (wanted.some(damaged)) throw new UserError('RepositoryUnreadable', 'it is damaged');
      return new Map(wanted.map((id) => [id, content]));
    },
    blobSizes: async (ids: Iterable<BlobId>) => new Map([...ids].map((id) => [id, content.byteLength])),
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
  const { refused } = await parseNew({ git, cache, store: NO_STORE }, filesOf(64), SIGNAL);
  expect([refused?.code, git.asked]).toEqual(['SourceTooLarge', []]);
});

test.each<[string, Uint8Array, number, string | undefined, readonly number[]]>([
  ['small files are read many at a time', new Uint8Array(100), 600, undefined, [250, 250, 100]],
  ['large files are read few at a time', new Uint8Array(2 * MIB), 60, undefined, [16, 16, 16, 12]],
  [
    'more than one source may have is refused before all is read',
    new Uint8Array(8 * MIB),
    60,
    'SourceTooLarge',
    Array(9).fill(4),
  ],
  [
    'files that are too large to be looked at do not count',
    new Uint8Array(8 * MIB + 1),
    40,
    undefined,
    [...Array(13).fill(3), 1],
  ],
])('%s', async (_what, content, count, code, asked) => {
  const git = reader(content);
  const { refused } = await parseNew({ git, cache: sizes(), store: NO_STORE }, filesOf(count), SIGNAL);
  expect([refused?.code, git.asked]).toEqual([code, asked]);
});

const told = (unread: ReadonlyMap<BlobId, ParsedFile>) =>
  [...unread].map(([id, { diagnostics }]) => [Number.parseInt(id, 16), diagnostics[0]?.code, diagnostics[0]?.message]);

test('what is damaged is found out one by one, and the rest is read', async () => {
  const git = reader(new Uint8Array(100), (id) => id.endsWith('f'));
  const { unread, refused } = await parseNew({ git, cache: sizes(), store: NO_STORE }, filesOf(20), SIGNAL);
  expect([refused, told(unread)]).toEqual([
    undefined,
    [[15, 'UnreadableEntry', 'the file cannot be read: it is damaged']],
  ]);
});

test('where very much is damaged nothing is read', async () => {
  const git = reader(new Uint8Array(100), () => true);
  const reading = parseNew({ git, cache: sizes(), store: NO_STORE }, filesOf(200), SIGNAL);
  await expect(reading).rejects.toMatchObject({ code: 'RepositoryUnreadable' });
  expect(git.asked.length).toBeLessThan(110);
});

test('what is huge, or not there, is not asked for', async () => {
  const git = reader(new Uint8Array(100));
  const blobSizes = async () => new Map([[parseBlobId('0'.repeat(40)), 10 ** 12]]);
  const { unread } = await parseNew(
    { git: { ...git, blobSizes }, cache: sizes(), store: NO_STORE },
    filesOf(2),
    SIGNAL,
  );
  expect([git.asked, told(unread)]).toEqual([
    [],
    [
      [
        0,
        'FileTooLarge',
        'the file has 1000000000000 bytes, at most 8388608 are read; split it, or exclude it with .tmcignore',
      ],
      [
        1,
        'UnreadableEntry',
        'the file cannot be read: it is not in the repository, or no file there; look with `git fsck`, and commit it anew',
      ],
    ],
  ]);
});
