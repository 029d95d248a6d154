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
import { quote } from './strings.ts';
import { formatDuration, formatTimestamp } from './times.ts';

const CLAUSE = /%(%|(?:\.(\d{1,3}))?([sdfebxXo]))/;
/** Digits after the point. */
const MOST_DIGITS = 100;

/** What stands alone. */
function text(value: CelValue, budget: Budget): string | Fault {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatDouble(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString();
  if (value instanceof Timestamp) return formatTimestamp(value);
  return value instanceof Duration ? formatDuration(value) : inner(value, budget);
}

/** What stands in a list or a map, as it would be written in an expression; paid for on the way. */
function inner(value: CelValue, budget: Budget): string | Fault {
  const costly = budget.spend(1 + (typeof value === 'string' ? passes(value) : 0));
  if (costly) return costly;
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return float(value, 6);
  if (value instanceof Uint) return String(value.value);
  if (value instanceof Uint8Array) return `b${quote(Buffer.from(value).toString())}`;
  if (value instanceof Timestamp) return `timestamp("${formatTimestamp(value)}")`;
  if (value instanceof Duration) return `duration("${formatDuration(value)}")`;
  if (value instanceof TypeValue) return value.name;
  if (isList(value)) return joined(value, (each) => inner(each, budget), '[', ']');
  if (!isMap(value))
    return new Fault(`error during formatting: string clause can only be used on strings, was given ${typeOf(value)}`);
  const entry = ([key, each]: readonly [CelKey, CelValue]): string | Fault => {
    const written = inner(each, budget);
    return written instanceof Fault ? written : `${inner(key, budget)}:${written}`;
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

/** What each clause takes, as the API server says it. */
const TAKES: Readonly<Record<string, string>> = {
  d: 'decimal clause can only be used on integers',
  f: 'fixed-point clause can only be used on doubles',
  e: 'scientific clause can only be used on doubles',
  b: 'only integers and bools can be formatted as binary',
  x: 'only integers, byte buffers, and strings can be formatted as hex',
  X: 'only integers, byte buffers, and strings can be formatted as hex',
  o: 'octal clause can only be used on integers',
};

function wrong(clause: string, value: CelValue): Fault {
  return new Fault(`error during formatting: ${TAKES[clause]}, was given ${typeOf(value)}`);
}

/** What is wrong with a pattern for so many values, whatever these are. */
export function patternFault(pattern: string, count: number): Fault | undefined {
  let [rest, wanted] = [pattern, 0];
  for (let match = CLAUSE.exec(rest); match !== null; match = CLAUSE.exec(rest)) {
    if (match[3] !== undefined) wanted += 1;
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest.includes('%')) return new Fault('could not parse formatting clause: unrecognized formatting clause');
  if (wanted > count) return new Fault(`index ${count} out of range`);
  if (wanted === count) return undefined;
  return new Fault(`too many arguments supplied to string.format (expected ${wanted}, got ${count})`);
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

function float(value: number, digits: number): string {
  if (Number.isFinite(value)) return value.toFixed(digits);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '-∞';
}

const RAISED: Readonly<Record<string, string>> = {
  '+': '',
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** Six digits, whatever is asked for. */
function scientific(value: number): string {
  if (!Number.isFinite(value)) return float(value, 6);
  const [mantissa = '', power = ''] = value.toExponential(6).split('e');
  const raised = [...`${power.charAt(0)}${power.slice(1).padStart(2, '0')}`].map((each) => RAISED[each]);
  return `${mantissa}×10${raised.join('')}`;
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
      return whole(value) === undefined ? wrong(clause, value) : text(value, budget);
    case 'f':
      return typeof value === 'number'
        ? float(value, Math.min(Number(digits ?? 6), MOST_DIGITS))
        : wrong(clause, value);
    case 'e':
      return typeof value === 'number' ? scientific(value) : wrong(clause, value);
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
