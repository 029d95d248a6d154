import { expect, test } from 'vitest';
import { placement, workspace } from '../../../test/support/documents.ts';
import { type Files, treeOfFiles } from '../../../test/support/pass.ts';
import { EMPTY_TREE, type FileBlob } from '../../api/index.ts';
import { createParseCache } from '../parse-cache.ts';
import { surveySource } from '../survey.ts';
import { buildsWanted } from './builds-wanted.ts';

function wanted(files: Files) {
  const tree = treeOfFiles(files);
  const survey = surveySource({ tree, frozen: EMPTY_TREE, previous: EMPTY_TREE, bytesOf: ({ bytes }) => bytes });
  const cache = createParseCache();
  const parsed = ({ id, bytes = new Uint8Array() }: FileBlob) => cache.put(id, bytes);
  return buildsWanted({ ...survey, parsed, lastGood: new Map(), knownPaths: new Map(), incumbents: new Map() }, tree);
}

const K = 'resources: []\n';
const TREE: Files = {
  'apps/web/kustomization.yaml': K,
  'apps/web/inner/kustomization.yml': K,
  'apps/web/inner/deeper/kustomization.yaml': K,
  'apps/web/other/Kustomization': K,
  'apps/both/kustomization.yaml': K,
  'apps/both/Chart.yaml': 'name: b',
  'apps/draft/kustomization.yaml': K,
  '.tmcignore': 'apps/draft/\n',
  'team/workspace.yaml': workspace('team'),
  'team/mine/kustomization.yaml': K,
};

test.each<[string, string, readonly string[]]>([
  ['the directory itself', 'apps/web', ['apps/web/kustomization.yaml']],
  [
    'the topmost of a directory, but what is excluded',
    'apps',
    ['apps/both/kustomization.yaml', 'apps/web/kustomization.yaml'],
  ],
  ['the same, written otherwise', './apps//', ['apps/both/kustomization.yaml', 'apps/web/kustomization.yaml']],
  ['an inner one', 'apps/web/inner', ['apps/web/inner/kustomization.yml']],
  ['none of another workspace', '.', ['apps/both/kustomization.yaml', 'apps/web/kustomization.yaml']],
  ['none where there is none', 'apps/web/none', []],
])('a path means %s', (_what, path, expected) => {
  const { builds } = wanted({ ...TREE, 'p.yaml': placement('p', { source: { path } }) });
  expect(builds.map(({ id }) => id)).toEqual(expected);
});

test('a workspace sees its own directory', () => {
  const { builds } = wanted({ ...TREE, 'team/p.yaml': placement('p', { source: { path: 'mine' } }) });
  expect(builds).toEqual([
    {
      id: 'team/mine/kustomization.yaml',
      tool: 'kustomize',
      directory: 'team/mine',
      marker: 'team/mine/kustomization.yaml',
      workspace: 'root:team',
      placements: new Set(['root:team/p']),
      helm: undefined,
    },
  ]);
});

test('a kustomization is built once for all Placements, a chart for each with its settings', () => {
  const chart: Files = { 'team/chart/Chart.yaml': 'name: c', 'team/v.yaml': '{}' };
  const helm = { releaseName: 'r', namespace: 'n', values: { a: 1 }, valuesFiles: ['./v.yaml'] };
  const { builds } = wanted({
    ...TREE,
    ...chart,
    'a.yaml': placement('a', { source: { path: 'apps/web' } }),
    'b.yaml': placement('b', { source: { path: 'apps/web' } }),
    'team/c.yaml': placement('c', { source: { path: 'chart', helm } }),
    'team/d.yaml': placement('d', { source: { path: 'chart' } }),
  });
  expect(builds.map(({ id, placements, helm: settings }) => [id, [...placements], settings])).toEqual([
    ['apps/web/kustomization.yaml', ['root/a', 'root/b'], undefined],
    ['team/chart/Chart.yaml root:team/c', ['root:team/c'], { ...helm, valuesFiles: ['team/v.yaml'] }],
    [
      'team/chart/Chart.yaml root:team/d',
      ['root:team/d'],
      { releaseName: 'd', namespace: 'default', values: {}, valuesFiles: [] },
    ],
  ]);
});
