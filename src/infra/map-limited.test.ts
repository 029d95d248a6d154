import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mapLimited } from './map-limited.ts';

const never = new AbortController().signal;

test('results come in the order of the items, and no more are at work than may be', async () => {
  let [now, most] = [0, 0];
  const work = async (item: number): Promise<number> => {
    now += 1;
    most = Math.max(most, now);
    await sleep(item % 3);
    now -= 1;
    return item * 2;
  };
  const items = Array.from({ length: 20 }, (_, at) => at);
  expect([await mapLimited(items, never, work, 3), most]).toEqual([items.map((item) => item * 2), 3]);
});

test('after a failure nothing new is begun', async () => {
  const begun: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    await sleep(item === 0 ? 1 : 20);
    if (item === 0) throw new Error('no');
  };
  await expect(mapLimited([0, 1, 2, 3, 4], never, work, 2)).rejects.toThrow('no');
  await sleep(50);
  expect(begun).toEqual([0, 1]);
});

test('nothing is begun after the signal', async () => {
  const begun: number[] = [];
  const stopped = AbortSignal.abort(new Error('stop'));
  await expect(mapLimited([1, 2], stopped, async (item) => begun.push(item))).rejects.toThrow('stop');
  expect(begun).toEqual([]);
});
