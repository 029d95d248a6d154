// The throttle: so many at once, fewer when the server is busy, and never before it may be asked again.
import { expect, test } from 'vitest';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import { TransientError, UserError } from '../api/index.ts';
import { Throttle } from './throttle.ts';

const never = new AbortController().signal;
const busy = (retryAfterSeconds?: number) =>
  new TransientError('ClusterUnavailable', 'busy', { data: { retryAfterSeconds } });

/** Answers in turn; an error is thrown. */
function server(answers: readonly (string | Error)[]): {
  readonly ask: () => Promise<string>;
  readonly asked: () => number;
} {
  let n = 0;
  const ask = async () => {
    const answer = answers[n];
    n += 1;
    if (answer instanceof Error) throw answer;
    return answer ?? 'fine';
  };
  return { ask, asked: () => n };
}

test.each([
  ['waits as long as it is asked to', [busy(2)], 1_999, 2_000],
  ['waits a little when it is not told how long', [busy()], 499, 500],
  ['waits longer the second time', [busy(), busy()], 1_499, 1_500],
  ['waits ten seconds at most', [busy(3_600)], 9_999, 10_000],
] as const)('%s', async (_title, answers, notYet, done) => {
  const clock = createFakeClock();
  const { ask } = server(answers);
  let answer: string | undefined;
  const asking = new Throttle({ max: 8, clock }).run(ask, never).then((value) => (answer = value));
  await clock.advance(notYet);
  expect(answer).toBeUndefined();
  await clock.advance(done - notYet);
  await asking;
  expect(answer).toBe('fine');
});

test('gives up after three attempts, and at once when waiting does not help', async () => {
  const clock = createFakeClock();
  const throttle = new Throttle({ max: 8, clock });
  const overloaded = server([busy(), busy(), busy(), busy()]);
  const asking = throttle.run(overloaded.ask, never).catch((error: unknown) => error);
  await clock.advance(10_000);
  expect([await asking, overloaded.asked()]).toEqual([busy(), 3]);
  const refused = server([new UserError('ResourceInvalid', 'no')]);
  await expect(throttle.run(refused.ask, never)).rejects.toThrow('no');
  expect(refused.asked()).toBe(1);
});

test('a Retry-After holds back the others too', async () => {
  const clock = createFakeClock();
  const throttle = new Throttle({ max: 8, clock });
  const first = throttle.run(server([busy(5)]).ask, never);
  await clock.advance(10);
  const other = server([]);
  const second = throttle.run(other.ask, never);
  await clock.advance(4_000);
  expect(other.asked()).toBe(0);
  await clock.advance(2_000);
  expect(await Promise.all([first, second])).toEqual(['fine', 'fine']);
});

test('fewer at once after each refusal, more again after twenty answers', async () => {
  const clock = createFakeClock();
  const throttle = new Throttle({ max: 8, clock });
  const asking = throttle.run(server([busy(), busy()]).ask, never);
  await clock.advance(10_000);
  await asking;
  expect(throttle.limit).toBe(2);
  for (let i = 0; i < 40; i += 1) await throttle.run(async () => 'fine', never);
  expect(throttle.limit).toBe(4);
});

test('works on each item, no more at once than the limit', async () => {
  const throttle = new Throttle({ max: 3, clock: createFakeClock() });
  let [running, most] = [0, 0];
  const done: number[] = [];
  await throttle.forEach([1, 2, 3, 4, 5, 6, 7], async (item) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    done.push(item);
  });
  expect([done, most]).toEqual([[1, 2, 3, 4, 5, 6, 7], 3]);
});

test('an item that throws ends it, after the others under way', async () => {
  const throttle = new Throttle({ max: 2, clock: createFakeClock() });
  const done: number[] = [];
  const work = async (item: number) => {
    if (item === 2) throw new Error('two');
    await new Promise((resolve) => setImmediate(resolve));
    done.push(item);
  };
  await expect(throttle.forEach([1, 2, 3, 4, 5], work)).rejects.toThrow('two');
  expect(done).toEqual([1]);
});
