// Changes of one value of a document, chosen by numbers so that a failing series can be made shorter.
import { isRecord, nodeAtPath, type SchemaNode } from '../../../../src/api/index.ts';
import { BEYOND, ODD_KEYS, ODD_VALUES } from './odd-values.ts';

/** One change: which value, which way, and a number for what else is chosen. */
export interface Step {
  readonly at: number;
  readonly how: number;
  readonly pick: number;
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (path.length > 12) return [path];
  if (Array.isArray(value)) return [path, ...value.slice(0, 20).flatMap((item, i) => pathsOf(item, [...path, i]))];
  if (!isRecord(value)) return [path];
  return [
    path,
    ...Object.keys(value)
      .slice(0, 20)
      .flatMap((key) => pathsOf(value[key], [...path, key])),
  ];
}

const chosen = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path)
    at = isRecord(at) || Array.isArray(at) ? Object.entries(at).find(([k]) => k === `${step}`)?.[1] : undefined;
  return at;
}

/** What stands for a value that is removed. */
const GONE = Symbol('gone');

/** A copy with another value at the path. */
function withValue(value: unknown, path: Path, make: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return make(value);
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => (i === step ? kept(withValue(item, rest, make)) : [item]));
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key === step ? kept(withValue(item, rest, make)).map((made) => [key, made] as const) : [[key, item] as const],
    ),
  );
}

function kept(value: unknown): readonly unknown[] {
  return value === GONE ? [] : [value];
}

/** Values at the borders of what a node takes, on both sides. */
function bordersOf(node: SchemaNode): readonly unknown[] {
  const { minimum, maximum, minLength, maxLength, maxItems, maxProperties, items, values } = node;
  const numbers = [minimum, maximum].flatMap((limit) =>
    limit === undefined ? [] : [limit, limit - 1, limit + 1, limit + 0.5, ...(limit > 2 ** 52 ? BEYOND : [])],
  );
  const lengths = [minLength, maxLength].flatMap((limit) =>
    limit === undefined ? [] : [Math.max(0, limit - 1), limit, limit + 1],
  );
  const entries = [maxItems, maxProperties].flatMap((limit) => (limit === undefined ? [] : [limit, limit + 1]));
  const item = items === undefined ? undefined : sampleOf(items);
  return [
    ...numbers.filter((n) => Number.isFinite(n)),
    ...numbers.map(String),
    ...lengths.flatMap((length) => ['a'.repeat(length), '\u{1F600}'.repeat(length)]),
    ...(node.enum ?? []),
    ...(node.enum ?? []).map((word) => word.toLowerCase()),
    ...(node.default === undefined ? [] : [node.default]),
    ...(items === undefined ? [] : entries.map((count) => Array.from({ length: count }, (_, i) => numbered(item, i)))),
    ...(values === undefined
      ? []
      : entries.map((count) =>
          Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, sampleOf(values)] as const)),
        )),
  ];
}

function numbered(value: unknown, index: number): unknown {
  if (typeof value === 'string') return `${value}${index}`;
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, numbered(v, index)])) : value;
}

/** A small value of the type, not always a right one. */
function sampleOf(node: SchemaNode): unknown {
  const { type, enum: words, minimum, properties = {}, required = [] } = node;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(properties).flatMap(([key, child]) => (required.includes(key) ? [[key, sampleOf(child)]] : [])),
      );
    case 'array':
      return [];
    case 'string':
      return words?.[0] ?? 'a';
    case 'integer':
    case 'number':
    case 'intOrString':
    case 'numberOrString':
      return minimum ?? 1;
    case 'boolean':
      return true;
    case 'any':
      return null;
  }
}

function otherType(value: unknown, pick: number): unknown {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const options = [text, Number(text), [value], { a: value }, value === null ? 'null' : null, Boolean(value)];
  const made = chosen(options, pick);
  return typeof made === 'number' && !Number.isFinite(made) ? 0 : made;
}

/** A mapping with one more field: one that is described there, or an odd one. */
function withField(node: SchemaNode | undefined, value: Readonly<Record<string, unknown>>, pick: number): unknown {
  const known = Object.entries(node?.properties ?? {}).filter(([key]) => !Object.hasOwn(value, key));
  const [key, child] = chosen(known, pick) ?? [];
  const isKnown = key !== undefined && child !== undefined && pick % 3 !== 0;
  const name = isKnown ? key : (chosen(ODD_KEYS, pick) ?? 'x');
  const borders = isKnown ? [sampleOf(child), ...bordersOf(child)] : ODD_VALUES;
  return Object.fromEntries([...Object.entries(value), [name, chosen(borders, pick >> 3)]]);
}

function renamed(value: Readonly<Record<string, unknown>>, pick: number): unknown {
  const entries = Object.entries(value);
  const old = pick % Math.max(1, entries.length);
  const name = chosen(ODD_KEYS, pick >> 4) ?? 'x';
  return Object.fromEntries(entries.map(([key, item], i) => [i === old ? name : key, item]));
}

function repeated(value: unknown, pick: number): unknown {
  if (!Array.isArray(value) || value.length === 0) return [value, value];
  const item: unknown = value[pick % value.length];
  return [...value, item];
}

/** The document after one change. */
export function mutated(root: SchemaNode, document: unknown, { at, how, pick }: Step): unknown {
  const paths = pathsOf(document);
  const path = chosen(paths, at) ?? [];
  const node = nodeAtPath(root, path);
  const elsewhere = valueAt(document, chosen(paths, pick) ?? []);
  const borders = node === undefined ? ODD_VALUES : bordersOf(node);
  const make = [
    () => chosen(ODD_VALUES, pick),
    () => chosen(borders, pick) ?? null,
    () => GONE,
    () => null,
    (old: unknown) => otherType(old, pick),
    (old: unknown) => repeated(old, pick),
    (old: unknown) => (isRecord(old) ? withField(node, old, pick) : elsewhere),
    (old: unknown) => (isRecord(old) ? renamed(old, pick) : chosen(ODD_VALUES, pick)),
    (old: unknown) => (isRecord(old) ? withField(node, old, pick * 3 + 1) : (chosen(borders, pick) ?? null)),
  ];
  const change = chosen(make, how);
  const made = change === undefined ? document : withValue(document, path, change);
  return made === GONE ? null : made;
}
