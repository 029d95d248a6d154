import { describe, expect, test } from 'vitest';
import { configMap, location, placement, syncTarget } from '../../test/support/documents.ts';
import { runPasses } from '../../test/support/index-view.ts';
import { type Files, NOW, notReady, ready, runStages, sha, textOf } from '../../test/support/pass.ts';
import { nodeAt, type Observation, parsePlacementId, subtree, walkFiles } from '../api/index.ts';
import { createRenderMemo, NOTHING_RENDERED, readRendered, render, stateFiles } from './index.ts';

const FILES: Files = {
  'fleet.yaml': [syncTarget('east'), syncTarget('west'), placement('web')].join('---\n'),
  'workloads/x.yaml': configMap('x', { v: '1' }),
  'workloads/y.yaml': configMap('y', {}, 'shop'),
};
const BOTH = [ready('east'), ready('west')];
const first = runStages(FILES, { observations: BOTH });

test('the whole branch has this layout', () => {
  expect([...walkFiles(first.tree)].map(([path]) => path)).toEqual([
    'README.md',
    'decisions/root/web.yaml',
    'index/east.yaml',
    'index/west.yaml',
    'observations/east.yaml',
    'observations/west.yaml',
    'targets.yaml',
    ...['east', 'west'].flatMap((t) =>
      ['_cluster/namespace_shop.yaml', 'default/configmap_x.yaml', 'shop/configmap_y.yaml'].map(
        (p) => `targets/${t}/${p}`,
      ),
    ),
  ]);
});

test('manifests are plain objects without a mark of ours, and equal ones are one blob, one subtree', () => {
  expect(textOf(first.tree)['targets/east/default/configmap_x.yaml']).toBe(
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n  namespace: default\ndata:\n  v: "1"\n',
  );
  expect(subtree(first.tree, 'targets/east').id).toBe(subtree(first.tree, 'targets/west').id);
  expect(nodeAt(first.tree, 'targets/east')?.kind).toBe('tree');
});

test("a target's own branch holds the same objects", () => {
  expect(
    [...first.targets].map(([t, tree]) => [t, nodeAt(tree, 'manifests')?.id, nodeAt(tree, 'index.yaml')?.id]),
  ).toEqual(
    ['east', 'west'].map((t) => [t, nodeAt(first.tree, `targets/${t}`)?.id, nodeAt(first.tree, `index/${t}.yaml`)?.id]),
  );
  const [empty] = runStages({ 'a.yaml': syncTarget('a') }).targets.values();
  expect(empty && [...walkFiles(empty)].map(([path]) => path)).toEqual(['README.md', 'index.yaml']);
});

describe('a change of the rendered tree', () => {
  const available: readonly Observation[] = BOTH.map((o) => ({ ...o, available: [parsePlacementId('root/web')] }));
  test.each<[string, Files, readonly Observation[], boolean]>([
    ['nothing', FILES, BOTH, false],
    [
      'the same in other files',
      { ...FILES, 'workloads/x.yaml': '', 'workloads/z.yaml': FILES['workloads/x.yaml'] ?? '' },
      BOTH,
      false,
    ],
    ["a file that is nobody's", { ...FILES, 'README.md': 'x', 'values.yaml': 'a: 1' }, BOTH, false],
    ['an object that nobody delivers', { ...FILES, 'other/z.yaml': configMap('z') }, BOTH, false],
    ['what is available', FILES, available, false],
    ['a target that falls silent', FILES, [ready('east'), notReady('west')], false],
    ['an object', { ...FILES, 'workloads/x.yaml': configMap('x', { v: '2' }) }, BOTH, true],
    ['a new target', { ...FILES, 'north.yaml': syncTarget('north') }, BOTH, true],
    ['a decision', { ...FILES, 'fleet.yaml': `${FILES['fleet.yaml']}---\n${placement('more')}` }, BOTH, true],
    ['a file that breaks', { ...FILES, 'workloads/x.yaml': 'apiVersion: v1\nkind: {' }, BOTH, true],
  ])('%s: %4$s', (_what, files, observations, changed) => {
    const second = runStages(files, {
      observations,
      state: first.state,
      commit: 2,
      now: new Date(NOW.getTime() + 1e7),
    });
    expect([
      second.changed,
      subtree(second.tree, 'targets').id === subtree(first.tree, 'targets').id || changed,
    ]).toEqual([changed, true]);
    if (!changed)
      expect([...second.targets].map(([t, tree]) => [t, tree.id])).toEqual(
        [...first.targets].map(([t, tree]) => [t, tree.id]),
      );
  });

  test('only the targets that it concerns get another branch', () => {
    const files = {
      ...FILES,
      'l.yaml': location('west', { instanceSelector: { matchLabels: { none: 'x' } } }, { only: 'west' }),
    };
    const step = runPasses(
      ['east', 'west'],
      [{ files: FILES }, { files: { ...FILES, 'fleet.yaml': `${FILES['fleet.yaml']}---\n${syncTarget('south')}` } }],
    );
    const ids = step.map((r) => new Map([...r.targets].map(([t, tree]) => [t, tree.id])));
    expect([...(ids[0] ?? [])].every(([t, id]) => ids[1]?.get(t) === id)).toBe(true);
    expect(runStages(files, { observations: BOTH, state: first.state }).changed).toBe(true);
  });
});

