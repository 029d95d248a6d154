// Canonical YAML: one text per value, read back unchanged by kubectl's YAML 1.1 reader as well as by YAML 1.2 ones.
import { Document, type Scalar, visit } from 'yaml';
import { isRecord } from '../kube-object.ts';
import { type Entries, type QuickWriting, writePlainYaml } from './quick-write.ts';

const OPTIONS = { compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false } as const;
/** A double-quoted text stays on one line, its line ends escaped: folding it would depend on its length. */
const TO_STRING = { ...OPTIONS, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/** Strings that a 1.1 reader would take for a number (compared with kubectl's answers). */
const LOOKS_LIKE_NUMBER = /^[-+]?(0[oOxXbB]|[.0-9][-+.0-9eE]*_)/;
/** Block texts that lose their white space, or that kubectl's reader refuses: nothing but blanks, or a tab before the first letter. */
const HARD_BLOCK = /^[ \n]*(\t|$)/;
/** Characters that one reader or another refuses or takes for a line end: written as escapes. */
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NEEDS_ESCAPES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Surrogate}]/u;

function needsQuotes(text: string): boolean {
  return LOOKS_LIKE_NUMBER.test(text) || NEEDS_ESCAPES.test(text) || (text.includes('\n') && HARD_BLOCK.test(text));
}

const FIRST_KEYS = ['apiVersion', 'kind', 'metadata', 'spec', 'data'];

function rank(key: string): number {
  const at = FIRST_KEYS.indexOf(key);
  return at < 0 ? FIRST_KEYS.length : at;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entriesOf(mapping: Record<string, unknown>, order: typeof byKey): Entries {
  const entries = Object.entries(mapping).filter(([, v]) => v !== undefined);
  return entries.sort(order);
}

function sorted(value: unknown, order: typeof byKey): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item, byKey));
  if (!isRecord(value)) return value;
  return new Map(entriesOf(value, order).map(([k, v]) => [k, sorted(v, byKey)]));
}

function byRank([a, v]: readonly [string, unknown], [b, w]: readonly [string, unknown]): number {
  return rank(a) - rank(b) || byKey([a, v], [b, w]);
}

/**
 * Canonical text of a value: top-level keys `apiVersion, kind, metadata, spec, data`, then alphabetical; all other
 * mappings alphabetical; lists as given; `undefined` left out; ends in a newline. Equal values give equal bytes.
 */
export function canonicalYaml(value: unknown): string {
  return writePlainYaml(value, QUICK) ?? libraryYaml(value);
}

const QUICK: QuickWriting = {
  entriesOf: (mapping, top) => entriesOf(mapping, top ? byRank : byKey),
  scalarOf: (value) => libraryYaml({ a: value }).slice('a: '.length, -1),
};

/** The same by the library alone, which is what canonical means; slower by an order of magnitude. */
export function libraryYaml(value: unknown): string {
  const document = new Document(sorted(value, byRank), OPTIONS);
  visit(document, {
    Scalar(_key, node: Scalar) {
      if (typeof node.value === 'string' && needsQuotes(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  // Such characters stand only in quoted texts now, where an escape means the same.
  const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return document.toString(TO_STRING).replaceAll(ESCAPED, escaped);
}
