import { describe, expect, test } from 'vitest';
import { type FileBlob, type FileNode, fileBlob, parseBlobId, storedBlob, treeFromPaths } from '../api/index.ts';
import { createParseCache, lastGoodFiles, type ParsedFile, sourceFiles } from './index.ts';

const YAML = fileBlob('a: 1\n');

test('YAML and JSON files are read, wherever they lie; tools of others are not looked into', () => {
  const paths = [
    'a.yaml',
    'b.yml',
    'c.json',
    'deep/er/d.yaml',
    'weird [1] ~.yaml',
    'README.md',
    'a.yaml.tmpl',
    'Makefile',
    'yaml',
    '.yaml',
    '.gitlab-ci.yml',
    '.github/workflows/x.yaml',
    'deep/.x/y.yaml',
    'app/kustomization.yaml',
    'app/base.yaml',
    'app/overlays/prod/x.yaml',
    'app2/kustomization.yml',
    'app2/x.yaml',
    'app3/Kustomization',
    'app3/x.yaml',
    'chart/Chart.yaml',
    'chart/values.yaml',
    'chart/templates/x.yaml',
    'components/kustomizations.yaml',
    'components/chart.yaml',
  ];
  const tree = treeFromPaths(paths.map((path) => [path, YAML] as const));
  expect([...sourceFiles(tree).keys()]).toEqual([
    'a.yaml',
    'b.yml',
    'c.json',
    'components/chart.yaml',
    'components/kustomizations.yaml',
    'deep/er/d.yaml',
    'weird [1] ~.yaml',
  ]);
});

test('links are files to be refused, submodules are none', () => {
  const link: FileNode = { ...fileBlob('../other.yaml'), mode: 'symlink' };
  const tree = treeFromPaths([
    ['a.yaml', link],
    ['sub.yaml', storedBlob(parseBlobId('1'.repeat(40)), 'submodule')],
  ]);
  expect([...sourceFiles(tree)]).toEqual([['a.yaml', link]]);
});

describe('the last good content of a broken file', () => {
  const cache = createParseCache();
  const known = new Map<string, FileBlob>();
  const parsed = (blob: FileBlob): ParsedFile => {
    cache.put(blob.id, known.get(blob.id)?.bytes ?? blob.bytes ?? new Uint8Array());
    return cache.get(blob.id) ?? { documents: [], diagnostics: [], usable: true };
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
