import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, NOW, notReady, ready, runStages } from '../../test/support/pass.ts';
import { at, type Step, tell } from '../../test/support/timeline.ts';
import type { Observation, SyncTargetSpec, Taint } from '../api/index.ts';
import { evictionsOf } from './evictions.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** Such a target, which lies where `placementsOn` of that place select. */
function target(name: string, spec: Partial<SyncTargetSpec> = { evictAfter: '5m' }): Files {
  return { [`t/${name}.yaml`]: syncTarget(name, spec) };
}

function web(name = 'web'): Files {
  return { [`p/${name}.yaml`]: placement(name, { strategy: 'OneToAny' }) };
}

const AWAY: Taint = { key: 'away', effect: 'NoSchedule' };

/** `web` is on a when the story begins; then b takes new work as well. */
const BEGINNING: Files = { 'workloads/x.yaml': configMap('x'), ...target('a'), ...web() };
const OTHERS: Files = { ...target('b'), ...target('c', { taints: [AWAY] }), ...target('d', { taints: [AWAY] }) };

describe('evictAfter', () => {
  test.each<[string, readonly Step[], readonly string[]]>([
    [
      'a duration: what is on a silent cluster moves so long after it fell silent',
      [
        { at: 0 },
        { at: 10, files: OTHERS },
        { at: 60, silent: { a: 50 } },
        { at: 349 },
        { at: 350 },
        { at: 400, available: 'all' },
        { at: 405, available: 'all' },
        { at: 900, silent: {}, available: 'all' },
      ],
      [
        'on a',
        'on a',
        'on a, look again at 350',
        'on a, look again at 350',
        'on b, a leaves (Unreachable, waits)',
        'on b, a leaves (Unreachable, since 400), look again at 405',
        'on b',
        'on b',
      ],
    ],
    [
      'a cluster that speaks again before that keeps everything, and its clock starts anew',
      [
        { at: 0 },
        { at: 60, silent: { a: 50 }, files: OTHERS },
        { at: 349, silent: {} },
        { at: 400, silent: { a: 390 } },
      ],
      ['on a', 'on a, look again at 350', 'on a', 'on a, look again at 690'],
    ],
    [
      'a cluster that speaks again before the new copy is available keeps its own',
      [
        { at: 0 },
        { at: 350, silent: { a: 50 }, files: OTHERS },
        { at: 360, silent: {}, available: { a: ['web'] } },
        { at: 365, available: { a: ['web'] } },
      ],
      [
        'on a',
        'on b, a leaves (Unreachable, waits)',
        'on a, b leaves (FewerClusters, since 360), look again at 365',
        'on a',
      ],
    ],
    [
      'one that speaks again later has lost it',
      [
        { at: 0 },
        { at: 350, silent: { a: 50 }, files: OTHERS },
        { at: 360, available: 'all' },
        { at: 362, silent: {}, available: 'all' },
        { at: 365, available: 'all' },
      ],
      [
        'on a',
        'on b, a leaves (Unreachable, waits)',
        'on b, a leaves (Unreachable, since 360), look again at 365',
        'on b, a leaves (Unreachable, since 360), look again at 365',
        'on b',
      ],
    ],
    [
      'nothing else fits: the last copy stays, and is chosen again when its cluster speaks',
      [{ at: 0 }, { at: 350, silent: { a: 50 } }, { at: 9999 }, { at: 10_000, silent: {} }],
      [
        'on a',
        'on nothing, a leaves (Unreachable, waits), NoValidTarget',
        'on nothing, a leaves (Unreachable, waits), NoValidTarget',
        'on a',
      ],
    ],
    [
      'a time: everything moves then, off a healthy cluster too, and nothing new goes there',
      [
        { at: 0 },
        { at: 1, files: { ...OTHERS, ...target('a', { evictAfter: at(100) }) } },
        { at: 99, available: 'all' },
        { at: 100, available: { a: ['web'] } },
        { at: 101, available: 'all' },
        { at: 106, available: 'all' },
        { at: 107, files: target('b', { evictAfter: at(0) }) },
      ],
      [
        'on a',
        'on a, look again at 100',
        'on a, look again at 100',
        'on b, a leaves (Drained, waits)',
        'on b, a leaves (Drained, since 101), look again at 106',
        'on b',
        'on nothing, b leaves (Drained, waits), NoValidTarget',
      ],
    ],
    [
      'nothing is moved off a silent cluster without it',
      [{ at: 0 }, { at: 1, files: { ...OTHERS, ...target('a', {}) } }, { at: 99_999, silent: { a: 50 } }],
      ['on a', 'on a', 'on a'],
    ],
    [
      'a clock that is set back does not move it early',
      [{ at: 0 }, { at: 1060, silent: { a: 1050 }, files: OTHERS }, { at: 400 }],
      ['on a', 'on a, look again at 1350', 'on a, look again at 1350'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(tell(['a', 'b', 'c', 'd'], BEGINNING, steps).lines).toEqual(expected);
  });
});

describe('many clusters that fall silent together', () => {
  const ten: Files = {
    ...BEGINNING,
    ...Object.assign({}, ...NAMES.slice(1).map((n) => target(n, { taints: [AWAY] }))),
  };
  const step = (silent: Readonly<Record<string, number>>, files: Files = {}): readonly Step[] => [
    { at: 0, silent: {} },
    { at: 999, silent, files: { ...target('j'), ...files } },
  ];
  test.each<[string, readonly Step[], string]>([
    ['3 of 10 move', step({ a: 50, b: 70, c: 110 }), 'on j, a leaves (Unreachable, waits)'],
    ['4 of 10 within a minute do not', step({ a: 50, b: 70, c: 110, d: 60 }), 'on a, [EvictionsStopped]'],
    [
      '4 of 10 within more than a minute move',
      step({ a: 50, b: 70, c: 111, d: 60 }),
      'on j, a leaves (Unreachable, waits)',
    ],
    [
      'a time that a person wrote counts all the same',
      step({ a: 50, b: 70, c: 110, d: 60 }, { ...target('a', { evictAfter: at(100) }), ...target('b') }),
      'on j, a leaves (Drained, waits)',
    ],
  ])('%s', (_what, steps, expected) => {
    expect(tell(NAMES, ten, steps).lines.at(-1)).toEqual(expected);
  });

  test('what left before stays away, and nothing is said as long as nothing waits', () => {
    const steps: readonly Step[] = [
      { at: 0 },
      { at: 10, files: target('j') },
      { at: 350, silent: { a: 50 } },
      { at: 1000, silent: { a: 50, b: 900, c: 910, d: 920, e: 930 } },
    ];
    expect(tell(NAMES, ten, steps).lines).toEqual([
      'on a',
      'on a',
      'on j, a leaves (Unreachable, waits)',
      'on j, a leaves (Unreachable, waits)',
    ]);
  });

  test.each<[string, readonly Observation[], { readonly silent: number; readonly known: number } | undefined]>([
    [
      'one that never spoke does not count, on either side',
      [notReady('a'), notReady('b'), ready('c')],
      { silent: 2, known: 3 },
    ],
    ['one alone is no mass, however few there are', [notReady('a'), ready('b')], undefined],
    ['all of two', [notReady('a'), notReady('b')], { silent: 2, known: 2 }],
  ])('%s', (_what, observations, expected) => {
    const { model } = runStages({ ...target('a'), ...target('b'), ...target('c'), ...target('d') });
    const gone = { unreachableSince: at(-1000) };
    const seen = new Map(observations.map((o) => [o.target, o.ready.status ? o : { ...o, ...gone }]));
    const never = ready('d', { ready: { status: false, reason: 'NoHeartbeat', message: '', since: at(0) } });
    expect(evictionsOf(model, seen.set(never.target, never), NOW).massSilence).toEqual(expected);
  });
});

describe('moves that the hub begins', () => {
  const limit = (count: number): Files => ({
    'tmc.yaml': `apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nmigration: {maxConcurrentMigrations: ${count}}\n`,
  });
  const three: Files = { ...BEGINNING, ...OTHERS, ...target('b', { taints: [AWAY] }), ...web('one'), ...web('two') };
  const away: Step = { at: 10, files: { ...target('b'), ...target('a', { evictAfter: '5m', taints: [AWAY] }) } };

  test('so many at once, in order; the rest follows as they are done', () => {
    const steps: readonly Step[] = [
      { at: 0, files: limit(2) },
      away,
      { at: 350, silent: { a: 50 } },
      { at: 360, available: { b: ['one'] } },
      { at: 365, available: { b: ['one', 'two'] } },
      { at: 375, available: { b: ['one', 'two', 'web'] } },
      { at: 380, available: { b: ['one', 'two', 'web'] } },
    ];
    expect(tell(['a', 'b', 'c', 'd'], three, steps).lines).toEqual([
      'root/one: on a; root/two: on a; root/web: on a',
      'root/one: on a; root/two: on a; root/web: on a',
      'root/one: on b, a leaves (Unreachable, waits); root/two: on b, a leaves (Unreachable, waits); root/web: on a, [MovesWait], look again at 2150',
      'root/one: on b, a leaves (Unreachable, since 360); root/two: on b, a leaves (Unreachable, waits); root/web: on a, [MovesWait], look again at 365',
      'root/one: on b; root/two: on b, a leaves (Unreachable, since 365); root/web: on b, a leaves (Unreachable, waits), look again at 370',
      'root/one: on b; root/two: on b; root/web: on b, a leaves (Unreachable, since 375), look again at 380',
      'root/one: on b; root/two: on b; root/web: on b',
    ]);
  });

  test('one that hangs makes room after half an hour', () => {
    const steps: readonly Step[] = [
      { at: 0, files: limit(2) },
      away,
      { at: 350, silent: { a: 50 } },
      { at: 2149 },
      { at: 2150 },
    ];
    expect(tell(['a', 'b', 'c', 'd'], three, steps).lines.slice(-2)).toEqual([
      'root/one: on b, a leaves (Unreachable, waits); root/two: on b, a leaves (Unreachable, waits); root/web: on a, [MovesWait], look again at 2150',
      'root/one: on b, a leaves (Unreachable, waits); root/two: on b, a leaves (Unreachable, waits); root/web: on b, a leaves (Unreachable, waits)',
    ]);
  });

  test('what a person commits is not limited', () => {
    const drained = target('a', { evictAfter: at(100) });
    const steps: readonly Step[] = [
      { at: 0, files: limit(1) },
      { ...away, at: 200, files: { ...target('b'), ...drained } },
    ];
    expect(tell(['a', 'b', 'c', 'd'], three, steps).lines.at(-1)).toEqual(
      ['one', 'two', 'web'].map((name) => `root/${name}: on b, a leaves (Drained, waits)`).join('; '),
    );
  });

  test('the finding names what waits, and why', () => {
    const steps: readonly Step[] = [{ at: 0, files: limit(2) }, away, { at: 350, silent: { a: 50 } }];
    expect(tell(['a', 'b', 'c', 'd'], three, steps).last.placed.diagnostics).toEqual([
      {
        code: 'MovesWait',
        severity: 'warning',
        message:
          'moves off silent clusters wait (root/web off a): as many moves that the hub began are under way as may be at once (2, migration.maxConcurrentMigrations)',
      },
    ]);
  });
});
