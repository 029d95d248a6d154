// The contract on reading: refs, commits, trees, bytes.
import { expect, test } from 'vitest';
import {
  blobIdOf,
  type FileNode,
  type FileTree,
  fileBlob,
  parseBlobId,
  parseCommitSha,
  parseTreeId,
  treeOf,
} from '../../../src/api/index.ts';
import { formatMessage, type GitRepository, parseRefName } from '../../../src/git/index.ts';
import type { Fixture } from './fixture.ts';
import { AUTHOR, commit, MAIN, NOT_THERE, never, TIME, tree } from './support.ts';

/** What was written is read, and what is not there is named. */
export function reading(at: () => Fixture): void {
  test('an empty repository has no refs', async () => {
    expect(await at().reader.refs(['refs/'], never)).toEqual(new Map());
  });

  test('what was written is read back: commit, tree, bytes, executable files and links', async () => {
    const { writer, reader } = at();
    const files = treeOf(
      new Map<string, FileNode>([
        ['plain.yaml', fileBlob('a: 1\n')],
        ['run', { ...fileBlob('#!/bin/sh\n'), mode: 'executable' as const }],
        ['link', { ...fileBlob('plain.yaml'), mode: 'symlink' as const }],
        ['binary', fileBlob(new Uint8Array([0, 255, 10, 13, 0]))],
        ['große Datei.txt', fileBlob('ä')],
        ['empty', fileBlob('')],
        ['sub', tree({ 'a.b': '1', 'a/b': '2', a0: '3' })],
      ]),
    );
    const message = formatMessage({
      subject: 'One',
      body: 'Two\n\nThree',
      trailers: new Map([
        ['Tmc-Now', '2026-01-01'],
        ['Tmc-Version', '1'],
      ]),
    });
    const id = await commit(writer, files, { message });
    await writer.publish([{ ref: MAIN, from: undefined, to: id }], never);

    expect(await reader.refs(['refs/heads/'], never)).toEqual(new Map([[MAIN, id]]));
    expect(await reader.commit(id, never)).toEqual({
      id,
      tree: files.id,
      parents: [],
      message,
      trailers: new Map([
        ['Tmc-Now', '2026-01-01'],
        ['Tmc-Version', '1'],
      ]),
      time: TIME,
      author: AUTHOR,
    });
    const read = await reader.tree(files.id, never);
    expect(withoutBytes(read)).toEqual(withoutBytes(files));
    const ids = [...new Set([...files.entries.values()].flatMap((node) => (node.kind === 'blob' ? [node.id] : [])))];
    const blobs = await reader.blobs(ids, never);
    expect([...blobs.keys()].toSorted()).toEqual(ids.toSorted());
    for (const [blob, bytes] of blobs) expect(blobIdOf(bytes)).toBe(blob);
  });

  test('refs are chosen by prefix and sorted by name', async () => {
    const { writer, reader } = at();
    const id = await commit(writer, tree({ a: '1' }));
    const names = [
      'refs/heads/main',
      'refs/heads/main2',
      'refs/heads/tmc/b',
      'refs/heads/tmc/a',
      'refs/tmc/last',
      'refs/tags/v1',
    ].map(parseRefName);
    await writer.publish(
      names.map((ref) => ({ ref, from: undefined, to: id })),
      never,
    );
    const chosen = async (...prefixes: string[]) => [...(await reader.refs(prefixes, never)).keys()];
    expect(await chosen('refs/heads/main')).toEqual(['refs/heads/main', 'refs/heads/main2']);
    expect(await chosen('refs/heads/tmc/')).toEqual(['refs/heads/tmc/a', 'refs/heads/tmc/b']);
    expect(await chosen('refs/tmc/', 'refs/heads/tmc/b')).toEqual(['refs/heads/tmc/b', 'refs/tmc/last']);
    expect(await chosen('refs/heads/none')).toEqual([]);
    expect(await chosen('refs/')).toEqual(names.toSorted());
  });

  test.each([
    ['commit', (r: GitRepository) => r.commit(parseCommitSha(NOT_THERE), never)],
    ['tree', (r: GitRepository) => r.tree(parseTreeId(NOT_THERE), never)],
    ['blob', (r: GitRepository) => r.blobs([parseBlobId(NOT_THERE)], never)],
  ])('a %s that is not there is named', async (_, read) => {
    await expect(read(at().reader)).rejects.toMatchObject({
      code: 'GitObjectMissing',
      category: 'user',
      message: expect.stringContaining(NOT_THERE),
    });
  });

  test('an object of another kind is not taken for it', async () => {
    const { writer } = at();
    const files = tree({ a: '1' });
    await commit(writer, files);
    await expect(writer.blobs([parseBlobId(files.id)], never)).rejects.toMatchObject({ code: 'RepositoryUnreadable' });
  });

  test('2,500 files in one call', async () => {
    const { writer } = at();
    const files = tree(
      Object.fromEntries(
        Array.from({ length: 2_500 }, (_, index) => [`d${index % 50}/f${index}`, `content ${index}\n`]),
      ),
    );
    await commit(writer, files);
    const ids = [...files.entries.values()].flatMap((node) =>
      node.kind === 'tree' ? [...node.entries.values()].map((blob) => parseBlobId(blob.id)) : [],
    );
    const blobs = await writer.blobs(ids, never);
    expect(blobs.size).toBe(2_500);
    for (const [id, bytes] of blobs) expect(blobIdOf(bytes)).toBe(id);
  });
}

function withoutBytes(files: FileTree): unknown {
  return [...files.entries]
    .map(([name, node]) => (node.kind === 'tree' ? [name, node.id, withoutBytes(node)] : [name, node.id, node.mode]))
    .sort();
}
