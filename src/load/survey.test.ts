import { describe, expect, test } from 'vitest';
import {
  type BlobId,
  EMPTY_TREE,
  type FileBlob,
  type FileNode,
  type FileTree,
  fileBlob,
  formatDiagnostic,
  parseBlobId,
  storedBlob,
  treeFromPaths,
  treeOf,
} from '../api/index.ts';
import { guideBlobs, type SourceSurvey, surveySource } from './index.ts';

const YAML = fileBlob('a: 1\n');
const SUBMODULE = storedBlob(parseBlobId('1'.repeat(40)), 'submodule');

function link(to: string): FileBlob {
  return { ...fileBlob(to), mode: 'symlink' };
}

/** Only the blobs that are asked for are given. */
function survey(tree: FileTree, previous = EMPTY_TREE, frozen = EMPTY_TREE): SourceSurvey {
  const wanted: ReadonlySet<BlobId> = guideBlobs(tree, { previous, frozen });
  return surveySource({ tree, previous, frozen, bytesOf: ({ id, bytes }) => (wanted.has(id) ? bytes : undefined) });
}

function treeWith(entries: Readonly<Record<string, FileNode | string>>): FileTree {
  return treeFromPaths(
    Object.entries(entries).map(([path, node]) => [path, typeof node === 'string' ? fileBlob(node) : node] as const),
  );
}

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
  expect([...survey(tree).files.keys()]).toEqual([
    'a.yaml',
    'b.yml',
    'c.json',
    'components/chart.yaml',
    'components/kustomizations.yaml',
    'deep/er/d.yaml',
    'weird [1] ~.yaml',
  ]);
});

describe('what is never read is told', () => {
  const base = { 'apps/x.yaml': YAML, 'README.md': YAML, 'docs/README.md': YAML };
  const OUTSIDE =
    'a symbolic link that leads out of the repository, or to nothing, is not followed; put the directory itself there, or exclude the link with .tmcignore';
  test.each<[string, Readonly<Record<string, FileNode>>, readonly string[]]>([
    [
      'a link to a directory',
      { team: link('apps') },
      [
        'team:1:1: UnsupportedEntry: a symbolic link to the directory apps is not followed, its files are read there only; put the directory itself there, or exclude the link with .tmcignore',
      ],
    ],
    [
      'a link to a directory from below',
      { 'deep/er/team': link('../../apps/') },
      [
        'deep/er/team:1:1: UnsupportedEntry: a symbolic link to the directory apps is not followed, its files are read there only; put the directory itself there, or exclude the link with .tmcignore',
      ],
    ],
    ['a link to nothing', { team: link('nowhere') }, [`team:1:1: UnsupportedEntry: ${OUTSIDE}`]],
    ['a link out of the repository', { team: link('../other') }, [`team:1:1: UnsupportedEntry: ${OUTSIDE}`]],
    ['a link to the root of the disk', { team: link('/etc') }, [`team:1:1: UnsupportedEntry: ${OUTSIDE}`]],
    ['a link to a file of others', { 'AGENTS.md': link('README.md'), LICENCE: link('README.md') }, []],
    ['a link with another ending to nothing', { 'x.txt': link('nowhere') }, []],
    ['a link below a dot', { '.x/team': link('apps') }, []],
    [
      'a submodule',
      { 'vendor/app': SUBMODULE },
      [
        'vendor/app:1:1: UnsupportedEntry: a submodule is not read: this repository names only a commit of another; put the manifests themselves here, or exclude it with .tmcignore',
      ],
    ],
  ])('%s', (_what, entries, expected) => {
    const { findings, files } = survey(treeWith({ ...base, ...entries }));
    expect([findings.map(formatDiagnostic), [...files.keys()]]).toEqual([expected, ['apps/x.yaml']]);
    const excluded = survey(treeWith({ ...base, ...entries, '.tmcignore': fileBlob(Object.keys(entries).join('\n')) }));
    expect(excluded.findings).toEqual([]);
  });

  test('of very many the first hundred', () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`s${at}`, SUBMODULE] as const));
    const { findings } = survey(treeWith(many));
    expect([findings.length, findings.at(-1)?.message.slice(-24)]).toEqual([100, ' (and 50 more like this)']);
  });

  test('a link with the name of a YAML file is refused by that name when it is loaded', () => {
    const { files, findings } = survey(treeWith({ 'a.yaml': link('../other.yaml') }));
    expect([[...files.keys()], findings]).toEqual([['a.yaml'], []]);
  });
});

describe('a source that is too large is not read at all', () => {
  const REST =
    'nothing of this source is read, and what was read before stays in force; split the fleet, or exclude with .tmcignore what is no part of it';
  const numbered = (count: number): FileTree =>
    treeOf(new Map(Array.from({ length: count }, (_, at) => [`f${at}.yaml`, YAML] as const)));
  const deep = (levels: number): FileTree => treeFromPaths([[`${'d/'.repeat(levels)}x.yaml`, YAML]]);

  test.each<[string, FileTree, string]>([
    ['files', numbered(200_001), 'more than 200000 YAML and JSON files'],
    ['levels', deep(101), `${'d/'.repeat(50)}… lies deeper than 100 directories`],
  ])('%s', (_what, tree, why) => {
    const { refused, files } = survey(tree);
    expect([refused && formatDiagnostic(refused), files.size]).toEqual([`-:1:1: SourceTooLarge: ${why}: ${REST}`, 0]);
  });

  test('the limits themselves are kept', () => {
    expect([survey(numbered(200_000)).files.size, survey(deep(100)).files.size]).toEqual([200_000, 1]);
  });

  test('what is excluded does not count', () => {
    const tree = treeOf(new Map([...deep(101).entries, ['.tmcignore', fileBlob('d\n')], ['a.yaml', YAML]]));
    expect([...survey(tree).files.keys()]).toEqual(['a.yaml']);
  });
});
