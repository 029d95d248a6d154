// How long to wait before something that failed is tried again.

const BASE_MS = 1_000;
const CAP_MS = 300_000;

/** Milliseconds after the n-th failure in a row (from 1): 1 s, 2 s, 4 s … at most `capMs` (5 min by default). */
export function retryDelayMs(failures: number, capMs = CAP_MS): number {
  return Math.min(capMs, BASE_MS * 2 ** Math.min(Math.max(failures, 1) - 1, 20));
}
