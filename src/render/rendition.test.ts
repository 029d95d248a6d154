import { describe, expect, test } from 'vitest';
import { placement } from '../../test/support/documents.ts';
import { findingsOf } from '../../test/support/index-view.ts';
import { files, type Overrides, replicasOn, run, web, webOn } from '../../test/support/override-fleet.ts';
import { dataAt, type PassResult } from '../../test/support/pass.ts';
import { canonicalYaml, ROOT_WORKSPACE, SPEC_DIFF, targetKey } from '../api/index.ts';

describe('which targets an override is for', () => {
  test.each<[string, Overrides[number]['targets'], readonly number[]]>([
    ['all', undefined, [5, 5]],
    ['by label', { labelSelector: { matchLabels: { region: 'eu' } } }, [5, 1]],
    ['by name', { clusters: ['west'] }, [1, 5]],
    ['by Location', { locations: ['us-1'] }, [1, 5]],
    ['by a Location above', { locations: ['eu'] }, [5, 1]],
    ['by several of one sort: any', { clusters: ['west', 'east'] }, [5, 5]],
    ['by several sorts: all of them', { clusters: ['west'], locations: ['eu'] }, [1, 1]],
    ['by an empty list: none', { clusters: [] }, [1, 1]],
  ])('%s', (_what, targets, expected) => {
    const [result] = run(files([{ replicas: 5, ...(targets === undefined ? {} : { targets }) }]));
    expect(replicasOn(result)).toEqual(expected);
  });
});

describe('which objects an override is for', () => {
  const labelled = (objects: Overrides[number]['objects']): readonly unknown[] => {
    const [result] = run(files([{ labels: { l: '1' }, ...(objects === undefined ? {} : { objects }) }]));
    const at = (file: string): unknown => result && dataAt(result.tree, `targets/east/default/${file}`);
    return ['deployment.apps_web.yaml', 'configmap_x.yaml'].map((file) => {
      const labels = (at(file) as { metadata: { labels?: Record<string, string> } }).metadata.labels;
      return labels?.['l'] === '1';
    });
  };
  test.each<[string, Overrides[number]['objects'], readonly boolean[]]>([
    ['all', undefined, [true, true]],
    ['by kind', { kinds: ['Deployment'] }, [true, false]],
    ['by name', { names: ['x'] }, [false, true]],
    ['by label', { labelSelector: { matchLabels: { app: 'web' } } }, [true, false]],
    ['by all that is said', { kinds: ['Deployment'], names: ['x'] }, [false, false]],
  ])('%s', (_what, objects, expected) => {
    expect(labelled(objects)).toEqual(expected);
  });
});

test('within one: patches, images, replicas, labels, annotations; of several the later wins; the own annotation last', () => {
  const key = targetKey(ROOT_WORKSPACE, 'east');
  const diff = { [SPEC_DIFF + key]: '[{"op": "replace", "path": "/replicas", "value": 9}]', note: 'kept' };
  const overrides: Overrides = [
    {
      objects: { kinds: ['Deployment'] },
      patches: [
        {
          type: 'MergePatch',
          patch: 'spec: {paused: true, replicas: 2}\nmetadata: {labels: {a: patched, b: patched}}',
        },
        {
          type: 'JSONPatch',
          patch: '- {op: test, path: /spec/replicas, value: 2}\n- {op: remove, path: /spec/paused}',
        },
        { type: 'StrategicMergePatch', patch: 'spec: {template: {spec: {containers: [{name: b, image: "redis:7"}]}}}' },
      ],
      images: [
        { name: 'nginx', newTag: '2' },
        { name: 'redis', newName: 'valkey' },
      ],
      replicas: 3,
      labels: { a: 'set' },
      annotations: { team: 'one' },
    },
    { objects: { names: ['web'] }, replicas: 4, annotations: { team: 'two' } },
  ];
  const [result] = run(files(overrides, { 'workloads/web.yaml': web({}, diff) }));
  const containers = [
    { name: 'b', image: 'valkey:7' },
    { name: 'a', image: 'nginx:2' },
  ];
  const made = (replicas: number): unknown => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'web',
      namespace: 'default',
      labels: { app: 'web', a: 'set', b: 'patched' },
      annotations: { note: 'kept', team: 'two' },
    },
    spec: { replicas, template: { spec: { containers } } },
  });
  expect([result && findingsOf([result]), webOn(result, 'east'), webOn(result, 'west')]).toEqual([
    [[]],
    made(9),
    made(4),
  ]);
});

test('replicas are those of kinds that have them', () => {
  const kinds = [
    'apps/v1 StatefulSet',
    'batch/v1 Job',
    'apps/v1 DaemonSet',
    'example.org/v1 Widget',
    'example.org/v1 Gadget',
  ];
  const documents = kinds.map((each) => {
    const [apiVersion = '', kind = ''] = each.split(' ');
    const spec = kind === 'Widget' ? { replicas: 1 } : { parallelism: 1 };
    return canonicalYaml({ apiVersion, kind, metadata: { name: kind.toLowerCase(), namespace: 'default' }, spec });
  });
  const [result] = run(files([{ replicas: 7 }], { 'workloads/more.yaml': documents.join('---\n') }));
  const specOf = (file: string): unknown =>
    result && (dataAt(result.tree, `targets/east/default/${file}.yaml`) as { spec: unknown }).spec;
  expect(
    [
      'statefulset.apps_statefulset',
      'job.batch_job',
      'daemonset.apps_daemonset',
      'widget.example.org_widget',
      'gadget.example.org_gadget',
    ].map(specOf),
  ).toEqual([
    { parallelism: 1, replicas: 7 },
    { parallelism: 1 },
    { parallelism: 1 },
    { replicas: 7 },
    { parallelism: 1 },
  ]);
});

test('what is divided is divided, whatever an override says of its replicas', () => {
  const overrides: Overrides = [{ replicas: 7, labels: { l: '1' } }];
  const divided = { 'p.yaml': placement('p', { overrides, replicaScheduling: { mode: 'Divided' } }) };
  const [result] = run({ ...files(overrides), ...divided, 'workloads/web.yaml': web({ replicas: 4 }) });
  expect(replicasOn(result)).toEqual([2, 2]);
});

test('targets that get the same share one manifest, and nothing changes for a placement without overrides', () => {
  const [plain] = run(files([]));
  const [some] = run(
    files([{ targets: { clusters: ['west'] }, objects: { kinds: ['Deployment'] }, labels: { app: 'web' } }]),
  );
  const ids = (result: PassResult | undefined) =>
    [...(result?.indexes.values() ?? [])].map((i) => i.objects.map((o) => o.digest));
  expect(ids(some)).toEqual(ids(plain));
});
