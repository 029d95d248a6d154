import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { location, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, notReady, type PassState, ready, runStages } from '../../test/support/pass.ts';
import type { PlacementDecision, PlacementSpec } from '../api/index.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const EVERYTHING = { selector: {} };

function fleet(names: readonly string[], spec: Partial<PlacementSpec>): Files {
  return {
    ...Object.fromEntries(names.map((n) => [`${n}.yaml`, syncTarget(n)])),
    'p.yaml': placement('web', { source: EVERYTHING, ...spec }),
  };
}

function decisionOn(names: readonly string[], spec: Partial<PlacementSpec>, state?: PassState) {
  const result = runStages(fleet(names, spec), { observations: names.map((n) => ready(n)), state });
  const [decision] = result.placed.decisions.values();
  if (decision === undefined) throw new Error('unreachable: one placement');
  return { decision, state: result.state, chosen: decision.selected.map((s) => s.target) };
}

const chosenOn = (names: readonly string[], spec: Partial<PlacementSpec>): readonly string[] =>
  decisionOn(names, spec).chosen;
const many = (numberOfClusters: number): Partial<PlacementSpec> => ({ strategy: 'OneToMany', numberOfClusters });

describe('how many are chosen', () => {
  test.each<[string, Partial<PlacementSpec>, number]>([
    ['OneToAny', { strategy: 'OneToAny' }, 1],
    ['OneToMany', { strategy: 'OneToMany' }, 8],
    ['OneToMany of 3', many(3), 3],
    ['OneToMany of more than there are', many(100), 8],
  ])('%s', (_what, spec, count) => {
    expect(chosenOn(NAMES, spec)).toHaveLength(count);
  });

  test('the choice says why', () => {
    const reasons = (spec: Partial<PlacementSpec>): readonly string[] => [
      ...new Set(decisionOn(NAMES, spec).decision.selected.map((s) => s.reason)),
    ];
    expect([reasons({ strategy: 'OneToMany' }), reasons(many(2))]).toEqual([
      ['fits: member of location default'],
      ['best of 8 that fit (member of location default, score 0, ties broken by rendezvous hash)'],
    ]);
  });
});

const subset = fc.shuffledSubarray(NAMES, { minLength: 1 });
const count = fc.integer({ min: 1, max: 8 });

