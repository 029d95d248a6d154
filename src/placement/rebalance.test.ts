import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import type { Files } from '../../test/support/pass.ts';
import { type Step, tell } from '../../test/support/timeline.ts';
import type { PlacementSpec } from '../api/index.ts';

function config(text: string): Files {
  return { 'tmc.yaml': `apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\n${text}\n` };
}

const ON = 'placement: {rebalanceEnabled: true, rebalanceInterval: 10m, defaultStrategy: weighted}';

/** A target that so many PreferNoSchedule taints make worse by 10 points each. */
function target(name: string, taints = 0, more: object = {}): Files {
  const list = Array.from({ length: taints }, (_, at) => ({ key: `t${at}`, effect: 'PreferNoSchedule' as const }));
  return { [`t/${name}.yaml`]: syncTarget(name, { taints: list, ...more }) };
}

function placements(names: readonly string[], spec: Partial<PlacementSpec> = {}): Files {
  return Object.fromEntries(
    names.map((name) => [`p/${name}.yaml`, placement(name, { strategy: 'OneToAny', ...spec })]),
  );
}

/** All that there is when the story begins lies on `a`. */
const BEGINNING: Files = { 'workloads/x.yaml': configMap('x'), ...target('a'), ...config(ON) };
const WORSE = { ...target('a', 2), ...target('b') };
const ALL = 'all' as const;

describe('a fleet that rebalances', () => {
  test.each<[string, Files, readonly Step[], readonly string[]]>([
    [
      'moves a copy to a target that is better by 20 points, make before break, once an interval',
      placements(['web']),
      [
        { at: 0, available: ALL },
        { at: 10, files: WORSE },
        { at: 20, available: ALL },
        { at: 25, available: ALL },
        { at: 30, files: { ...target('a'), ...target('b', 2) }, available: ALL },
        { at: 610, available: ALL },
        { at: 620, available: ALL },
      ],
      [
        'on a',
        'on b, a leaves (Rebalanced, waits), look again at 610',
        'on b, a leaves (Rebalanced, since 20), look again at 25',
        'on b, look again at 610',
        'on b, look again at 610',
        'on a, b leaves (Rebalanced, since 610), look again at 615',
        'on a, look again at 1210',
      ],
    ],
    [
      'moves nothing for less',
      placements(['web']),
      [{ at: 0 }, { at: 10, files: { ...target('a', 1), ...target('b') } }],
      ['on a', 'on a'],
    ],
    [
      'moves nothing to a target that takes no new work',
      placements(['web']),
      [{ at: 0 }, { at: 10, files: { ...target('a', 2), ...target('b', 0, { unschedulable: true }) } }],
      ['on a', 'on a'],
    ],
    [
      'moves a few of many at once, the greatest gain first, then by id',
      {
        ...placements(['p1', 'p2', 'p3']),
        ...placements(['tolerant'], {
          constraints: { tolerations: [{ key: 't0', operator: 'Exists' }] },
        }),
        ...config(`${ON}\nmigration: {maxConcurrentMigrations: 2}`),
      },
      [
        { at: 0, available: ALL },
        { at: 10, files: { ...target('a', 3), ...target('b') } },
        { at: 609 },
        { at: 610, available: ALL },
        { at: 1210, available: ALL },
      ],
      [
        'root/p1: on a; root/p2: on a; root/p3: on a; root/tolerant: on a',
        'root/p1: on b, a leaves (Rebalanced, waits); root/p2: on b, a leaves (Rebalanced, waits); root/p3: on a; root/tolerant: on a, look again at 610',
        'root/p1: on b, a leaves (Rebalanced, waits); root/p2: on b, a leaves (Rebalanced, waits); root/p3: on a; root/tolerant: on a, look again at 610',
        'root/p1: on b, a leaves (Rebalanced, since 610); root/p2: on b, a leaves (Rebalanced, since 610); root/p3: on a; root/tolerant: on a, look again at 615',
        'root/p1: on b; root/p2: on b; root/p3: on b, a leaves (Rebalanced, since 1210); root/tolerant: on b, a leaves (Rebalanced, since 1210), look again at 1215',
      ],
    ],
    [
      'moves one copy of a placement with several, the worst',
      placements(['web'], { strategy: 'OneToMany', numberOfClusters: 2 }),
      [
        { at: 0, files: target('c'), available: ALL },
        { at: 10, files: { ...target('a', 3), ...target('b'), ...target('c', 2) }, available: { c: ['web'] } },
      ],
      ['on a+c', 'on b+c, a leaves (Rebalanced, waits), look again at 610'],
    ],
    [
      'leaves a suspended placement where it is',
      placements(['web']),
      [{ at: 0 }, { at: 10, files: { ...WORSE, ...placements(['web'], { suspend: true }) } }],
      ['on a', 'on a'],
    ],
    [
      'takes a time of the future, before which the clock was set back, for no step',
      placements(['web']),
      [
        { at: 0 },
        { at: 1000, files: WORSE },
        { at: 1010, available: ALL },
        { at: 1015, available: ALL },
        { at: 500, files: { ...target('a'), ...target('b', 2) } },
      ],
      [
        'on a',
        'on b, a leaves (Rebalanced, waits), look again at 1600',
        'on b, a leaves (Rebalanced, since 1010), look again at 1015',
        'on b, look again at 1600',
        'on a, b leaves (Rebalanced, waits), look again at 1100',
      ],
    ],
  ])('%s', (_what, files, steps, expected) => {
    expect(tell(['a', 'b', 'c'], { ...BEGINNING, ...files }, steps).lines).toEqual(expected);
  });
});

test('a fleet that does not ask for it moves nothing for better targets', () => {
  const files = { ...BEGINNING, ...config('placement: {rebalanceEnabled: false}'), ...placements(['web']) };
  expect(tell(['a', 'b'], files, [{ at: 0 }, { at: 10, files: WORSE }, { at: 9999 }]).lines).toEqual([
    'on a',
    'on a',
    'on a',
  ]);
});
