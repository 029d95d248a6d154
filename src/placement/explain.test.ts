import { describe, expect, test } from 'vitest';
import { configMap, location, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, NOW, notReady, ready, runStages } from '../../test/support/pass.ts';
import { at, tell } from '../../test/support/timeline.ts';
import { type Observation, type PlacementDecision, parsePlacementId } from '../api/index.ts';
import { explain, explainObjects, type PlaceInput, type PlacementExplanation } from './index.ts';

const WEB = parsePlacementId('root/web');

const FILES: Files = {
  'a.yaml': syncTarget('a', {}, { region: 'eu' }),
  'b.yaml': syncTarget('b', { taints: [{ key: 'dedicated', value: 'gpu', effect: 'NoSchedule' }] }, { region: 'eu' }),
  'c.yaml': syncTarget('c', { taints: [{ key: 'old', effect: 'PreferNoSchedule' }] }, { region: 'eu' }),
  'd.yaml': syncTarget('d', {}, { region: 'us' }),
  'e.yaml': syncTarget('e', {}, { region: 'eu' }),
  'eu.yaml': location('eu', { instanceSelector: { matchLabels: { region: 'eu' } } }, { region: 'eu' }),
  'p.yaml': placement('web', {
    strategy: 'OneToAny',
    locationSelector: { labelSelector: { matchLabels: { region: 'eu' } } },
  }),
  'workloads/x.yaml': configMap('x'),
};

function inputOf(
  files: Files,
  observations: readonly Observation[],
  previous: PlaceInput['previous'] = new Map(),
  now = NOW,
): PlaceInput {
  const { model } = runStages(files);
  return { model, previous, observations: new Map(observations.map((o) => [o.target, o])), now };
}

const SEEN = [ready('a'), ready('b'), ready('c'), ready('d'), notReady('e')];

function explained(input: PlaceInput): PlacementExplanation {
  return explain(input, WEB) ?? expect.fail('not explained');
}

/** Without what is said of single targets in full. */
function brief({ targets, ...rest }: PlacementExplanation): object {
  return { ...rest, targets: targets.map(({ filters: _f, scorers: _s, ...one }) => one) };
}

test('every target has its verdict, score and reason', () => {
  expect(brief(explained(inputOf(FILES, SEEN)))).toEqual({
    placement: 'root/web',
    strategy: 'OneToAny',
    wanted: 1,
    summary:
      '1/5 targets: 1 not in a selected location (region=eu), 1 not ready (ClusterUnreachable), 1 untolerated taint dedicated=gpu:NoSchedule',
    rejected: [
      {
        filter: 'location',
        code: 'NotInLocation',
        message: 'not in a selected location (region=eu)',
        count: 1,
        examples: ['d'],
      },
      { filter: 'ready', code: 'NotReady', message: 'not ready (ClusterUnreachable)', count: 1, examples: ['e'] },
      {
        filter: 'taints',
        code: 'UntoleratedTaint',
        message: 'untolerated taint dedicated=gpu:NoSchedule',
        count: 1,
        examples: ['b'],
      },
    ],
    selected: ['a'],
    afresh: ['a'],
    targets: [
      {
        target: 'a',
        verdict: 'selected',
        location: 'eu',
        standing: 'kept',
        score: 40_000,
        points: { stickiness: 40_000 },
        reason: 'best of 2 that fit (member of location eu, score 0, ties broken by rendezvous hash)',
        since: at(0),
      },
      {
        target: 'c',
        verdict: 'fits',
        location: 'eu',
        standing: 'new',
        score: -10,
        points: { preferNoSchedule: -10 },
        reason: 'others rank before it',
      },
      {
        target: 'b',
        verdict: 'rejected',
        standing: 'new',
        filter: 'taints',
        code: 'UntoleratedTaint',
        reason: 'untolerated taint dedicated=gpu:NoSchedule',
      },
      {
        target: 'd',
        verdict: 'rejected',
        standing: 'new',
        filter: 'location',
        code: 'NotInLocation',
        reason: 'not in a selected location (region=eu)',
      },
      {
        target: 'e',
        verdict: 'rejected',
        standing: 'new',
        filter: 'ready',
        code: 'NotReady',
        reason: 'not ready (ClusterUnreachable)',
      },
    ],
    waiting: [],
  });
});

