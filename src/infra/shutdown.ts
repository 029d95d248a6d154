// Ending on request: the first TERM or INT stops the work, a second one or the time limit ends the process.

export const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;
export type StopSignal = (typeof STOP_SIGNALS)[number];

/** What is used of `process`; a test gives its own. */
export interface ShutdownHost {
  on(event: StopSignal, listener: (signal: StopSignal) => void): unknown;
  off(event: StopSignal, listener: (signal: StopSignal) => void): unknown;
  exit(code: number): void;
}

export interface ShutdownOptions {
  readonly host: ShutdownHost;
  /** Milliseconds from the first signal until the process is ended anyway; default 10,000. */
  readonly limitMs?: number;
  /** Told at the first signal, and when the limit passes. */
  readonly onStop?: (message: string) => void;
}

export interface Shutdown {
  /** Ends at the first signal. */
  readonly signal: AbortSignal;
  /** Stops listening; call it when the work has ended. */
  dispose(): void;
}

/** The shells' convention for ended by a signal: 128 + its number. */
const EXIT_CODES: Readonly<Record<StopSignal, number>> = { SIGTERM: 143, SIGINT: 130 };

export function listenForShutdown({ host, limitMs = 10_000, onStop }: ShutdownOptions): Shutdown {
  const stopped = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onSignal = (name: StopSignal): void => {
    if (stopped.signal.aborted) {
      host.exit(EXIT_CODES[name]);
      return;
    }
    onStop?.(`${name}: stopping; once more to end at once`);
    timer = setTimeout(() => {
      onStop?.(`Stopping took longer than ${limitMs / 1000} s; ending`);
      host.exit(EXIT_CODES[name]);
    }, limitMs);
    // The limit itself must not keep a finished process alive.
    timer.unref();
    stopped.abort();
  };
  for (const name of STOP_SIGNALS) host.on(name, onSignal);
  return {
    signal: stopped.signal,
    dispose() {
      clearTimeout(timer);
      for (const name of STOP_SIGNALS) host.off(name, onSignal);
    },
  };
}
