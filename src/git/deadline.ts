// One time limit and one abort signal around a whole operation.
import { aborted, asTmcError, timedOut } from './git-error.ts';

export interface DeadlineOptions {
  readonly signal: AbortSignal;
  readonly milliseconds: number;
  /** What is attempted and where, for the message. */
  readonly what: string;
  readonly location: string;
  /** Wait for the work to end by itself after an abort, because it may be past the point of no return. */
  readonly settle?: boolean;
}

/**
 * Throws TmcErrors only. Runs the work with a signal that fires on the caller's abort or after the limit. Rejects with `Aborted` or `Timeout`
 * at once, unless `settle` is set: then the work's own result counts.
 */
export async function withDeadline<T>(options: DeadlineOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, milliseconds, what, location } = options;
  const controller = new AbortController();
  const onAbort = () => controller.abort(aborted(what, location));
  if (signal.aborted) onAbort();
  controller.signal.throwIfAborted();
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => controller.abort(timedOut(what, location, milliseconds)), milliseconds);
  try {
    const running = work(controller.signal);
    return await (options.settle === true ? running : raced(running, controller.signal));
  } catch (error) {
    throw asTmcError(controller.signal.aborted ? controller.signal.reason : error, what, location);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

async function raced<T>(running: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  // Work that goes on after an abort may still fail; nobody waits for it then.
  running.catch(() => undefined);
  try {
    return await Promise.race([running, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
