// Functions of texts. Positions count code points, as CEL does.
import type { Budget } from '../cost.ts';
import { fn, method, type Overload, passes } from '../define.ts';
import { type CelList, Fault } from '../values.ts';

const ASCII = /^[\0-\x7f]*$/;

/** Code points; of ASCII the text itself, which has one for each position. */
function points(text: string): string | readonly string[] {
  return ASCII.test(text) ? text : [...text];
}

function slice(text: string, from: bigint, to: bigint | undefined): string | Fault {
  const all = points(text);
  const size = BigInt(all.length);
  if (from < 0n || from > size) return new Fault(`index out of range: ${from}`);
  if (to !== undefined && (to < 0n || to > size)) return new Fault(`index out of range: ${to}`);
  if (to !== undefined && to < from) return new Fault(`invalid substring range. start: ${from}, end: ${to}`);
  const part = all.slice(Number(from), to === undefined ? undefined : Number(to));
  return typeof part === 'string' ? part : part.join('');
}

/** How many code points lie before a position in UTF-16. */
function pointsBefore(text: string, at: number): bigint {
  return at < 0 ? -1n : BigInt(points(text.slice(0, at)).length);
}

/** The position in UTF-16 of a code point; undefined behind the end. */
function unitOf(text: string, at: bigint): number | Fault | undefined {
  const all = points(text);
  if (at < 0n) return new Fault(`index out of range: ${at}`);
  if (at > BigInt(all.length)) return undefined;
  return typeof all === 'string' ? Number(at) : all.slice(0, Number(at)).join('').length;
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (some) => some.toLowerCase());
}

function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (some) => some.toUpperCase());
}

/** Parts of a text, at most `limit` of them when it is not negative. */
function split(text: string, separator: string, limit: number): readonly string[] {
  if (limit === 0) return [];
  const parts = separator === '' ? [...text] : text.split(separator);
  if (limit < 0 || parts.length <= limit) return parts;
  return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(separator)];
}

function replace(text: string, from: string, to: string, limit: number, budget: Budget): string | Fault {
  const parts = split(text, from, -1);
  const places = from === '' ? parts.length + 1 : parts.length - 1;
  const count = limit < 0 ? places : Math.min(places, limit);
  const costly = budget.spend(Math.ceil((text.length + count * to.length) / 10));
  if (costly) return costly;
  if (count === 0) return text;
  if (from !== '') return [...parts.slice(0, count), parts.slice(count).join(from)].join(to);
  return parts.reduce((made, part, at) => made + (at < count ? to : '') + part, '') + (count > parts.length ? to : '');
}

