// Notices a hub that commits again and again although nobody wrote anything: it must say so and slow down, not fill the repository.
import type { PassOutcome } from './hub.ts';

export interface Restlessness {
  /** How long to rest after this pass, in milliseconds; 0 as long as all is well. */
  restAfter(outcome: PassOutcome): number;
}

/** Deadlines (a grace that ends, a heartbeat that expires) make a few commits without new input; this many in a row do not happen. */
const COMMITS_WITHOUT_INPUT = 5;
const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 60_000;

/** Counts passes in a row that wrote a rendered commit from the inputs of the pass before. The rest doubles with each. */
export function createRestlessness(): Restlessness {
  let inputs: string | undefined;
  let commits = 0;
  return {
    restAfter(outcome) {
      if (outcome.kind !== 'done') return 0;
      const isRepeated = outcome.newRendered !== undefined && outcome.inputs === inputs;
      commits = isRepeated ? commits + 1 : 0;
      inputs = outcome.inputs;
      const over = commits - COMMITS_WITHOUT_INPUT;
      return over < 0 ? 0 : Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** over);
    },
  };
}
