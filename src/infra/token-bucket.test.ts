// So many at once, then so many a second; whatever the clock does.
import { expect, test } from 'vitest';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import { TokenBucket } from './token-bucket.ts';

test('it gives what it holds, then tells how long to wait, and fills no further than to the brim', async () => {
  const clock = createFakeClock();
  const bucket = new TokenBucket({ capacity: 2, perSecond: 4, clock });
  const take = (times: number) => Array.from({ length: times }, () => bucket.take());
  expect(take(4)).toEqual([undefined, undefined, 250, 250]);
  await clock.advance(100);
  expect(take(1)).toEqual([150]);
  await clock.advance(150);
  expect(take(2)).toEqual([undefined, 250]);
  await clock.advance(60_000);
  expect(take(3)).toEqual([undefined, undefined, 250]);
});

test('a clock that is set back gives nothing and takes nothing away', () => {
  let now = 10_000;
  const clock = { now: () => new Date(now), sleep: async () => undefined };
  const bucket = new TokenBucket({ capacity: 1, perSecond: 1, clock });
  expect(bucket.take()).toBeUndefined();
  now = 0;
  expect(bucket.take()).toBe(1_000);
  now = 1_000;
  expect(bucket.take()).toBeUndefined();
});
