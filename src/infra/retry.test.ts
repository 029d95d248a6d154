import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import { createBackoff } from './backoff.ts';
import { retry } from './retry.ts';

describe('retry', () => {
  test.each([
    { name: 'succeeds at the second attempt', delays: [100], failures: 1, calls: 2, result: 'done' },
    { name: 'gives up after all attempts', delays: [100, 100, 100], failures: 9, calls: 3, result: 'failure 3' },
    { name: 'gives up at once when the error is not worth it', delays: [], failures: 9, calls: 1, result: 'failure 1' },
  ])('$name', async ({ delays, failures, calls, result }) => {
    const clock = createFakeClock();
    let made = 0;
    const outcome = retry(
      { attempts: 3, clock, delayAfter: (_, n) => delays[n - 1] },
      new AbortController().signal,
      async () => {
        made += 1;
        if (made <= failures) throw new Error(`failure ${made}`);
        return 'done';
      },
    ).catch((error: Error) => error.message);
    await clock.advance(1_000);
    expect([await outcome, made]).toEqual([result, calls]);
  });

  test('an abort ends the wait at once', async () => {
    const stop = new AbortController();
    const outcome = retry({ attempts: 3, clock: createFakeClock(), delayAfter: () => 60_000 }, stop.signal, () =>
      Promise.reject(new Error('failure')),
    );
    setTimeout(() => stop.abort(), 1);
    await expect(outcome).rejects.toMatchObject({ code: 'Aborted' });
  });
});

describe('backoff', () => {
  test.each([
    { random: 0, waits: [800, 800, 800] },
    { random: 0.999999, waits: [2_400, 7_200, 21_600, 30_000, 30_000] },
  ])('grows from base to cap with jitter $random', ({ random, waits }) => {
    const backoff = createBackoff({ baseMs: 800, capMs: 30_000, random: () => random });
    expect(waits.map(() => backoff.next())).toEqual(waits);
    backoff.reset();
    expect(backoff.next()).toBe(waits[0]);
  });
});
