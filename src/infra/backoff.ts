// Growing waits between attempts, jittered so that many clients do not return together.

export interface BackoffOptions {
  readonly baseMs: number;
  readonly capMs: number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}

export interface Backoff {
  /** Milliseconds to wait before the next attempt; at least `baseMs`, at most `capMs`. */
  next(): number;
  /** After a success: start small again. */
  reset(): void;
}

/** Decorrelated jitter: each wait is random between the base and three times the wait before. */
export function createBackoff({ baseMs, capMs, random }: BackoffOptions): Backoff {
  let last = baseMs;
  return {
    next() {
      last = Math.min(capMs, baseMs + random() * (last * 3 - baseMs));
      return Math.round(last);
    },
    reset() {
      last = baseMs;
    },
  };
}
