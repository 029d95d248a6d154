import { describe, expect, test } from 'vitest';
import { configMap, configMaps, location, placement, syncTarget } from '../../test/support/documents.ts';
import { findingsOf, indexesOf, type PassStep, runPasses } from '../../test/support/index-view.ts';
import { type Files, ready } from '../../test/support/pass.ts';
import { type PlacementSpec, parsePlacementId } from '../api/index.ts';

const FLEET: Files = { 'east.yaml': syncTarget('east'), 'web.yaml': placement('web') };
const X = 'default/configmap_x.yaml';
const BROKEN: Files = { 'workloads/broken.yaml': 'apiVersion: v1\nkind: {' };
const UNREADABLE = 'withheld: a file of its workspace is unreadable; it may have been renamed';
const GONE = 'gone: /ConfigMap/default/x';
const x: Files = { 'workloads/x.yaml': configMap('x') };

const east = (...steps: readonly (Files | PassStep)[]) =>
  indexesOf(
    'east',
    runPasses(
      ['east'],
      steps.map((s) =>
        'files' in s && typeof s.files === 'object' ? (s as PassStep) : { files: { ...FLEET, ...(s as Files) } },
      ),
    ),
  );

describe('while a file is unreadable nothing that vanished is removed', () => {
  test.each<[string, readonly Files[], readonly (readonly string[])[]]>([
    [
      'an object whose file was renamed and broken',
      [x, { 'workloads/y.yaml': BROKEN['workloads/broken.yaml'] ?? '' }, { 'workloads/y.yaml': configMap('x') }],
      [[`${X} web c1`], [`${X} web c2 ${UNREADABLE}`], [`${X} web c3`]],
    ],
    [
      'an object that was deleted beside it: it leaves when all is readable again',
      [{ ...x }, BROKEN, {}],
      [[`${X} web c1`], [`${X} web c2 ${UNREADABLE}`], [`${GONE} c3 the source of root/web no longer has it`]],
    ],
    [
      'what a frozen file holds stays, marked so',
      [x, { 'workloads/x.yaml': 'apiVersion: v1\nkind: {' }, x],
      [[`${X} web c1`], [`${X} web c2 frozen`], [`${X} web c3`]],
    ],
    [
      'other objects go on',
      [x, { ...BROKEN, 'workloads/x.yaml': configMap('x', { v: '2' }), 'workloads/n.yaml': configMap('n') }],
      [[`${X} web c1`], ['default/configmap_n.yaml web c2', `${X} web c2`]],
    ],
    [
      'earlier removals go on',
      [x, {}, BROKEN],
      [
        [`${X} web c1`],
        [`${GONE} c2 the source of root/web no longer has it`],
        [`${GONE} c2 the source of root/web no longer has it`],
      ],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(east(...steps)).toEqual(expected);
  });

  test.each<[string, Files]>([
    ['the Placement', { 'east.yaml': FLEET['east.yaml'] ?? '' }],
    ['the SyncTarget', { 'web.yaml': FLEET['web.yaml'] ?? '' }],
    ['everything', {}],
  ])('%s vanished', (_what, rest) => {
    const [, second, third] = east(x, { files: { ...rest, ...x, ...BROKEN } }, { files: { ...FLEET, ...x } });
    expect([
      second?.filter((line) => line.startsWith('gone')),
      second?.map((line) => line.split(' ')[0]),
      third?.map((line) => line.split(' ')[0]),
    ]).toEqual([[], [X], [X]]);
  });
});

describe('a suspended Placement', () => {
  const suspended = (spec: Partial<PlacementSpec> = {}): Files => ({
    'web.yaml': placement('web', { suspend: true, ...spec }),
  });
  test.each<[string, readonly Files[], readonly (readonly string[])[]]>([
    [
      'keeps an object that changes',
      [
        x,
        { ...suspended(), 'workloads/x.yaml': configMap('x', { v: '2' }) },
        { 'workloads/x.yaml': configMap('x', { v: '2' }) },
      ],
      [[`${X} web c1`], [`${X} web c1`], [`${X} web c3`]],
    ],
    [
      'keeps an object that is deleted, until it goes on',
      [x, suspended(), {}],
      [[`${X} web c1`], [`${X} web c1`], [`${GONE} c3 the source of root/web no longer has it`]],
    ],
    [
      'keeps everything when its source changes',
      [x, { ...x, ...suspended({ source: { path: 'other' } }), 'other/y.yaml': configMap('y') }],
      [[`${X} web c1`], [`${X} web c1`]],
    ],
    [
      'takes nothing new',
      [x, { ...x, ...suspended(), 'workloads/y.yaml': configMap('y') }],
      [[`${X} web c1`], [`${X} web c1`]],
    ],
    ['that is new delivers nothing', [{ ...x, ...suspended() }, x], [[], [`${X} web c2`]]],
    [
      'that is deleted is deleted',
      [x, suspended(), { 'web.yaml': '' }],
      [[`${X} web c1`], [`${X} web c1`], [`${GONE} c3 Placement root/web was deleted`]],
    ],
    [
      'keeps what it shares with another one that leaves it',
      [
        { ...x, 'more.yaml': placement('more') },
        { ...x, 'more.yaml': placement('more'), ...suspended() },
        { ...x, ...suspended() },
        x,
      ],
      [[`${X} more+web c1`], [`${X} more+web c1`], [`${X} more+web c1`], [`${X} web c4`]],
    ],
    [
      'keeps the marks of a broken file',
      [
        x,
        { 'workloads/x.yaml': 'apiVersion: v1\nkind: {' },
        { ...suspended(), 'workloads/x.yaml': 'apiVersion: v1\nkind: {' },
      ],
      [[`${X} web c1`], [`${X} web c2 frozen`], [`${X} web c2 frozen`]],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(east(...steps)).toEqual(expected);
  });
});

describe('the guard against removing too much', () => {
  const guard = (objects: number, percent: number): Files => ({
    'c.yaml': `apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nsafety: {maxRemovals: {objects: ${objects}, percent: ${percent}}}\n`,
  });
  const removedOf = (before: number, after: number, files: Files = {}) => {
    const results = runPasses(
      ['east'],
      [before, after].map((n) => ({ files: { ...FLEET, ...files, 'workloads/a.yaml': configMaps(n) } })),
    );
    const [, second] = indexesOf('east', results);
    return {
      gone: second?.filter((l) => l.startsWith('gone')).length,
      kept: second?.filter((l) => l.includes('withheld')).length,
      findings: findingsOf(results)[1],
    };
  };

  test.each<[string, number, number, Files, boolean]>([
    ['20 of 20: not more than 20 objects', 20, 0, {}, false],
    ['21 of 70: not more than 30 %', 70, 49, {}, false],
    ['21 of 69: more than both', 69, 48, {}, true],
    ['21 of 21', 21, 0, {}, true],
    ['one of one, when nothing may be removed', 1, 0, guard(0, 0), true],
    ['none, when nothing may be removed', 5, 5, guard(0, 0), false],
    ['half of four, when 2 objects are allowed', 4, 2, guard(2, 0), false],
    ['three of four, when 75 % are allowed', 4, 1, guard(0, 75), false],
    ['three of four, when less is allowed', 4, 1, guard(0, 74.9), true],
    ['everything, when everything is allowed', 50, 0, guard(0, 100), false],
  ])('%s', (_what, before, after, files, withheld) => {
    const { gone, kept } = removedOf(before, after, files);
    expect({ gone, kept }).toEqual(withheld ? { gone: 0, kept: before - after } : { gone: before - after, kept: 0 });
  });

  test('says what would go, where, against which limit, and how to allow it', () => {
    expect(removedOf(69, 48).findings).toEqual([
      '-:1:1: PruneWithheld: this change would remove 21 of 69 objects from target east, more than safety.maxRemovals allows (20 objects and 30 %): nothing was removed; restore the source, or raise the limit in TMCConfig',
    ]);
  });

  test('a withheld removal stays withheld pass after pass, and ends with the source restored or the limit raised', () => {
    const all: Files = { ...FLEET, 'workloads/a.yaml': configMaps(30) };
    const none: Files = FLEET;
    const counts = (steps: readonly Files[]) =>
      east(...steps.map((files) => ({ files }))).map(
        (lines) =>
          `${lines.filter((l) => l.includes('withheld')).length} withheld, ${lines.filter((l) => l.startsWith('gone')).length} gone, of ${lines.length}`,
      );
    expect(counts([all, none, none, all])).toEqual([
      '0 withheld, 0 gone, of 30',
      '30 withheld, 0 gone, of 30',
      '30 withheld, 0 gone, of 30',
      '0 withheld, 0 gone, of 30',
    ]);
    expect(counts([all, none, { ...none, ...guard(30, 0) }])[2]).toBe('0 withheld, 30 gone, of 30');
  });
});

describe('a move', () => {
  const at = (region: string): Files => ({
    't.yaml': ['east', 'west'].map((t) => syncTarget(t, {}, { location: t })).join('---\n'),
    'l.yaml': ['east', 'west'].map((t) => location(t, {}, { region: t })).join('---\n'),
    'p.yaml': placement('web', {
      strategy: 'OneToAny',
      locationSelector: { labelSelector: { matchLabels: { region } } },
    }),
  });
  const strict =
    'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nsafety: {maxRemovals: {objects: 0, percent: 0}}\n';
  const available = ['east', 'west'].map((t) => ready(t, { available: [parsePlacementId('root/web')] }));
  const moved = 'root/web moved to west: not in a selected location (region=west)';

  test.each<[string, Files, readonly (readonly string[])[]]>([
    ['is no removal for the guard', { 'c.yaml': strict }, [[`${X} web c1`], [`${X} web c1`], [`${GONE} c3 ${moved}`]]],
    [
      'ends though another file is unreadable: the object is at its new place',
      BROKEN,
      [[`${X} web c1`], [`${X} web c1`], [`${GONE} c3 ${moved}`]],
    ],
  ])('%s', (_what, files, expected) => {
    const steps = ['east', 'west', 'west'].map((region, step) => ({
      files: { ...at(region), ...x, ...(step > 0 ? files : {}) },
      observations: available,
    }));
    expect(indexesOf('east', runPasses([], steps))).toEqual(expected);
  });

  test('of an object that is not at its new place, as its file was renamed and broken, keeps it', () => {
    const files: readonly Files[] = [
      { ...at('east'), ...x },
      { ...at('west'), ...x },
      { ...at('west'), ...BROKEN },
    ];
    expect(
      indexesOf(
        'east',
        runPasses(
          [],
          files.map((f) => ({ files: f, observations: available })),
        ),
      )[2],
    ).toEqual([`${X} web c3 ${UNREADABLE}`]);
  });

  test('of an object that somebody else contests at the new place keeps it', () => {
    const other: Files = {
      'q.yaml': placement('other', {
        source: { path: 'other' },
        locationSelector: { labelSelector: { matchLabels: { region: 'west' } } },
      }),
      'other/x.yaml': configMap('x', { v: 'other' }),
    };
    const files: readonly Files[] = [
      { ...at('east'), ...x },
      { ...at('west'), ...x, ...other },
      { ...at('west'), ...x, ...other },
    ];
    const last = indexesOf(
      'east',
      runPasses(
        [],
        files.map((f) => ({ files: f, observations: available })),
      ),
    )[2];
    expect(last?.map((line) => line.split(' by ')[0])).toEqual([
      `${X} web c3 withheld: ConfigMap default/x is delivered with different content`,
    ]);
  });
});

describe('a Placement that lost its source', () => {
  const of = (path: string): Files => ({ 'web.yaml': placement('web', { source: { path } }) });
  const lost = (path: string) =>
    `withheld: the source of root/web, path ${path}, matches nothing any more; correct it, or delete the Placement to remove what it delivered`;
  const renamed: Files = { 'apps/x.yaml': configMap('x') };
  test.each<[string, readonly Files[], readonly (readonly string[])[]]>([
    [
      'by a slip of the pen keeps what it delivered, pass after pass, until it is corrected',
      [x, { ...x, ...of('worklaods') }, { ...x, ...of('worklaods') }, x],
      [[`${X} web c1`], [`${X} web c2 ${lost('worklaods')}`], [`${X} web c2 ${lost('worklaods')}`], [`${X} web c4`]],
    ],
    [
      'by a slip of the pen, in a commit that also deletes the file: as well',
      [x, of('worklaods'), of('worklaods'), of('other')],
      [
        [`${X} web c1`],
        [`${X} web c2 ${lost('worklaods')}`],
        [`${X} web c2 ${lost('worklaods')}`],
        [`${X} web c4 ${lost('other')}`],
      ],
    ],
    [
      'as its directory was renamed keeps what it delivered',
      [x, renamed, { ...renamed, ...of('apps') }],
      [[`${X} web c1`], [`${X} web c2 ${lost('workloads')}`], [`${X} web c3`]],
    ],
    [
      'as its files were deleted loses what it delivered',
      [x, {}],
      [[`${X} web c1`], [`${GONE} c2 the source of root/web no longer has it`]],
    ],
    [
      'and is deleted then loses what it delivered',
      [x, { ...x, ...of('worklaods') }, { ...x, 'web.yaml': '' }],
      [[`${X} web c1`], [`${X} web c2 ${lost('worklaods')}`], [`${GONE} c3 Placement root/web was deleted`]],
    ],
    [
      'by one of its objects only loses that one: the source was narrowed',
      [
        { ...x, 'workloads/part/y.yaml': configMap('y') },
        { ...x, 'workloads/part/y.yaml': configMap('y'), ...of('workloads/part') },
      ],
      [
        [`${X} web c1`, 'default/configmap_y.yaml web c1'],
        ['default/configmap_y.yaml web c1', `${GONE} c2 the source of root/web no longer has it`],
      ],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(east(...steps)).toEqual(expected);
  });
});

describe('an object that goes from one Placement to another, on another cluster', () => {
  const fleet: Files = {
    't.yaml': ['east', 'west'].map((t) => syncTarget(t, {}, { location: t })).join('---\n'),
    'l.yaml': ['east', 'west'].map((t) => location(t, {}, { region: t })).join('---\n'),
  };
  const one = (name: string, path: string, region: string) =>
    placement(name, { source: { path }, locationSelector: { labelSelector: { matchLabels: { region } } } });
  const pair: Files = { ...fleet, 'p.yaml': `${one('a', 'a', 'east')}---\n${one('b', 'b', 'west')}` };
  const before: Files = { ...pair, 'a/x.yaml': configMap('x'), 'a/y.yaml': configMap('y'), 'b/z.yaml': configMap('z') };
  const { 'a/x.yaml': wandering, ...stays } = before;
  const after: Files = { ...stays, 'b/x.yaml': wandering ?? '' };
  const [isA, isB] = [parsePlacementId('root/a'), parsePlacementId('root/b')];
  const seen = (b: boolean) => [ready('east', { available: [isA] }), ready('west', { available: b ? [isB] : [] })];
  const Y = 'default/configmap_y.yaml a c1';
  const waits = 'withheld: root/b brings it to west, where it is not available yet';

  test.each<[string, readonly boolean[], readonly string[]]>([
    ['leaves when it is available there', [true, true, true], [Y, `${GONE} c3 the source of root/a no longer has it`]],
    ['stays while it is not available there', [true, true, false], [`${X} a c2 ${waits}`, Y]],
    ['was never there: that b was available before says nothing of it', [true, true], [`${X} a c2 ${waits}`, Y]],
  ])('%s', (_what, available, expected) => {
    const steps = available.map((b, step) => ({ files: step === 0 ? before : after, observations: seen(b) }));
    expect(indexesOf('east', runPasses([], steps)).at(-1)).toEqual(expected);
  });
});
