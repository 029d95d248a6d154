// What the status says of a Placement whose Job is not at its new place yet.
import { expect, test } from 'vitest';
import { fleetOf, placement, syncTarget, workload } from '../../../test/support/status-fleet.ts';
import { aggregate } from '../index.ts';

const files = (east: object, west: object) => ({
  'synctargets/east.yaml': syncTarget('east', east),
  'synctargets/west.yaml': syncTarget('west', west),
  'placements/batch.yaml': placement('batch', { strategy: 'OneToAny' }),
  'batch/job.yaml': workload('batch/v1', 'Job', 'migrate'),
});

test('it progresses, and says until when the Job waits', () => {
  const { pass } = fleetOf({ files: files({}, { unschedulable: true }) });
  const moved = files({ taints: [{ key: 'repair', effect: 'NoExecute' }] }, {});
  const { input } = fleetOf({ files: moved, state: pass.state, commit: 2 });
  const conditions = aggregate(input).placements[0]?.object.status?.conditions?.filter((c) => c.type === 'Ready');
  expect(conditions?.map((c) => `${c.status} ${c.severity} ${c.reason}: ${c.message}`)).toEqual([
    'False Info Progressing: moving from east (untolerated taint repair:NoExecute) to west: 0/0 objects available; ' +
      'Job shop/migrate of root/batch waits to go to west until it is gone from east, so that it never runs twice',
  ]);
});

test('a Job that was done before the move is not missed', () => {
  const first = fleetOf({ files: files({}, { unschedulable: true }) });
  const { state } = first.pass;
  const moved = files({ taints: [{ key: 'repair', effect: 'NoExecute' }] }, {});
  const { input } = fleetOf({ files: moved, state, seen: first.input.observations, commit: 2 });
  const status = aggregate(input).placements[0]?.object.status;
  const ready = status?.conditions?.find((c) => c.type === 'Ready');
  expect([status?.phase, `${ready?.status} ${ready?.reason}: ${ready?.message}`]).toEqual([
    'Bound',
    'True Ready: moving from east (untolerated taint repair:NoExecute) to west: 0/0 objects available; no objects; ' +
      'done before, and not begun again: Job shop/migrate',
  ]);
});
