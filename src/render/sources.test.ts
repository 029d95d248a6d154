import { expect, test } from 'vitest';
import { configMap } from '../../test/support/documents.ts';
import { runStages } from '../../test/support/pass.ts';
import { formatRef, type PlacementSource } from '../api/index.ts';
import { workloadsOf } from './sources.ts';

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
  expect([...workloadsOf(source, workloads)].map((w) => formatRef(w.ref)).sort()).toEqual([...expected].sort());
});
