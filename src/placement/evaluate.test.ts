import { describe, expect, test } from 'vitest';
import { location, placement, syncTarget } from '../../test/support/documents.ts';
import { verdicts } from '../../test/support/judged.ts';
import { notReady, ready, runStages } from '../../test/support/pass.ts';
import type { Observation, PlacementDecision, PlacementSpec, SyncTargetSpec, Taint } from '../api/index.ts';
import { groupRejections } from './evaluate.ts';
import { FILTERS, SCORERS } from './index.ts';

const taint = (key: string, value: string | undefined, effect: Taint['effect']): Taint => ({
  key,
  effect,
  ...(value === undefined ? {} : { value }),
});

interface Case {
  readonly target?: Partial<SyncTargetSpec>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly spec?: Partial<PlacementSpec>;
  readonly seen?: Observation | undefined;
  readonly has?: 'selected' | 'leaving';
  readonly isHeld?: boolean;
}

function previously(has: Case['has']): PlacementDecision | undefined {
  const { placed } = runStages(
    { 't.yaml': syncTarget('east'), 'p.yaml': placement('web') },
    { observations: [ready('east')] },
  );
  const [decision] = placed.decisions.values();
  if (decision === undefined || has === undefined) return undefined;
  const leaving = decision.selected.map(({ target, location, since }) => ({
    target,
    location,
    since,
    code: 'X',
    reason: 'x',
  }));
  return has === 'selected' ? decision : { ...decision, selected: [], leaving };
}

function verdictOn({ target = {}, labels = {}, spec = {}, seen = ready('east'), has, isHeld }: Case): string {
  const files = {
    't.yaml': syncTarget('east', target, labels),
    'l.yaml': location('eu', { instanceSelector: { matchLabels: { region: 'eu' } } }, { tier: 'gold' }),
    'p.yaml': placement('web', spec),
  };
  const { model } = runStages(files, { heldTargets: isHeld ? ['east'] : [] });
  const [id] = model.placements.keys();
  if (id === undefined) return 'no placement';
  return verdicts({ model, id, observations: [seen], previous: previously(has) }).join();
}

const EU = { region: 'eu' };
const gpu = (effect: Taint['effect']): Partial<SyncTargetSpec> => ({ taints: [taint('dedicated', 'gpu', effect)] });
const tolerant: Partial<PlacementSpec> = { constraints: { tolerations: [{ key: 'dedicated', value: 'gpu' }] } };

