// Failures on demand, for tests and demos.

export type FaultEffect =
  /** Answers with this status. */
  | { readonly kind: 'status'; readonly code: 429 | 500 | 503; readonly retryAfterSeconds?: number }
  /** Answers as usual, but later. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** Closes the connection without an answer. */
  | { readonly kind: 'drop' };

export interface EmbeddedFault {
  readonly effect: FaultEffect;
  /** Only requests of these verbs (as in `requestCounts`); absent: all. */
  readonly verbs?: readonly string[];
  /** Ends by itself after so many requests; absent: never. */
  readonly times?: number;
}

export class FaultInjector {
  #fault: EmbeddedFault | undefined;
  #left = 0;

  set(fault: EmbeddedFault | undefined): void {
    this.#fault = fault;
    this.#left = fault?.times ?? Number.POSITIVE_INFINITY;
  }

  /** The effect on this request, if any; counts it. */
  take(verb: string): FaultEffect | undefined {
    const fault = this.#fault;
    if (fault === undefined || this.#left <= 0) return undefined;
    if (fault.verbs !== undefined && !fault.verbs.includes(verb)) return undefined;
    this.#left -= 1;
    return fault.effect;
  }
}
