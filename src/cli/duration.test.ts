// Durations in Go's style.
import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';

test.each([
  { text: '30s', ms: 30_000 },
  { text: '1m30s', ms: 90_000 },
  { text: '10h', ms: 36_000_000 },
  { text: '1.5s', ms: 1_500 },
  { text: '250ms', ms: 250 },
  { text: '1h2m3s4ms', ms: 3_723_004 },
])('$text is $ms ms', ({ text, ms }) => {
  expect(parseDuration('--poll', text)).toBe(ms);
});

test.each(['', '5', 's', '0s', '0.2ms', '-1s', '1 s', '1d', '1m30', 'x1s', '1sx', 'Infinity'])(
  '%j is refused',
  (text) => {
    expect(() => parseDuration('--poll', text)).toThrow(`--poll ${text}: must be a duration such as 30s, 1m30s or 10h`);
  },
);
