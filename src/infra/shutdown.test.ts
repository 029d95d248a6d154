import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listenForShutdown } from './shutdown.ts';

function host() {
  const events = new EventEmitter();
  const exits: number[] = [];
  return { host: Object.assign(events, { exit: (code: number) => exits.push(code) }), exits };
}

test('the first signal stops the work, the second one ends the process', () => {
  const { host: under, exits } = host();
  const told: string[] = [];
  const shutdown = listenForShutdown({ host: under, onStop: (message) => told.push(message) });
  under.emit('SIGTERM', 'SIGTERM');
  expect([shutdown.signal.aborted, exits]).toEqual([true, []]);
  under.emit('SIGINT', 'SIGINT');
  expect([exits, told]).toEqual([[130], ['SIGTERM: stopping; once more to end at once']]);
  shutdown.dispose();
});

test('work that does not stop in time is ended', async () => {
  const { host: under, exits } = host();
  listenForShutdown({ host: under, limitMs: 5 });
  under.emit('SIGTERM', 'SIGTERM');
  await wait(50);
  expect(exits).toEqual([143]);
});

test('after dispose nothing is heard and no limit runs', async () => {
  const { host: under, exits } = host();
  const shutdown = listenForShutdown({ host: under, limitMs: 5 });
  under.emit('SIGTERM', 'SIGTERM');
  shutdown.dispose();
  await wait(30);
  expect([exits, under.listenerCount('SIGTERM')]).toEqual([[], 0]);
});