test('of one target every filter answers, and every scorer when none refuses', () => {
  const { targets } = explained(inputOf(FILES, SEEN));
  const answers = Object.fromEntries(
    targets.map(({ target, filters, scorers }) => [
      target,
      [
        ...filters.map((f) => `${f.filter} ${f.answer}${f.code === undefined ? '' : ` ${f.code}: ${f.message}`}`),
        ...scorers.map(({ scorer, points }) => `${scorer} ${points}`),
      ],
    ]),
  );
  expect(answers['a']).toEqual(expect.arrayContaining(['taints passes', 'ready notAsked', 'stickiness 40000']));
  expect(answers['b']).toContain('taints refuses UntoleratedTaint: untolerated taint dedicated=gpu:NoSchedule');
  expect(answers['b']).not.toContain('stickiness 0');
  expect(answers['c']).toEqual(expect.arrayContaining(['ready passes', 'stickiness 0', 'preferNoSchedule -10']));
});

test('what is kept only because it is there is told from what would be chosen anew', () => {
  const tainted = { ...FILES, 'a.yaml': syncTarget('a', { unschedulable: true }, { region: 'eu' }) };
  const { previous } = { previous: runStages(FILES, { observations: SEEN }).placed.decisions };
  const { decided, selected, afresh } = explained(inputOf(tainted, SEEN, previous));
  expect({ decided, selected, afresh }).toEqual({ decided: ['a'], selected: ['a'], afresh: ['c'] });
});

describe('what it waits for', () => {
  const base: Files = {
    'workloads/x.yaml': configMap('x'),
    'p.yaml': placement('web', { strategy: 'OneToAny' }),
    'a.yaml': syncTarget('a'),
  };
  const sick = { taints: [{ key: 'sick', effect: 'NoExecute' as const }] };
  const tolerant = placement('web', {
    strategy: 'OneToAny',
    constraints: { tolerations: [{ key: 'sick', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }] },
  });
  const lost = (name: string): Observation => {
    const state = { status: false, reason: 'HeartbeatLost', message: '', since: at(50) } as const;
    return ready(name, { ready: state, unreachableSince: at(50) });
  };
  const b = { 'b.yaml': syncTarget('b') };
  test.each<[string, Files, readonly Observation[], number, readonly object[]]>([
    ['nothing', base, [ready('a')], 60, []],
    [
      'its heir',
      { ...base, ...b, 'a.yaml': syncTarget('a', sick) },
      [ready('a'), ready('b')],
      60,
      [{ target: 'a', for: 'heirs', reason: 'it is not available on b yet' }],
    ],
    [
      'a grace',
      { ...base, ...b, 'a.yaml': syncTarget('a', sick) },
      [ready('a'), ready('b', { available: [WEB] })],
      60,
      [
        {
          target: 'a',
          for: 'grace',
          until: at(65),
          reason: 'every chosen target has its copy; the one here is removed after the grace',
        },
      ],
    ],
    [
      'another target that fits',
      { ...base, 'a.yaml': syncTarget('a', sick) },
      [ready('a')],
      60,
      [{ target: 'a', for: 'heirs', reason: 'nothing else fits, so the last copy stays' }],
    ],
    [
      'a toleration, and a date',
      { ...base, 'p.yaml': tolerant, 'a.yaml': syncTarget('a', { ...sick, evictAfter: at(100) }) },
      [ready('a')],
      60,
      [
        { target: 'a', for: 'toleration', until: at(120), reason: 'the taint sick:NoExecute is tolerated until then' },
        { target: 'a', for: 'eviction', until: at(100), reason: 'it is drained then' },
      ],
    ],
    [
      'a silent cluster',
      { ...base, 'a.yaml': syncTarget('a', { evictAfter: '5m' }) },
      [lost('a')],
      60,
      [
        {
          target: 'a',
          for: 'eviction',
          until: at(350),
          reason: 'it is silent, and moved off then (spec.evictAfter)',
        },
      ],
    ],
    [
      'the end of a silence of many',
      { ...base, ...b, 'a.yaml': syncTarget('a', { evictAfter: '5m' }) },
      [lost('a'), lost('b')],
      900,
      [
        {
          target: 'a',
          for: 'moves',
          reason: expect.stringMatching(/^unreachable for longer than 5m \(spec.evictAfter\); 2 of 2 clusters/),
        },
      ],
    ],
  ])('%s', (_what, files, observations, second, expected) => {
    const { previous } = { previous: tell(['a'], base, [{ at: 0 }]).last.placed.decisions };
    const now = new Date(NOW.getTime() + second * 1000);
    expect(explained(inputOf(files, observations, previous, now)).waiting).toEqual(expected);
  });
});

