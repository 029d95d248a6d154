import { expect, test } from 'vitest';
import { goFloat } from './go-float.ts';

// Expected texts are those of kubectl (Go), which `kubectl.test.ts` asks anew where it is installed.
test.each([
  [1.1, '1.1'],
  [1000, '1000'],
  [100_000, '100000'],
  [1_000_000, '1e+06'],
  [16_777_217, '1.6777216e+07'],
  [1e20, '1e+20'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [Math.E, '2.7182817'],
  [-0, '-0'],
  [0, '0'],
  [-2.5, '-2.5'],
  [123_456.7, '123456.7'],
])('%d is written %s', (value, text) => {
  expect(goFloat(value)).toBe(text);
});
