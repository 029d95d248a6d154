import { describe, expect, test } from 'vitest';
import { configMap, location, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, NOW, type PassState, ready, runStages } from '../../test/support/pass.ts';
import { type Observation, type PlacementSpec, parsePlacementId, type TargetId } from '../api/index.ts';

/** One pass: seconds after the beginning, where the copies are available, and what the source says. */
interface Step {
  readonly at: number;
  readonly available?: readonly string[];
  readonly region?: string;
  readonly spec?: Partial<PlacementSpec>;
  readonly files?: Files;
  readonly without?: readonly string[];
  readonly heldBy?: readonly string[];
}

const REGIONS: Files = Object.fromEntries(
  ['eu', 'us', 'none'].map((name) => [
    `l/${name}.yaml`,
    location(name, { instanceSelector: { matchLabels: { region: name } } }, { region: name }),
  ]),
);
const TARGETS: Files = {
  't/a.yaml': syncTarget('a', {}, { region: 'eu' }),
  't/b.yaml': syncTarget('b', {}, { region: 'us' }),
  'workloads/x.yaml': configMap('x'),
};

function clock(time: string | undefined): string {
  return time === undefined ? 'waits' : `since ${(Date.parse(time) - NOW.getTime()) / 1000}`;
}

function timeline(steps: readonly Step[], name = 'web'): readonly string[] {
  let state: PassState | undefined;
  return steps.map((step, at) => {
    const { region = 'eu', spec = {}, available = [], files = {}, without = [] } = step;
    const wanted = placement(name, {
      strategy: 'OneToAny',
      locationSelector: { labelSelector: { matchLabels: { region } } },
      ...spec,
    });
    const source = Object.entries({ ...REGIONS, ...TARGETS, 'p.yaml': wanted, ...files }).filter(
      ([path]) => !without.includes(path),
    );
    const observations = ['a', 'b'].map(
      (t): Observation => ready(t, { available: available.includes(t) ? [parsePlacementId(`root/${name}`)] : [] }),
    );
    const result = runStages(Object.fromEntries(source), {
      observations,
      state,
      now: new Date(NOW.getTime() + step.at * 1000),
      commit: at + 1,
      ...(step.heldBy === undefined ? {} : { heldBy: step.heldBy }),
    });
    state = result.state;
    const [decision] = result.placed.decisions.values();
    const parts = [
      `on ${decision?.selected.map((s) => s.target).join('+') || 'nothing'}`,
      ...(decision?.leaving ?? []).map((l) => `${l.target} leaves (${l.code}, ${clock(l.replacedSince)})`),
      ...(decision?.unscheduled ? [decision.unscheduled.reason] : []),
      ...(decision?.held ? [`held: ${decision.held}`] : []),
      ...(result.placed.nextDeadline
        ? [`look again at ${(result.placed.nextDeadline.getTime() - NOW.getTime()) / 1000}`]
        : []),
    ];
    return parts.join(', ');
  });
}

const LEAVES = 'a leaves (NotInLocation, ';

