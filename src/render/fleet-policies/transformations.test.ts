import { describe, expect, test } from 'vitest';
import { type Overrides, replicasOn } from '../../../test/support/override-fleet.ts';
import {
  config,
  fleetRun,
  lastIndexes,
  objectsOf,
  renderFindings,
  type Transformations,
} from '../../../test/support/policy-fleet.ts';
import { fieldAt } from '../../api/index.ts';

type Policy = Transformations[string];
type Transform = Policy['transforms'][number];

const label = (value: string, key = 'l'): Transform => ({ type: 'Set', path: `/metadata/labels/${key}`, value });
const named = (name: string): Transform => ({ type: 'Template', path: '/metadata/labels/l', template: name });

/** The labels of Deployment and ConfigMap on east, and on west. */
function labels(policies: Transformations, overrides: Overrides = [], more = {}): unknown {
  const [result] = fleetRun({ with: config({ transformationPolicies: policies }, more), overrides });
  expect(renderFindings(result)).toEqual([]);
  const of = (object: unknown): unknown => fieldAt(fieldAt(fieldAt(object, 'metadata'), 'labels'), 'l') ?? '-';
  return Object.values(objectsOf(result)).map((objects) => (objects as readonly unknown[]).map(of).join(' '));
}

const all = (...transforms: readonly Transform[]): Policy => ({ mode: 'all', transforms });
const selective = (match: NonNullable<Policy['match']>, ...transforms: readonly Transform[]): Policy => ({
  match,
  transforms,
});

describe('which objects a policy changes, and where', () => {
  test.each<[string, Transformations, readonly string[]]>([
    ['all', { p: all(label('1')) }, ['1 1', '1 1']],
    ['those of a kind', { p: selective({ kinds: ['Deployment'] }, label('1')) }, ['1 -', '1 -']],
    ['those of a name', { p: selective({ names: ['x'] }, label('1')) }, ['- 1', '- 1']],
    ['those in a namespace', { p: selective({ namespaces: ['default'] }, label('1')) }, ['1 1', '1 1']],
    ['none in another', { p: selective({ namespaces: ['other'] }, label('1')) }, ['- -', '- -']],
    [
      'those with labels',
      { p: selective({ labelSelector: { matchLabels: { app: 'web' } } }, label('1')) },
      ['1 -', '1 -'],
    ],
    ['those of a Placement', { p: selective({ placements: ['root/p'] }, label('1')) }, ['1 1', '1 1']],
    ['none of another', { p: selective({ placements: ['root/q'] }, label('1')) }, ['- -', '- -']],
    [
      'on clusters with labels',
      { p: selective({ targets: { labelSelector: { matchLabels: { region: 'eu' } } } }, label('1')) },
      ['1 1', '- -'],
    ],
    ['on clusters by name', { p: selective({ targets: { clusters: ['west'] } }, label('1')) }, ['- -', '1 1']],
    [
      'on clusters of a Location and those below it',
      { p: selective({ targets: { locations: ['eu'] } }, label('1')) },
      ['1 1', '- -'],
    ],
    [
      'for which conditions hold',
      {
        p: {
          mode: 'conditional',
          when: [
            { path: '/spec/template/spec/containers/*/image', operator: 'In', values: ['nginx:1'] },
            { path: '/spec/replicas', operator: 'NotIn', values: ['3'] },
            { path: '/spec/paused', operator: 'DoesNotExist' },
          ],
          transforms: [label('1')],
        },
      },
      ['1 -', '1 -'],
    ],
    [
      'for which one does not hold',
      {
        p: {
          mode: 'conditional',
          when: [
            { path: '/spec', operator: 'Exists' },
            { path: '/spec/replicas', operator: 'NotIn', values: ['1'] },
          ],
          transforms: [label('1')],
        },
      },
      ['- -', '- -'],
    ],
  ])('%s', (_what, policies, expected) => {
    expect(labels(policies)).toEqual(expected);
  });

  test('later policies win: by priority, then by name', () => {
    const first: Policy = { ...all(label('first')), priority: 1 };
    expect(labels({ a: first, b: all(label('b')), c: all(label('c')) })).toEqual(['first first', 'first first']);
    expect(labels({ a: all(label('a')), c: all(label('c')), b: all(label('b')) })).toEqual(['c c', 'c c']);
  });

  test('the Placement has the last word', () => {
    const overrides = [{ objects: { kinds: ['ConfigMap'] }, labels: { l: 'own' } }];
    expect(labels({ p: all(label('1')) }, overrides)).toEqual(['1 own', '1 own']);
  });

  test.each<[string, object, readonly string[]]>([
    ['the default mode', { virtualWorkspace: { defaultProjectionMode: 'all' } }, ['1 1', '1 1']],
    ['no projection', { virtualWorkspace: { defaultProjectionMode: 'all', projectionEnabled: false } }, ['- -', '- -']],
  ])('%s', (_what, more, expected) => {
    expect(labels({ p: { transforms: [label('1')] } }, [], more)).toEqual(expected);
  });
});