describe('every target is judged by the first filter that refuses it', () => {
  test.each<[string, Case, string]>([
    ['one that fits', { labels: EU }, 'fits in eu, score 0'],
    ['outside the Location', { labels: { region: 'us' } }, 'location NotInLocation: not in a selected location (any)'],
    [
      'a Location that is not asked for',
      { labels: EU, spec: { locationSelector: { labelSelector: { matchLabels: { tier: 'silver' } } } } },
      'location NotInLocation: not in a selected location (tier=silver)',
    ],
    [
      'one of several selectors',
      {
        labels: EU,
        spec: {
          locationSelectors: [
            { labelSelector: { matchLabels: { tier: 'silver' } } },
            { labelSelector: { matchExpressions: [{ key: 'tier', operator: 'Exists' }] } },
          ],
        },
      },
      'fits in eu, score 0',
    ],
    [
      'none of several selectors',
      {
        labels: EU,
        spec: {
          locationSelector: { labelSelector: { matchLabels: { a: 'b' } } },
          locationSelectors: [{ labelSelector: { matchLabels: { c: 'd' } } }],
        },
      },
      'location NotInLocation: not in a selected location (a=b or c=d)',
    ],
    ['an empty selector', { labels: EU, spec: { locationSelector: {} } }, 'fits in eu, score 0'],
    [
      'NoSchedule, new',
      { labels: EU, target: gpu('NoSchedule') },
      'taints UntoleratedTaint: untolerated taint dedicated=gpu:NoSchedule',
    ],
    ['NoSchedule, there already', { labels: EU, target: gpu('NoSchedule'), has: 'selected' }, 'fits in eu, score 0'],
    ['NoSchedule, on its way out', { labels: EU, target: gpu('NoSchedule'), has: 'leaving' }, 'fits in eu, score 0'],
    [
      'NoExecute, there already',
      { labels: EU, target: gpu('NoExecute'), has: 'selected' },
      'taints UntoleratedTaint: untolerated taint dedicated=gpu:NoExecute',
    ],
    ['NoExecute, tolerated', { labels: EU, target: gpu('NoExecute'), spec: tolerant }, 'fits in eu, score 0'],
    ['PreferNoSchedule', { labels: EU, target: gpu('PreferNoSchedule') }, 'fits in eu, score -10'],
    [
      'PreferNoSchedule, tolerated',
      { labels: EU, target: gpu('PreferNoSchedule'), spec: tolerant },
      'fits in eu, score 0',
    ],
    [
      'several that are preferred not',
      {
        labels: EU,
        target: { taints: [taint('a', 'b', 'PreferNoSchedule'), taint('c', undefined, 'PreferNoSchedule')] },
      },
      'fits in eu, score -20',
    ],
    [
      'cordoned, new',
      { labels: EU, target: { unschedulable: true } },
      'unschedulable Unschedulable: unschedulable (cordoned)',
    ],
    [
      'cordoned, there already',
      { labels: EU, target: { unschedulable: true }, has: 'selected' },
      'fits in eu, score 0',
    ],
    [
      'one that asks for what is not done yet, new',
      { labels: EU, isHeld: true },
      'held NotHonouredYet: not used while it has spec.later, which is not acted on yet',
    ],
    [
      'one that asks for what is not done yet, there already',
      { labels: EU, isHeld: true, has: 'selected' },
      'fits in eu, score 0',
    ],
    ['cluster away, new', { labels: EU, seen: notReady('east') }, 'ready NotReady: not ready (ClusterUnreachable)'],
    ['cluster away, there already', { labels: EU, seen: notReady('east'), has: 'selected' }, 'fits in eu, score 0'],
    ['cluster away, on its way out', { labels: EU, seen: notReady('east'), has: 'leaving' }, 'fits in eu, score 0'],
    ['never heard of', { labels: EU, seen: ready('other') }, 'ready NotReady: not ready (NoHeartbeat)'],
    [
      'all at once: the place is told first',
      { labels: {}, target: { unschedulable: true, ...gpu('NoExecute') }, seen: notReady('east') },
      'location NotInLocation: not in a selected location (any)',
    ],
  ])('%s', (_what, input, expected) => {
    expect(verdictOn(input)).toBe(expected);
  });
});

test('filters and scorers have distinct names and say what they do', () => {
  const all = [...FILTERS, ...SCORERS];
  expect(new Set(all.map((f) => f.name)).size).toBe(all.length);
  expect(all.filter((f) => !/^\S.{20,}\S$/.test(f.description))).toEqual([]);
});

test('equal rejections are counted, the most frequent first, with three examples', () => {
  const rejected = (name: string, message: string) => ({ target: ready(name).target, filter: 'f', code: 'C', message });
  const list = [...['a', 'b', 'c', 'd'].map((n) => rejected(n, 'one')), rejected('e', 'zero'), rejected('f', 'alone')];
  expect(groupRejections(list).map((g) => `${g.count} ${g.message}: ${g.examples.join()}`)).toEqual([
    '4 one: a,b,c',
    '1 alone: f',
    '1 zero: e',
  ]);
});

test('of very many reasons the rarest are put together, last', () => {
  const list = Array.from({ length: 40 }, (_, at) => ({
    target: ready(`t${String(at).padStart(2, '0')}`).target,
    filter: 'f',
    code: 'C',
    message: `reason ${String(at % 20).padStart(2, '0')}`,
  }));
  const lines = groupRejections(list).map((g) => `${g.count} ${g.message}: ${g.examples.join()}`);
  expect([lines.length, lines.at(0), lines.at(-2), lines.at(-1)]).toEqual([
    12,
    '2 reason 00: t00,t20',
    '2 reason 10: t10,t30',
    '18 more for other reasons: t11,t12,t13',
  ]);
});