/** @param types of its arguments, for the fault. */
function join(list: CelList, separator: string, types: string, budget: Budget): string | Fault {
  if (!list.every((each) => typeof each === 'string')) return new Fault(`no such overload: join(${types})`);
  const size = list.reduce((sum, each) => sum + each.length + separator.length, 0);
  return budget.spend(Math.ceil(size / 10)) ?? list.join(separator);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

export function quote(text: string): string {
  return `"${[...text].map((each) => ESCAPES[each] ?? each).join('')}"`;
}

/** Unicode's White_Space, which is what Go trims. */
const SPACE = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';

function trim(text: string): string {
  const space = new RegExp(SPACE);
  let [from, to] = [0, text.length];
  while (from < to && space.test(text.charAt(from))) from += 1;
  while (to > from && space.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

const SEARCHES: readonly Overload[] = [
  method(
    'contains',
    ['string', 'string'],
    'bool',
    ([s, part]) => s.includes(part),
    ([s, part]) => passes(s) * Math.max(1, passes(part)),
  ),
  method(
    'startsWith',
    ['string', 'string'],
    'bool',
    ([s, part]) => s.startsWith(part),
    ([, part]) => passes(part),
  ),
  method(
    'endsWith',
    ['string', 'string'],
    'bool',
    ([s, part]) => s.endsWith(part),
    ([, part]) => passes(part),
  ),
  method(
    'indexOf',
    ['string', 'string'],
    'int',
    ([s, part]) => pointsBefore(s, s.indexOf(part)),
    ([s, part]) => passes(s) * Math.max(1, passes(part)),
  ),
  method(
    'indexOf',
    ['string', 'string', 'int'],
    'int',
    ([s, part, from]) => {
      const at = unitOf(s, from);
      return at instanceof Fault
        ? at
        : at === undefined
          ? -1n
          : part === ''
            ? from
            : pointsBefore(s, s.indexOf(part, at));
    },
    ([s, part]) => passes(s) * Math.max(1, passes(part)),
  ),
  method(
    'lastIndexOf',
    ['string', 'string'],
    'int',
    ([s, part]) => pointsBefore(s, s.lastIndexOf(part)),
    ([s, part]) => passes(s) * Math.max(1, passes(part)),
  ),
  method(
    'lastIndexOf',
    ['string', 'string', 'int'],
    'int',
    ([s, part, from]) => {
      const at = unitOf(s, from);
      return at instanceof Fault
        ? at
        : at === undefined
          ? -1n
          : part === ''
            ? from
            : pointsBefore(s, s.lastIndexOf(part, at));
    },
    ([s, part]) => passes(s) * Math.max(1, passes(part)),
  ),
];

const PARTS: readonly Overload[] = [
  method(
    'charAt',
    ['string', 'int'],
    'string',
    ([s, at]) => (at === BigInt(points(s).length) ? '' : slice(s, at, at + 1n)),
    ([s]) => passes(s),
  ),
  method(
    'substring',
    ['string', 'int'],
    'string',
    ([s, from]) => slice(s, from, undefined),
    ([s]) => passes(s),
  ),
  method(
    'substring',
    ['string', 'int', 'int'],
    'string',
    ([s, from, to]) => slice(s, from, to),
    ([s]) => passes(s),
  ),
  method(
    'lowerAscii',
    ['string'],
    'string',
    ([s]) => lowerAscii(s),
    ([s]) => passes(s),
  ),
  method(
    'upperAscii',
    ['string'],
    'string',
    ([s]) => upperAscii(s),
    ([s]) => passes(s),
  ),
  method(
    'trim',
    ['string'],
    'string',
    ([s]) => trim(s),
    ([s]) => passes(s),
  ),
  method('replace', ['string', 'string', 'string'], 'string', ([s, from, to], budget) =>
    replace(s, from, to, -1, budget),
  ),
  method('replace', ['string', 'string', 'string', 'int'], 'string', ([s, from, to, count], budget) =>
    replace(s, from, to, Number(count), budget),
  ),
  method(
    'split',
    ['string', 'string'],
    'list',
    ([s, by]) => split(s, by, -1),
    ([s]) => s.length,
  ),
  method(
    'split',
    ['string', 'string', 'int'],
    'list',
    ([s, by, limit]) => split(s, by, Number(limit)),
    ([s]) => s.length,
  ),
  method(
    'join',
    ['list'],
    'string',
    ([list], budget) => join(list, '', 'list', budget),
    ([list]) => list.length,
  ),
  method(
    'join',
    ['list', 'string'],
    'string',
    ([list, by], budget) => join(list, by, 'list, string', budget),
    ([list]) => list.length,
  ),
  fn(
    'strings.quote',
    ['string'],
    'string',
    ([s]) => quote(s),
    ([s]) => s.length,
  ),
];

const SIZES: readonly Overload[] = [fn, method].flatMap((define) => [
  define(
    'size',
    ['string'],
    'int',
    ([s]) => BigInt(points(s).length),
    ([s]) => passes(s),
  ),
  define('size', ['bytes'], 'int', ([s]) => BigInt(s.length)),
  define('size', ['list'], 'int', ([s]) => BigInt(s.length)),
  define('size', ['map'], 'int', ([s]) => BigInt(s.size)),
]);

export const STRINGS: readonly Overload[] = [...SEARCHES, ...PARTS, ...SIZES];
