import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelReader } from '../../../test/support/cross-check.ts';
import { evaluated, ledgerHolding } from '../../../test/support/judged.ts';
import { placementWorlds } from '../../../test/support/random-placements.ts';
import { SCORERS, scorersOf } from './index.ts';
import { stickinessScorer } from './stickiness.ts';

test('whatever others say: what is chosen, comes back, is on its way, leaves or is new come in this order', () => {
  const others = SCORERS.filter((scorer) => scorer !== stickinessScorer);
  const least = others.reduce((sum, { range }) => sum + range[0], 0);
  const most = others.reduce((sum, { range }) => sum + range[1], 0);
  const [, chosen] = stickinessScorer.range;
  const STEPS = 4;
  expect([least, most, most - least < chosen / STEPS]).toEqual([-2200, 1900, true]);
});

test('ranges are whole, and hold 0', () => {
  const odd = SCORERS.filter(({ range: [least, most] }) => {
    return !Number.isInteger(least) || !Number.isInteger(most) || least > 0 || most < 0;
  });
  expect(odd).toEqual([]);
});

test('points are whole and within the range that is stated', () => {
  const read = modelReader();
  fc.assert(
    fc.property(placementWorlds, fc.nat({ max: 9 }), fc.nat({ max: 9 }), ({ files, observations }, t0, t1) => {
      const model = read(files);
      const config = model.config.placement;
      for (const id of model.placements.keys()) {
        const judged = evaluated({ model, id, observations, config, ledger: ledgerHolding({ t0, t1 }) });
        for (const { name, range, score } of scorersOf(judged.context)) {
          const [least, most] = range;
          const points = judged.fits.map((fit) => score(fit, judged.context));
          const odd = points.filter((one) => !Number.isInteger(one) || one < least || one > most);
          expect([name, odd]).toEqual([name, []]);
        }
      }
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
