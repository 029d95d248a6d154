import { describe, expect, test } from 'vitest';
import { configMap, location, placement, syncTarget } from '../../test/support/documents.ts';
import { findingsOf, indexesOf } from '../../test/support/index-view.ts';
import { files, type Overrides, replicasOn, run, web, webOn } from '../../test/support/override-fleet.ts';
import type { Files } from '../../test/support/pass.ts';
import { canonicalYaml, ROOT_WORKSPACE, SPEC_DIFF, targetKey } from '../api/index.ts';

const on = (
  target: string,
  patch: string,
  type: 'JSONPatch' | 'MergePatch' | 'StrategicMergePatch' = 'MergePatch',
): Overrides => [{ targets: { clusters: [target] }, objects: { kinds: ['Deployment'] }, patches: [{ type, patch }] }];
const bad = on('west', '- {op: remove, path: /spec/x}', 'JSONPatch');
const FATE = 'until it is corrected, what is there of it stays as it is, and nothing new is delivered';
const FAILED = `p.yaml:11:11: OverrideFailed: spec.overrides[0].patches[0] does not apply to Deployment default/web on west: operation 0 (remove /spec/x): there is no /spec/x; ${FATE}`;
const W = 'default/deployment.apps_web.yaml';
const X = 'default/configmap_x.yaml';

describe('an override that does not apply', () => {
  test('a new object is not delivered there, all else is', () => {
    const results = run(files(bad));
    expect([indexesOf('east', results), indexesOf('west', results), findingsOf(results)]).toEqual([
      [[`${X} p c1`, `${W} p c1`]],
      [[`${X} p c1`]],
      [[FAILED]],
    ]);
  });

  test('the copy that is there stays byte for byte while others change, and goes on when it applies again', () => {
    const changed = { 'workloads/web.yaml': web({ replicas: 2 }), 'workloads/x.yaml': configMap('x', { v: '2' }) };
    const results = run(files([]), files(bad, changed), files(on('west', 'spec: {paused: true}'), changed));
    expect([
      indexesOf('east', results),
      indexesOf('west', results),
      results.map(replicasOn),
      findingsOf(results),
    ]).toEqual([
      [
        [`${X} p c1`, `${W} p c1`],
        [`${X} p c2`, `${W} p c2`],
        [`${X} p c2`, `${W} p c2`],
      ],
      [
        [`${X} p c1`, `${W} p c1`],
        [`${X} p c2`, `${W} p c2 frozen`],
        [`${X} p c2`, `${W} p c3`],
      ],
      [
        [1, 1],
        [2, 1],
        [2, 2],
      ],
      [[], [FAILED], []],
    ]);
  });

  test('the object is removed when its source no longer has it', () => {
    const { 'workloads/web.yaml': _web, ...without } = files(bad);
    const [, , last] = indexesOf('west', run(files([]), files(bad), without));
    expect(last).toEqual([`${X} p c1`, 'gone: apps/Deployment/default/web c3 the source of root/p no longer has it']);
  });

  test('a copy that another placement left to this one stays', () => {
    const q = placement('q');
    const other = { ...files([]), 'p.yaml': q };
    const results = run(other, files(bad));
    expect(indexesOf('west', results)).toEqual([
      [`${X} q c1`, `${W} q c1`],
      [`${X} p c2`, `${W} p c2 frozen`],
    ]);
  });

  test('another placement that delivers the object soundly does so', () => {
    const results = run({ ...files(bad), 'q.yaml': placement('q') });
    expect([indexesOf('west', results), findingsOf(results)]).toEqual([[[`${X} p+q c1`, `${W} q c1`]], [[FAILED]]]);
  });

  test('what it delivered before contradicts another that changes', () => {
    const q = { 'q.yaml': placement('q') };
    const results = run({ ...files([]), ...q }, { ...files(bad), ...q, 'workloads/web.yaml': web({ replicas: 2 }) });
    expect([indexesOf('west', results).at(-1), replicasOn(results[1])]).toEqual([
      [`${X} p+q c1`, `${W} p c2 frozen`],
      [2, 1],
    ]);
  });

  test('a copy elsewhere stays as long as it cannot be made where it is to go', () => {
    const only = (target: string, overrides: Overrides): Files => ({
      ...files([]),
      'p.yaml': placement('p', { overrides, locationSelector: { labelSelector: { matchLabels: { at: target } } } }),
      'fleet.yaml': [
        syncTarget('east', {}, { location: 'e' }),
        syncTarget('west', {}, { location: 'w' }),
        location('e', {}, { at: 'east' }),
        location('w', {}, { at: 'west' }),
      ].join('---\n'),
    });
    const results = run(only('east', []), only('west', bad), only('west', bad));
    const [x, deployment] = indexesOf('east', results).at(-1) ?? [];
    expect([indexesOf('west', results).at(-1), x?.startsWith(X), deployment]).toEqual([
      [`${X} p c2`],
      true,
      expect.stringMatching(/^default\/deployment\.apps_web\.yaml p /),
    ]);
  });
});

