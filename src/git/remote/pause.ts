// A server that asks us to come later is left alone until then: `Retry-After` of 429 and 503.
import { TransientError } from '../../api/index.ts';

// A server that is wrong about the time must not silence us for days.
const LONGEST_SECONDS = 900;

/** Seconds from a Retry-After header: a number of them, or a date. Undefined when it says nothing that we understand. */
export function retryAfterSeconds(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1000);
  if (text === '' || !Number.isFinite(seconds)) return undefined;
  return Math.min(LONGEST_SECONDS, Math.max(0, seconds));
}

export class Pause {
  readonly #now: () => number;
  #until = 0;
  #location = '';

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Takes note of what an error says about coming again. */
  heed(error: unknown): void {
    if (!(error instanceof TransientError)) return;
    const seconds = error.data['retryAfterSeconds'];
    if (typeof seconds !== 'number') return;
    this.#until = this.#now() + seconds * 1000;
    this.#location = String(error.data['location'] ?? '');
  }

  /** Throws while the server wants to be left alone. */
  check(): void {
    const left = this.#until - this.#now();
    if (left <= 0) return;
    const seconds = Math.ceil(left / 1000);
    throw new TransientError(
      'GitRemote',
      `cannot ask ${this.#location} now: the server said to come again later, in ${seconds} s; it is tried again then`,
      { data: { location: this.#location, retryAfterSeconds: seconds } },
    );
  }
}
