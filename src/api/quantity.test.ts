import { describe, expect, test } from 'vitest';
import { byteCount, formatBytes, formatCpu, milliCpu, parseNanos, parseQuantity } from './quantity.ts';

describe('a quantity is exact thousandths of its unit', () => {
  test.each<[string, bigint | undefined]>([
    ['0', 0n],
    ['2', 2000n],
    ['500m', 500n],
    ['0.5', 500n],
    ['.5', 500n],
    ['1.', 1000n],
    ['1k', 1_000_000n],
    ['1Ki', 1_024_000n],
    ['1.5Gi', 1_610_612_736_000n],
    ['1e3', 1_000_000n],
    ['1E3', 1_000_000n],
    ['1E', 1_000_000_000_000_000_000_000n],
    ['12e-3', 12n],
    ['1n', 1n],
    ['1500u', 2n],
    ['0.0001', 1n],
    ['9Ei', 10_376_293_541_461_622_784_000n],
    ['-1', undefined],
    ['', undefined],
    ['.', undefined],
    ['1KiB', undefined],
    ['1 Gi', undefined],
    ['0x1', undefined],
  ])('%s', (text, thousandths) => {
    expect(parseQuantity(text)).toBe(thousandths);
  });
});

describe('the finest that Kubernetes keeps is a billionth, and there are amounts below nothing', () => {
  test.each<[string, bigint | undefined]>([
    ['1', 1_000_000_000n],
    ['-1.5', -1_500_000_000n],
    ['+1n', 1n],
    ['0.1n', 1n],
    ['-0.1n', -1n],
    ['--1', undefined],
    ['9'.repeat(201), undefined],
  ])('%s', (text, nanos) => {
    expect(parseNanos(text)).toBe(nanos);
  });
});

describe('both forms of the API mean the same', () => {
  test.each<[number | string, bigint]>([
    [500, 500n],
    ['500m', 500n],
    ['2', 2000n],
  ])('cpu %s', (value, milli) => {
    expect(milliCpu(value)).toBe(milli);
  });

  test.each<[number | string, bigint]>([
    [1_073_741_824, 1_073_741_824n],
    ['1Gi', 1_073_741_824n],
    ['1500m', 2n],
  ])('bytes %s', (value, bytes) => {
    expect(byteCount(value)).toBe(bytes);
  });
});

test.each<[string, string]>([
  [formatCpu(2000n), '2'],
  [formatCpu(2500n), '2500m'],
  [formatBytes(0n), '0'],
  [formatBytes(1500n), '1500'],
  [formatBytes(2n * 1024n ** 3n), '2Gi'],
  [formatBytes(1024n ** 7n), '1024Ei'],
])('a quantity is written %s', (written, expected) => {
  expect(written).toBe(expected);
});
