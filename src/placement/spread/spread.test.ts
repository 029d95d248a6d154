import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { location, placement, syncTarget } from '../../../test/support/documents.ts';
import { verdicts } from '../../../test/support/judged.ts';
import { type Files, notReady, type PassState, ready, runStages } from '../../../test/support/pass.ts';
import type { PlacementDecision, PlacementId, PlacementSpec, TargetId } from '../../api/index.ts';
import { fleetOf } from '../fleet.ts';
import { type Spreadable, spreadTargets } from './spread.ts';
import { topologyValue } from './topology.ts';
import type { SpreadWish } from './wishes.ts';

type Constraint = NonNullable<NonNullable<PlacementSpec['constraints']>['topologySpreadConstraints']>[number];
const hard = (topologyKey: string, extra: Partial<Constraint> = {}): Constraint => {
  return { topologyKey, whenUnsatisfiable: 'DoNotSchedule', maxSkew: 1, ...extra };
};
const soft = (topologyKey: string, extra: Partial<Constraint> = {}): Constraint => {
  return { ...hard(topologyKey, extra), whenUnsatisfiable: 'ScheduleAnyway' };
};
const spreadOver = (topologySpreadConstraints: readonly Constraint[], numberOfClusters?: number) => {
  const count = numberOfClusters === undefined ? {} : { numberOfClusters };
  return {
    strategy: 'Spread' as const,
    source: { selector: {} },
    constraints: { topologySpreadConstraints },
    ...count,
  };
};

/** Targets by the zone that their name begins with: `a1`, `a2`, `b1`; one of `x` has none. */
function zoned(names: readonly string[]): Files {
  const labels = (name: string) => (name.startsWith('x') ? {} : { zone: name.slice(0, 1) });
  return Object.fromEntries(names.map((name) => [`${name}.yaml`, syncTarget(name, {}, labels(name))]));
}

interface Given {
  readonly spec: Partial<PlacementSpec>;
  readonly more?: Files;
  readonly away?: readonly string[];
  readonly state?: PassState | undefined;
}

function decided(names: readonly string[], { spec, more = {}, away = [], state }: Given) {
  const files = { ...zoned(names), 'p.yaml': placement('web', spec), ...more };
  const observations = names.map((name) => (away.includes(name) ? notReady(name) : ready(name)));
  const result = runStages(files, { observations, state });
  const decision = result.placed.decisions.get('root/web' as PlacementId);
  if (decision === undefined) throw new Error('unreachable: one placement');
  return { decision, state: result.state, chosen: decision.selected.map(({ target }) => String(target)), result };
}

const zonesOf = (chosen: readonly string[]): string =>
  chosen
    .map((name) => name.slice(0, 1))
    .sort()
    .join('');
/** How many of each zone, the most first: `2 2 1`. */
function countsOf(chosen: readonly string[]): string {
  const zones = [...zonesOf(chosen)];
  const counts = [...new Set(zones)].map((zone) => zones.filter((one) => one === zone).length);
  return counts.sort((a, b) => b - a).join(' ');
}
const said = ({ shortfall, rejected, candidates, selected }: PlacementDecision) => [
  shortfall,
  ...rejected.map(({ filter, code, message, count }) => `${count} ${filter} ${code}: ${message}`),
  `${selected.length}/${candidates}`,
];