test.each<[string, Overrides, readonly string[]]>([
  ['alike share it', [{ labels: { l: '1' } }], []],
  [
    'differently contradict each other',
    [{ labels: { l: '2' } }],
    ['web', 'x'].map(
      (file) =>
        expect.stringMatching(
          new RegExp(`^workloads/${file}\\.yaml.*ConflictingDeliverers: .*the copy of root/p `),
        ) as string,
    ),
  ],
])('two placements that change one object %s', (_what, overrides, findings) => {
  const first = files([{ labels: { l: '1' } }]);
  const results = run(first, { ...first, 'q.yaml': placement('q', { overrides }) });
  const owners = findings.length === 0 ? 'p+q c2' : 'p c1';
  expect([indexesOf('east', results).at(-1), findingsOf(results).at(-1)]).toEqual([
    [`${X} ${owners}`, `${W} ${owners}`],
    findings,
  ]);
});

describe('what no override may change, and what else it must leave', () => {
  const another = 'and so make another object';
  test.each<[string, string]>([
    ['metadata: {name: other}', `it would change metadata.name, ${another}`],
    ['metadata: {namespace: other}', `it would change metadata.namespace, ${another}`],
    ['kind: Pod', `it would change kind, ${another}`],
    ['apiVersion: apps/v2', `it would change apiVersion, ${another}`],
    ['apiVersion: x/v1', `it would change apiVersion, ${another}`],
    ['metadata: null', 'it would leave no object with apiVersion, kind and metadata.name'],
    ['metadata: {labels: {a: 1}}', 'metadata.labels.a would be no text'],
    ['metadata: {annotations: [a]}', 'metadata.annotations would be no mapping'],
    [
      'metadata: {annotations: {workload.kcp.io/locator: a}}',
      'it would change workload.kcp.io/locator, which only tmc writes',
    ],
    [
      'metadata: {labels: {internal.workload.kcp.io/cluster: a}}',
      'it would change internal.workload.kcp.io/cluster, which only tmc writes',
    ],
  ])('%s', (patch, says) => {
    const found = findingsOf(run(files(on('west', patch))))[0] ?? [];
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`does not apply to Deployment default/web on west: ${says}; ${FATE}`);
  });

  test('labels of an override neither', () => {
    const labels = { 'internal.workload.kcp.io/cluster': 'a' };
    const [found] = findingsOf(run(files([{ objects: { kinds: ['Deployment'] }, labels }])));
    expect(found).toEqual([
      expect.stringContaining(
        'OverrideFailed: spec.overrides[0] does not apply to Deployment default/web on east, west: it would change',
      ),
    ]);
  });
});

test('one cause is told once, with some of the objects and targets', () => {
  const objects = Array.from({ length: 5 }, (_, at) => configMap(`m${at}`)).join('---\n');
  const overrides: Overrides = [{ patches: [{ type: 'JSONPatch', patch: '- {op: remove, path: /x}' }] }];
  const [found] = findingsOf(run(files(overrides, { 'workloads/m.yaml': objects })));
  expect(found).toEqual([
    `p.yaml:8:11: OverrideFailed: spec.overrides[0].patches[0] does not apply to ConfigMap default/m0, ConfigMap default/m1, ConfigMap default/m2 and 4 more on east, west: operation 0 (remove /x): there is no /x; ${FATE}`,
  ]);
});

test('a strategic merge of a custom resource is refused', () => {
  const widget = canonicalYaml({
    apiVersion: 'example.org/v1',
    kind: 'Widget',
    metadata: { name: 'w', namespace: 'default' },
  });
  const overrides: Overrides = [
    { objects: { kinds: ['Widget'] }, patches: [{ type: 'StrategicMergePatch', patch: 'spec: {a: 1}' }] },
  ];
  const [found] = findingsOf(run(files(overrides, { 'workloads/w.yaml': widget })));
  expect(found).toEqual([
    expect.stringContaining(
      'strategic merge is not supported for custom resources, and Widget of example.org/v1 is none that Kubernetes itself has: use a MergePatch or a JSONPatch',
    ),
  ]);
});

describe('the annotation by which an object differs itself', () => {
  const key = targetKey(ROOT_WORKSPACE, 'east');
  const own = (patch: string): Files => files([], { 'workloads/web.yaml': web({}, { [SPEC_DIFF + key]: patch }) });

  test('changes the spec for its target, and is not delivered', () => {
    const [result] = run(own('[{"op": "replace", "path": "/replicas", "value": 9}]'));
    const annotations = ['east', 'west'].map(
      (t) => (webOn(result, t) as { metadata: Record<string, unknown> }).metadata,
    );
    const metadata = { name: 'web', namespace: 'default', labels: { app: 'web' } };
    expect([replicasOn(result), annotations]).toEqual([
      [9, 1],
      [metadata, metadata],
    ]);
  });

  test.each<[string, string]>([
    ['[{"op": "remove", "path": "/x"}]', 'operation 0 (remove /x): there is no /x'],
    ['[{"op": "replace", "path": "", "value": 1}]', 'it would leave a spec that is no mapping'],
    ['- op', 'it is no JSON patch: it must be a JSON list of operations (RFC 6902)'],
  ])('%s does not apply', (patch, says) => {
    const results = run(files([]), own(patch));
    expect([indexesOf('east', results).at(-1), indexesOf('west', results).at(-1), findingsOf(results).at(-1)]).toEqual([
      [`${X} p c1`, `${W} p c2 frozen`],
      [`${X} p c1`, `${W} p c1`],
      [
        `workloads/web.yaml:5:84: OverrideFailed: the annotation ${SPEC_DIFF}${key} does not apply to Deployment default/web on east: ${says}; ${FATE}`,
      ],
    ]);
  });
});
