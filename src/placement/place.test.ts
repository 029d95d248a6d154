import { describe, expect, test } from 'vitest';
import { deployment, WEB } from '../../test/support/divided-fleet.ts';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { NOW, ready, runStages } from '../../test/support/pass.ts';
import type { Observation, PlacementId, TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { createPlaceMemo, type PlaceInput, place } from './index.ts';

const files = {
  'a.yaml': syncTarget('a'),
  'b.yaml': syncTarget('b'),
  'p.yaml': `${placement('web')}---\n${placement('api')}`,
  'workloads/x.yaml': configMap('x'),
};
const observations = new Map(['a', 'b'].map((n) => [ready(n).target, ready(n)]));
const seeing = (seen: Partial<Observation>) => new Map(['a', 'b'].map((n) => [ready(n).target, ready(n, seen)]));
const LATER = new Date(NOW.getTime() + 3_600_000);

function input(extra: Partial<PlaceInput> = {}): PlaceInput {
  return { model: runStages(files).model, previous: new Map(), observations, now: NOW, ...extra };
}

test('placing what was placed changes nothing, at any later time', () => {
  const first = place(input(), createPlaceMemo());
  const again = place(input({ previous: first.decisions, now: LATER }), createPlaceMemo());
  expect(again).toEqual(first);
});

describe('the memo only spares work', () => {
  const withCordon: Model = runStages({ ...files, 'a.yaml': syncTarget('a', { unschedulable: true }) }).model;
  test.each<[string, PlaceInput, PlaceInput]>([
    ['the same again', input(), input()],
    ['a later pass that had to decide anew: the time is its own', input(), input({ now: LATER })],
    ['another fleet', input(), input({ model: withCordon })],
    ['other observations', input(), input({ observations: new Map() })],
    ['a cluster that does not serve the kind', input(), input({ observations: seeing({ apis: [] }) })],
    [
      'a cluster that serves the kind now',
      input({ observations: seeing({ apis: [] }) }),
      input({ observations: seeing({ apis: ['/v1/ConfigMap'] }) }),
    ],
    ['decisions made', input(), input({ previous: place(input(), createPlaceMemo()).decisions, now: LATER })],
    ['decisions lost', input({ previous: place(input(), createPlaceMemo()).decisions }), input({ now: LATER })],
  ])('%s', (_what, before, now) => {
    const memo = createPlaceMemo();
    place(before, memo);
    place(before, memo);
    expect(place(now, memo)).toEqual(place(now, createPlaceMemo()));
  });

  test('an unchanged decision is remembered as it is', () => {
    const memo = createPlaceMemo();
    const { decisions } = place(input(), memo);
    const second = place(input({ previous: decisions }), memo);
    const third = place(input({ previous: decisions, now: LATER }), memo);
    expect([...third.decisions.values()].map((d, at) => d === [...second.decisions.values()][at])).toEqual([
      true,
      true,
    ]);
  });
});

describe('replicas that are divided by what is free', () => {
  const { model } = runStages({
    'a.yaml': syncTarget('a'),
    'b.yaml': syncTarget('b'),
    'p.yaml': placement('web', { replicaScheduling: { division: 'AvailableCapacity' } }),
    'workloads/x.yaml': deployment(6),
  });
  const free = (pods: number): Partial<PlaceInput> => ({ model, observations: seeing({ allocatable: { pods } }) });
  const numbers = ({ decisions }: ReturnType<typeof place>) =>
    [...decisions.values()].flatMap(({ selected, undivided }) => [
      selected.map(({ replicas }) => replicas?.[WEB]),
      undivided !== undefined,
    ]);

  test('stay where they are while less or more is free, and nothing is decided again', () => {
    const memo = createPlaceMemo();
    const first = place(input(free(6)), memo);
    const second = place(input({ ...free(6), previous: first.decisions }), memo);
    const less = place(input({ ...free(1), previous: second.decisions, now: LATER }), memo);
    expect(numbers(first)).toEqual([[3, 3], false]);
    expect([...less.decisions.values()][0]).toBe([...second.decisions.values()][0]);
    expect(place(input({ ...free(1), previous: second.decisions }), createPlaceMemo()).decisions).toEqual(
      less.decisions,
    );
  });

  test('are divided as soon as there is room', () => {
    const memo = createPlaceMemo();
    const first = place(input(free(2)), memo);
    const second = place(input({ ...free(2), previous: first.decisions }), memo);
    const third = place(input({ ...free(3), previous: second.decisions }), memo);
    expect([first, second, third].map(numbers)).toEqual([
      [[], true],
      [[], true],
      [[3, 3], false],
    ]);
  });
});

test('decisions come in the order of ids', () => {
  expect([...place(input(), createPlaceMemo()).decisions.keys()]).toEqual(['root/api', 'root/web']);
});

test('a placement that is kept because its file may be the unreadable one still counts where it is', () => {
  const first = place(input(), createPlaceMemo());
  const { 'p.yaml': _, ...rest } = files;
  const { model } = runStages({ ...rest, 'p.yaml': placement('web'), 'broken.yaml': 'apiVersion: v1\nkind: {' });
  const memo = createPlaceMemo();
  const { decisions } = place(input({ model, previous: first.decisions }), memo);
  expect([decisions.get('root/api' as PlacementId)?.held, memo.ledger.placements('a' as TargetId)]).toEqual([
    'InvalidSource',
    2,
  ]);
});
