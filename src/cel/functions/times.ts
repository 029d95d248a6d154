// Timestamps and durations, to the billionth of a second.
import { fn, method, type Overload } from '../define.ts';
import { type Duration, Fault, int, Timestamp } from '../values.ts';
import { duration, timestamp } from './operators.ts';

const SECOND = 1_000_000_000n;
const UNITS: Readonly<Record<string, bigint>> = {
  h: 3600n * SECOND,
  m: 60n * SECOND,
  s: SECOND,
  ms: 1_000_000n,
  us: 1_000n,
  µs: 1_000n,
  ns: 1n,
};

/** Go's form, as `1h30m` or `1.5s`. */
function parseDuration(text: string): Duration | Fault {
  const fault = new Fault(`type conversion error from 'string' to 'google.protobuf.Duration'`);
  const match = /^([-+]?)((?:\d{1,19}(?:\.\d{0,18})?(?:h|ms|m|s|us|µs|ns)){1,20}|0)$/.exec(text);
  if (match === null) return fault;
  let nanos = 0n;
  for (const [, whole = '0', fraction = '', unit = ''] of text.matchAll(/(\d+)(?:\.(\d*))?(h|ms|m|s|us|µs|ns)/g)) {
    const size = UNITS[unit] ?? 0n;
    nanos += BigInt(whole) * size + (BigInt(fraction || '0') * size) / 10n ** BigInt(fraction.length);
  }
  return duration(match[1] === '-' ? -nanos : nanos);
}

/** As JSON of protocol buffers has it: `90s`, `1.500s`. */
export function formatDuration({ nanos }: Duration): string {
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = String(size % SECOND)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${nanos < 0n ? '-' : ''}${size / SECOND}${fraction === '' ? '' : `.${fraction}`}s`;
}

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([-+])(\d{2}):(\d{2}))$/;

function parseTimestamp(text: string): Timestamp | Fault {
  const fault = new Fault(`type conversion error from 'string' to 'google.protobuf.Timestamp'`);
  const match = RFC3339.exec(text);
  if (match === null) return fault;
  const [, year, month, day, hour, minute, second] = match.map(Number);
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!isReal || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return fault;
  const offset = BigInt(Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * (match[8] === '-' ? -60n : 60n);
  const nanos = BigInt((match[7] ?? '').padEnd(9, '0') || '0');
  const time = timestamp((BigInt(date.getTime()) / 1000n - offset) * SECOND + nanos);
  return time instanceof Fault ? time : new Timestamp(time.nanos, offset);
}

function dateOf({ nanos, offset }: Timestamp, shift = offset * SECOND): Date {
  const at = nanos + shift;
  const millis = at / 1_000_000n - (at % 1_000_000n < 0n ? 1n : 0n);
  return new Date(Number(millis));
}

export function formatTimestamp(time: Timestamp): string {
  const nanos = ((time.nanos % SECOND) + SECOND) % SECOND;
  const fraction = String(nanos).padStart(9, '0').replace(/0+$/, '');
  const shift = time.offset < 0n ? -time.offset : time.offset;
  const [hours, minutes] = [shift / 3600n, (shift / 60n) % 60n].map((part) => String(part).padStart(2, '0'));
  const zone = shift === 0n ? 'Z' : `${time.offset < 0n ? '-' : '+'}${hours}:${minutes}`;
  return `${dateOf(time).toISOString().slice(0, 19)}${fraction === '' ? '' : `.${fraction}`}${zone}`;
}

function dayOfYear(date: Date): number {
  const first = new Date(date.getTime());
  first.setUTCMonth(0, 1);
  return Math.round((date.getTime() - first.getTime()) / 86_400_000);
}

const GETTERS: readonly (readonly [string, (date: Date) => number])[] = [
  ['getFullYear', (d) => d.getUTCFullYear()],
  ['getMonth', (d) => d.getUTCMonth()],
  ['getDate', (d) => d.getUTCDate()],
  ['getDayOfMonth', (d) => d.getUTCDate() - 1],
  ['getDayOfWeek', (d) => d.getUTCDay()],
  ['getDayOfYear', dayOfYear],
  ['getHours', (d) => d.getUTCHours()],
  ['getMinutes', (d) => d.getUTCMinutes()],
  ['getSeconds', (d) => d.getUTCSeconds()],
  ['getMilliseconds', (d) => d.getUTCMilliseconds()],
];

/** Only offsets: names of zones mean what a data base of some day says. */
function zoneShift(zone: string): bigint | Fault {
  if (zone === 'UTC' || zone === '') return 0n;
  const match = /^([-+]?)(\d{1,2}):(\d{2})$/.exec(zone);
  if (match === null) return new Fault(`the time zone ${JSON.stringify(zone.slice(0, 60))}`, 'unsupported');
  const minutes = BigInt(Number(match[2]) * 60 + Number(match[3]));
  return minutes * 60n * SECOND * (match[1] === '-' ? -1n : 1n);
}

const CALENDAR: readonly Overload[] = GETTERS.flatMap(([name, get]) => [
  method(name, ['timestamp'], 'int', ([time]) => BigInt(get(dateOf(time)))),
  method(name, ['timestamp', 'string'], 'int', ([time, zone]) => {
    const shift = zoneShift(zone);
    return shift instanceof Fault ? shift : BigInt(get(dateOf(time, shift)));
  }),
]);

const AMOUNTS: readonly Overload[] = [
  method('getHours', ['duration'], 'int', ([d]) => d.nanos / (3600n * SECOND)),
  method('getMinutes', ['duration'], 'int', ([d]) => d.nanos / (60n * SECOND)),
  method('getSeconds', ['duration'], 'int', ([d]) => d.nanos / SECOND),
  method('getMilliseconds', ['duration'], 'int', ([d]) => (d.nanos / 1_000_000n) % 1000n),
];

export const TIMES: readonly Overload[] = [
  fn(
    'duration',
    ['string'],
    'duration',
    ([text]) => parseDuration(text),
    ([text]) => text.length,
  ),
  fn('duration', ['duration'], 'duration', ([d]) => d),
  fn('timestamp', ['string'], 'timestamp', ([text]) => parseTimestamp(text)),
  fn('timestamp', ['timestamp'], 'timestamp', ([t]) => t),
  fn('timestamp', ['int'], 'timestamp', ([seconds]) => {
    const nanos = int(seconds);
    return nanos instanceof Fault ? nanos : timestamp(nanos * SECOND);
  }),
  ...CALENDAR,
  ...AMOUNTS,
];
