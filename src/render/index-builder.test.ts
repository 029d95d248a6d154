import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { indexesOf, type PassStep, runPasses } from '../../test/support/index-view.ts';
import { dataAt, type Files, ready, textOf } from '../../test/support/pass.ts';
import { canonicalYaml } from '../api/index.ts';

const FLEET: Files = { 'east.yaml': syncTarget('east'), 'web.yaml': placement('web') };
const X = 'default/configmap_x.yaml';
const east = (steps: readonly PassStep[]) => indexesOf('east', runPasses(['east'], steps));
const step = (files: Files, gone: readonly string[] = []): PassStep => ({
  files: { ...FLEET, ...files },
  observations: [ready('east', { gone })],
});
const x = (v = '1'): Files => ({ 'workloads/x.yaml': configMap('x', { v }) });
const sha = (n: number): string => n.toString(16).padStart(40, '0');

describe('since', () => {
  test('an entry keeps its commit and time while it is the same, and gets those of the pass that changes it', () => {
    const results = runPasses(
      ['east'],
      [
        step(x()),
        step({ ...x(), 'workloads/y.yaml': configMap('y') }),
        step({ ...x('2'), 'workloads/y.yaml': configMap('y') }),
        step(x('2')),
      ],
    );
    expect(indexesOf('east', results)).toEqual([
      [`${X} web c1`],
      [`${X} web c1`, 'default/configmap_y.yaml web c2'],
      [`${X} web c3`, 'default/configmap_y.yaml web c2'],
      [`${X} web c3`, 'gone: /ConfigMap/default/y c4 the source of root/web no longer has it'],
    ]);
    expect(results.map((r) => [...r.indexes.values()].map((i) => i.objects.map((o) => o.sinceTime)))).toEqual([
      [['2026-01-01T00:00:00Z']],
      [['2026-01-01T00:00:00Z', '2026-01-01T00:00:10Z']],
      [['2026-01-01T00:00:20Z', '2026-01-01T00:00:10Z']],
      [['2026-01-01T00:00:20Z']],
    ]);
  });

  test.each<[string, Files, string]>([
    [
      'the same object in other words',
      {
        'workloads/x.yaml':
          '{"kind": "ConfigMap", "apiVersion": "v1", "data": {"v": "1"}, "metadata": {"namespace": "default", "name": "x"}}',
      },
      `${X} web c1`,
    ],
    [
      'without the namespace that it has anyway',
      { 'workloads/x.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {v: "1"}\n' },
      `${X} web c1`,
    ],
    ['in another file', { 'workloads/deep/z.yaml': configMap('x', { v: '1' }) }, `${X} web c1`],
    ['with another content', x('2'), `${X} web c2`],
    ['by two placements', { ...x(), 'more.yaml': placement('more') }, `${X} more+web c2`],
    ['by another placement', { ...x(), 'web.yaml': placement('renamed') }, `${X} renamed c2`],
  ])('%s', (_what, files, expected) => {
    expect(east([step(x()), step(files)])[1]).toEqual([expected]);
  });

  test('a new version of the API is a change of the same object', () => {
    const at = (version: string): Files => ({
      'workloads/x.yaml': `apiVersion: a.example/${version}\nkind: W\nmetadata: {name: x, namespace: default}\n`,
    });
    expect(east([step(at('v1')), step(at('v2'))])[1]).toEqual(['default/w.a.example_x.yaml web c2']);
  });
});

