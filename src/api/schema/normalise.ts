// The value as the API server would keep it: dropped nulls, and defaults.
import { isRecord } from '../kube-object.ts';
import type { SchemaNode } from './node.ts';

/** The same value comes back when nothing changes. */
export type Normaliser = (value: unknown) => unknown;

/** What becomes of one field. */
interface Field {
  /** A null there says something. */
  readonly keepsNull: boolean;
  readonly standard: unknown;
  readonly normalise: Normaliser | undefined;
}

function fieldOf(node: SchemaNode): Field {
  return { keepsNull: node.type === 'any', standard: node.default, normalise: normaliserOf(node) };
}

function normalField({ keepsNull, standard, normalise }: Field, value: unknown): unknown {
  if (value === null) return keepsNull ? value : standard;
  return normalise === undefined ? value : normalise(value);
}

/** A copy with another value of a key, or without it when that is undefined. */
function changed(copy: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> {
  // The key is there already as a property of its own, so that `__proto__` is no other than any.
  copy[key] = value;
  if (value === undefined) delete copy[key];
  return copy;
}

function ofMap(values: SchemaNode): Normaliser {
  const field = fieldOf(values);
  return (value) => {
    if (!isRecord(value)) return value;
    let result = value;
    for (const key of Object.keys(value)) {
      const normal = normalField(field, value[key]);
      if (normal !== value[key]) result = changed(result === value ? { ...value } : result, key, normal);
    }
    return result;
  };
}

function ofObject(properties: Readonly<Record<string, SchemaNode>>): Normaliser {
  const fields = new Map(Object.entries(properties).map(([key, node]) => [key, fieldOf(node)]));
  const standards = [...fields].filter(([, { standard }]) => standard !== undefined);
  return (value) => {
    if (!isRecord(value)) return value;
    let result = value;
    for (const key of Object.keys(value)) {
      const field = fields.get(key);
      const normal = field === undefined ? value[key] : normalField(field, value[key]);
      if (normal !== value[key]) result = changed(result === value ? { ...value } : result, key, normal);
    }
    for (const [key, { standard }] of standards) {
      if (!Object.hasOwn(value, key)) result = changed(result === value ? { ...value } : result, key, standard);
    }
    return result;
  };
}

function ofList(items: SchemaNode): Normaliser | undefined {
  const normalise = normaliserOf(items);
  if (normalise === undefined) return undefined;
  return (value) => {
    if (!Array.isArray(value)) return value;
    const list: readonly unknown[] = value;
    const normal = list.map(normalise);
    return normal.some((item, i) => item !== list[i]) ? normal : value;
  };
}

function normaliserOf({ values, properties, items }: SchemaNode): Normaliser | undefined {
  if (values !== undefined) return ofMap(values);
  if (properties !== undefined) return ofObject(properties);
  return items === undefined ? undefined : ofList(items);
}

/**
 * A known field with `null` is as if it were not written, and defaults stand in fields that are not, where what holds
 * them is. Unknown fields stay.
 */
export function compileNormaliser(node: SchemaNode): Normaliser {
  return normaliserOf(node) ?? ((value) => value);
}
