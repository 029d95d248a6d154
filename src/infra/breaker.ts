// A circuit breaker per remote: after some failures in a row calls fail at once for a while, then one probes.
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import { abortable } from './abort.ts';

export interface BreakerOptions {
  /** For messages: "Asking https://…". */
  readonly what: string;
  /** Failures in a row that open it. */
  readonly threshold: number;
  /** Milliseconds until one call may probe. */
  readonly openMs: number;
  /** Whether the error means that the remote cannot be reached. Any other outcome proves that it can. */
  readonly countsAsFailure: (error: unknown) => boolean;
  /** What a call throws while the breaker is open. `last` is the failure that opened it. */
  readonly openError: (last: unknown) => Error;
}

export type BreakerState = 'closed' | 'open' | 'halfOpen';

export interface Breaker {
  execute<T>(run: () => Promise<T>, signal: AbortSignal): Promise<T>;
  state(): BreakerState;
}

type Settled<T> = { readonly value: T } | { readonly error: unknown };

export function createBreaker(options: BreakerOptions): Breaker {
  // All other errors pass as values (see `settle`), so what arrives here is a failure or an abort.
  // An aborted probe has proved nothing: while half open it counts as a failure.
  const policy = circuitBreaker(
    handleWhen((error) => options.countsAsFailure(error) || policy.state === CircuitState.HalfOpen),
    { breaker: new ConsecutiveBreaker(options.threshold), halfOpenAfter: options.openMs },
  );
  async function settle<T>(run: () => Promise<T>, signal: AbortSignal): Promise<Settled<T>> {
    try {
      return { value: await run() };
    } catch (error) {
      if (options.countsAsFailure(error) || signal.aborted) throw error;
      return { error };
    }
  }
  return {
    async execute(run, signal) {
      const settled = await abortable(
        options.what,
        policy.execute(() => settle(run, signal), signal),
        signal,
      ).catch((error: unknown) => {
        throw isBrokenCircuitError(error) ? options.openError(lastFailure(policy.lastFailure)) : error;
      });
      if ('error' in settled) throw settled.error;
      return settled.value;
    },
    state: () => stateName(policy.state),
  };
}

function lastFailure(reason: unknown): unknown {
  return typeof reason === 'object' && reason !== null && 'error' in reason ? reason.error : undefined;
}

function stateName(state: CircuitState): BreakerState {
  switch (state) {
    case CircuitState.Closed:
      return 'closed';
    case CircuitState.HalfOpen:
      return 'halfOpen';
    case CircuitState.Open:
    case CircuitState.Isolated:
      return 'open';
  }
}