describe('a removal', () => {
  const REASON = 'the source of root/web no longer has it';
  const GONE = `gone: /ConfigMap/default/x c2 ${REASON}`;
  test.each<[string, readonly PassStep[], readonly (readonly string[])[]]>([
    [
      'is kept until the syncer confirms it',
      [step(x()), step({}), step({}), step({}, [`/ConfigMap/default/x@${sha(2)}`]), step({})],
      [[`${X} web c1`], [GONE], [GONE], [], []],
    ],
    [
      'is not taken away by the confirmation of another',
      [step(x()), step({}), step({}, [`/ConfigMap/default/x@${sha(1)}`, `/ConfigMap/default/y@${sha(2)}`])],
      [[`${X} web c1`], [GONE], [GONE]],
    ],
    [
      'is cancelled when the object is wanted again, and given anew later',
      [step(x()), step({}), step(x()), step({})],
      [[`${X} web c1`], [GONE], [`${X} web c3`], [`gone: /ConfigMap/default/x c4 ${REASON}`]],
    ],
    [
      'names the Placement that was deleted',
      [step(x()), { files: { 'east.yaml': syncTarget('east'), ...x() } }],
      [[`${X} web c1`], ['gone: /ConfigMap/default/x c2 Placement root/web was deleted']],
    ],
    [
      'does not come when another Placement still has the object',
      [step({ ...x(), 'more.yaml': placement('more') }), step({ ...x(), 'web.yaml': placement('more') })],
      [[`${X} more+web c1`], [`${X} more c2`]],
    ],
    [
      'of one object leaves another with the same name alone',
      [
        step({ ...x(), 'workloads/s.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: x}\n' }),
        step({ 'workloads/s.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: x}\n' }),
      ],
      [
        [`${X} web c1`, 'default/secret_x.yaml web c1'],
        ['default/secret_x.yaml web c1', GONE],
      ],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(east(steps)).toEqual(expected);
  });

  test('goes in reverse order of the stages, not before now', () => {
    const files: Files = {
      'workloads/a.yaml': configMap('c', {}, 'shop'),
      'workloads/d.yaml': canonicalYaml({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'd', namespace: 'shop' },
      }),
    };
    const [, second] = runPasses(['east'], [step(files), step({})]);
    expect([...(second?.indexes.values() ?? [])].map((i) => i.removals)).toEqual([
      [
        {
          ref: { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'd' },
          stage: 8,
          reason: REASON,
          commit: sha(2),
          notBefore: '2026-01-01T00:00:10Z',
        },
        {
          ref: { group: '', version: 'v1', kind: 'ConfigMap', namespace: 'shop', name: 'c' },
          stage: 6,
          reason: REASON,
          commit: sha(2),
          notBefore: '2026-01-01T00:00:10Z',
        },
        {
          ref: { group: '', version: 'v1', kind: 'Namespace', name: 'shop' },
          stage: 1,
          reason: 'nothing on this target uses the namespace any more',
          commit: sha(2),
          notBefore: '2026-01-01T00:00:10Z',
        },
      ],
    ]);
  });
});

describe('a Namespace', () => {
  const shop: Files = { 'workloads/x.yaml': configMap('x', {}, 'shop') };
  const own: Files = {
    'workloads/ns.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: a}}\n',
  };
  const NS = '_cluster/namespace_shop.yaml';
  const SHOP = 'shop/configmap_x.yaml';
  test.each<[string, readonly Files[], readonly (readonly string[])[]]>([
    ['is made for what lies in it', [shop], [[`${NS} - c1`, `${SHOP} web c1`]]],
    ['is not made when the source has it', [{ ...shop, ...own }], [[`${NS} web c1`, `${SHOP} web c1`]]],
    [
      'stays, as a bare one, when the source has it no more and things lie in it',
      [{ ...shop, ...own }, shop],
      [
        [`${NS} web c1`, `${SHOP} web c1`],
        [`${NS} - c2`, `${SHOP} web c1`],
      ],
    ],
    [
      'is taken over by the source',
      [shop, { ...shop, ...own }],
      [
        [`${NS} - c1`, `${SHOP} web c1`],
        [`${NS} web c2`, `${SHOP} web c1`],
      ],
    ],
    [
      'leaves with the last that lay in it',
      [shop, {}],
      [
        [`${NS} - c1`, `${SHOP} web c1`],
        [
          'gone: /ConfigMap/shop/x c2 the source of root/web no longer has it',
          'gone: /Namespace//shop c2 nothing on this target uses the namespace any more',
        ],
      ],
    ],
    [
      'is not made for default and kube-*',
      [{ 'workloads/x.yaml': `${configMap('x')}---\n${configMap('x', {}, 'kube-system')}` }],
      [[`${X} web c1`, 'kube-system/configmap_x.yaml web c1']],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(east(steps.map((files) => step(files)))).toEqual(expected);
  });

  test('that is made says what every server says of it, and nothing else', () => {
    const [result] = runPasses(['east'], [step(shop)]);
    expect(result && textOf(result.tree)[`targets/east/${NS}`]).toBe(
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  labels:\n    kubernetes.io/metadata.name: shop\n  name: shop\n',
    );
  });
});

test('two kinds that differ by case only share no file: the one that is there stays, the other is refused by name', () => {
  const kinds = (...names: readonly string[]): Files => ({
    'workloads/k.yaml': names
      .map((kind) => `---\napiVersion: a.example/v1\nkind: ${kind}\nmetadata: {name: x, namespace: default}\n`)
      .join(''),
  });
  const results = runPasses(
    ['east'],
    [step(kinds('Widget')), step(kinds('WIDGET', 'Widget')), step(kinds('WIDGET', 'Widget'))],
  );
  expect(indexesOf('east', results)).toEqual(Array(3).fill(['default/widget.a.example_x.yaml web c1']));
  expect(results.map((r) => r.renderDiagnostics.map((d) => `${d.code}: ${d.message}`))).toEqual([
    [],
    ...Array(2).fill([
      'PathConflict: WIDGET default/x would be written to default/widget.a.example_x.yaml, where Widget default/x is: it is not delivered; rename one',
    ]),
  ]);
  const [first] = results;
  expect(first && dataAt(first.tree, 'targets/east/default/widget.a.example_x.yaml')).toMatchObject({ kind: 'Widget' });
});
