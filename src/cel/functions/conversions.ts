// From one type to another: `int('3')`, `string(1.5)`, `type(x)`, `dyn(x)`.
import { fn, type Overload, passes } from '../define.ts';
import { Fault, int, TypeValue, typeOf, type Uint, uint } from '../values.ts';
import { formatDuration, formatTimestamp } from './times.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  timestamp: 'google.protobuf.Timestamp',
  duration: 'google.protobuf.Duration',
  optional: 'optional_type',
  quantity: 'kubernetes.Quantity',
  url: 'kubernetes.URL',
  ip: 'net.IP',
  cidr: 'net.CIDR',
  semver: 'kubernetes.Semver',
  format: 'kubernetes.NamedFormat',
};

/** As CEL names the type of a value. */
export function celTypeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

function wholeText(text: string, form: RegExp): bigint | undefined {
  return text.length <= 25 && form.test(text) ? BigInt(text.replace(/^\+/, '')) : undefined;
}

function intOf(text: string): bigint | Fault {
  const whole = wholeText(text, /^[-+]?\d+$/);
  const value = whole === undefined ? new Fault('overflow') : int(whole);
  return value instanceof Fault ? new Fault(`type conversion error from 'string' to 'int'`) : value;
}

function uintOf(text: string): Uint | Fault {
  const whole = wholeText(text, /^\d+$/);
  const value = whole === undefined ? new Fault('overflow') : uint(whole);
  return value instanceof Fault ? new Fault(`type conversion error from 'string' to 'uint'`) : value;
}

/** Texts that Go reads as numbers. */
const DOUBLE = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;
const SPECIAL: Readonly<Record<string, number>> = {
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
};

function doubleOf(text: string): number | Fault {
  if (DOUBLE.test(text)) return Number(text);
  const special = SPECIAL[text.replace(/^[-+]/, '').toLowerCase()];
  if (special !== undefined) return text.startsWith('-') ? -special : special;
  return new Fault(`type conversion error from 'string' to 'double'`);
}

/** As Go writes with `%g`: with an exponent from a million up. */
export function formatDouble(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  if (Object.is(value, -0)) return '-0';
  const exponent = value === 0 ? 0 : Number(value.toExponential().split('e')[1]);
  if (exponent >= -4 && exponent < 6) return String(value);
  const [digits = '', power = ''] = value.toExponential().split('e');
  return `${digits}e${power.charAt(0)}${power.slice(1).padStart(2, '0')}`;
}

const BOOLS: Readonly<Record<string, boolean>> = {
  '1': true,
  t: true,
  T: true,
  true: true,
  TRUE: true,
  True: true,
  '0': false,
  f: false,
  F: false,
  false: false,
  FALSE: false,
  False: false,
};

function boolOf(text: string): boolean | Fault {
  return BOOLS[text] ?? new Fault(`type conversion error from 'string' to 'bool'`);
}

function wholeOf(value: number): bigint | undefined {
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined;
}

function utf8(bytes: Uint8Array): string | Fault {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new Fault('invalid UTF-8 in bytes, cannot convert to string');
  }
}

const NUMBERS: readonly Overload[] = [
  fn('int', ['int'], 'int', ([v]) => v),
  fn('int', ['uint'], 'int', ([v]) => int(v.value)),
  fn('int', ['double'], 'int', ([v]) => {
    const whole = wholeOf(v);
    return whole === undefined ? new Fault('integer overflow') : int(whole);
  }),
  fn('int', ['string'], 'int', ([v]) => intOf(v)),
  fn('int', ['timestamp'], 'int', ([v]) =>
    BigInt.asIntN(64, (v.nanos - (((v.nanos % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n)) / 1_000_000_000n),
  ),
  fn('int', ['duration'], 'int', ([v]) => v.nanos),
  fn('uint', ['uint'], 'uint', ([v]) => v),
  fn('uint', ['int'], 'uint', ([v]) => uint(v)),
  fn('uint', ['double'], 'uint', ([v]) => {
    const whole = wholeOf(v);
    return whole === undefined ? new Fault('unsigned integer overflow') : uint(whole);
  }),
  fn('uint', ['string'], 'uint', ([v]) => uintOf(v)),
  fn('double', ['double'], 'double', ([v]) => v),
  fn('double', ['int'], 'double', ([v]) => Number(v)),
  fn('double', ['uint'], 'double', ([v]) => Number(v.value)),
  fn('double', ['string'], 'double', ([v]) => doubleOf(v)),
];

const TEXTS: readonly Overload[] = [
  fn('string', ['string'], 'string', ([v]) => v),
  fn('string', ['bool'], 'string', ([v]) => String(v)),
  fn('string', ['int'], 'string', ([v]) => String(v)),
  fn('string', ['uint'], 'string', ([v]) => String(v.value)),
  fn('string', ['double'], 'string', ([v]) => formatDouble(v)),
  fn(
    'string',
    ['bytes'],
    'string',
    ([v]) => utf8(v),
    ([v]) => passes(v),
  ),
  fn('string', ['timestamp'], 'string', ([v]) => formatTimestamp(v)),
  fn('string', ['duration'], 'string', ([v]) => formatDuration(v)),
  fn('bytes', ['bytes'], 'bytes', ([v]) => v),
  fn(
    'bytes',
    ['string'],
    'bytes',
    ([v]) => new Uint8Array(Buffer.from(v)),
    ([v]) => passes(v),
  ),
  fn('bool', ['bool'], 'bool', ([v]) => v),
  fn('bool', ['string'], 'bool', ([v]) => boolOf(v)),
  fn('dyn', ['dyn'], 'dyn', ([v]) => v),
  fn('type', ['dyn'], 'type', ([v]) => new TypeValue(celTypeName(typeOf(v)))),
];

export const CONVERSIONS: readonly Overload[] = [...NUMBERS, ...TEXTS];
