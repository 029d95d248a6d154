// Kubernetes quantities: `quantity('1.5Gi').isGreaterThan(quantity('1G'))`.
import { parseNanos } from '../../api/index.ts';
import { fn, method, type Overload } from '../define.ts';
import { Fault, Quantity } from '../values.ts';

const NANO = 1_000_000_000n;
const MAX_INT = 2n ** 63n - 1n;

function parse(text: string): Quantity | Fault {
  const nanos = parseNanos(text);
  if (nanos !== undefined) return new Quantity(nanos);
  return new Fault("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
}

function isWhole({ nanos }: Quantity): boolean {
  return nanos % NANO === 0n && nanos / NANO <= MAX_INT && nanos / NANO >= -MAX_INT - 1n;
}

function order(a: Quantity, b: Quantity): bigint {
  return a.nanos < b.nanos ? -1n : a.nanos > b.nanos ? 1n : 0n;
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
  method('sign', ['quantity'], 'int', ([q]) => order(q, new Quantity(0n))),
  method('isInteger', ['quantity'], 'bool', ([q]) => isWhole(q)),
  method('asInteger', ['quantity'], 'int', ([q]) =>
    isWhole(q) ? q.nanos / NANO : new Fault('cannot convert value to integer'),
  ),
  method('asApproximateFloat', ['quantity'], 'double', ([q]) => Number(q.nanos) / Number(NANO)),
  method('add', ['quantity', 'quantity'], 'quantity', ([a, b]) => new Quantity(a.nanos + b.nanos)),
  method('add', ['quantity', 'int'], 'quantity', ([a, b]) => new Quantity(a.nanos + b * NANO)),
  method('sub', ['quantity', 'quantity'], 'quantity', ([a, b]) => new Quantity(a.nanos - b.nanos)),
  method('sub', ['quantity', 'int'], 'quantity', ([a, b]) => new Quantity(a.nanos - b * NANO)),
  method('isLessThan', ['quantity', 'quantity'], 'bool', ([a, b]) => a.nanos < b.nanos),
  method('isGreaterThan', ['quantity', 'quantity'], 'bool', ([a, b]) => a.nanos > b.nanos),
  method('compareTo', ['quantity', 'quantity'], 'int', ([a, b]) => order(a, b)),
];
