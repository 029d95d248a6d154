import { describe, expect, test } from 'vitest';
import { createFakeClock, settle } from '../../test/support/fake-clock.ts';
import { TransientError } from '../api/index.ts';
import { createLoop } from './loop.ts';

function harness(passes: readonly (number | 'fail' | 'later' | undefined)[] = []) {
  const clock = createFakeClock();
  const start = clock.now().getTime();
  const stop = new AbortController();
  const starts: number[] = [];
  const errors: string[] = [];
  let running = 0;
  let hold: Promise<void> | undefined;
  const loop = createLoop({
    clock,
    signal: stop.signal,
    maxIdleMs: 60_000,
    random: () => 0.5,
    onError: (error, retryMs) => errors.push(`${String(error)} retry in ${retryMs}`),
    run: async () => {
      running += 1;
      expect(running).toBe(1);
      const answer = passes[starts.length];
      starts.push(clock.now().getTime() - start);
      await hold;
      running -= 1;
      if (answer === 'fail') throw new Error('broken');
      if (answer === 'later') throw new TransientError('GitRemote', 'later', { data: { retryAfterSeconds: 90 } });
      return answer === undefined ? undefined : new Date(clock.now().getTime() + answer);
    },
  });
  const holdPasses = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    hold = promise;
    return resolve;
  };
  return { clock, stop, loop, starts, errors, holdPasses };
}

describe('a loop', () => {
  test('waits as long as a failure asks for', async () => {
    const { clock, starts } = harness(['later']);
    await clock.advance(150_000);
    expect(starts).toEqual([0, 90_000, 150_000]);
  });

  test('passes at once, then when idle for the longest time', async () => {
    const { clock, starts } = harness();
    await clock.advance(120_000);
    expect(starts).toEqual([0, 60_000, 120_000]);
  });

  test('wakes at the deadline that a pass names', async () => {
    const { clock, starts } = harness([1_500, 250]);
    await clock.advance(10_000);
    expect(starts).toEqual([0, 1_500, 1_750]);
  });

  test('a deadline in the past means at once, and one beyond the longest idle time is cut to it', async () => {
    const { clock, starts } = harness([-5_000, 3_600_000]);
    await clock.advance(60_000);
    expect(starts).toEqual([0, 0, 60_000]);
  });

  test('a trigger makes a pass at once', async () => {
    const { clock, loop, starts } = harness();
    await clock.advance(1_000);
    loop.trigger();
    await settle();
    expect(starts).toEqual([0, 1_000]);
  });

  test('any number of triggers during a pass make exactly one more', async () => {
    const { clock, loop, starts, holdPasses } = harness();
    await settle();
    const release = holdPasses();
    loop.trigger();
    await settle();
    for (let i = 0; i < 5; i += 1) loop.trigger();
    await settle();
    expect(starts).toHaveLength(2);
    release();
    await clock.advance(100);
    expect(starts).toHaveLength(3);
  });

  test('errors are backed off, growing, and reset by a success', async () => {
    const { clock, starts, errors } = harness(['fail', 'fail', undefined, 'fail']);
    await clock.advance(70_000);
    expect(errors).toEqual([
      'Error: broken retry in 2000',
      'Error: broken retry in 3500',
      'Error: broken retry in 2000',
    ]);
    expect(starts).toEqual([0, 2_000, 5_500, 65_500, 67_500]);
  });

  test('a trigger shortens the wait after an error, but not below the base', async () => {
    const { clock, loop, starts } = harness(['fail', 'fail', 'fail', 'fail']);
    await clock.advance(100);
    for (let i = 0; i < 10; i += 1) loop.trigger();
    await clock.advance(899);
    expect(starts).toEqual([0]);
    await clock.advance(1);
    expect(starts).toEqual([0, 1_000]);
  });

  test('ends with its signal while idle', async () => {
    const { clock, stop, loop, starts } = harness();
    await clock.advance(10);
    stop.abort();
    await loop.done;
    loop.trigger();
    await clock.advance(120_000);
    expect(starts).toEqual([0]);
    expect(clock.sleeping()).toEqual([]);
  });

  test('waits for the pass under way when it ends', async () => {
    const { clock, stop, loop, holdPasses } = harness();
    await clock.advance(10);
    const release = holdPasses();
    loop.trigger();
    await settle();
    let ended = false;
    void loop.done.then(() => {
      ended = true;
    });
    stop.abort();
    await settle();
    expect(ended).toBe(false);
    release();
    await loop.done;
  });
});
