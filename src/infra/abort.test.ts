import { describe, expect, test } from 'vitest';
import { abortable, withDeadline } from './abort.ts';
import { systemClock } from './clock.ts';

const forever = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('inner'))));

describe('withDeadline', () => {
  test('answers what the work answers', async () => {
    expect(await withDeadline({ what: 'W', ms: 1_000 }, new AbortController().signal, async () => 1)).toBe(1);
  });

  test('keeps the error of the work', async () => {
    const work = withDeadline({ what: 'W', ms: 1_000 }, new AbortController().signal, async () =>
      Promise.reject(new Error('own')),
    );
    await expect(work).rejects.toThrow('own');
  });

  test('throws Timeout when the time is up, whatever the work throws then', async () => {
    const work = withDeadline({ what: 'Listing pods', ms: 5 }, new AbortController().signal, forever);
    await expect(work).rejects.toMatchObject({ code: 'Timeout', message: 'Listing pods: no answer within 0.005 s' });
  });

  test('throws Aborted when the signal ends, before or during', async () => {
    const stop = new AbortController();
    const during = withDeadline({ what: 'W', ms: 1_000 }, stop.signal, forever);
    stop.abort();
    await expect(during).rejects.toMatchObject({ code: 'Aborted' });
    await expect(withDeadline({ what: 'W', ms: 1_000 }, stop.signal, async () => 1)).rejects.toMatchObject({
      code: 'Aborted',
    });
  });
});

test('abortable rejects at once and leaves late failures unheard', async () => {
  const stop = new AbortController();
  const { promise, reject } = Promise.withResolvers<void>();
  const work = abortable('W', promise, stop.signal);
  stop.abort();
  await expect(work).rejects.toMatchObject({ code: 'Aborted' });
  reject(new Error('late'));
});

test('the system clock ends a sleep with its signal', async () => {
  const stop = new AbortController();
  const sleep = systemClock().sleep(60_000, stop.signal);
  stop.abort();
  await expect(sleep).rejects.toMatchObject({ code: 'Aborted' });
});
