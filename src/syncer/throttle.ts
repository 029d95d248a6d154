// How many requests at once: fewer when the server says that it is busy, more again when it is not.
import { TransientError } from '../api/index.ts';
import { type Clock, retry } from '../infra/index.ts';

const ATTEMPTS = 3;
const WAIT_BASE_MS = 250;
/** A server that asks for more is asked again all the same: it may have told us before it knew better. */
const WAIT_CAP_MS = 10_000;
/** Answers in a row that earn one more request at once. */
const GROW_AFTER = 20;

export interface ThrottleOptions {
  /** Requests at once, at most. */
  readonly max: number;
  readonly clock: Clock;
}

/** Additive increase, multiplicative decrease; a Retry-After holds back all requests, not only the one that was told. */
export class Throttle {
  readonly #options: ThrottleOptions;
  #limit: number;
  #answers = 0;
  #pausedUntil = 0;

  constructor(options: ThrottleOptions) {
    this.#options = options;
    this.#limit = options.max;
  }

  /** Requests at once, now. */
  get limit(): number {
    return this.#limit;
  }

  /** Makes a request, again after the asked wait when the server is busy; throws the last error after three attempts. */
  async run<T>(request: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const { clock } = this.#options;
    const delayAfter = (error: unknown, attempt: number) => this.#busy(error, attempt);
    return retry({ attempts: ATTEMPTS, delayAfter, clock }, signal, async () => {
      // Never longer than could have been asked for: the clock may have been set back since.
      const pause = Math.min(this.#pausedUntil - clock.now().getTime(), WAIT_CAP_MS);
      if (pause > 0) await clock.sleep(pause, signal);
      const answer = await request();
      this.#answered();
      return answer;
    });
  }

  /** Calls `work` for each item, at most `limit` at once, in order; no more are begun once `work` threw. */
  async forEach<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
    const running = new Set<Promise<void>>();
    try {
      for (const item of items) {
        while (running.size >= this.#limit) await Promise.race(running);
        const one = work(item).finally(() => running.delete(one));
        running.add(one);
      }
      await Promise.all(running);
    } finally {
      await Promise.allSettled(running);
    }
  }

  #busy(error: unknown, attempt: number): number | undefined {
    if (!(error instanceof TransientError) || error.code !== 'ClusterUnavailable') return undefined;
    this.#answers = 0;
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
    const asked = Math.min(Number(error.data['retryAfterSeconds'] ?? 0) * 1000, WAIT_CAP_MS);
    const wait = Math.max(asked, WAIT_BASE_MS * 2 ** attempt);
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#options.clock.now().getTime() + asked);
    return wait;
  }

  #answered(): void {
    this.#answers += 1;
    if (this.#answers < GROW_AFTER || this.#limit >= this.#options.max) return;
    this.#answers = 0;
    this.#limit += 1;
  }
}
