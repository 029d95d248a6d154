// Reasons of conditions where nothing is chosen, and where work stays on a cluster that is lost.
import { expect, test } from 'vitest';
import { configMap, fleetOf, placement, syncTarget, target } from '../../../test/support/status-fleet.ts';
import type { PlacementDecision } from '../../api/index.ts';
import { type AggregateInput, aggregate, type FleetStatus } from '../index.ts';

const files = {
  'synctargets/east.yaml': syncTarget('east'),
  'synctargets/west.yaml': syncTarget('west', { evictAfter: '5m' }),
  'placements/web.yaml': placement('web', {}),
  'web/config.yaml': configMap('web'),
};

/** West is silent for longer than it says, and so are many others. */
function mass(): AggregateInput {
  const { input } = fleetOf({ files, silent: ['west'] });
  const silent = [...input.observations].map(([id, seen]) => {
    return [id, id === target('west') ? { ...seen, unreachableSince: '2026-01-01T00:00:00Z' } : seen] as const;
  });
  const found = { code: 'EvictionsStopped', severity: 'warning', message: 'nothing is moved for silence' } as const;
  return { ...input, observations: new Map(silent), diagnostics: [...input.diagnostics, found] };
}

/** Nothing is chosen, and the copies are still there. */
function withoutChoice(unscheduled: PlacementDecision['unscheduled']): AggregateInput {
  const { input } = fleetOf({ files });
  const decisions = [...input.decisions].map(([id, decision]) => {
    return [id, { ...decision, selected: [], ...(unscheduled && { unscheduled }) }] as const;
  });
  return { ...input, decisions: new Map(decisions) };
}

function reasonsAndMessages({ placements }: FleetStatus, type: string): readonly string[] {
  return placements.flatMap(({ object }) => {
    const found = object.status?.conditions?.find((condition) => condition.type === type);
    return [`${found?.status} ${found?.severity} ${found?.reason}: ${found?.message}`];
  });
}

test('a Placement whose copy stays on a silent cluster says why', () => {
  expect(reasonsAndMessages(aggregate(mass()), 'Ready')).toEqual([
    'False Warning TargetNotReady: west not ready (HeartbeatLost: no heartbeat for a minute; check that the syncer runs and can write its report); 1/2 objects healthy on east, west; nothing is moved for silence',
  ]);
});

test('a SyncTarget whose work is not moved says why', () => {
  const messages = aggregate(mass()).syncTargets.map(
    ({ object }) => object.status?.conditions?.find(({ type }) => type === 'Ready')?.message,
  );
  expect(messages).toEqual([
    'the syncer reports and its cluster answers',
    'no heartbeat for a minute; check that the syncer runs and can write its report; its work stays: nothing is moved for silence',
  ]);
});

test.each<[string, PlacementDecision['unscheduled'], readonly string[]]>([
  ['no Location', { reason: 'LocationNotFound', message: 'm' }, ['LocationNotFound', 'ScheduleLocationNotFound']],
  [
    'none that is selected',
    { reason: 'LocationNoMatch', message: 'm' },
    ['LocationNoMatch', 'ScheduleLocationNotFound'],
  ],
  ['no target that fits', { reason: 'NoValidTarget', message: 'm' }, ['NoValidTarget', 'NoValidTarget']],
  [
    'none, and a copy where it does not look any more',
    { reason: 'NoValidTarget', message: 'm', kept: 'LocationInvalid' },
    ['LocationInvalid', 'NoValidTarget'],
  ],
  [
    'no Location, and a copy where it does not look any more',
    { reason: 'LocationNoMatch', message: 'm', kept: 'LocationInvalid' },
    ['LocationInvalid', 'ScheduleLocationNotFound'],
  ],
])('reasons of Ready and Scheduled: %s', (_what, unscheduled, expected) => {
  const status = aggregate(withoutChoice(unscheduled));
  const reasons = status.placements[0]?.object.status?.conditions?.map(({ type, reason }) => [type, reason]);
  expect(reasons).toEqual(['Ready', 'Scheduled'].map((type, at) => [type, expected[at]]));
});

test('the last copy is named', () => {
  const status = aggregate(withoutChoice({ reason: 'NoValidTarget', message: '0/2 targets', kept: 'LocationInvalid' }));
  expect([...reasonsAndMessages(status, 'Ready'), ...reasonsAndMessages(status, 'Scheduled')]).toEqual([
    'False Error LocationInvalid: 0/2 targets; the last copy stays on east, west',
    'False Error NoValidTarget: 0/2 targets',
  ]);
});
