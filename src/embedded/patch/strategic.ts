// Strategic merge patch: like a merge patch, but lists of the merge-key table merge by key, and `$` directives.
import { type Doc, doc, equal, isDoc, list, setOwn, text } from '../json/index.ts';
import { fieldSchema, type ListSchema, resolve, type Schema } from '../schema/index.ts';

const ORDER = '$setElementOrder/';
const DELETE_VALUES = '$deleteFromPrimitiveList/';
const RETAIN_KEYS = '$retainKeys';

function isDirective(key: string): boolean {
  return key === '$patch' || key === RETAIN_KEYS || key.startsWith(ORDER) || key.startsWith(DELETE_VALUES);
}

function patchMap(given: Schema, target: Doc, patch: Doc): Doc {
  if (patch['$patch'] === 'replace')
    return Object.fromEntries(Object.entries(patch).filter(([key]) => key !== '$patch'));
  if (patch['$patch'] === 'delete') return {};
  const schema = resolve(given, target);
  const result: Doc = { ...target };
  if (Array.isArray(patch[RETAIN_KEYS])) {
    for (const key of Object.keys(result)) if (!patch[RETAIN_KEYS].includes(key)) delete result[key];
  }
  for (const key of Object.keys(patch).filter((k) => k.startsWith(DELETE_VALUES))) {
    const name = key.slice(DELETE_VALUES.length);
    result[name] = list(result[name]).filter((item) => !list(patch[key]).some((gone) => equal(gone, item)));
  }
  for (const [key, value] of Object.entries(patch)) {
    if (isDirective(key)) continue;
    if (value === null) {
      delete result[key];
      continue;
    }
    const below = schema.kind === 'map' ? fieldSchema(schema, key) : given;
    setOwn(result, key, patchValue(below, Object.hasOwn(result, key) ? result[key] : undefined, value));
  }
  for (const key of Object.keys(patch).filter((k) => k.startsWith(ORDER)))
    orderList(schema, result, key, list(patch[key]));
  return result;
}

function listSchemaOf(schema: Schema, name: string): ListSchema | undefined {
  const below = schema.kind === 'map' ? fieldSchema(schema, name) : undefined;
  return below?.kind === 'list' ? below : undefined;
}

/** Puts the listed elements into the given order; others keep their place behind the one they followed. */
function orderList(schema: Schema, result: Doc, directive: string, order: readonly unknown[]): void {
  const name = directive.slice(ORDER.length);
  const items = result[name];
  if (!Array.isArray(items)) return;
  const key = listSchemaOf(schema, name)?.strategicKey ?? '=';
  const identity = (item: unknown): unknown => (key === '=' || !isDoc(item) ? item : item[key]);
  const rank = (item: unknown): number => order.findIndex((wanted) => equal(identity(wanted), identity(item)));
  let last = -1;
  const ranked = items.map((item, position) => {
    const own = rank(item);
    if (own >= 0) last = own;
    return { item, position, rank: own >= 0 ? own : last };
  });
  result[name] = ranked.sort((a, b) => a.rank - b.rank || a.position - b.position).map(({ item }) => item);
}

function patchKeyedList(schema: ListSchema, target: readonly unknown[], patch: readonly unknown[]): unknown[] {
  const key = schema.strategicKey;
  let result = [...target];
  for (const item of patch) {
    if (!isDoc(item)) continue;
    const same = (other: unknown): boolean => isDoc(other) && equal(other[key], item[key]);
    if (item['$patch'] === 'delete') {
      result = result.filter((other) => !same(other));
      continue;
    }
    const index = result.findIndex(same);
    if (index < 0) result.push(patchMap(schema.element, {}, item));
    else result[index] = patchMap(schema.element, doc(result[index]), item);
  }
  return result;
}

function patchList(schema: ListSchema, target: unknown, patch: readonly unknown[]): unknown[] {
  const replaced = patch.some((item) => isDoc(item) && text(item['$patch']) === 'replace');
  if (replaced || schema.strategicKey === '')
    return patch.filter((item) => !isDoc(item) || item['$patch'] !== 'replace');
  const current = list(target);
  if (schema.strategicKey !== '=') return patchKeyedList(schema, current, patch);
  return [...current, ...patch.filter((item) => !current.some((known) => equal(known, item)))];
}

function patchValue(given: Schema, target: unknown, patch: unknown): unknown {
  const schema = resolve(given, patch);
  if (isDoc(patch)) return patchMap(given, isDoc(target) ? target : {}, patch);
  if (Array.isArray(patch) && schema.kind === 'list') return patchList(schema, target, patch);
  return patch;
}

/** The object after a strategic merge patch by its schema. */
export function strategicMergePatch(schema: Schema, target: Doc, patch: Doc): Doc {
  return patchMap(schema, target, patch);
}
