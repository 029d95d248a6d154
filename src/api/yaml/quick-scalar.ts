// Keys and scalars whose meaning is beyond doubt; of any other nothing is said.

/** What is left to the full reader: YAML of another form, or none. */
export class NotPlain extends Error {}

export const [DOUBLE, SINGLE] = [0x22, 0x27] as const;

/** A value, and the offset in the line behind it. */
export interface Found {
  readonly value: unknown;
  readonly end: number;
}

/** A plain key, up to its colon. Words that YAML 1.1 takes for a boolean or for null are no plain keys here. */
const KEY = /(?!(?:true|false|null|yes|no|on|off|y|n):)[A-Za-z$][\w./-]{0,99}(?=:(?: |$))/iy;
const QUOTED_KEY = /(?:"([^"\\\t]{1,100})"|'([^'\t]{1,100})')(?=:(?: |$))/y;

/** Texts that begin with a letter, or with a sign that begins nothing else. */
const TEXT = /^(?:_{0,9}[A-Za-z]|[/$(\\;^]|--?[A-Za-z]|\.[/A-Za-z]|\.\.\/|[\u00a1-\u167f\u3041-\ud7ff])/;
/** Booleans, null, infinities and exponents in some reader's eyes. */
const WORD = /^[-.]*(?:true|false|null|yes|no|on|off|y|n|inf|nan|e[-+]?\d+)$/i;
/** Names, versions and hex digests: some letter but `e` makes them no decimal number; `0x`, `0o` and `0b` are refused. */
const DIGIT_FIRST = /^(?!0[xob])(?=[\d./e-]*[a-df-z])\d[\da-z./-]*[\da-z]$/i;
/** Versions of three parts, addresses and their ranges. */
const DOTTED = /^\d{1,9}(?:\.\d{1,9}){2,3}(?:\/\d{1,2})?$/;
/** Schedules and sums: a number followed by more than numbers. */
const SPACED = /^\d{1,9} [^:]*[A-Za-z*(][^:]*$/;
const SHARE = /^\d{1,9}%$/;
const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;
/** As it would be written again: without a zero at its end. */
const DECIMAL = /^-?(?:0|[1-9]\d{0,8})\.\d{0,5}[1-9]$/;
/** The key that begins at this offset; undefined: none does. */
export function keyAt(line: string, offset: number): { readonly key: string; readonly end: number } | undefined {
  KEY.lastIndex = offset;
  const plain = KEY.exec(line)?.[0];
  if (plain !== undefined) return { key: plain, end: KEY.lastIndex };
  const first = line.charCodeAt(offset);
  if (first !== DOUBLE && first !== SINGLE) return undefined;
  QUOTED_KEY.lastIndex = offset;
  const [, double, single] = QUOTED_KEY.exec(line) ?? [];
  const key = double ?? single;
  // A merge key stays one in quotes; and a prototype is no data.
  if (key === undefined || key === '<<' || key === '__proto__') return undefined;
  return { key, end: QUOTED_KEY.lastIndex };
}

/** True for a text that stands by itself. */
export function isText(text: string): boolean {
  if (TEXT.test(text)) return !(WORD.test(text) || text.includes(': ') || text.endsWith(':'));
  return DIGIT_FIRST.test(text) || DOTTED.test(text) || SHARE.test(text) || SPACED.test(text);
}

/** The value of a plain text without blanks around it. */
export function plainValue(text: string): unknown {
  if (INTEGER.test(text) || DECIMAL.test(text)) return Number(text);
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  if (text.includes('\t') || !isText(text)) throw new NotPlain();
  return text;
}

/** A text between quotes that begins at this offset and ends in this line. */
export function quotedAt(line: string, offset: number): Found {
  if (line.charCodeAt(offset) === SINGLE) {
    SINGLE_QUOTED.lastIndex = offset;
    const inner = SINGLE_QUOTED.exec(line)?.[1];
    if (inner === undefined || inner.includes('\t')) throw new NotPlain();
    return { value: inner.replaceAll("''", "'"), end: SINGLE_QUOTED.lastIndex };
  }
  DOUBLE_QUOTED.lastIndex = offset;
  const [whole, inner = ''] = DOUBLE_QUOTED.exec(line) ?? [];
  if (whole === undefined || inner.includes('\t')) throw new NotPlain();
  return { value: inner.includes('\\') ? unescaped(whole) : inner, end: DOUBLE_QUOTED.lastIndex };
}

const SINGLE_QUOTED = /'([^']*(?:''[^']*)*)'/y;
const DOUBLE_QUOTED = /"([^"\\]*(?:\\.[^"\\]*)*)"/y;

function unescaped(text: string): string {
  try {
    // Every escape of JSON means the same in YAML.
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string' && value.isWellFormed()) return value;
  } catch {
    // An escape that only YAML has.
  }
  throw new NotPlain();
}

export function skipBlanks(line: string, offset: number): number {
  let at = offset;
  while (line.charCodeAt(at) === 0x20) at += 1;
  return at;
}

/** Nothing but blanks and a comment may follow a quoted text or a flow collection. */
export function expectEnd(line: string, offset: number): void {
  const at = skipBlanks(line, offset);
  if (at === line.length) return;
  if (at === offset || line.charCodeAt(at) !== 0x23) throw new NotPlain();
}

/** What the line says from here on, up to a comment. */
export function plainPart(line: string, offset: number): string {
  const comment = line.indexOf(' #', offset);
  let end = comment < 0 ? line.length : comment;
  while (line.charCodeAt(end - 1) === 0x20) end -= 1;
  return line.slice(offset, end);
}
