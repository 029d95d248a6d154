import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configMap, location, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, runStages } from '../../test/support/pass.ts';
import { digestOf, type FileBlob, fileBlob, formatDiagnostic, formatRef } from '../api/index.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { load } from './index.ts';
import { parseFile } from './parse-file.ts';

const messages = ({ diagnostics }: Pick<ReturnType<typeof runStages>, 'diagnostics'>): readonly string[] =>
  diagnostics.map(formatDiagnostic);

describe('of two objects with one name', () => {
  const cordoned = { unschedulable: true };
  const facts = (result: ReturnType<typeof runStages>) =>
    [...result.model.syncTargets.values()].map(
      (s) => `${s.object.metadata.name} ${s.position.file}:${s.position.line} ${s.object.spec.unschedulable === true}`,
    );

  test('the first path wins, when both are new', () => {
    const result = runStages({
      'b.yaml': syncTarget('east'),
      'a.yaml': `# head\n---\n${syncTarget('east', cordoned)}`,
    });
    expect([facts(result), messages(result)]).toEqual([
      ['east a.yaml:3 true'],
      [
        'b.yaml:1:1: DuplicateObject: SyncTarget root/east is written in a.yaml:3 already, which stays in force; remove one',
      ],
    ]);
  });

  test('the one that was there wins, whatever the path of the new one', () => {
    const first = runStages({ 'b.yaml': syncTarget('east') });
    const second = runStages(
      { 'b.yaml': syncTarget('east'), 'a.yaml': syncTarget('east', cordoned) },
      { state: first.state },
    );
    expect([facts(second), messages(second)]).toEqual([
      ['east b.yaml:1 false'],
      [
        'a.yaml:1:1: DuplicateObject: SyncTarget root/east is written in b.yaml:1 already, which stays in force; remove one',
      ],
    ]);
  });

  test('and it still does in every later pass, when both were there', () => {
    const both: Files = { 'b.yaml': syncTarget('east'), 'a.yaml': syncTarget('east', cordoned) };
    let { state } = runStages({ 'b.yaml': syncTarget('east') });
    const seen = [both, both, both, { ...both, 'c.yaml': configMap('x') }].map((files, at) => {
      const result = runStages(files, { state, commit: at + 2 });
      state = result.state;
      return facts(result);
    });
    expect(new Set(seen.flat())).toEqual(new Set(['east b.yaml:1 false']));
    const after = runStages({ 'a.yaml': syncTarget('east', cordoned) }, { state, commit: 9 });
    expect([facts(after), after.model.incumbents.size]).toEqual([['east a.yaml:1 true'], 0]);
  });

  test("in one file the first one wins; kinds do not get in each other's way", () => {
    const files = {
      'a.yaml': [
        location('east'),
        location('east', { displayName: 'later' }),
        syncTarget('east'),
        placement('east'),
      ].join('---\n'),
    };
    const result = runStages(files);
    expect(messages(result)).toEqual([
      'a.yaml:8:1: DuplicateObject: Location root/east is written in a.yaml:1 already, which stays in force; remove one',
    ]);
    expect([result.model.locations.size, result.model.syncTargets.size, result.model.placements.size]).toEqual([
      1, 1, 1,
    ]);
  });

  test('two configs: the first counts', () => {
    const config = (id: string): string => `apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nfleet: {id: ${id}}\n`;
    const result = runStages({ 'a.yaml': config('one'), 'b.yaml': config('two') });
    expect([result.model.config.fleetId, messages(result)]).toEqual([
      'one',
      ['b.yaml:1:1: DuplicateObject: TMCConfig fleet is written in a.yaml:1 already, which stays in force; remove one'],
    ]);
  });

  test('workload objects are all kept: only their delivery can contradict', () => {
    const { model, diagnostics } = runStages({
      'a.yaml': configMap('x', { v: '1' }),
      'b.yaml': configMap('x', { v: '2' }),
    });
    expect([model.workloads.map((w) => w.position.file), diagnostics]).toEqual([['a.yaml', 'b.yaml'], []]);
  });
});

test.each<[string, Files, readonly string[]]>([
  ['SyncTargets and no Location: `default`', { 'a.yaml': syncTarget('east') }, ['root/default']],
  ['a Location: only that', { 'a.yaml': syncTarget('east'), 'b.yaml': location('eu') }, ['root/eu']],
  ['no SyncTarget: none', { 'a.yaml': configMap('x') }, []],
])('Locations of a workspace with %s', (_what, files, expected) => {
  expect([...runStages(files).model.locations.keys()]).toEqual(expected);
});

