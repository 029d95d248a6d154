// A server that asks for patience is left alone for so long.
import { expect, test } from 'vitest';
import { TransientError, UserError } from '../../api/index.ts';
import { Pause, retryAfterSeconds } from './pause.ts';

const NOW = new Date('2026-01-01T00:00:00Z');

test.each([
  [undefined, undefined],
  ['', undefined],
  ['soon', undefined],
  ['30', 30],
  [' 0 ', 0],
  ['99999', 900],
  ['Thu, 01 Jan 2026 00:00:45 GMT', 45],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
])('Retry-After: %s', (header, seconds) => {
  expect(retryAfterSeconds(header, NOW)).toBe(seconds);
});

test('until then nothing is asked, after that it is', () => {
  let now = 1_000;
  const pause = new Pause(() => now);
  pause.check();
  pause.heed(
    new TransientError('GitRemote', 'slow down', { data: { location: 'https://h/x', retryAfterSeconds: 30 } }),
  );
  now = 30_999;
  expect(() => pause.check()).toThrow(
    expect.objectContaining({
      code: 'GitRemote',
      category: 'transient',
      message: 'cannot ask https://h/x now: the server said to come again later, in 1 s; it is tried again then',
    }),
  );
  now = 31_000;
  pause.check();
});

test.each([
  new UserError('GitRemote', 'x', { data: { retryAfterSeconds: 30 } }),
  new TransientError('GitRemote', 'x'),
  new Error('x'),
])('other errors say nothing of the kind', (error) => {
  const pause = new Pause(() => 0);
  pause.heed(error);
  pause.check();
});
