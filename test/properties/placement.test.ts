// Placement on random fleets that use every constraint.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runStages } from '../support/pass.ts';
import { placementWorlds } from '../support/random-placements.ts';

test('the random fleets are valid', () => {
  fc.assert(
    fc.property(placementWorlds, ({ files, observations }) => {
      const { diagnostics, model } = runStages(files, { observations });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect([...model.placements.values()].flatMap(({ heldBy }) => heldBy)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
