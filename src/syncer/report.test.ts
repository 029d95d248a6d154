// Heartbeats: in their interval while nothing changes, and also when somebody sets the clock.
import { expect, test } from 'vitest';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import type { ClusterReport, TargetId } from '../api/index.ts';
import type { Clock } from '../infra/index.ts';
import { Reporter } from './report.ts';

const REPORT: ClusterReport = {
  target: 'east' as TargetId,
  uid: 'u',
  syncer: { id: 's', version: '1' },
  cluster: { reachable: true },
  objects: [],
  removals: [],
  orphans: [],
};

test.each<[what: string, shiftMs: number, heartbeats: number]>([
  ['the clock runs on', 0, 4],
  ['the clock is set back by an hour', -3_600_000, 4],
  ['the clock is set forward by an hour', 3_600_000, 4],
])('while %s, an unchanged report is written every half minute', async (_what, shiftMs, heartbeats) => {
  const steady = createFakeClock();
  let shift = 0;
  const clock: Clock = {
    now: () => new Date(steady.now().getTime() + shift),
    sleep: (...args) => steady.sleep(...args),
  };
  let written = 0;
  const writer = {
    write: async () => {
      written += 1;
    },
  };
  const stop = new AbortController();
  const onProblem = (error: unknown) => expect.fail(String(error));
  const reporter = new Reporter({ writer, clock, heartbeatInterval: 30_000, onProblem });
  const done = reporter.run(stop.signal);
  reporter.offer(REPORT, true);
  await steady.advance(1_000);
  shift = shiftMs;
  await steady.advance(95_000);
  stop.abort();
  await done;
  expect(written).toBe(heartbeats);
});
