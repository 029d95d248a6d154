import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TransientError } from '../api/index.ts';
import { createBreaker } from './breaker.ts';

// cockatiel has no clock port; its time is the global one.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const down = () => Promise.reject(new TransientError('ClusterUnreachable', 'down'));
const refused = () => Promise.reject(new Error('409'));
const fine = () => Promise.resolve('fine');
const never = new AbortController().signal;

function breaker() {
  return createBreaker({
    what: 'Asking east',
    threshold: 3,
    openMs: 5_000,
    countsAsFailure: (error) => error instanceof TransientError && error.code === 'ClusterUnreachable',
    openError: (last) => new Error('open', { cause: last }),
  });
}

async function outcomes(
  under: ReturnType<typeof breaker>,
  calls: readonly (() => Promise<unknown>)[],
): Promise<string[]> {
  const seen: string[] = [];
  for (const call of calls)
    seen.push(await under.execute(call, never).then(String, (e: unknown) => (e instanceof Error ? e.message : '?')));
  return seen;
}

describe('a breaker', () => {
  test('opens after the threshold of failures in a row, and calls then fail without being made', async () => {
    const under = breaker();
    const call = vi.fn(down);
    expect(await outcomes(under, [call, call, call, call, fine])).toEqual(['down', 'down', 'down', 'open', 'open']);
    expect(call).toHaveBeenCalledTimes(3);
    expect(under.state()).toBe('open');
  });

  test.each([
    { between: fine, reason: 'a success' },
    { between: refused, reason: 'a refusal, which proves that the remote answers' },
  ])('$reason starts the count anew', async ({ between }) => {
    const under = breaker();
    await outcomes(under, [down, down, between, down, down]);
    expect(under.state()).toBe('closed');
  });

  test('probes after a while, and closes when the probe is answered, even by a refusal', async () => {
    const under = breaker();
    await outcomes(under, [down, down, down]);
    vi.advanceTimersByTime(5_000);
    expect(await outcomes(under, [refused, fine])).toEqual(['409', 'fine']);
    expect(under.state()).toBe('closed');
  });

  test('opens again when the probe fails', async () => {
    const under = breaker();
    await outcomes(under, [down, down, down]);
    vi.advanceTimersByTime(5_000);
    expect(await outcomes(under, [down, fine])).toEqual(['down', 'open']);
  });

  test('an aborted probe proves nothing', async () => {
    const under = breaker();
    await outcomes(under, [down, down, down]);
    vi.advanceTimersByTime(5_000);
    const stop = new AbortController();
    const probe = under.execute(
      () => new Promise((_, reject) => stop.signal.addEventListener('abort', () => reject(new Error('stopped')))),
      stop.signal,
    );
    stop.abort();
    await expect(probe).rejects.toThrow('stopped on request');
    expect(under.state()).toBe('open');
  });

  test('the error of an open breaker keeps the failure that opened it', async () => {
    const under = breaker();
    await outcomes(under, [down, down, down]);
    await expect(under.execute(fine, never)).rejects.toMatchObject({ message: 'open', cause: { message: 'down' } });
  });
});
