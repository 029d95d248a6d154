// Equality and order of CEL: numbers of all types compare by value, lists and maps by what they hold.
import {
  type CelValue,
  Cidr,
  Duration,
  Ip,
  isList,
  isMap,
  Optional,
  Quantity,
  Semver,
  Timestamp,
  TypeValue,
  Uint,
  Url,
} from './values.ts';

/** As a number that JavaScript compares exactly; undefined for what is no number. */
function numberOf(value: CelValue): bigint | number | undefined {
  if (value instanceof Uint) return value.value;
  return typeof value === 'bigint' || typeof value === 'number' ? value : undefined;
}

function isEqualBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** A value that stands for a special one in a comparison. */
function essence(value: CelValue): unknown {
  if (value instanceof Timestamp || value instanceof Duration || value instanceof Quantity) return value.nanos;
  if (value instanceof TypeValue) return value.name;
  if (value instanceof Url) return value.text;
  if (value instanceof Ip) return `${value.family} ${value.value}`;
  if (value instanceof Cidr) return `${value.ip.family} ${value.ip.value}/${value.prefix}`;
  return value instanceof Semver ? compareSemver(value, value) === 0 && semverText(value) : value;
}

function semverText({ numbers, pre }: Semver): string {
  return [numbers.join('.'), ...pre].join('-');
}

/** More than any expression may cost. */
const ENOUGH = 1_000_001;

/**
 * How many values are looked at, at most, to tell whether two are equal: what a comparison costs. Lists may hold one
 * list many times, so it stops where it is more than can be paid.
 */
export function sizeOf(value: CelValue, most: number = ENOUGH): number {
  if (typeof value === 'string') return Math.ceil(value.length / 10);
  if (value instanceof Uint8Array) return Math.ceil(value.length / 10);
  if (!isList(value) && !isMap(value)) return 1;
  let size = 1;
  for (const each of value.values()) {
    if (size >= most) break;
    size += sizeOf(each, most - size);
  }
  return size;
}

export function isEqual(a: CelValue, b: CelValue): boolean {
  const [m, n] = [numberOf(a), numberOf(b)];
  // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number of one value are equal in CEL.
  if (m !== undefined || n !== undefined) return m !== undefined && n !== undefined && m == n;
  if (isList(a)) {
    if (!isList(b) || a.length !== b.length) return false;
    return a.every((each, at) => {
      const other = b[at];
      return other !== undefined && isEqual(each, other);
    });
  }
  if (isMap(a)) {
    if (!isMap(b) || a.size !== b.size) return false;
    for (const [key, value] of a) {
      const other = b.get(key);
      if (other === undefined || !isEqual(value, other)) return false;
    }
    return true;
  }
  if (a instanceof Uint8Array) return b instanceof Uint8Array && isEqualBytes(a, b);
  if (a instanceof Optional) return b instanceof Optional && isEqualOptional(a, b);
  if (a === null || b === null || typeof a !== typeof b) return a === b;
  if (typeof a === 'object' && typeof b === 'object' && a.constructor !== b.constructor) return false;
  return essence(a) === essence(b);
}

function isEqualOptional(a: Optional, b: Optional): boolean {
  if (a.value === undefined || b.value === undefined) return a.value === b.value;
  return isEqual(a.value, b.value);
}

function sign<T extends bigint | number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code points, as UTF-8 does: surrogates come after everything else that has two bytes. */
function compareText(a: string, b: string): number {
  const [m, n] = [Buffer.from(a), Buffer.from(b)];
  return a === b ? 0 : Buffer.compare(m, n);
}

function comparePre(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [at, mine] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const [m, n] = [/^\d+$/.test(mine), /^\d+$/.test(other)];
    const order = m && n ? sign(BigInt(mine), BigInt(other)) : m === n ? sign(mine, other) : m ? -1 : 1;
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

export function compareSemver(a: Semver, b: Semver): number {
  for (const at of [0, 1, 2] as const) {
    const order = sign(a.numbers[at], b.numbers[at]);
    if (order !== 0) return order;
  }
  return Math.sign(comparePre(a.pre, b.pre));
}

/** Below, at or above 0; NaN when no order can be told (as of NaN), undefined when such values have none. */
export function compare(a: CelValue, b: CelValue): number | undefined {
  const [m, n] = [numberOf(a), numberOf(b)];
  if (m !== undefined && n !== undefined) {
    // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number of one value are equal in CEL.
    return m < n ? -1 : m > n ? 1 : m == n ? 0 : Number.NaN;
  }
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b);
  if (a instanceof Timestamp && b instanceof Timestamp) return sign(a.nanos, b.nanos);
  if (a instanceof Duration && b instanceof Duration) return sign(a.nanos, b.nanos);
  return undefined;
}
