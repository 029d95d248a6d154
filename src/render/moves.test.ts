import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget, workspace } from '../../test/support/documents.ts';
import { fakeBuilder } from '../../test/support/fake-builder.ts';
import { type Files, NOW, type PassState, ready, runBuiltTree, treeOfFiles } from '../../test/support/pass.ts';
import type { PlacementSpec } from '../api/index.ts';

const NAMES = ['east', 'west'];
const EVERYBODY = { workspaces: [{ name: 'all', path: 'root:*' }] };
const ONE = configMap('one', { of: '1' });
const TWO = configMap('two', { of: '2' });

const at = (name: string, spec: Partial<PlacementSpec> = {}): Partial<PlacementSpec> => ({
  ...spec,
  locationSelector: { path: 'root', labelSelector: { matchLabels: { at: name } } },
});

const FLEET: Files = Object.fromEntries([
  ...NAMES.map((name) => [`fleet/${name}.yaml`, syncTarget(name, EVERYBODY, { at: name })]),
  ...NAMES.map((name) => [
    `fleet/l-${name}.yaml`,
    `apiVersion: workload.kcp.io/v1alpha1\nkind: Location\nmetadata: {name: ${name}, labels: {at: ${name}}}\nspec: {instanceSelector: {matchLabels: {at: ${name}}}}\n`,
  ]),
]);

/** Everything is available after the first pass; each further one has its own files. */
async function through(...steps: readonly Files[]) {
  let state: PassState | undefined;
  const seen: (readonly string[])[] = [];
  const builder = fakeBuilder();
  for (const [commit, files] of steps.entries()) {
    const source = treeOfFiles({ ...FLEET, ...files });
    const now = new Date(NOW.getTime() + commit * 1_000);
    const result = await runBuiltTree(source, builder, {
      observations: NAMES.map((name) => ready(name)),
      state,
      commit,
      now,
    });
    state = result.state;
    seen.push(
      [...result.indexes.values()].flatMap(({ target, objects, removals }) => [
        ...objects.map(
          ({ ref, placements, sinceCommit }) =>
            `${target} ${ref.name} of ${placements.join()} since ${Number(`0x${sinceCommit}`)}`,
        ),
        ...removals.map(({ ref }) => `${target} ${ref.name} goes`),
      ]),
    );
  }
  return seen.slice(1);
}

const PATH = placement('web', at('east', { source: { path: 'app' } }));

