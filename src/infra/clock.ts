// The clock as a port, so that waiting can be tested without waiting.
import { setTimeout as delay } from 'node:timers/promises';
import { abortedError } from './abort.ts';

export interface Clock {
  now(): Date;
  /** Waits `ms`; rejects with code `Aborted` at once when the signal ends first. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The longest time `setTimeout` can wait; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export function systemClock(): Clock {
  return {
    now: () => new Date(),
    async sleep(ms, signal) {
      try {
        await delay(Math.min(Math.max(ms, 0), MAX_TIMER_MS), undefined, { signal });
      } catch {
        throw abortedError('Waiting', signal);
      }
    },
  };
}
