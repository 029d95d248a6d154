import { describe, expect, test } from 'vitest';
import { type FileBlob, fileBlob, treeFromPaths } from '../api/index.ts';
import { createParseCache, lastGoodFiles, type ParsedFile } from './index.ts';

describe('the last good content of a broken file', () => {
  const cache = createParseCache();
  const known = new Map<string, FileBlob>();
  const parsed = (blob: FileBlob): ParsedFile => {
    cache.put(blob.id, known.get(blob.id)?.bytes ?? blob.bytes ?? new Uint8Array());
    return cache.get(blob.id) ?? { bytes: 0, documents: [], diagnostics: [], usable: true };
  };
  const blob = (text: string): FileBlob => {
    const made = fileBlob(text);
    known.set(made.id, made);
    return made;
  };
  const [good, newer, broken, worse] = [blob('a: 1\n'), blob('a: 2\n'), blob('a: {\n'), blob('a: [\n')];
  const link: FileBlob = { ...fileBlob('x'), mode: 'symlink' };

  test.each<[string, FileBlob, FileBlob | undefined, FileBlob | undefined, FileBlob | undefined]>([
    ['a good file needs none', good, newer, newer, undefined],
    ['the content before it broke', broken, undefined, good, good],
    ['what was frozen, when it was broken already', worse, good, broken, good],
    ['nothing, when it never was there', broken, undefined, undefined, undefined],
    ['nothing, when it was the same', broken, undefined, broken, undefined],
    ['a link in place of a file', link, undefined, good, good],
  ])('%s', (_what, now, frozen, previous, expected) => {
    const tree = (node: FileBlob | undefined) => treeFromPaths(node ? [['dir/a.yaml', node] as const] : []);
    const found = lastGoodFiles(new Map([['dir/a.yaml', now]]), parsed, {
      frozen: tree(frozen),
      previous: tree(previous),
    });
    expect([...found]).toEqual(expected ? [['dir/a.yaml', expected]] : []);
  });
});
