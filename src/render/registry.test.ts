import { describe, expect, test } from 'vitest';
import { configMap, configMaps, placement, syncTarget } from '../../test/support/documents.ts';
import { indexesOf, runPasses } from '../../test/support/index-view.ts';
import { type Files, notReady, ready, textOf } from '../../test/support/pass.ts';
import { ROOT_WORKSPACE, readYaml, targetKey, targetUid } from '../api/index.ts';
import { formatRegistry, parseRegistry } from './registry.ts';

const WEB: Files = { 'web.yaml': placement('web'), 'workloads/x.yaml': configMap('x') };
const EAST: Files = { 'east.yaml': syncTarget('east') };
const BROKEN: Files = { 'b.yaml': 'apiVersion: v1\nkind: {' };
const KEY = targetKey(ROOT_WORKSPACE, 'east');
const config = (id: string): Files => ({
  'c.yaml': `apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nfleet: {id: ${id}}\n`,
});

function registrations(...steps: readonly Files[]): readonly string[] {
  return runPasses(
    ['east'],
    steps.map((files) => ({ files })),
  ).map((r) => {
    const east = [...r.state.rendered.registry.values()][0];
    const uids = [1, 2, 3].flatMap((n) =>
      ['fleet', 'mine', 'yours'].map((f) => [targetUid(f, KEY, n), `${f} ${n}`] as const),
    );
    return east ? `${east.registration} ${east.state}, uid of ${new Map(uids).get(east.uid)}` : 'none';
  });
}

test.each<[string, readonly Files[], readonly string[]]>([
  ['is registered once', [EAST, { ...EAST, ...WEB }], ['1 Registered, uid of fleet 1', '1 Registered, uid of fleet 1']],
  [
    'is removed, and is a new one when it comes again',
    [EAST, {}, {}, EAST, {}, EAST],
    [
      '1 Registered, uid of fleet 1',
      '1 Removed, uid of fleet 1',
      '1 Removed, uid of fleet 1',
      '2 Registered, uid of fleet 2',
      '2 Removed, uid of fleet 2',
      '3 Registered, uid of fleet 3',
    ],
  ],
  [
    'that vanished while a file is unreadable stays',
    [EAST, BROKEN, EAST],
    ['1 Registered, uid of fleet 1', '1 Registered, uid of fleet 1', '1 Registered, uid of fleet 1'],
  ],
  [
    'that is removed stays so while a file is unreadable',
    [EAST, {}, BROKEN],
    ['1 Registered, uid of fleet 1', '1 Removed, uid of fleet 1', '1 Removed, uid of fleet 1'],
  ],
  [
    'keeps its UID when the fleet gets another id; the next has the new one',
    [{ ...EAST, ...config('mine') }, { ...EAST, ...config('yours') }, config('yours'), { ...EAST, ...config('yours') }],
    [
      '1 Registered, uid of mine 1',
      '1 Registered, uid of mine 1',
      '1 Removed, uid of mine 1',
      '2 Registered, uid of yours 2',
    ],
  ],
])('a SyncTarget %s', (_what, steps, expected) => {
  expect(registrations(...steps)).toEqual(expected);
});

describe('a SyncTarget that left', () => {
  const steps = runPasses(
    ['east'],
    [{ files: { ...EAST, ...WEB } }, { files: WEB }, { files: { 'web.yaml': WEB['web.yaml'] ?? '' } }],
  );
  const [first, second, third] = steps;

  test('keeps its tree and index as they were, and no branch is written for it', () => {
    const own = (r: (typeof steps)[number] | undefined) =>
      Object.entries(r ? textOf(r.tree) : {}).filter(([path]) => /^(targets|index)\//.test(path));
    expect(own(second)).toEqual(own(first));
    expect(own(third)).toEqual(own(first));
    expect(steps.map((r) => [...r.targets.keys()])).toEqual([['east'], [], []]);
  });

  test('is told, as long as its cluster holds objects, with what to do', () => {
    expect(steps.map((r) => r.renderDiagnostics.map((d) => `${d.code} ${d.object}: ${d.message}`))).toEqual([
      [],
      ...Array(2).fill([
        `RemovedTarget SyncTarget root/east: SyncTarget east was removed from the source while its cluster holds 1 objects; they were left there. To remove them, delete what carries the label internal.workload.kcp.io/cluster=${KEY} in that cluster; another time give the SyncTarget a NoExecute taint first, and remove it when it is empty`,
      ]),
    ]);
    expect(second && textOf(second.tree)['README.md']).toContain('| removed from the source |');
  });

  test('and comes again is another cluster: it gets what it is to have, and nothing of its predecessor is applied or removed', () => {
    const many: Files = { ...EAST, 'web.yaml': placement('web'), 'workloads/a.yaml': configMaps(40) };
    const results = runPasses(
      [],
      [
        { files: many, observations: [ready('east')] },
        { files: { 'web.yaml': placement('web') } },
        { files: { ...EAST, ...WEB }, observations: [notReady('east')] },
        { files: { ...EAST, ...WEB }, observations: [ready('east')] },
      ],
    );
    expect(indexesOf('east', results).slice(2)).toEqual([[], ['default/configmap_x.yaml web c4']]);
    expect(results.slice(2).map((r) => r.renderDiagnostics)).toEqual([[], []]);
  });
});

test('the registry comes back as it was written', () => {
  const [result] = runPasses(
    [],
    [{ files: { 'a.yaml': [syncTarget('west'), syncTarget('east'), syncTarget('yes')].join('---\n') } }],
  );
  const registry = result?.state.rendered.registry ?? new Map();
  expect([...registry.keys()]).toEqual(['east', 'west', 'yes']);
  expect(parseRegistry(readYaml(formatRegistry(registry)).documents[0]?.value)).toEqual(registry);
});

test.each([
  [undefined],
  [{}],
  [{ targets: [1] }],
  [{ targets: [{ target: '../x' }] }],
  [{ targets: [{ target: 'a', key: '?' }] }],
])('%j is no registry', (value) => {
  expect(() => parseRegistry(value)).toThrow(TypeError);
});
