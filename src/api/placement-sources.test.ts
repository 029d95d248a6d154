import { describe, expect, test } from 'vitest';
import { configMap, workspace } from '../../test/support/documents.ts';
import { runStages } from '../../test/support/pass.ts';
import { formatRef, type PlacementSource, parsePlacementId } from './index.ts';
import { stockOf, workloadsOf } from './placement-sources.ts';

const deployment = (name: string, labels: string): string =>
  `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}, namespace: shop, labels: {${labels}}}\n`;
const { workloads } = runStages({
  'app/a.yaml': deployment('web', 'app: web') + deployment('api', 'app: api'),
  'app/deep/er/b.yaml': `---\n${configMap('settings', {}, 'shop')}`,
  'app2/c.yaml': `---\n${configMap('settings')}`,
  'd.yaml':
    '---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\napiVersion: apps/v1beta1\nkind: Deployment\nmetadata: {name: old}\n',
}).model;

const ALL = [
  'Namespace shop',
  'ConfigMap default/settings',
  'ConfigMap shop/settings',
  'Deployment default/old',
  'Deployment shop/api',
  'Deployment shop/web',
];
const APP = ['ConfigMap shop/settings', 'Deployment shop/api', 'Deployment shop/web'];

test.each<[PlacementSource, readonly string[]]>([
  [{ path: 'app' }, APP],
  [{ path: './app/' }, APP],
  [{ path: 'app//deep/./er' }, ['ConfigMap shop/settings']],
  [{ path: 'app/deep/er/b.yaml' }, ['ConfigMap shop/settings']],
  [{ path: 'ap' }, []],
  [{ path: '.app' }, []],
  [{ path: 'none' }, []],
  [{ path: '.' }, ALL],
  [{ path: './' }, ALL],
  [{ selector: {} }, ALL],
  [{ selector: { kinds: ['Deployment'] } }, ['Deployment default/old', 'Deployment shop/api', 'Deployment shop/web']],
  [{ selector: { kinds: [] } }, []],
  [{ selector: { labelSelector: { matchLabels: { app: 'web' } } } }, ['Deployment shop/web']],
  [
    {
      selector: {
        labelSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] },
        kinds: ['ConfigMap', 'Namespace'],
      },
    },
    ['Namespace shop', 'ConfigMap default/settings', 'ConfigMap shop/settings'],
  ],
  [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'shop' }, ['Deployment shop/web']],
  [{ apiVersion: 'apps/v9', kind: 'Deployment', name: 'old' }, ['Deployment default/old']],
  [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, []],
  [{ apiVersion: 'v1', kind: 'Deployment', name: 'web', namespace: 'shop' }, []],
  [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'settings' }, ['ConfigMap default/settings']],
  [
    { apiVersion: 'v1', kind: 'ConfigMap', name: 'settings', namespace: 'shop', workspace: 'root' },
    ['ConfigMap shop/settings'],
  ],
  [{ apiVersion: 'v1', kind: 'Namespace', name: 'shop' }, ['Namespace shop']],
])('%j selects %j', (source, expected) => {
  const selected = workloadsOf(parsePlacementId('root/any'), source, stockOf(workloads));
  expect(selected.map((w) => formatRef(w.ref)).sort()).toEqual([...expected].sort());
});

describe('across workspaces', () => {
  const team = { 'team/workspace.yaml': workspace('team'), 'team/sub/workspace.yaml': workspace('sub') };
  const tree = runStages({
    ...team,
    'x.yaml': configMap('top'),
    'team/app/x.yaml': configMap('middle'),
    'team/sub/app/x.yaml': configMap('low'),
    'other/workspace.yaml': workspace('other'),
    'other/app/x.yaml': configMap('foreign'),
  }).model.workloads;
  const one = (name: string, of?: string): PlacementSource => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    name,
    ...(of === undefined ? {} : { workspace: of }),
  });

  test.each<[string, PlacementSource, readonly string[]]>([
    ['root', { path: '.' }, ['top']],
    ['root', { path: 'team' }, []],
    ['root', { path: 'team/app' }, []],
    ['root:team', { path: 'app' }, ['middle']],
    ['root:team', { path: '.' }, ['middle']],
    ['root:team:sub', { path: 'app' }, ['low']],
    ['root', { selector: {} }, ['top']],
    ['root:team', { selector: {} }, ['middle']],
    ['root:team', one('middle'), ['middle']],
    ['root:team', one('middle', 'root:team'), ['middle']],
    ['root:team', one('low'), []],
    ['root:team', one('low', 'root:team:sub'), ['low']],
    ['root', one('low', 'root:team:sub'), ['low']],
    ['root', one('foreign', 'root:gone'), []],
    ['root:team', one('top', 'root'), []],
    ['root:team', one('foreign', 'root:other'), []],
    ['root:team:sub', one('middle', 'root:team'), []],
  ])('in %s, %j selects %j', (own, source, expected) => {
    const selected = workloadsOf(parsePlacementId(`${own}/any`), source, stockOf(tree));
    expect(selected.map((w) => w.ref.name)).toEqual(expected);
  });
});