describe('the value of a topology key', () => {
  const key = (topologyKey: string) => spreadOver([hard(topologyKey)]);
  const sites: Files = {
    'a.yaml': syncTarget(
      'a',
      { cells: { zone: 'cell', rack: 'cell' } },
      { zone: 'label', location: 'other', in: 'eu' },
    ),
    'eu.yaml': location('eu', { instanceSelector: { matchLabels: { in: 'eu' } } }, { rack: 'place', floor: 'place' }),
  };
  const NONE =
    'topology NoTopologyValue: has no topology value sea (label or cell of the SyncTarget, or label of its Location)';
  test.each<[string, string, readonly string[]]>([
    ['a label', 'zone', ['fits in eu, score 0']],
    ['a cell', 'rack', ['fits in eu, score 0']],
    ['a label of the Location', 'floor', ['fits in eu, score 0']],
    ['its Location', 'location', ['fits in eu, score 0']],
    ['none', 'sea', [NONE]],
  ])('%s', (_, topologyKey, expected) => {
    const { model } = decided([], { spec: key(topologyKey), more: sites }).result;
    expect(verdicts({ model, id: 'root/web' as PlacementId, observations: [ready('a')] })).toEqual(expected);
  });

  test('a label comes before a cell, a cell before the Location, and of `location` the name of the Location counts', () => {
    const { model } = decided([], { spec: key('zone'), more: sites }).result;
    const [[target, sourced] = []] = model.syncTargets;
    if (target === undefined || sourced === undefined) throw new Error('unreachable: one SyncTarget');
    const values = ['zone', 'rack', 'floor', 'location', 'sea'].map((topologyKey) =>
      topologyValue({ target, syncTarget: sourced.object, location: 'eu' }, topologyKey, fleetOf(model)),
    );
    expect(values).toEqual(['label', 'cell', 'place', 'eu', undefined]);
  });
});

describe('how targets are spread', () => {
  const AB = ['a1', 'a2', 'a3', 'b1'];
  const ABC = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1'];
  test.each<[string, readonly string[], Partial<PlacementSpec>, string]>([
    ['one of each', ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'], spreadOver([hard('zone')], 3), '1 1 1'],
    ['at most one more than the least', ABC, spreadOver([hard('zone')], 6), '2 2 1'],
    ['a greater skew', ABC, spreadOver([hard('zone', { maxSkew: 2 })], 9), '3 3 1'],
    ['all that fit', ABC, spreadOver([hard('zone')]), '2 2 1'],
    ['anyway', ABC, spreadOver([soft('zone')], 5), '2 2 1'],
    ['anyway, and what is full does not hold back', ABC, spreadOver([soft('zone')], 6), '3 2 1'],
    ['anyway, all', AB, spreadOver([soft('zone')]), '3 1'],
    ['only some count', AB, spreadOver([hard('zone', { labelSelector: { matchLabels: { zone: 'a' } } })]), '3 1'],
    ['one without a zone is not chosen', ['a1', 'b1', 'x1'], spreadOver([hard('zone')]), '1 1'],
    ['one without a zone is chosen anyway', ['a1', 'b1', 'x1'], spreadOver([soft('zone')]), '1 1 1'],
  ])('%s', (_, names, spec, expected) => {
    expect(countsOf(decided(names, { spec }).chosen)).toBe(expected);
  });

  const places: Files = Object.fromEntries(
    ['a', 'b', 'c'].map((zone) => [`${zone}.yaml`, location(zone, { instanceSelector: { matchLabels: { zone } } })]),
  );
  const antiAffinity =
    'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nplacement: {advanced: {enableAntiAffinity: true}}\n';
  test.each<[string, Partial<PlacementSpec>, Files, string]>([
    ['Spread without constraints', { strategy: 'Spread', numberOfClusters: 3 }, places, 'abc'],
    [
      'OneToMany with enableAntiAffinity',
      { strategy: 'OneToMany', numberOfClusters: 3 },
      { ...places, 'tmcconfig.yaml': antiAffinity },
      'abc',
    ],
  ])('%s is even over Locations', (_, spec, more, expected) => {
    const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1', 'c1'];
    const { chosen } = decided(names, { spec: { ...spec, source: { selector: {} } }, more });
    expect(zonesOf(chosen)).toBe(expected);
  });
});

describe('what is said', () => {
  const SKEW = 'topology SpreadSkew: one more in its zone would be over maxSkew';
  test.each<[string, readonly string[], Partial<PlacementSpec>, readonly (string | undefined)[]]>([
    [
      'nothing, when as many are chosen as are wanted',
      ['a1', 'a2', 'b1'],
      spreadOver([hard('zone')], 2),
      [undefined, '2/3'],
    ],
    [
      'which zone has no more',
      ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1'],
      spreadOver([hard('zone')], 6),
      [
        '5 of 6 wanted: topology spread zone (maxSkew 1) allows no more, as zone=c has room for 1; add targets there or raise maxSkew',
        `2 ${SKEW} 1, as zone=c has only 1`,
        '5/7',
      ],
    ],
    [
      'without a number',
      ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'x1'],
      spreadOver([hard('zone')]),
      [
        '4 of 6 that fit: topology spread zone (maxSkew 1) allows no more, as zone=b and zone=c have room for 1; add targets there or raise maxSkew',
        `2 ${SKEW} 1, as zone=b and zone=c have only 1`,
        '1 topology NoTopologyValue: has no topology value zone (label or cell of the SyncTarget, or label of its Location)',
        '4/7',
      ],
    ],
  ])('%s', (_, names, spec, expected) => {
    expect(said(decided(names, { spec }).decision)).toEqual(expected);
  });

  test("two keys that stand in each other's way", () => {
    const at = (name: string, zone: string, disk: string) =>
      [`${name}.yaml`, syncTarget(name, {}, { zone, disk })] as const;
    const more = Object.fromEntries([at('a1', 'a', 'x'), at('a2', 'a', 'x'), at('a3', 'a', 'x'), at('b1', 'b', 'y')]);
    const { decision } = decided(['a1', 'a2', 'a3', 'b1'], { spec: spreadOver([hard('zone'), hard('disk')]), more });
    expect(said(decision).slice(0, 1)).toEqual([
      '3 of 4 that fit: topology spread zone (maxSkew 1) allows no more, as zone=b has room for 1; add targets there or raise maxSkew',
    ]);
  });

  test('a choice says over what it is spread', () => {
    const { decision } = decided(['a1', 'a2', 'b1'], { spec: spreadOver([hard('zone'), soft('location')], 2) });
    expect(decision.selected.map(({ reason }) => reason)).toEqual(
      Array(2).fill(
        'best of 3 that fit (member of location default, score 0, spread over zone and location, ties broken by rendezvous hash)',
      ),
    );
  });
});

