// `'%s has %d'.format([name, count])`: values written into a text.
import { compare } from '../compare.ts';
import type { Budget } from '../cost.ts';
import { method, type Overload, passes } from '../define.ts';
import {
  type CelKey,
  type CelValue,
  Duration,
  Fault,
  isList,
  isMap,
  Timestamp,
  TypeValue,
  typeOf,
  Uint,
} from '../values.ts';
import { formatDouble } from './conversions.ts';
import { formatDuration, formatTimestamp } from './times.ts';

const CLAUSE = /%(%|(?:\.(\d{1,3}))?([sdfebxXo]))/;
/** Digits after the point. */
const MOST_DIGITS = 100;

/** Lists and maps are written with what they hold, and paid for on the way. */
function text(value: CelValue, budget: Budget): string | Fault {
  const costly = budget.spend(1 + (typeof value === 'string' ? passes(value) : 0));
  if (costly) return costly;
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return formatDouble(value);
  if (value instanceof Uint) return String(value.value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString();
  if (value instanceof Timestamp) return formatTimestamp(value);
  if (value instanceof Duration) return formatDuration(value);
  if (value instanceof TypeValue) return value.name;
  if (isList(value)) return joined(value, (each) => text(each, budget), '[', ']');
  if (!isMap(value)) return new Fault(`could not convert argument ${typeOf(value)} to string`);
  const entry = ([key, each]: readonly [CelKey, CelValue]): string | Fault => {
    const written = text(each, budget);
    return written instanceof Fault ? written : `${key}: ${written}`;
  };
  return joined([...value].sort(byKey), entry, '{', '}');
}

function byKey([a]: readonly [CelKey, CelValue], [b]: readonly [CelKey, CelValue]): number {
  return compare(a, b) ?? 0;
}

function joined<T>(values: Iterable<T>, write: (value: T) => string | Fault, open: string, close: string) {
  const parts: string[] = [];
  for (const value of values) {
    const part = write(value);
    if (part instanceof Fault) return part;
    parts.push(part);
  }
  return `${open}${parts.join(', ')}${close}`;
}

function wrong(clause: string, value: CelValue): Fault {
  return new Fault(`error during formatting: ${clause} clause cannot take ${typeOf(value)}`);
}

function whole(value: CelValue): bigint | undefined {
  if (value instanceof Uint) return value.value;
  return typeof value === 'bigint' ? value : undefined;
}

function inBase(value: CelValue, clause: string, base: number): string | Fault {
  const number = clause === 'b' && typeof value === 'boolean' ? BigInt(value) : whole(value);
  if (number !== undefined) return number.toString(base);
  if (base !== 16 || !(typeof value === 'string' || value instanceof Uint8Array)) return wrong(clause, value);
  return Buffer.from(value).toString('hex');
}

function float(value: CelValue, clause: string, digits: number): string | Fault {
  const number = typeof value === 'number' ? value : Number(whole(value) ?? Number.NaN);
  if (typeof value !== 'number' && whole(value) === undefined) return wrong(clause, value);
  if (!Number.isFinite(number)) return formatDouble(number).replace('Inf', 'Infinity').replace(/^\+/, '');
  if (clause === 'f') return number.toFixed(digits);
  const [mantissa = '', power = ''] = number.toExponential(digits).split('e');
  return `${mantissa}e${power.charAt(0)}${power.slice(1).padStart(2, '0')}`;
}

function written(
  [clause, digits]: readonly [string, string | undefined],
  value: CelValue,
  budget: Budget,
): string | Fault {
  switch (clause) {
    case 's':
      return text(value, budget);
    case 'd':
      return whole(value) === undefined && typeof value !== 'number' ? wrong(clause, value) : text(value, budget);
    case 'f':
    case 'e':
      return float(value, clause, Math.min(Number(digits ?? 6), MOST_DIGITS));
    case 'b':
      return inBase(value, clause, 2);
    case 'o':
      return inBase(value, clause, 8);
    case 'X': {
      const hex = inBase(value, clause, 16);
      return hex instanceof Fault ? hex : hex.toUpperCase();
    }
    default:
      return inBase(value, clause, 16);
  }
}

function format(pattern: string, values: readonly CelValue[], budget: Budget): string | Fault {
  let made = '';
  let rest = pattern;
  let next = 0;
  for (let match = CLAUSE.exec(rest); match !== null; match = CLAUSE.exec(rest)) {
    const [all, , digits, clause] = match;
    made += rest.slice(0, match.index);
    rest = rest.slice(match.index + all.length);
    const value = values[next];
    if (clause !== undefined) next += 1;
    if (clause !== undefined && value === undefined) return new Fault(`index ${next - 1} out of range`);
    const part = clause === undefined || value === undefined ? '%' : written([clause, digits], value, budget);
    if (part instanceof Fault) return part;
    const costly = budget.spend(1 + passes(part));
    if (costly) return costly;
    made += part;
  }
  if (/%/.test(rest)) return new Fault('could not parse formatting clause: unrecognized formatting clause');
  return made + rest;
}

export const TEXT_FORMAT: readonly Overload[] = [
  method(
    'format',
    ['string', 'list'],
    'string',
    ([pattern, values], budget) => format(pattern, values, budget),
    ([pattern, values]) => pattern.length + values.length,
  ),
];