test('a broken file keeps its last good content under frozen/, byte for byte, and loses it when it is fixed', () => {
  const broken = { ...FILES, 'workloads/x.yaml': 'apiVersion: v1\nkind: {' };
  const [, second, third, fourth] = runPasses(
    ['east', 'west'],
    [{ files: FILES }, { files: broken }, { files: broken }, { files: FILES }],
  );
  const frozen = [second, third, fourth].map((r) => (r ? textOf(subtree(r.tree, 'frozen')) : undefined));
  expect(frozen).toEqual([
    { 'workloads/x.yaml': FILES['workloads/x.yaml'] },
    { 'workloads/x.yaml': FILES['workloads/x.yaml'] },
    {},
  ]);
  expect([second?.changed, third?.changed, fourth?.changed]).toEqual([true, false, true]);
});

test('what was rendered is read back as it was decided', () => {
  const { rendered } = first.state;
  expect([...rendered.decisions.values()]).toEqual([...first.placed.decisions.values()]);
  expect(rendered.indexes).toEqual(first.indexes);
  expect([...rendered.observations.values()]).toEqual(BOTH);
  expect(
    stateFiles(first.tree)
      .map((b) => b.id)
      .sort(),
  ).toEqual(
    [
      'decisions/root/web.yaml',
      'index/east.yaml',
      'index/west.yaml',
      'observations/east.yaml',
      'observations/west.yaml',
      'targets.yaml',
    ]
      .map((p) => nodeAt(first.tree, p)?.id)
      .sort(),
  );
});

test.each([
  [
    'decisions/root/web.yaml',
    'kind: PlacementDecision',
    'kind: X',
    'decisions/root/web.yaml: kind must be PlacementDecision',
  ],
  ['index/east.yaml', 'objects:', 'object:', 'index/east.yaml: objects and removals must be lists'],
  ['observations/east.yaml', 'gone: []', 'gone: {}', 'observations/east.yaml: available and gone must be lists'],
  ['index/west.yaml', 'objects:', '{', /^index\/west\.yaml: line \d+: /],
])('a rendered branch whose %s was edited is not used at all', (path, from, to, message) => {
  const texts = new Map(
    [...walkFiles(first.tree)].map(([p, blob]) => [
      blob.id,
      p === path ? new TextDecoder().decode(blob.bytes).replace(from, to) : new TextDecoder().decode(blob.bytes),
    ]),
  );
  expect(() => readRendered(first.tree, (id, parse) => parse(texts.get(id) ?? ''))).toThrow(message);
});

test('what is known of clusters is kept as it was; those that serve the same share a file', () => {
  const facts = {
    allocatable: { cpu: '7500m', memory: '30Gi', pods: 110 },
    apis: ['/v1/ConfigMap', 'apps/v1/Deployment'],
    objects: { total: 40, failing: 1 },
    unreachableSince: '2026-01-01T00:00:00Z',
  };
  const seen = [ready('east', facts), ready('west', { apis: [...facts.apis] })];
  const { tree, state } = runStages(FILES, { observations: seen });
  const [east, west] = ['east', 'west'].map((name) => nodeAt(tree, `observations/apis/${name}.yaml`)?.id);
  expect([[...state.rendered.observations.values()], east === west, east === undefined]).toEqual([seen, true, false]);
});

test('the memo only spares work: over a series of changes it gives the bytes of a fresh one', () => {
  const memo = createRenderMemo();
  const texts = ['1', '2', '1', '3'].map((v) => ({ ...FILES, 'workloads/x.yaml': configMap('x', { v }) }));
  for (const files of texts) {
    const { model, placed } = runStages(files, { observations: BOTH });
    const input = {
      model,
      ...placed,
      observations: new Map(BOTH.map((o) => [o.target, o])),
      previous: NOTHING_RENDERED,
      sourceCommit: sha(1),
      now: NOW,
    };
    expect(render(input, memo).tree.id).toBe(render(input, createRenderMemo()).tree.id);
  }
});
