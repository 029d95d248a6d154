import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { configMap, location, placement, syncTarget, workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { canonicalYaml, type PlacementSpec } from '../../api/index.ts';
import { undeliveredReferences } from './undelivered-references.ts';

const core = (kind: string, name: string): string =>
  canonicalYaml({ apiVersion: 'v1', kind, metadata: { name, namespace: 'shop' } });
const web = (pod: object): string =>
  canonicalYaml({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { template: { spec: { containers: [{ name: 'web' }], ...pod } } },
  });
const reads = (...names: readonly string[]): object => ({ volumes: names.map((name) => ({ configMap: { name } })) });
const optional = { volumes: [{ configMap: { name: 'settings', optional: true } }] };

const fleet: Files = {
  't/eu.yaml': syncTarget('east', {}, { region: 'eu' }),
  't/us.yaml': syncTarget('west', {}, { region: 'us' }),
  'l/eu.yaml': location('eu', { instanceSelector: { matchLabels: { region: 'eu' } } }, { region: 'eu' }),
  'l/us.yaml': location('us', { instanceSelector: { matchLabels: { region: 'us' } } }, { region: 'us' }),
  'base/settings.yaml': configMap('settings', {}, 'shop'),
};
const from = (path: string, spec: Partial<PlacementSpec> = {}) => placement('p', { source: { path }, ...spec });
const EU: Partial<PlacementSpec> = { locationSelector: { labelSelector: { matchLabels: { region: 'eu' } } } };
const app = (pod: object, spec: Partial<PlacementSpec> = {}): Files => ({
  ...fleet,
  'web/web.yaml': web(pod),
  'web.yaml': placement('web', { source: { path: 'web' }, ...spec }),
});

const HEAD = 'warning web/web.yaml:1:1: UndeliveredReference: Deployment root/web: spec.template.spec';
const SETTINGS = `${HEAD}.volumes[0].configMap.name refers to ConfigMap shop/settings (base/settings.yaml:1)`;
const MEND = 'set spec.source.followDependencies there, or widen spec.source';

test.each<[string, Files, readonly string[]]>([
  [
    'what no Placement delivers',
    app(reads('settings')),
    [`${SETTINGS}, which no Placement delivers; this object is delivered by root/web: ${MEND}`],
  ],
  [
    'several at once',
    {
      ...app({ ...reads('settings', 'more'), serviceAccountName: 'web' }),
      'base/more.yaml': configMap('more', {}, 'shop'),
      'base/web.yaml': core('ServiceAccount', 'web'),
    },
    [`${SETTINGS} and 2 more, which no Placement delivers; this object is delivered by root/web: ${MEND}`],
  ],
  ['what the same source takes', app(reads('settings'), { source: { path: '.' } }), []],
  [
    'what it takes by followDependencies',
    app(reads('settings'), { source: { path: 'web', followDependencies: true } }),
    [],
  ],
  ['an object that nobody delivers', { ...fleet, 'web/web.yaml': web(reads('settings')) }, []],
  ['an object of a Placement that is suspended', app(reads('settings'), { suspend: true }), []],
  ['what is optional', app(optional), []],
  [
    'what another Placement delivers to the same clusters',
    { ...app(reads('settings'), EU), 'p.yaml': from('base', EU) },
    [],
  ],
  ['what another Placement delivers to more clusters', { ...app(reads('settings'), EU), 'p.yaml': from('base') }, []],
  [
    'what another Placement delivers to fewer clusters',
    { ...app(reads('settings')), 'p.yaml': from('base', EU) },
    [`${SETTINGS}, which root/p may deliver to other clusters than root/web this object: ${MEND}`],
  ],
  [
    'what another Placement delivers to any one cluster',
    { ...app(reads('settings'), { strategy: 'OneToAny' }), 'p.yaml': from('base', { strategy: 'OneToAny' }) },
    [`${SETTINGS}, which root/p may deliver to other clusters than root/web this object: ${MEND}`],
  ],
  [
    'what one of two Placements takes along',
    { ...app(reads('settings'), EU), 'p.yaml': from('.', { strategy: 'OneToAny' }) },
    [`${SETTINGS}, which root/p may deliver to other clusters than root/web this object: ${MEND}`],
  ],
  [
    'what is not in the repository',
    app({ ...reads('made-by-an-operator'), imagePullSecrets: [{ name: 'login' }], serviceAccountName: 'other' }),
    [],
  ],
  [
    'a name with a slip',
    app(reads('setings'), { source: { path: '.' } }),
    [
      `${HEAD}.volumes[0].configMap.name refers to ConfigMap shop/setings, which is not in the repository; did you mean settings?`,
    ],
  ],
  ['a name near to one that is meant elsewhere', app(reads('settings', 'settings2'), { source: { path: '.' } }), []],
  [
    'a name of another workspace',
    {
      ...app(reads('settings')),
      'base/settings.yaml': '',
      'team/w.yaml': workspace('team'),
      'team/s.yaml': configMap('settings', {}, 'shop'),
    },
    [],
  ],
  [
    'a name with a slip while a file cannot be read',
    { ...app(reads('setings')), 'broken.yaml': 'apiVersion: v1\nkind: {' },
    [],
  ],
])('%s', (_what, files, expected) => {
  expect(told(undeliveredReferences, files)).toEqual(expected);
});