describe('one that stays as it is', () => {
  const previous = runStages(FILES, { observations: SEEN }).placed.decisions;
  const suspended = placement('web', { strategy: 'OneToAny', suspend: true });
  test.each<[string, Files, PlaceInput['previous'], PlacementDecision['held'], readonly string[]]>([
    ['suspended', { ...FILES, 'p.yaml': suspended }, previous, 'Suspended', ['a']],
    ['suspended from the beginning', { ...FILES, 'p.yaml': suspended }, new Map(), 'Suspended', []],
    ['unreadable', { ...FILES, 'p.yaml': 'apiVersion: v1\nkind: {' }, previous, 'InvalidSource', ['a']],
  ])('%s', (_what, files, before, reason, selected) => {
    const told = explained(inputOf(files, SEEN, before));
    expect([told.held?.reason, told.selected, told.waiting]).toEqual([reason, selected, []]);
  });
});

test('a Placement that there is not is not explained', () => {
  expect(explain(inputOf(FILES, SEEN), parsePlacementId('root/mars'))).toBeUndefined();
});

test('of an object: the Placements whose source has it, and where it may not go', () => {
  const stays = configMap('stays').replace(
    'metadata:',
    'metadata:\n  annotations: {syncer.kcp.io/exclude-clusters: a}',
  );
  const other = {
    'workloads/stays.yaml': stays,
    'q.yaml': placement('api', { source: { path: 'nothing' } }),
    'loose.yaml': configMap('loose'),
  };
  const input = inputOf({ ...FILES, ...other }, SEEN);
  const found = explainObjects(input, ({ kind }) => kind === 'ConfigMap');
  const told = found.map(({ object, position, placements, excluded }) => {
    return [object, position, placements.map((p) => p.placement), excluded];
  });
  expect(told).toEqual(
    expect.arrayContaining([
      ['ConfigMap default/x', 'workloads/x.yaml:1', ['root/web'], []],
      ['ConfigMap default/stays', 'workloads/stays.yaml:1', ['root/web'], ['a']],
      ['ConfigMap default/loose', 'loose.yaml:1', [], []],
    ]),
  );
});

test('each target that only topology spread keeps out says so, however many there are', () => {
  const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1', 'x1'];
  const zoneOf = (name: string) => (name === 'x1' ? {} : { zone: name.slice(0, 1) });
  const hard = { topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', maxSkew: 1 } as const;
  const input = inputOf(
    {
      ...Object.fromEntries(names.map((name) => [`${name}.yaml`, syncTarget(name, {}, zoneOf(name))])),
      'p.yaml': placement('web', { strategy: 'Spread', constraints: { topologySpreadConstraints: [hard] } }),
      'workloads/x.yaml': configMap('x'),
    },
    names.map((name) => ready(name)),
  );
  const { targets, rejected, shortfall, summary } = explained(input);
  const verdicts = targets.map(({ verdict, code, reason }) => [verdict, code, verdict === 'rejected' ? reason : '']);
  const skew = 'one more in its zone would be over maxSkew 1, as zone=b has only 1';
  const none = 'has no topology value zone (label or cell of the SyncTarget, or label of its Location)';
  expect(verdicts).toEqual([
    ...Array(3).fill(['selected', undefined, '']),
    ...Array(4).fill(['rejected', 'SpreadSkew', skew]),
    ['rejected', 'NoTopologyValue', none],
  ]);
  expect([rejected.map(({ code, count }) => [code, count]), shortfall, summary]).toEqual([
    [
      ['SpreadSkew', 4],
      ['NoTopologyValue', 1],
    ],
    '3 of 7 that fit: topology spread zone (maxSkew 1) allows no more, as zone=b has room for 1; add targets there or raise maxSkew',
    `3/8 targets: 4 ${skew}, 1 ${none}`,
  ]);
});