describe('the choice', () => {
  test("is spread by the hash: each of eight targets is somebody's first", () => {
    const files = {
      ...fleet(NAMES, {}),
      'p.yaml': Array.from({ length: 64 }, (_, at) =>
        placement(`p${at}`, { source: EVERYTHING, strategy: 'OneToAny' }),
      ).join('---\n'),
    };
    const { placed } = runStages(files, { observations: NAMES.map((n) => ready(n)) });
    expect(new Set([...placed.decisions.values()].flatMap((d) => d.selected.map((s) => s.target))).size).toBe(8);
  });

  test('of a larger number only adds', () => {
    fc.assert(
      fc.property(subset, count, (names, n) => {
        const more = chosenOn(names, many(n + 1));
        expect(chosenOn(names, many(n)).filter((t) => !more.includes(t))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('moves only the share of a target that is lost', () => {
    fc.assert(
      fc.property(
        subset.filter((s) => s.length > 1),
        count,
        (names, n) => {
          const before = chosenOn(names, many(n));
          const [lost, ...rest] = names;
          const after = chosenOn(rest, many(n));
          expect(before.filter((t) => t !== lost && !after.includes(t))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(subset, count, (names, n) => {
        expect(decisionOn(names, many(n)).decision).toEqual(decisionOn([...names].sort(), many(n)).decision);
      }),
      { numRuns: 25 },
    );
  });

  test('prefers a higher score to the hash', () => {
    const taints = [{ key: 'x', effect: 'PreferNoSchedule' }] as const;
    const names = ['b', 'c', 'd'];
    const files = {
      ...fleet(names, { strategy: 'OneToAny' }),
      ...Object.fromEntries(['b', 'c'].map((n) => [`${n}.yaml`, syncTarget(n, { taints })])),
    };
    const { placed } = runStages(files, { observations: names.map((n) => ready(n)) });
    expect([...placed.decisions.values()].map((d) => d.selected.map((s) => `${s.target} ${s.score}`))).toEqual([
      ['d 0'],
    ]);
  });
});

describe('a choice that still fits stays', () => {
  test('when better ones come', () => {
    fc.assert(
      fc.property(subset, count, (names, n) => {
        const first = decisionOn(names, many(n));
        const second = decisionOn(NAMES, many(n), first.state);
        expect(first.chosen.filter((t) => !second.chosen.includes(t))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('when the number goes up: they stay and others come; when it goes down: some of them stay', () => {
    const two = decisionOn(NAMES, many(2));
    const five = decisionOn(NAMES, many(5), two.state);
    const one = decisionOn(NAMES, many(1), five.state);
    expect(five.chosen).toEqual(expect.arrayContaining(two.chosen));
    expect(five.chosen).toHaveLength(5);
    expect(five.decision.selected.filter((s) => two.chosen.includes(s.target))).toEqual(two.decision.selected);
    expect(five.chosen).toEqual(expect.arrayContaining(one.chosen));
    expect(one.decision.leaving.map((l) => [l.code, l.reason])).toEqual(
      Array(4).fill(['FewerClusters', 'fewer clusters are wanted, and others rank before it']),
    );
  });

  test.each<[string, Parameters<typeof syncTarget>[1], boolean]>([
    ['cordoned', { unschedulable: true }, true],
    ['tainted NoSchedule', { taints: [{ key: 'x', effect: 'NoSchedule' }] }, true],
    ['away', {}, false],
  ])('when its target is %s, and the file stays byte for byte', (_what, target, isReady) => {
    const files = fleet(['a'], { strategy: 'OneToAny' });
    const first = runStages(files, { observations: [ready('a')] });
    const second = runStages(
      { ...files, 'a.yaml': syncTarget('a', target) },
      { observations: [isReady ? ready('a') : notReady('a')], state: first.state, commit: 2 },
    );
    expect([...second.placed.decisions.values()]).toEqual([...first.placed.decisions.values()]);
  });
});

const NOTHING_THERE =
  'there is no Location and no SyncTarget in root yet; add a SyncTarget, or name the workspace that has some in spec.locationSelector.path';

describe('when nothing can be chosen the decision says why', () => {
  const unscheduled = (files: Files, seen: readonly string[] = []): PlacementDecision['unscheduled'] => {
    const { placed } = runStages(files, { observations: seen.map((n) => ready(n)) });
    return [...placed.decisions.values()][0]?.unscheduled;
  };
  const P = { 'p.yaml': placement('web', { source: EVERYTHING }) };
  const gold = { locationSelector: { labelSelector: { matchLabels: { tier: 'gold' } } } };
  test.each<[string, Files, readonly string[], PlacementDecision['unscheduled']]>([
    ['no target', P, [], { reason: 'LocationNotFound', message: NOTHING_THERE }],
    [
      'no target, and one asked for',
      { 'p.yaml': placement('web', { locationSelector: {} }) },
      [],
      { reason: 'LocationNotFound', message: NOTHING_THERE },
    ],
    [
      'no Location that matches',
      { 'p.yaml': placement('web', gold), 'a.yaml': syncTarget('a'), 'l.yaml': location('eu') },
      ['a'],
      { reason: 'LocationNoMatch', message: 'no Location matches tier=gold; correct the selector or label a Location' },
    ],
    [
      'a Location without members',
      { ...P, 'l.yaml': location('eu') },
      [],
      { reason: 'NoValidTarget', message: '0/0 targets' },
    ],
    [
      'none that fits',
      {
        ...P,
        'a.yaml': syncTarget('a'),
        'b.yaml': syncTarget('b', { unschedulable: true }),
        'c.yaml': syncTarget('c'),
      },
      [],
      { reason: 'NoValidTarget', message: '0/3 targets: 2 not ready (NoHeartbeat), 1 unschedulable (cordoned)' },
    ],
    ['one that fits', { ...P, 'a.yaml': syncTarget('a') }, ['a'], undefined],
  ])('%s', (_what, files, seen, expected) => {
    expect(unscheduled(files, seen)).toEqual(expected);
  });
});
