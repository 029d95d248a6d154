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

describe('by namespace', () => {
  const namespace = (name: string, labels: string): string =>
    `---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {${labels}}}\n`;
  const tree = runStages({
    'n.yaml': namespace('shop', 'team: red, tier: gold') + namespace('lab', 'team: blue'),
    // Of what is written twice the first counts, label by label.
    'o.yaml': namespace('shop', 'team: blue, stage: live'),
    'shop.yaml': `---\n${configMap('a', {}, 'shop')}---\n${configMap('b', {}, 'lab')}---\n${configMap('c', {}, 'bare')}`,
    'role.yaml': 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: all}\n',
    'team/workspace.yaml': workspace('team'),
    'team/x.yaml': `${namespace('bare', 'team: red')}---\n${configMap('d', {}, 'shop')}`,
  }).model.workloads;
  const labelled = (matchLabels: Readonly<Record<string, string>>): PlacementSource => ({
    selector: { namespaceSelector: { matchLabels } },
  });

  test.each<[string, PlacementSource, readonly string[]]>([
    ['root', labelled({ team: 'red' }), ['ConfigMap shop/a', 'Namespace shop', 'Namespace shop']],
    ['root', labelled({ team: 'blue' }), ['ConfigMap lab/b', 'Namespace lab']],
    ['root', labelled({ stage: 'live' }), ['ConfigMap shop/a', 'Namespace shop', 'Namespace shop']],
    ['root', labelled({ 'kubernetes.io/metadata.name': 'bare' }), ['ConfigMap bare/c']],
    [
      'root',
      { selector: { namespaceSelector: {}, kinds: ['ConfigMap'] } },
      ['ConfigMap bare/c', 'ConfigMap lab/b', 'ConfigMap shop/a'],
    ],
    ['root', { selector: { namespaceSelector: {}, kinds: ['ClusterRole'] } }, []],
    ['root', { selector: { kinds: ['ClusterRole'] } }, ['ClusterRole all']],
    [
      'root',
      { selector: { namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'DoesNotExist' }] } } },
      ['ConfigMap bare/c'],
    ],
    ['root:team', labelled({ team: 'red' }), ['Namespace bare']],
    ['root:team', labelled({ 'kubernetes.io/metadata.name': 'shop' }), ['ConfigMap shop/d']],
  ])('in %s, %j selects %j', (own, source, expected) => {
    const selected = workloadsOf(parsePlacementId(`${own}/any`), source, stockOf(tree));
    expect(selected.map((w) => formatRef(w.ref)).sort()).toEqual(expected);
  });
});