describe('a move, and no removal', () => {
  test.each<[string, Files, Files, readonly string[]]>([
    [
      'to another file',
      { 'p.yaml': PATH, 'app/one.yaml': ONE },
      { 'p.yaml': PATH, 'app/deep/other.yaml': ONE },
      ['east one of root/web since 0'],
    ],
    [
      'into a file with others, which keep their place too',
      { 'p.yaml': PATH, 'app/one.yaml': ONE, 'app/two.yaml': TWO },
      { 'p.yaml': PATH, 'app/two.yaml': `${TWO}---\n${ONE}` },
      ['east one of root/web since 0', 'east two of root/web since 0'],
    ],
    [
      'of the whole directory, with its Placement',
      { 'p.yaml': PATH, 'app/one.yaml': ONE },
      { 'p.yaml': PATH.replace('path: app', 'path: shop'), 'shop/one.yaml': ONE },
      ['east one of root/web since 0'],
    ],
    [
      'from a directory to a kustomization that gives the same',
      { 'p.yaml': PATH, 'app/cm.yaml': ONE },
      { 'p.yaml': PATH, 'app/cm.yaml': ONE, 'app/kustomization.yaml': 'resources: [cm.yaml]\n' },
      ['east one of root/web since 0'],
    ],
    [
      'back from it',
      { 'p.yaml': PATH, 'app/cm.yaml': ONE, 'app/kustomization.yaml': 'resources: [cm.yaml]\n' },
      { 'p.yaml': PATH, 'app/cm.yaml': ONE },
      ['east one of root/web since 0'],
    ],
    [
      'from one object to the directory in which it lies',
      {
        'p.yaml': placement(
          'web',
          at('east', { source: { apiVersion: 'v1', kind: 'ConfigMap', name: 'one', namespace: 'default' } }),
        ),
        'app/one.yaml': ONE,
      },
      { 'p.yaml': PATH, 'app/one.yaml': ONE },
      ['east one of root/web since 0'],
    ],
    [
      'from a selection to a directory',
      { 'p.yaml': placement('web', at('east', { source: { selector: {} } })), 'app/one.yaml': ONE },
      { 'p.yaml': PATH, 'app/one.yaml': ONE },
      ['east one of root/web since 0'],
    ],
    [
      'to another Placement',
      {
        'p.yaml': PATH,
        'app/one.yaml': ONE,
        'q.yaml': placement('api', at('east', { source: { path: 'api' } })),
        'api/two.yaml': TWO,
      },
      {
        'p.yaml': PATH,
        'app/x.yaml': configMap('x'),
        'q.yaml': placement('api', at('east', { source: { path: 'api' } })),
        'api/two.yaml': `${TWO}---\n${ONE}`,
      },
      ['east one of root/api since 1', 'east two of root/api since 0', 'east x of root/web since 1'],
    ],
    [
      'of a Placement that gets another name',
      { 'p.yaml': PATH, 'app/one.yaml': ONE },
      { 'p.yaml': PATH.replace('name: web', 'name: shop'), 'app/one.yaml': ONE },
      ['east one of root/shop since 1'],
    ],
    [
      'of two Placements that swap their names',
      {
        'p.yaml': placement('a', at('east', { source: { path: 'one' } })),
        'q.yaml': placement('b', at('west', { source: { path: 'two' } })),
        'one/one.yaml': ONE,
        'two/two.yaml': TWO,
      },
      {
        'p.yaml': placement('b', at('east', { source: { path: 'one' } })),
        'q.yaml': placement('a', at('west', { source: { path: 'two' } })),
        'one/one.yaml': ONE,
        'two/two.yaml': TWO,
      },
      ['east one of root/b since 1', 'west two of root/a since 1'],
    ],
    [
      'of two in a row: one gets a new name, and the other its old one',
      {
        'p.yaml': placement('a', at('east', { source: { path: 'one' } })),
        'q.yaml': placement('b', at('west', { source: { path: 'two' } })),
        'one/one.yaml': ONE,
        'two/two.yaml': TWO,
      },
      {
        'p.yaml': placement('c', at('east', { source: { path: 'one' } })),
        'q.yaml': placement('a', at('west', { source: { path: 'two' } })),
        'one/one.yaml': ONE,
        'two/two.yaml': TWO,
      },
      ['east one of root/c since 1', 'west two of root/a since 1'],
    ],
    [
      'to a workspace below, with its Placement',
      { 'team/workspace.yaml': workspace('team'), 'p.yaml': PATH, 'app/one.yaml': ONE },
      { 'team/workspace.yaml': workspace('team'), 'team/p.yaml': PATH, 'team/app/one.yaml': ONE },
      ['east one of root:team/web since 1'],
    ],
  ])('%s', async (_, before, after, expected) => {
    const seen = await through(before, after, after, after);
    expect(seen).toEqual([expected, expected, expected]);
  });

  test('but one that was edited is itself, also when a new one is now what it was', async () => {
    const spec = at('east', { source: { path: 'one' } });
    const both: Files = { 'one/one.yaml': ONE, 'two/two.yaml': TWO };
    const before = { ...both, 'p.yaml': placement('a', spec) };
    const edited = placement('a', { ...spec, source: { path: 'two' } });
    const [seen] = await through(before, { ...both, 'p.yaml': edited, 'q.yaml': placement('c', spec) });
    expect(seen).toEqual(['east one of root/c since 1', 'east two of root/a since 1']);
  });
});
