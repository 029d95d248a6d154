// Kubernetes quantities: `quantity('1.5Gi').isGreaterThan(quantity('1G'))`.
import { parseNanos } from '../../api/index.ts';
import { fn, method, type Overload } from '../define.ts';
import { Fault, Quantity } from '../values.ts';

const NANO = 1_000_000_000n;
const MAX_INT = 2n ** 63n - 1n;

/** Digits that an int64 always has room for. */
const DIGITS = 18;
const PARTS = /^[-+]?0*(\d*)\.?(\d*)(?:([KMGTPE])i|([numkMGTPE])|[eE]([-+]?\d+))?$/;
const POWERS: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };

/** How the API server keeps a quantity: only what it keeps without a fraction is a whole number to it, `1.0` is none. */
function scaleOf(text: string): number | undefined {
  const [, whole = '', fraction = '', binary, decimal, exponent] = PARTS.exec(text) ?? [];
  if (binary !== undefined) {
    const bits = 10 * ('KMGTPE'.indexOf(binary) + 1);
    return fraction === '' && 14 - whole.length - Math.trunc(bits * 0.3) >= 0 ? 0 : undefined;
  }
  const power = decimal === undefined ? Number(exponent ?? 0) : (POWERS[decimal] ?? 0);
  const scale = power - fraction.length;
  return whole.length + fraction.length <= DIGITS && scale >= -9 ? scale : undefined;
}

function parse(text: string): Quantity | Fault {
  const nanos = parseNanos(text);
  if (nanos !== undefined) return new Quantity(nanos, scaleOf(text));
  return new Fault("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
}

function isWhole({ nanos, scale }: Quantity): boolean {
  return scale !== undefined && scale >= 0 && nanos / NANO <= MAX_INT && nanos / NANO >= -MAX_INT - 1n;
}

function order(a: Quantity, b: Quantity): bigint {
  return a.nanos < b.nanos ? -1n : a.nanos > b.nanos ? 1n : 0n;
}

function sum(a: Quantity, b: Quantity): Quantity {
  const scale = a.scale === undefined || b.scale === undefined ? undefined : Math.min(a.scale, b.scale);
  const isSame = b.nanos === 0n || a.nanos === 0n;
  return new Quantity(a.nanos + b.nanos, isSame ? (b.nanos === 0n ? a.scale : b.scale) : scale);
}

function negated({ nanos, scale }: Quantity): Quantity {
  return new Quantity(-nanos, scale);
}

function ofInt(value: bigint): Quantity {
  return new Quantity(value * NANO, 0);
}

export const QUANTITIES: readonly Overload[] = [
  fn(
    'quantity',
    ['string'],
    'quantity',
    ([text]) => parse(text),
    ([text]) => text.length / 10,
  ),
  fn(
    'isQuantity',
    ['string'],
    'bool',
    ([text]) => parseNanos(text) !== undefined,
    ([text]) => text.length / 10,
  ),
  fn('sign', ['quantity'], 'int', ([q]) => order(q, ofInt(0n))),
  method('isInteger', ['quantity'], 'bool', ([q]) => isWhole(q)),
  method('asInteger', ['quantity'], 'int', ([q]) =>
    isWhole(q) ? q.nanos / NANO : new Fault('cannot convert value to integer'),
  ),
  method('asApproximateFloat', ['quantity'], 'double', ([q]) => Number(q.nanos) / Number(NANO)),
  method('add', ['quantity', 'quantity'], 'quantity', ([a, b]) => sum(a, b)),
  method('add', ['quantity', 'int'], 'quantity', ([a, b]) => sum(a, ofInt(b))),
  method('sub', ['quantity', 'quantity'], 'quantity', ([a, b]) => sum(a, negated(b))),
  method('sub', ['quantity', 'int'], 'quantity', ([a, b]) => sum(a, ofInt(-b))),
  method('isLessThan', ['quantity', 'quantity'], 'bool', ([a, b]) => a.nanos < b.nanos),
  method('isGreaterThan', ['quantity', 'quantity'], 'bool', ([a, b]) => a.nanos > b.nanos),
  method('compareTo', ['quantity', 'quantity'], 'int', ([a, b]) => order(a, b)),
];