test.each<[string, string, number, number, string]>([
  ['nothing', '', 20, 30, 'fleet'],
  ['a part', 'safety: {maxRemovals: {objects: 0}}', 0, 30, 'fleet'],
  ['all', 'fleet: {id: mine}\nsafety: {maxRemovals: {objects: 5, percent: 0.5}, plainSecrets: warn}', 5, 0.5, 'mine'],
])('a config with %s is filled up with the defaults', (_what, text, objects, percent, fleetId) => {
  const { config } = runStages({ 'c.yaml': `apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\n${text}\n` }).model;
  expect(config).toEqual({
    ...DEFAULT_CONFIG,
    fleetId,
    safety: { maxRemovals: { objects, percent }, plainSecrets: 'warn' },
  });
});

const CRD = (scope: string): string =>
  `---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: w.a.example}\nspec: {group: a.example, scope: ${scope}, names: {kind: Widget}}\n`;
const object = (apiVersion: string, kind: string, namespace?: string): string =>
  `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x${namespace === undefined ? '' : `, namespace: ${namespace}`}}\n`;

test.each<[string, string, string]>([
  ['a namespaced kind without namespace', object('v1', 'ConfigMap'), 'ConfigMap default/x'],
  ['a namespaced kind with one', object('apps/v1', 'Deployment', 'shop'), 'Deployment shop/x'],
  ['a kind of a later version', object('storage.k8s.io/v9', 'CSIStorageCapacity'), 'CSIStorageCapacity default/x'],
  ['a custom kind of a group like those of Kubernetes', object('gateway.networking.k8s.io/v1', 'Gateway'), 'Gateway x'],
  ['one that has no namespaces', object('gateway.networking.k8s.io/v1', 'GatewayClass'), 'GatewayClass x'],
  ['a version that the core group never had', object('builtin', 'LabelTransformer'), 'LabelTransformer x'],
  [
    'a cluster-scoped kind with a namespace',
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'shop'),
    'ClusterRole x',
  ],
  ['a Namespace', object('v1', 'Namespace'), 'Namespace x'],
  ['a custom kind whose definition is not here', object('a.example/v1', 'Widget'), 'Widget x'],
  ['the same with a namespace', object('a.example/v1', 'Widget', 'shop'), 'Widget shop/x'],
  ['a custom kind defined as namespaced', object('a.example/v1', 'Widget') + CRD('Namespaced'), 'Widget default/x'],
  ['a custom kind defined for the cluster', object('a.example/v1', 'Widget', 'shop') + CRD('Cluster'), 'Widget x'],
])('%s', (_what, text, expected) => {
  const widget = runStages({ 'a.yaml': text }).model.workloads.filter((w) => w.ref.kind !== 'CustomResourceDefinition');
  expect(widget.map((w) => [formatRef(w.ref), w.object.metadata.namespace, w.digest])).toEqual([
    [expected, widget[0]?.ref.namespace, digestOf(widget[0]?.object)],
  ]);
});

test('files with too many bytes together are not read at all, and nothing counts as gone', () => {
  const files = new Map([0, 1].map((at) => [`${at}.yaml`, fileBlob(syncTarget(`s${at}`))] as const));
  const limit = 256 * 1024 * 1024;
  const loaded = (bytes: number) => {
    const parsed = (blob: FileBlob) => ({ ...parseFile(blob.bytes ?? new Uint8Array()), bytes });
    return load({ files, lastGood: new Map(), parsed, knownPaths: new Map(), incumbents: new Map() });
  };
  const fits = loaded(limit / 2);
  expect([fits.model.syncTargets.size, fits.diagnostics]).toEqual([2, []]);
  const { model, diagnostics } = loaded(limit / 2 + 1);
  expect([model.syncTargets.size, [...model.unreadable], diagnostics.map(formatDiagnostic)]).toEqual([
    0,
    ['root'],
    [
      '-:1:1: SourceTooLarge: its YAML and JSON files have more than 256 MiB together: nothing of this source is read, and what was read before stays in force; split the fleet, or exclude with .tmcignore what is no part of it',
    ],
  ]);
});

test('the order in which files come does not matter', () => {
  const files = {
    'a.yaml': [syncTarget('east'), syncTarget('west')].join('---\n'),
    'b.yaml': [location('eu'), location('us')].join('---\n'),
    'c.yaml': [placement('one'), placement('two'), syncTarget('east')].join('---\n'),
    'w/d.yaml': [configMap('x'), configMap('y'), configMap('x', { v: '2' })].join('---\n'),
    'w/e.yaml': 'a: {',
  };
  const essence = (ordered: Files) => {
    const { model, diagnostics } = runStages(ordered);
    return [[...model.syncTargets], [...model.locations], [...model.placements], model.workloads, diagnostics];
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(files), { minLength: 5 }), (entries) => {
      expect(essence(Object.fromEntries(entries))).toEqual(essence(files));
    }),
    { numRuns: 30 },
  );
});
