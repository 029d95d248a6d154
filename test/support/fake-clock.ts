// A clock that stands still until a test moves it; sleepers wake in the order of their times.
import { setImmediate as turn } from 'node:timers/promises';
import { abortedError, type Clock } from '../../src/infra/index.ts';

export interface FakeClock extends Clock {
  /** Moves time on, waking what falls due one by one and letting the work it starts settle. */
  advance(ms: number): Promise<void>;
  /** Milliseconds until each sleeper is due, sorted. */
  sleeping(): readonly number[];
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Lets promise chains and I/O callbacks that are ready run. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await turn();
}

export function createFakeClock(start = '2026-11-23T12:00:00.000Z'): FakeClock {
  let now = Date.parse(start);
  const sleepers = new Set<Sleeper>();
  const next = (until: number): Sleeper | undefined =>
    [...sleepers].filter((s) => s.at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => new Date(now),
    sleep(ms, signal) {
      return new Promise<void>((resolve, reject) => {
        const sleeper: Sleeper = { at: now + Math.max(0, ms), wake: resolve };
        const stop = () => {
          sleepers.delete(sleeper);
          reject(abortedError('Waiting', signal));
        };
        if (signal.aborted) return stop();
        sleepers.add(sleeper);
        signal.addEventListener('abort', stop, { once: true });
      });
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let due = next(until); due !== undefined; due = next(until)) {
        now = Math.max(now, due.at);
        sleepers.delete(due);
        due.wake();
        await settle();
      }
      now = until;
    },
    sleeping: () => [...sleepers].map((s) => s.at - now).sort((a, b) => a - b),
  };
}
