// A hub that commits without new input is told apart from one that has work to do.
import { expect, test } from 'vitest';
import type { PassOutcome } from './hub.ts';
import { createRestlessness } from './restless.ts';

/** Only what is looked at: the inputs of a pass, and whether it wrote a rendered commit. */
function done(inputs: string, commit: boolean): PassOutcome {
  return { kind: 'done', inputs, newRendered: commit ? 'c' : undefined } as unknown as PassOutcome;
}

const busy = (count: number, inputs = 'a'): PassOutcome[] => Array.from({ length: count }, () => done(inputs, true));

test.each([
  {
    passes: 'commits, each for new input',
    outcomes: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((i) => done(i, true)),
    rests: [],
  },
  { passes: 'passes without a commit', outcomes: Array.from({ length: 9 }, () => done('a', false)), rests: [] },
  { passes: 'a few commits at deadlines', outcomes: busy(5), rests: [] },
  { passes: 'a quiet pass in between', outcomes: [...busy(5), done('a', false), ...busy(4)], rests: [] },
  { passes: 'new input in between', outcomes: [...busy(5), ...busy(5, 'b')], rests: [] },
  {
    passes: 'commit after commit from the same input',
    outcomes: busy(14),
    rests: [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000],
  },
  { passes: 'races and empty repositories', outcomes: [{ kind: 'empty' as const }], rests: [] },
])('$passes: rests $rests', ({ outcomes, rests }) => {
  const restlessness = createRestlessness();
  expect(outcomes.map((outcome) => restlessness.restAfter(outcome)).filter((ms) => ms > 0)).toEqual(rests);
});
