// Fights: five corrections a minute are set right at once, more are held back ever longer, and a quiet time ends it.
import { expect, test } from 'vitest';
import { addCorrection, type Corrections, fightMessage } from './fights.ts';

/** Corrections at these seconds. */
function after(seconds: readonly number[]): Corrections | undefined {
  return seconds.reduce<Corrections | undefined>(
    (before, second) => addCorrection(before, { manager: 'rival', what: 'spec.replicas' }, second * 1000),
    undefined,
  );
}

test.each<[reason: string, seconds: readonly number[], hold: number]>([
  ['once', [100], 0],
  ['five times in a minute', [100, 101, 102, 103, 104], 0],
  ['six times in a minute', [100, 101, 102, 103, 104, 105], 10],
  ['six times in more than a minute', [100, 110, 120, 130, 140, 161], 0],
  ['and again after the hold', [100, 101, 102, 103, 104, 105, 116], 20],
  ['and again after the second hold', [100, 101, 102, 103, 104, 105, 116, 140], 40],
  ['again and again: at most five minutes', [100, 101, 102, 103, 104, 105, 120, 150, 200, 300, 500, 800], 300],
  ['after ten quiet minutes', [100, 101, 102, 103, 104, 105, 706], 0],
])('corrected %s', (_reason, seconds, hold) => {
  const corrections = after(seconds);
  const last = (seconds.at(-1) ?? 0) * 1000;
  expect((corrections?.holdUntil ?? 0) - last).toBe(hold * 1000);
  expect(fightMessage(corrections, last) !== undefined).toBe(hold > 0);
});

test('the message names who and what, and goes when it is quiet', () => {
  const fight = after([100, 101, 102, 103, 104, 105]);
  expect(fightMessage(fight, 105_000)).toBe(
    'rival keeps changing it (spec.replicas); it was set right 6 times and is now set right ever less often. Stop the other, or leave the field out of the manifest.',
  );
  expect(fightMessage(fight, 706_000)).toBeUndefined();
});
