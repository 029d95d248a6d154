import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { configMap, placement, workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { canonicalYaml, type PlacementSpec } from '../../api/index.ts';
import { placementSource } from './placement-source.ts';

type Source = PlacementSpec['source'];

const object = (apiVersion: string, kind: string, name: string, namespace?: string): string =>
  canonicalYaml({
    apiVersion,
    kind,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }), labels: { app: name } },
  });
const objects: Files = {
  'workloads/web/web.yaml': object('apps/v1', 'Deployment', 'web', 'shop'),
  'workloads/web/config.yaml': configMap('web', {}, 'shop'),
  'workloads/role.yaml': object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'reader'),
};
const team: Files = {
  't/w.yaml': workspace('team'),
  't/apps/api.yaml': object('apps/v1', 'Deployment', 'api', 'shop'),
};
const from = (source: Source, home = ''): Files => ({
  ...objects,
  ...team,
  [`${home}web.yaml`]: placement('web', { source }),
});
const deployment = (name: string, namespace?: string): Source => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  name,
  ...(namespace === undefined ? {} : { namespace }),
});

test.each<[string, Files, readonly string[]]>([
  ['a directory with objects', from({ path: './workloads//web/' }), []],
  ['a directory above', from({ path: 'workloads' }), []],
  ['a file', from({ path: 'workloads/role.yaml' }), []],
  ['the whole workspace', from({ path: '.' }), []],
  [
    'a misspelled directory',
    from({ path: 'workload/web' }),
    [
      'warning web.yaml:7:11: SelectsNothing: Placement root/web: spec.source.path workload/web holds no workload object; did you mean workloads/web?',
    ],
  ],
  [
    'a directory without objects',
    from({ path: 'charts' }),
    [
      'warning web.yaml:7:11: SelectsNothing: Placement root/web: spec.source.path charts holds no workload object; there are workloads, workloads/web',
    ],
  ],
  [
    'a directory of another workspace',
    from({ path: 't/apps' }),
    [
      'warning web.yaml:7:11: SelectsNothing: Placement root/web: spec.source.path t/apps holds no workload object; there are workloads, workloads/web',
    ],
  ],
  ['a directory of the own workspace, which is not at the top', from({ path: 'apps' }, 't/'), []],
  ['a chart, which is rendered by another tool', from({ path: 'charts', helm: {} }), []],
  [
    'no objects at all',
    { 'web.yaml': placement('web', { source: { path: '.' } }) },
    [
      'warning web.yaml:7:11: SelectsNothing: Placement root/web: spec.source.path . holds no workload object; there is none',
    ],
  ],
  ['a selector of all', from({ selector: {} }), []],
  [
    'a selector of all, where there is nothing',
    { 'web.yaml': placement('web', { source: { selector: {} } }) },
    [
      'warning web.yaml:7:5: SelectsNothing: Placement root/web: spec.source.selector matches nothing: the workspace holds no workload object',
    ],
  ],
  ['a kind', from({ selector: { kinds: ['Deployment', 'StatefulSet'] } }), []],
  [
    'a misspelled kind',
    from({ selector: { kinds: ['Deploment'] } }),
    [
      'warning web.yaml:7:5: SelectsNothing: Placement root/web: spec.source.selector matches nothing: there is no Deploment; did you mean Deployment?',
    ],
  ],
  [
    'kinds that are not there',
    from({ selector: { kinds: ['StatefulSet', 'Job'] } }),
    [
      'warning web.yaml:7:5: SelectsNothing: Placement root/web: spec.source.selector matches nothing: there is no object of the kinds Job, StatefulSet; there are ClusterRole, ConfigMap, Deployment',
    ],
  ],
  [
    'a label on another kind',
    from({ selector: { kinds: ['ConfigMap'], labelSelector: { matchLabels: { app: 'web' } } } }),
    [
      'warning web.yaml:7:5: SelectsNothing: Placement root/web: spec.source.selector matches nothing: no object of the kinds ConfigMap has app=web',
    ],
  ],
  [
    'a label that nothing has: another check tells',
    from({ selector: { labelSelector: { matchLabels: { app: 'wbe' } } } }),
    [],
  ],
  ['an object', from(deployment('web', 'shop')), []],
  [
    'an object without a namespace',
    from({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'reader' }),
    [],
  ],
  ['an object in another version', from({ ...deployment('web', 'shop'), apiVersion: 'apps/v1beta2' }), []],
  [
    'a misspelled object',
    from(deployment('wbe', 'shop')),
    [
      'warning web.yaml:9:11: SelectsNothing: Placement root/web: spec.source names the Deployment shop/wbe of apiVersion apps/v1, which is not in the workspace root; did you mean web?',
    ],
  ],
  [
    'an object in another namespace',
    from(deployment('web', 'prod')),
    [
      'warning web.yaml:9:11: SelectsNothing: Placement root/web: spec.source names the Deployment prod/web of apiVersion apps/v1, which is not in the workspace root; there is one in namespace shop: write the namespace',
    ],
  ],
  [
    'an object with a namespace, named without',
    from(deployment('web')),
    [
      'warning web.yaml:9:11: SelectsNothing: Placement root/web: spec.source names the Deployment web of apiVersion apps/v1, which is not in the workspace root; there is one in namespace shop: write the namespace',
    ],
  ],
  [
    'an object without a namespace, named with one',
    from({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'reader', namespace: 'shop' }),
    [
      'warning web.yaml:9:11: SelectsNothing: Placement root/web: spec.source names the ClusterRole shop/reader of apiVersion rbac.authorization.k8s.io/v1, which is not in the workspace root; the one that is there has no namespace: leave the namespace out',
    ],
  ],
  [
    'an object of another group',
    from({ ...deployment('web', 'shop'), apiVersion: 'v1' }),
    [
      'warning web.yaml:9:11: SelectsNothing: Placement root/web: spec.source names the Deployment shop/web of apiVersion v1, which is not in the workspace root; there is one of apiVersion apps/v1',
    ],
  ],
  [
    'an object of another workspace',
    from(deployment('api', 'shop')),
    [
      'warning web.yaml:9:11: SelectsNothing: Placement root/web: spec.source names the Deployment shop/api of apiVersion apps/v1, which is not in the workspace root; there is one in workspace root:team only',
    ],
  ],
  ['an object of a workspace below', from({ ...deployment('api', 'shop'), workspace: 'root:team' }), []],
  [
    'a misspelled object of a workspace below',
    from({ ...deployment('apy', 'shop'), workspace: 'root:team' }),
    [
      'warning web.yaml:9:11: SelectsNothing: Placement root/web: spec.source names the Deployment shop/apy of apiVersion apps/v1, which is not in the workspace root:team; did you mean api?',
    ],
  ],
  [
    'an object of a kind that is not there',
    from({ apiVersion: 'batch/v1', kind: 'Job', name: 'x' }),
    [
      'warning web.yaml:9:11: SelectsNothing: Placement root/web: spec.source names the Job x of apiVersion batch/v1, which is not in the workspace root; there is none',
    ],
  ],
  [
    'a file that cannot be read',
    { ...from({ path: 'charts' }), 'broken.yaml': 'apiVersion: v1\nkind: {' },
    [
      'warning web.yaml:7:11: SelectsNothing: Placement root/web: spec.source.path charts holds no workload object; there are workloads, workloads/web (a file there cannot be read now, and may hold it)',
    ],
  ],
  ['a Placement that is suspended', { 'web.yaml': placement('web', { suspend: true }) }, []],
])('%s', (_what, files, expected) => {
  expect(told(placementSource, files)).toEqual(expected);
});
