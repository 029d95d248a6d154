// Reads the notation of `generated/types.ts` into schemas, each type once and only when asked for.
import { TYPES } from './generated/types.ts';
import { ANY, type ListSchema, type MapSchema, type ScalarSchema, type Schema } from './node.ts';
import { alwaysWritten, zeroOmitted } from './zero.ts';

/*
 * A type is `field:code field:code …`; a leading `!` makes it atomic. Codes:
 *   s i n b y q x  string, integer, number, boolean, bytes, quantity, scalar of any type; `s=TCP` has a default
 *   ^code        there even when empty
 *   *            anything            @T   the type T
 *   {code        map of code         !{code  the same, atomic
 *   [keys|code   list: '' atomic, '=' set, 'a,b' map by these keys; '~key' when a strategic patch merges by another key
 */
const SCALARS: Readonly<Record<string, ScalarSchema['type']>> = {
  s: 'string',
  i: 'integer',
  n: 'number',
  b: 'boolean',
  y: 'bytes',
  q: 'quantity',
  x: 'untyped',
};

export type TypeLookup = (name: string) => Schema;

function parseList(code: string, lookup: TypeLookup): ListSchema {
  const bar = code.indexOf('|');
  const [merge = '', strategic = merge] = code.slice(1, bar).split('~');
  const element = parseCode(code.slice(bar + 1), lookup);
  const keys = merge === '' || merge === '=' ? [] : merge.split(',');
  return {
    kind: 'list',
    merge: merge === '' ? 'atomic' : merge === '=' ? 'set' : 'map',
    keys,
    strategicKey: strategic,
    element,
  };
}

function mapOf(element: Schema, atomic: boolean): MapSchema {
  return { kind: 'map', atomic, field: () => undefined, element, fieldNames: () => [], always: [] };
}

function parseCode(code: string, lookup: TypeLookup): Schema {
  if (code.startsWith('[')) return parseList(code, lookup);
  if (code.startsWith('{')) return mapOf(parseCode(code.slice(1), lookup), false);
  if (code.startsWith('!{')) return mapOf(parseCode(code.slice(2), lookup), true);
  if (code.startsWith('@')) return lookup(code.slice(1));
  if (code === '*') return ANY;
  const [type = '', fallback] = code.split('=');
  const scalar = SCALARS[type] ?? 'untyped';
  if (fallback === undefined) return { kind: 'scalar', type: scalar };
  return { kind: 'scalar', type: scalar, fallback: scalar === 'integer' ? Number(fallback) : fallback };
}

/** Structs that are no pointers, and lists and maps that Go writes even when they are empty. */
function alwaysThere(typeName: string, codes: ReadonlyMap<string, string>): readonly string[] {
  const marked = [...codes].filter(([, code]) => code.startsWith('^')).map(([name]) => name);
  const written = alwaysWritten(typeName).filter((name) => /^!?[[{]/.test(codes.get(name) ?? ''));
  return [...new Set([...marked, ...written])];
}

/** A struct whose fields are parsed at first use, so that types may refer to themselves. */
function parseType(typeName: string, notation: string, lookup: TypeLookup): MapSchema {
  const parts = notation.split(' ').filter((p) => p !== '' && p !== '!');
  const codes = new Map(parts.map((p) => [p.slice(0, p.indexOf(':')), p.slice(p.indexOf(':') + 1)]));
  const parsed = new Map<string, Schema>();
  return {
    kind: 'map',
    typeName,
    zeroOmitted: new Set(zeroOmitted(typeName)),
    atomic: notation.startsWith('! ') || notation === '!',
    element: undefined,
    fieldNames: () => [...codes.keys()],
    always: alwaysThere(typeName, codes),
    field(name) {
      const code = codes.get(name);
      if (code === undefined) return undefined;
      const known = parsed.get(name) ?? parseCode(code.replace(/^\^/, ''), lookup);
      parsed.set(name, known);
      return known;
    },
  };
}

/** A lookup over the built-in types; a name that is not there is `any`. */
export function builtInTypes(): TypeLookup {
  const known = new Map<string, Schema>();
  const lookup: TypeLookup = (name) => {
    const notation = TYPES[name];
    if (notation === undefined) return ANY;
    const schema = known.get(name) ?? parseType(name, notation, lookup);
    known.set(name, schema);
    return schema;
  };
  return lookup;
}
