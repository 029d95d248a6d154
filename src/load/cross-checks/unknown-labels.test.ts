import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { configMap, location, placement, syncTarget, workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import type { LabelSelector, LabelSelectorRequirement } from '../../api/index.ts';
import { unknownLabels, unknownSourceLabels } from './unknown-labels.ts';

const locations: Files = {
  'eu.yaml': location('eu', { labels: { tier: 'gold' } }, { region: 'eu' }),
  'us.yaml': location('us', {}, { region: 'us' }),
};
const choosing = (labelSelector: LabelSelector): Files => ({
  ...locations,
  'web.yaml': placement('web', { locationSelector: { labelSelector } }),
});
const expression = (
  key: string,
  operator: LabelSelectorRequirement['operator'],
  ...values: readonly string[]
): LabelSelector => ({
  matchExpressions: [{ key, operator, ...(values.length === 0 ? {} : { values }) }],
});
const labelled = configMap('x').replace('metadata:', 'metadata:\n  labels: {app: web}');

test.each<[string, Files, readonly string[]]>([
  ['labels in metadata and in spec', choosing({ matchLabels: { region: 'eu', tier: 'gold' } }), []],
  [
    'a value',
    choosing({ matchLabels: { region: 'ue' } }),
    [
      'warning web.yaml:9:17: UnknownLabel: Placement root/web: spec.locationSelector.labelSelector selects by the label region=ue, which no Location has; did you mean eu?',
    ],
  ],
  [
    'a value that is near to none',
    choosing({ matchLabels: { region: 'asia' } }),
    [
      'warning web.yaml:9:17: UnknownLabel: Placement root/web: spec.locationSelector.labelSelector selects by the label region=asia, which no Location has; there are eu, us',
    ],
  ],
  [
    'a key',
    choosing({ matchLabels: { regoin: 'eu' } }),
    [
      'warning web.yaml:9:17: UnknownLabel: Placement root/web: spec.locationSelector.labelSelector selects by the label regoin, which no Location has; did you mean region?',
    ],
  ],
  [
    'an expression whose values are all unknown',
    choosing(expression('region', 'In', 'ue', 'asia')),
    [
      'warning web.yaml:12:15: UnknownLabel: Placement root/web: spec.locationSelector.labelSelector selects by the label region=ue, which no Location has; did you mean eu?',
    ],
  ],
  [
    'an expression with a slip beside a value that is there',
    choosing(expression('region', 'In', 'eu', 'su')),
    [
      'warning web.yaml:13:15: UnknownLabel: Placement root/web: spec.locationSelector.labelSelector selects by the label region=su, which no Location has; did you mean us?',
    ],
  ],
  ['an expression with a value that may come', choosing(expression('region', 'In', 'eu', 'us', 'asia')), []],
  [
    'an expression that asks for a key',
    choosing(expression('teir', 'Exists')),
    [
      'warning web.yaml:9:16: UnknownLabel: Placement root/web: spec.locationSelector.labelSelector selects by the label teir, which no Location has; did you mean tier?',
    ],
  ],
  [
    'expressions that ask for absence',
    choosing({
      matchExpressions: [
        { key: 'x', operator: 'DoesNotExist' },
        { key: 'y', operator: 'NotIn', values: ['z'] },
      ],
    }),
    [],
  ],
  [
    'a contradiction is told by another check',
    choosing({ matchLabels: { x: 'y' }, ...expression('x', 'DoesNotExist') }),
    [],
  ],
  [
    'no Location at all',
    { 'web.yaml': placement('web', { locationSelector: { labelSelector: { matchLabels: { a: 'b' } } } }) },
    [],
  ],
  [
    'only the built-in Location',
    {
      'east.yaml': syncTarget('east'),
      'web.yaml': placement('web', { locationSelector: { labelSelector: { matchLabels: { a: 'b' } } } }),
    },
    [
      'warning web.yaml:9:12: UnknownLabel: Placement root/web: spec.locationSelector.labelSelector selects by the label a, which no Location has; there is none',
    ],
  ],
  [
    'members of a Location',
    {
      'eu.yaml': location('eu', { instanceSelector: { matchLabels: { region: 'ue' } } }),
      'east.yaml': syncTarget('east', {}, { region: 'eu' }),
    },
    [
      'warning eu.yaml:9:15: UnknownLabel: Location root/eu: spec.instanceSelector selects by the label region=ue, which no SyncTarget has; did you mean eu?',
    ],
  ],
  [
    'objects of the source',
    {
      'web.yaml': placement('web', { source: { selector: { labelSelector: { matchLabels: { app: 'wbe' } } } } }),
      'x.yaml': labelled,
    },
    [
      'warning web.yaml:10:16: UnknownLabel: Placement root/web: spec.source.selector.labelSelector selects by the label app=wbe, which no workload object has; did you mean web?',
    ],
  ],
  [
    'namespaces of the source',
    {
      'web.yaml': placement('web', {
        source: { selector: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'defualt' } } } },
      }),
      'x.yaml': labelled,
    },
    [
      'warning web.yaml:10:40: UnknownLabel: Placement root/web: spec.source.selector.namespaceSelector selects by the label kubernetes.io/metadata.name=defualt, which no Namespace has; did you mean default?',
    ],
  ],
  [
    'labels of another workspace',
    {
      ...locations,
      't/w.yaml': workspace('t'),
      't/here.yaml': location('here', {}, { zone: 'a' }),
      't/web.yaml': placement('web', {
        locationSelectors: [
          { path: 'root', labelSelector: { matchLabels: { region: 'eu' } } },
          { labelSelector: { matchLabels: { region: 'eu' } } },
        ],
      }),
    },
    [
      'warning t/web.yaml:13:19: UnknownLabel: Placement root:t/web: spec.locationSelectors[1].labelSelector selects by the label region, which no Location has; there is only zone',
    ],
  ],
  [
    'a file that cannot be read',
    { ...choosing({ matchLabels: { region: 'ue' } }), 'broken.yaml': 'apiVersion: v1\nkind: {' },
    [
      'warning web.yaml:9:17: UnknownLabel: Placement root/web: spec.locationSelector.labelSelector selects by the label region=ue, which no Location has; did you mean eu? (a file there cannot be read now, and may hold it)',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect([...told(unknownLabels, files), ...told(unknownSourceLabels, files)]).toEqual(expected);
});
