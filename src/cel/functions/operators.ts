// Operators: arithmetic without silent overflow, concatenation, order.
import { compare } from '../compare.ts';
import { fn, type Overload, passes } from '../define.ts';
import { Duration, Fault, int, Timestamp, type TypeName, Uint, uint } from '../values.ts';

const NO_OVERLOAD = 'no such overload';

const NUMBERS: readonly Overload[] = [
  fn('_+_', ['int', 'int'], 'int', ([a, b]) => int(a + b)),
  fn('_-_', ['int', 'int'], 'int', ([a, b]) => int(a - b)),
  fn('_*_', ['int', 'int'], 'int', ([a, b]) => int(a * b)),
  fn('_/_', ['int', 'int'], 'int', ([a, b]) => (b === 0n ? new Fault('division by zero') : int(a / b))),
  fn('_%_', ['int', 'int'], 'int', ([a, b]) => (b === 0n ? new Fault('modulus by zero') : int(a % b))),
  fn('-_', ['int'], 'int', ([a]) => int(-a)),
  fn('_+_', ['uint', 'uint'], 'uint', ([a, b]) => uint(a.value + b.value)),
  fn('_-_', ['uint', 'uint'], 'uint', ([a, b]) => uint(a.value - b.value)),
  fn('_*_', ['uint', 'uint'], 'uint', ([a, b]) => uint(a.value * b.value)),
  fn('_/_', ['uint', 'uint'], 'uint', ([a, b]) =>
    b.value === 0n ? new Fault('division by zero') : new Uint(a.value / b.value),
  ),
  fn('_%_', ['uint', 'uint'], 'uint', ([a, b]) =>
    b.value === 0n ? new Fault('modulus by zero') : new Uint(a.value % b.value),
  ),
  fn('_+_', ['double', 'double'], 'double', ([a, b]) => a + b),
  fn('_-_', ['double', 'double'], 'double', ([a, b]) => a - b),
  fn('_*_', ['double', 'double'], 'double', ([a, b]) => a * b),
  fn('_/_', ['double', 'double'], 'double', ([a, b]) => a / b),
  fn('-_', ['double'], 'double', ([a]) => -a),
  fn('!_', ['bool'], 'bool', ([a]) => !a),
];

const TEXTS: readonly Overload[] = [
  fn(
    '_+_',
    ['string', 'string'],
    'string',
    ([a, b]) => a + b,
    ([a, b]) => passes(a, b),
  ),
  fn(
    '_+_',
    ['bytes', 'bytes'],
    'bytes',
    ([a, b]) => Buffer.concat([a, b]),
    ([a, b]) => passes(a, b),
  ),
  fn(
    '_+_',
    ['list', 'list'],
    'list',
    ([a, b]) => [...a, ...b],
    ([a, b]) => a.length + b.length,
  ),
];

/** Years 1 to 9999. */
const FIRST = -62_135_596_800n * 1_000_000_000n;
const LAST = 253_402_300_800n * 1_000_000_000n;
const MOST_NANOS = 2n ** 63n - 1n;

export function timestamp(nanos: bigint): Timestamp | Fault {
  return nanos < FIRST || nanos >= LAST ? new Fault('timestamp overflow') : new Timestamp(nanos);
}

export function duration(nanos: bigint): Duration | Fault {
  return nanos > MOST_NANOS || nanos < -MOST_NANOS - 1n ? new Fault('duration overflow') : new Duration(nanos);
}

const TIMES: readonly Overload[] = [
  fn('_+_', ['duration', 'duration'], 'duration', ([a, b]) => duration(a.nanos + b.nanos)),
  fn('_-_', ['duration', 'duration'], 'duration', ([a, b]) => duration(a.nanos - b.nanos)),
  fn('-_', ['duration'], 'duration', ([a]) => duration(-a.nanos)),
  fn('_+_', ['timestamp', 'duration'], 'timestamp', ([a, b]) => timestamp(a.nanos + b.nanos)),
  fn('_+_', ['duration', 'timestamp'], 'timestamp', ([a, b]) => timestamp(a.nanos + b.nanos)),
  fn('_-_', ['timestamp', 'duration'], 'timestamp', ([a, b]) => timestamp(a.nanos - b.nanos)),
  fn('_-_', ['timestamp', 'timestamp'], 'duration', ([a, b]) => duration(a.nanos - b.nanos)),
];

const ORDERS = [
  ['_<_', (order: number) => order < 0],
  ['_<=_', (order: number) => order <= 0],
  ['_>_', (order: number) => order > 0],
  ['_>=_', (order: number) => order >= 0],
] as const;

const NUMERIC: readonly TypeName[] = ['int', 'uint', 'double'];
const OTHERS: readonly TypeName[] = ['bool', 'string', 'bytes', 'timestamp', 'duration'];
const COMPARED: readonly (readonly [TypeName, TypeName])[] = [
  ...OTHERS.map((type) => [type, type] as const),
  ...NUMERIC.flatMap((a) => NUMERIC.map((b) => [a, b] as const)),
];

const COMPARISONS: readonly Overload[] = ORDERS.flatMap(([name, holds]) =>
  COMPARED.map(([a, b]) =>
    fn(
      name,
      [a, b],
      'bool',
      ([left, right]) => {
        const order = compare(left, right);
        return order === undefined ? new Fault(NO_OVERLOAD) : holds(order);
      },
      ([left, right]) =>
        typeof left === 'string' && typeof right === 'string' ? Math.ceil(Math.min(left.length, right.length) / 10) : 0,
    ),
  ),
);

export const OPERATORS: readonly Overload[] = [...NUMBERS, ...TEXTS, ...TIMES, ...COMPARISONS];
