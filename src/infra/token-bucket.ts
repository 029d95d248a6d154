// A bound on how often something may happen: a few times at once, and so often on the long run.
import type { Clock } from './clock.ts';

export interface TokenBucketOptions {
  /** How often at once. */
  readonly capacity: number;
  /** How often on the long run. */
  readonly perSecond: number;
  readonly clock: Clock;
}

/** Starts full. A clock that is set back only makes it wait longer. */
export class TokenBucket {
  readonly #options: TokenBucketOptions;
  #tokens: number;
  #at: number;

  constructor(options: TokenBucketOptions) {
    this.#options = options;
    this.#tokens = options.capacity;
    this.#at = options.clock.now().getTime();
  }

  /** Takes a token: undefined. When there is none: in how many milliseconds there will be. */
  take(): number | undefined {
    const { capacity, perSecond, clock } = this.#options;
    const now = clock.now().getTime();
    this.#tokens = Math.min(capacity, this.#tokens + (Math.max(0, now - this.#at) * perSecond) / 1_000);
    this.#at = now;
    if (this.#tokens < 1) return Math.ceil(((1 - this.#tokens) * 1_000) / perSecond);
    this.#tokens -= 1;
    return undefined;
  }
}
