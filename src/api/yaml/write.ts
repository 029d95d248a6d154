// Canonical YAML: one text per value, read back unchanged by kubectl's YAML 1.1 reader as well as by YAML 1.2 ones.
import { Document, type Scalar, visit } from 'yaml';
import { isRecord } from '../kube-object.ts';

const OPTIONS = { compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false } as const;
/** Strings that a 1.1 reader would take for a number, or that hold characters which must be escaped (libraries.md §6). */
const NEEDS_QUOTES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /^[-+]?0[oOxXbB]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
const FIRST_KEYS = ['apiVersion', 'kind', 'metadata', 'spec', 'data'];

function rank(key: string): number {
  const at = FIRST_KEYS.indexOf(key);
  return at < 0 ? FIRST_KEYS.length : at;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sorted(value: unknown, order: typeof byKey): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item, byKey));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return new Map(entries.sort(order).map(([k, v]) => [k, sorted(v, byKey)]));
}

/**
 * Canonical text of a value: top-level keys `apiVersion, kind, metadata, spec, data`, then alphabetical; all other
 * mappings alphabetical; lists as given; `undefined` left out; ends in a newline. Equal values give equal bytes.
 */
export function canonicalYaml(value: unknown): string {
  const document = new Document(
    sorted(value, ([a, v], [b, w]) => rank(a) - rank(b) || byKey([a, v], [b, w])),
    OPTIONS,
  );
  visit(document, {
    Scalar(_key, node: Scalar) {
      if (typeof node.value === 'string' && NEEDS_QUOTES.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString(OPTIONS);
}