describe('templates', () => {
  test.each<[string, readonly string[]]>([
    ['{{ .target.name }}', ['east east', 'west west']],
    ['{{ .target.id }}.{{ .target.workspace }}', ['east.root east.root', 'west.root west.root']],
    ['in-{{ .target.labels.region }}', ['in-eu in-eu', 'in-us in-us']],
    ['{{ .object.metadata.name }}-{{ .object.kind }}', ['web-Deployment x-ConfigMap', 'web-Deployment x-ConfigMap']],
    ['{{ .object.spec.replicas | default "none" }}', ['1 none', '1 none']],
    ['{{ .target.labels["no.such/label"] | default "" }}', [' ', ' ']],
    ['{{ .object.spec.template.spec.containers.0.name | default "-" }}', ['a -', 'a -']],
  ])('%s', (template, expected) => {
    expect(labels({ p: all(named(template)) })).toEqual(expected);
  });

  test('what an earlier change wrote is seen', () => {
    expect(labels({ a: all(label('b')), b: all(named('a{{ .object.metadata.labels.l }}')) })).toEqual([
      'ab ab',
      'ab ab',
    ]);
  });
});

const COUNT = 'resources.transformationPolicies.p.transforms';
const FATE = 'until it is corrected, what is there of it stays as it is, and nothing new is delivered';
const failed = (at: number, line: string, what: string, says: string): string =>
  `error tmc.yaml:${line}: TransformFailed: ${COUNT}[${at}] of TMCConfig does not apply to ${what} on east, west: ${says}; ${FATE}`;
const BOTH = 'ConfigMap default/x, Deployment default/web';

test.each<[string, readonly Transform[], string]>([
  [
    'a value that is not there',
    [label('1'), { type: 'Replace', path: '/spec/paused', value: true }],
    failed(1, '11:11', 'ConfigMap default/x', 'Replace /spec/paused: there is no /spec'),
  ],
  [
    'a way through a text',
    [{ type: 'Set', path: '/kind/x', value: 1 }],
    failed(0, '8:11', BOTH, 'Set /kind/x: /kind is no mapping and no list'),
  ],
  [
    'a field of the cluster that it has not',
    [named('{{ .target.labels.zone }}')],
    failed(
      0,
      '8:11',
      BOTH,
      'Template /metadata/labels/l: {{ .target.labels.zone }} names nothing here: give it a value, or write | default "…"',
    ),
  ],
  [
    'a mark of tmc',
    [label('x', 'internal.workload.kcp.io~1cluster')],
    failed(
      0,
      '8:11',
      BOTH,
      'Set /metadata/labels/internal.workload.kcp.io~1cluster: it would change internal.workload.kcp.io/cluster, which only tmc writes',
    ),
  ],
  [
    'a label that is no text',
    [{ type: 'Set', path: '/metadata/labels/l', value: 1 }],
    failed(0, '8:11', BOTH, 'Set /metadata/labels/l: metadata.labels.l would be no text'),
  ],
])('what does not apply is refused: %s', (_what, transforms, expected) => {
  const [result] = fleetRun({ with: config({ transformationPolicies: { p: all(...transforms) } }) });
  expect(renderFindings(result)).toContainEqual(expected);
});

test('an object that a policy no longer applies to stays as it is, and all else goes on', () => {
  const bad = config({
    transformationPolicies: {
      p: selective(
        { kinds: ['Deployment'], targets: { clusters: ['west'] } },
        { type: 'Replace', path: '/spec/x', value: 1 },
      ),
    },
  });
  const results = fleetRun({ with: {} }, { with: bad, overrides: [{ labels: { l: '1' } }] });
  expect(lastIndexes(results)).toEqual([
    ['default/configmap_x.yaml p c2', 'default/deployment.apps_web.yaml p c2'],
    ['default/configmap_x.yaml p c2', 'default/deployment.apps_web.yaml p c2 frozen'],
  ]);
});

test('every sort of change in one policy', () => {
  const policy = selective(
    { kinds: ['Deployment'] },
    { type: 'Set', path: '/spec/strategy/type', value: 'Recreate' },
    { type: 'Set', path: '/spec/template/spec/containers/*/imagePullPolicy', value: 'Always' },
    { type: 'Set', path: '/spec/template/spec/containers/-', value: { name: 'b' } },
    { type: 'Replace', path: '/spec/replicas', value: 3 },
    { type: 'Delete', path: '/spec/template/spec/containers/*/image' },
    { type: 'Delete', path: '/spec/nothing/at/all' },
  );
  const [result] = fleetRun({ with: config({ transformationPolicies: { policy } }) });
  const spec = (objectsOf(result)['east'] as readonly unknown[]).map((object) => fieldAt(object, 'spec'))[0];
  expect(spec).toEqual({
    replicas: 3,
    strategy: { type: 'Recreate' },
    template: { spec: { containers: [{ name: 'a', imagePullPolicy: 'Always' }, { name: 'b' }] } },
  });
});

test('a policy that goes away leaves nothing behind', () => {
  const policy = selective({ kinds: ['Deployment'] }, { type: 'Set', path: '/spec/replicas', value: 7 });
  const results = fleetRun({ with: config({ transformationPolicies: { policy } }) }, { with: {} });
  expect(results.map(replicasOn)).toEqual([
    [7, 7],
    [1, 1],
  ]);
});
