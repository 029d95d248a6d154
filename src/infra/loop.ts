// A loop that runs one pass at a time: when triggered, at a deadline the pass names, and at least every so often.
import { explainError, TransientError } from '../api/index.ts';
import { createBackoff } from './backoff.ts';
import type { Clock } from './clock.ts';

export interface LoopOptions {
  /** One pass. Answers when the next is due though nothing triggers it; undefined: no such time. */
  readonly run: (signal: AbortSignal) => Promise<Date | undefined>;
  readonly clock: Clock;
  /** Ends the loop; a pass under way gets it too and is waited for. */
  readonly signal: AbortSignal;
  /** The longest time without a pass, in milliseconds. */
  readonly maxIdleMs: number;
  /** A pass failed; the next attempt comes after `retryMs`, or sooner by a trigger (but never within `baseMs`). */
  readonly onError: (error: unknown, retryMs: number) => void;
  /** Waits after failures; default 1 s growing to 60 s. */
  readonly backoff?: { readonly baseMs: number; readonly capMs: number };
  /** 0 ≤ x < 1; default Math.random. */
  readonly random?: () => number;
}

export interface Loop {
  /** Asks for a pass. During a pass it makes exactly one more, however often it is called. */
  trigger(): void;
  /** Resolves when the loop has ended; never rejects. */
  readonly done: Promise<void>;
}

/** Starts with a pass at once. Errors are told and backed off; they never end the loop. */
export function createLoop(options: LoopOptions): Loop {
  const loop = new SingleFlightLoop(options);
  return { trigger: () => loop.trigger(), done: loop.run() };
}

class SingleFlightLoop {
  readonly #options: LoopOptions;
  readonly #baseMs: number;
  readonly #backoff;
  #triggered = true;
  #wake: (() => void) | undefined;

  constructor(options: LoopOptions) {
    const { baseMs, capMs } = options.backoff ?? { baseMs: 1_000, capMs: 60_000 };
    this.#options = options;
    this.#baseMs = baseMs;
    this.#backoff = createBackoff({ baseMs, capMs, random: options.random ?? Math.random });
  }

  trigger(): void {
    this.#triggered = true;
    this.#wake?.();
  }

  async run(): Promise<void> {
    const { signal } = this.#options;
    while (!signal.aborted) {
      this.#triggered = false;
      const waitMs = await this.#pass();
      if (!this.#triggered) await this.#idle(waitMs);
    }
  }

  /** Milliseconds until the next pass is due. */
  async #pass(): Promise<number> {
    const { run, clock, signal, maxIdleMs, onError } = this.#options;
    try {
      const due = await run(signal);
      this.#backoff.reset();
      return Math.min(maxIdleMs, due === undefined ? maxIdleMs : Math.max(0, due.getTime() - clock.now().getTime()));
    } catch (error) {
      if (signal.aborted) return 0;
      const retryMs = Math.max(this.#backoff.next(), askedForMs(error));
      report(onError, error, retryMs);
      // Triggers may come in streams; a pass that fails must not be repeated as fast as they do.
      await clock.sleep(this.#baseMs, signal).catch(() => undefined);
      return Math.max(0, retryMs - this.#baseMs);
    }
  }

  async #idle(ms: number): Promise<void> {
    if (this.#options.signal.aborted) return;
    const woken = new AbortController();
    const stop = () => woken.abort();
    this.#wake = stop;
    this.#options.signal.addEventListener('abort', stop, { once: true });
    await this.#options.clock.sleep(ms, woken.signal).catch(() => undefined);
    this.#options.signal.removeEventListener('abort', stop);
    this.#wake = undefined;
  }
}

/** What says when it may be asked again is not asked sooner: there is nothing to learn, and each try would be told. */
function askedForMs(error: unknown): number {
  const seconds = error instanceof TransientError ? error.data['retryAfterSeconds'] : undefined;
  return typeof seconds === 'number' ? seconds * 1_000 : 0;
}

/** A callback that throws must not end the loop either. */
function report(onError: LoopOptions['onError'], error: unknown, retryMs: number): void {
  try {
    onError(error, retryMs);
  } catch (failure) {
    process.emitWarning(`A loop's error handler failed: ${explainError(failure)}`);
  }
}