describe('make before break', () => {
  test.each<[string, readonly Step[], readonly string[]]>([
    [
      'the old copy stays until the new one is available, and a grace of 5 s longer',
      [
        { at: 0 },
        { at: 1, region: 'us', available: ['a'] },
        { at: 60, region: 'us', available: ['a'] },
        { at: 61, region: 'us', available: ['a', 'b'] },
        { at: 65.9, region: 'us', available: ['a', 'b'] },
        { at: 66, region: 'us', available: ['a', 'b'] },
      ],
      [
        'on a',
        `on b, ${LEAVES}waits)`,
        `on b, ${LEAVES}waits)`,
        `on b, ${LEAVES}since 61), look again at 66`,
        `on b, ${LEAVES}since 61), look again at 66`,
        'on b',
      ],
    ],
    [
      'a new copy that fails within the grace restarts the clock',
      [
        { at: 0 },
        { at: 1, region: 'us', available: ['b'] },
        { at: 3, region: 'us' },
        { at: 60, region: 'us' },
        { at: 61, region: 'us', available: ['b'] },
        { at: 66, region: 'us', available: ['b'] },
      ],
      [
        'on a',
        `on b, ${LEAVES}since 1), look again at 6`,
        `on b, ${LEAVES}waits)`,
        `on b, ${LEAVES}waits)`,
        `on b, ${LEAVES}since 61), look again at 66`,
        'on b',
      ],
    ],
    [
      'a target that is wanted again within the grace cancels the move',
      [
        { at: 0 },
        { at: 1, region: 'us', available: ['b'] },
        { at: 3, region: 'eu', available: ['a', 'b'] },
        { at: 8, region: 'eu', available: ['a', 'b'] },
      ],
      [
        'on a',
        `on b, ${LEAVES}since 1), look again at 6`,
        'on a, b leaves (NotInLocation, since 3), look again at 8',
        'on a',
      ],
    ],
    [
      'when nothing else fits the last copy stays, and comes back as it was',
      [{ at: 0 }, { at: 1, region: 'none' }, { at: 999, region: 'none', available: ['a'] }, { at: 1000, region: 'eu' }],
      ['on a', `on nothing, ${LEAVES}waits), NoValidTarget`, `on nothing, ${LEAVES}waits), NoValidTarget`, 'on a'],
    ],
    [
      'the copy that stayed comes back though its target takes no new work',
      [
        { at: 0 },
        { at: 1, region: 'none' },
        { at: 2, region: 'eu', files: { 't/a.yaml': syncTarget('a', { unschedulable: true }, { region: 'eu' }) } },
      ],
      ['on a', `on nothing, ${LEAVES}waits), NoValidTarget`, 'on a'],
    ],
    [
      'of two that leave for one, the copy that is there is chosen before a third',
      [
        { at: 0 },
        { at: 1, region: 'us' },
        {
          at: 2,
          spec: { locationSelector: {} },
          files: { 't/b.yaml': syncTarget('b', { taints: [{ key: 'x', effect: 'NoExecute' }] }, { region: 'us' }) },
        },
      ],
      ['on a', `on b, ${LEAVES}waits)`, 'on a, b leaves (UntoleratedTaint, waits)'],
    ],
    [
      'a NoExecute taint moves it, a target that is deleted leaves at once',
      [
        { at: 0, spec: { locationSelector: {}, strategy: 'OneToMany' } },
        {
          at: 1,
          spec: { locationSelector: {}, strategy: 'OneToMany' },
          available: ['b'],
          files: { 't/a.yaml': syncTarget('a', { taints: [{ key: 'x', effect: 'NoExecute' }] }, { region: 'eu' }) },
        },
        { at: 2, spec: { locationSelector: {}, strategy: 'OneToMany' }, available: ['b'], without: ['t/a.yaml'] },
      ],
      ['on a+b', 'on b, a leaves (UntoleratedTaint, since 1), look again at 6', 'on b'],
    ],
    [
      'fewer clusters: the one too many leaves when the others have their copy',
      [
        { at: 0, spec: { locationSelector: {}, strategy: 'OneToMany' } },
        { at: 1, spec: { locationSelector: {}, strategy: 'OneToMany', numberOfClusters: 1 }, available: ['a', 'b'] },
        { at: 6, spec: { locationSelector: {}, strategy: 'OneToMany', numberOfClusters: 1 }, available: ['a', 'b'] },
      ],
      ['on a+b', 'on a, b leaves (FewerClusters, since 1), look again at 6', 'on a'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(timeline(steps)).toEqual(expected);
  });
});

const broken: Files = { 'broken.yaml': 'apiVersion: v1\nkind: {' };

/** Part of the API, and not acted on by this version. */
const LATER: Pick<Step, 'heldBy'> = { heldBy: ['spec.later'] };

describe('what is kept as it is', () => {
  test.each<[string, readonly Step[], readonly string[]]>([
    [
      'a suspended Placement, through any change, grace included',
      [
        { at: 0 },
        { at: 1, region: 'us', available: ['b'] },
        { at: 2, spec: { suspend: true }, available: ['b'] },
        { at: 60, spec: { suspend: true }, available: ['b'] },
        { at: 61, region: 'us', available: ['b'] },
      ],
      [
        'on a',
        `on b, ${LEAVES}since 1), look again at 6`,
        `on b, ${LEAVES}since 1), held: Suspended`,
        `on b, ${LEAVES}since 1), held: Suspended`,
        'on b',
      ],
    ],
    [
      'a Placement with a field that is not acted on, through any change, grace included',
      [
        { at: 0 },
        { at: 1, region: 'us', available: ['b'] },
        { at: 2, ...LATER, available: ['b'] },
        { at: 60, region: 'eu', ...LATER, available: ['b'] },
        { at: 61, region: 'us', available: ['b'] },
      ],
      [
        'on a',
        `on b, ${LEAVES}since 1), look again at 6`,
        `on b, ${LEAVES}since 1), held: NotHonouredYet`,
        `on b, ${LEAVES}since 1), held: NotHonouredYet`,
        'on b',
      ],
    ],
    [
      'such a one that is suspended besides, or whose file breaks then',
      [
        { at: 0 },
        { at: 1, ...LATER, spec: { suspend: true } },
        { at: 2, ...LATER, files: { 'p.yaml': 'apiVersion: v1\nkind: {' } },
        { at: 3, spec: { suspend: true } },
        { at: 4, files: { 'p.yaml': 'apiVersion: v1\nkind: {' } },
      ],
      [
        'on a',
        'on a, held: NotHonouredYet',
        'on a, held: NotHonouredYet',
        'on a, held: Suspended',
        'on a, held: Suspended',
      ],
    ],
    [
      'a Placement whose file is broken',
      [{ at: 0 }, { at: 1, files: { 'p.yaml': 'apiVersion: v1\nkind: {' }, without: ['t/a.yaml'] }],
      ['on a', 'on a, held: InvalidSource'],
    ],
    [
      'a Placement that vanished while another file is broken: it may be in that one',
      [{ at: 0 }, { at: 1, files: broken, without: ['p.yaml'] }, { at: 2, without: ['p.yaml'] }],
      ['on a', 'on a, held: InvalidSource', 'on nothing'],
    ],
    [
      'a Placement whose target vanished while a file is broken',
      [{ at: 0 }, { at: 1, files: broken, without: ['t/a.yaml'] }, { at: 2 }],
      ['on a', 'on a, held: InvalidSource', 'on a'],
    ],
    [
      'a Placement whose Location vanished while a file is broken',
      [{ at: 0 }, { at: 1, files: broken, without: ['l/eu.yaml'], available: ['b'] }, { at: 2 }],
      ['on a', 'on a, held: InvalidSource', 'on a'],
    ],
    [
      'nothing else: other Placements go on while a file is broken',
      [
        { at: 0 },
        { at: 1, files: broken, region: 'us', available: ['b'] },
        { at: 6, files: broken, region: 'us', available: ['b'] },
      ],
      ['on a', `on b, ${LEAVES}since 1), look again at 6`, 'on b'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(timeline(steps)).toEqual(expected);
  });

  test.each<[string, Pick<Step, 'spec' | 'heldBy'>]>([
    ['is suspended', { spec: { suspend: true } }],
    ['has a field that is not acted on', LATER],
  ])(
    'a Placement that %s from the beginning decides nothing, also when its file breaks, and begins when that ends',
    (_what, first) => {
      const broken = { 'p.yaml': 'apiVersion: v1\nkind: {' };
      expect(timeline([{ at: 0, ...first }, { at: 1, ...first, files: broken }, { at: 2 }])).toEqual([
        'on nothing',
        'on nothing',
        'on a',
      ]);
    },
  );
});

describe('a renamed Placement', () => {
  const TARGET_NAMES = ['a', 'b', 'c', 'd'];
  const fleet: Files = {
    ...Object.fromEntries(TARGET_NAMES.map((n) => [`t/${n}.yaml`, syncTarget(n)])),
    'workloads/x.yaml': configMap('x'),
  };
  const run = (files: Files, state?: PassState) =>
    runStages(
      { ...fleet, ...files },
      {
        observations: TARGET_NAMES.map((n) => ready(n)),
        state,
        commit: 7,
        now: new Date(NOW.getTime() + (state ? 1e6 : 0)),
      },
    );
  const one = (name: string, spec: Partial<PlacementSpec> = {}): string =>
    placement(name, { strategy: 'OneToAny', ...spec });
  const where = (result: ReturnType<typeof run>): readonly string[] =>
    [...result.placed.decisions.values()].map(
      (d) => `${d.placement} ${d.selected.map((s) => `${s.target} ${s.since}`).join()}`,
    );
  /** Names whose own first choice differs, so that inheriting shows. */
  const own = (name: string): TargetId | undefined =>
    [...run({ 'p.yaml': one(name) }).placed.decisions.values()][0]?.selected[0]?.target;
  const names = Array.from({ length: 20 }, (_, at) => `n${at}`);
  const [heir = '', second = ''] = names.filter((n) => own(n) !== own('web')).sort();
  const since = '2026-01-01T00:00:00Z';
  const later = '2026-01-01T00:16:40Z';

  test.each<[string, Files, readonly string[]]>([
    [
      'inherits the choice of the one with the same source',
      { 'q.yaml': one(heir) },
      [`root/${heir} ${own('web')} ${since}`],
    ],
    ['in the same file too', { 'p.yaml': one(heir) }, [`root/${heir} ${own('web')} ${since}`]],
    [
      'with another source is a new one',
      { 'q.yaml': one(heir, { source: { selector: {} } }) },
      [`root/${heir} ${own(heir)} ${later}`],
    ],
    [
      'is a new one when the old is still there',
      { 'p.yaml': one('web'), 'q.yaml': one(heir) },
      [`root/${heir} ${own(heir)} ${later}`, `root/web ${own('web')} ${since}`],
    ],
    [
      'has one heir: the first by name',
      { 'q.yaml': `${one(heir)}---\n${one(second)}` },
      [`root/${heir} ${own('web')} ${since}`, `root/${second} ${own(second)} ${later}`],
    ],
  ])('%s', (_what, files, expected) => {
    const before = run({ 'p.yaml': one('web') });
    expect(where(run(files, before.state))).toEqual(expected);
  });
});
