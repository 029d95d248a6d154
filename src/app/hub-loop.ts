// Runs passes of a hub: on every trigger, at deadlines, and at least every poll interval. One at a time.
import { ConflictError, InvariantError } from '../api/index.ts';
import { createLoop, type Loop } from '../infra/index.ts';
import { type PassOutcome, runPass } from './hub.ts';
import type { HubContext } from './hub-context.ts';
import { createRestlessness } from './restless.ts';

export interface HubLoopOptions {
  readonly hub: HubContext;
  readonly signal: AbortSignal;
  /** The longest time between two looks at the refs. */
  readonly pollMs: number;
  readonly onPass: (outcome: PassOutcome, tookMs: number) => void;
  readonly onError: (error: unknown, retryMs: number) => void;
}

/** So often a pass that lost a race reads again at once; then it backs off like any failure. */
const QUICK_RETRIES = 5;

async function passUntilPublished(hub: HubContext, signal: AbortSignal): Promise<PassOutcome> {
  for (let attempt = 0; attempt < QUICK_RETRIES; attempt += 1) {
    const outcome = await runPass(hub, signal);
    if (outcome.kind !== 'moved') return outcome;
  }
  throw new ConflictError(
    'RefMoved',
    'publishing: the refs kept moving under this hub; is a second hub running? It is tried again',
  );
}

/** Told, not thrown: the pass itself was good. */
function restlessError(): InvariantError {
  return new InvariantError(
    'Internal',
    'rendering: commit follows commit although neither the source nor a report changed; this is a bug in tmc, please report it with the last commits of the rendered branch',
  );
}

export function startHubLoop(options: HubLoopOptions): Loop {
  const { hub, signal, pollMs, onPass, onError } = options;
  const restlessness = createRestlessness();
  let failing = false;
  return createLoop({
    clock: hub.clock,
    signal,
    maxIdleMs: pollMs,
    backoff: { baseMs: 200, capMs: 15_000 },
    onError: (error, retryMs) => {
      failing = true;
      onError(error, retryMs);
    },
    run: async (passSignal) => {
      const began = hub.clock.now().getTime();
      // While Git was out of reach nobody could be heard: that silence says nothing of the syncers.
      if (failing) hub.restartHearing();
      const outcome = await passUntilPublished(hub, passSignal);
      failing = false;
      onPass(outcome, hub.clock.now().getTime() - began);
      const restMs = restlessness.restAfter(outcome);
      if (restMs > 0) {
        onError(restlessError(), restMs);
        await hub.clock.sleep(restMs, passSignal);
      }
      return outcome.kind === 'done' ? outcome.nextDeadline : undefined;
    },
  });
}