const { model: NOTHING } = decided([], { spec: spreadOver([]) }).result;
const FLEET = fleetOf(NOTHING);
const API = { apiVersion: 'workload.kcp.io/v1alpha1', kind: 'SyncTarget' } as const;

/** By zone and disk, the first and the second letter of the name; of each `x` none. */
function placed(name: string, has: Spreadable['has']): Spreadable {
  const [zone = 'x', disk = 'x'] = name;
  const labels = { ...(zone === 'x' ? {} : { zone }), ...(disk === 'x' ? {} : { disk }) };
  const syncTarget = { ...API, metadata: { name, labels }, spec: { workloadCluster: { name } } };
  return { target: name as TargetId, syncTarget, location: 'default', has };
}

/** In the order of the names' last letters, as if it were that of scores. */
function chosenOf(names: readonly string[], before: readonly string[], wish: Wish): readonly string[] {
  const order = names.toSorted((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
  const fits = order.map((name) => placed(name, before.includes(name) ? 'selected' : undefined));
  const { wishes, wanted } = wish;
  return spreadTargets({ fits, wishes, wanted, fleet: FLEET }).chosen.map(({ target }) => String(target));
}

interface Wish {
  readonly wishes: readonly SpreadWish[];
  readonly wanted: number;
}

const NAMES = Array.from(
  { length: 24 },
  (_, at) => `${'aabbcx'[at % 6]}${'uvwx'[(at * 7) % 4]}${'klmnopqrstuvwxyzabcdefgh'[at]}`,
);
const fleet = fc.shuffledSubarray(NAMES, { minLength: 1 });
const wish = fc.record({
  wishes: fc.uniqueArray(
    fc.record({
      key: fc.constantFrom('zone', 'disk'),
      maxSkew: fc.integer({ min: 1, max: 3 }),
      isHard: fc.boolean(),
    }),
    { minLength: 1, maxLength: 2, selector: ({ key }) => key },
  ),
  wanted: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(Number.POSITIVE_INFINITY)),
});

/** Whether a hard wish holds in every domain that has more than before. */
function isKept(
  { key, maxSkew }: SpreadWish,
  all: readonly string[],
  before: readonly string[],
  after: readonly string[],
) {
  const letter = (name: string): string => name.charAt(key === 'zone' ? 0 : 1);
  const count = (names: readonly string[], domain: string): number =>
    names.filter((name) => letter(name) === domain).length;
  const domains = [...new Set(all.map(letter))].filter((domain) => domain !== 'x');
  const least = Math.min(...domains.map((domain) => count(after, domain)));
  return domains.every((domain) => count(after, domain) <= Math.max(count(before, domain), least + maxSkew));
}

describe('always', () => {
  const RUNS = { numRuns: 1_000 };
  test('placed again it is the same, constraints hold where something is added, and what comes takes nothing away', () => {
    fc.assert(
      fc.property(fleet, fleet, wish, (first, others, asked) => {
        const before = chosenOf(first, [], asked);
        const all = [...new Set([...first, ...others])];
        const after = chosenOf(all, before, asked);
        expect(chosenOf(first, before, asked)).toEqual(before);
        expect(chosenOf(all, after, asked)).toEqual(after);
        expect(before.filter((target) => !after.includes(target))).toEqual([]);
        const hardWishes = asked.wishes.filter(({ isHard }) => isHard);
        expect(hardWishes.every((one) => isKept(one, first, [], before) && isKept(one, all, before, after))).toBe(true);
      }),
      RUNS,
    );
  });

  test('a target that is lost takes only itself away', () => {
    fc.assert(
      fc.property(fleet, wish, fc.nat(10), (names, asked, at) => {
        const before = chosenOf(names, [], asked);
        const lost = before[at % before.length] ?? '';
        const after = chosenOf(
          names.filter((name) => name !== lost),
          before,
          asked,
        );
        expect(before.filter((target) => target !== lost && !after.includes(target))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('without hard wishes as many are chosen as are wanted', () => {
    fc.assert(
      fc.property(fleet, wish, (names, { wishes, wanted }) => {
        const soft = { wishes: wishes.map((one) => ({ ...one, isHard: false })), wanted };
        expect(chosenOf(names, [], soft)).toHaveLength(Math.min(wanted, names.length));
      }),
      RUNS,
    );
  });

  test('the order of the files does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'x1'], { minLength: 3 }), (names) => {
        const spec = spreadOver([hard('zone'), soft('location')], 4);
        expect(decided(names, { spec }).decision).toEqual(decided(names.toSorted(), { spec }).decision);
      }),
      { numRuns: 15 },
    );
  });

  test('fewer wanted: some of those that are there stay, as even as can be', () => {
    const names = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];
    const before = decided(names, { spec: spreadOver([hard('zone')], 6) });
    const after = decided(names, { spec: spreadOver([hard('zone')], 2), state: before.state });
    expect(zonesOf(after.chosen)).toBe('ab');
  });

  test('one that is chosen and not ready any more stays', () => {
    const names = ['a1', 'a2', 'b1', 'c1'];
    const given = { spec: spreadOver([hard('zone')], 3) };
    const before = decided(names, given);
    const after = decided(names, { ...given, away: ['c1'], state: before.state });
    expect([zonesOf(before.chosen), after.decision]).toEqual(['abc', before.decision]);
  });
});
