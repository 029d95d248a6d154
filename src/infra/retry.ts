// Bounded retries. Own loop: the wait has to end with the signal, which cockatiel's does not.
import type { Clock } from './clock.ts';

export interface RetryOptions {
  /** All attempts together, the first one included. */
  readonly attempts: number;
  /** Milliseconds to wait after this failure, or undefined to give up now. `attempt` counts from 1. */
  readonly delayAfter: (error: unknown, attempt: number) => number | undefined;
  readonly clock: Clock;
}

/** Runs until it succeeds, an error is not worth a retry, or the attempts are used up; then throws the last error. */
export async function retry<T>(options: RetryOptions, signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= options.attempts || signal.aborted) throw error;
      const wait = options.delayAfter(error, attempt);
      if (wait === undefined) throw error;
      await options.clock.sleep(wait, signal);
    }
  }
}
