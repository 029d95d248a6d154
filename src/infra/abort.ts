// Stopping and time limits: one error for "stopped on request", one helper for "no longer than".
import { TransientError } from '../api/index.ts';

/** The error of work that its signal ended; code `Aborted`. */
export function abortedError(what: string, signal?: AbortSignal): TransientError {
  return new TransientError('Aborted', `${what} was stopped on request`, { cause: signal?.reason });
}

/** True for the error of `abortedError`. */
export function isAborted(error: unknown): boolean {
  return error instanceof TransientError && error.code === 'Aborted';
}

/**
 * Settles as the promise does, or rejects with `Aborted` at once when the signal ends first.
 * The work itself goes on until it notices the signal; its late result or failure is dropped.
 */
export function abortable<T>(what: string, promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(abortedError(what, signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

export interface Deadline {
  /** Names the work, for the message: "Listing Deployments of https://…". */
  readonly what: string;
  readonly ms: number;
  /** The error when the time is up; absent: code `Timeout`. */
  readonly expired?: () => Error;
}

/**
 * Runs work with a signal that ends with the given one or after `ms`. Whatever the work throws then, the error is
 * `Aborted` or the deadline's. A composed signal per call, undone afterwards: `AbortSignal.any` on a signal that
 * lives as long as the process would gather listeners.
 */
export async function withDeadline<T>(
  { what, ms, expired }: Deadline,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw abortedError(what, signal);
  const both = new AbortController();
  const stop = () => both.abort(abortedError(what, signal));
  const late = expired ?? (() => new TransientError('Timeout', `${what}: no answer within ${ms / 1000} s`));
  const timer = setTimeout(() => both.abort(late()), ms);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await run(both.signal);
  } catch (error) {
    throw both.signal.aborted ? both.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
