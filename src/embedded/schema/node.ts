// The shape of a value as merging sees it: what merges by key, what is replaced whole.
import { type Doc, isDoc } from '../json/index.ts';

export interface ScalarSchema {
  readonly kind: 'scalar';
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'bytes' | 'quantity' | 'untyped';
  /** Value that an absent list key has (`protocol: TCP`). */
  readonly fallback?: string | number;
}
export interface MapSchema {
  readonly kind: 'map';
  readonly atomic: boolean;
  /** Undefined: the key is no declared field. */
  field(name: string): Schema | undefined;
  /** Of keys that are no declared field; undefined: the map has declared fields only. */
  readonly element: Schema | undefined;
  fieldNames(): readonly string[];
  /** Fields that the real server writes even when they are empty (Go structs that are no pointers). */
  readonly always: readonly string[];
  /** Scalar fields that are left out when they are '', 0 or false. */
  readonly zeroOmitted?: ReadonlySet<string>;
  /** Name of a built-in type, `core.v1.Container`. */
  readonly typeName?: string;
}
export interface ListSchema {
  readonly kind: 'list';
  /** How server-side apply merges it. */
  readonly merge: 'atomic' | 'set' | 'map';
  readonly keys: readonly string[];
  /** How a strategic merge patch does: merge key, '=' for a set, '' for replace. */
  readonly strategicKey: string;
  readonly element: Schema;
}
/** Anything: maps merge by key, lists are atomic. */
export interface AnySchema {
  readonly kind: 'any';
}
export type Schema = ScalarSchema | MapSchema | ListSchema | AnySchema;

export const ANY: Schema = { kind: 'any' };
const UNTYPED: ScalarSchema = { kind: 'scalar', type: 'untyped' };
const OPEN_MAP: MapSchema = {
  kind: 'map',
  atomic: false,
  field: () => undefined,
  element: ANY,
  fieldNames: () => [],
  always: [],
};
const ATOMIC_LIST: ListSchema = { kind: 'list', merge: 'atomic', keys: [], strategicKey: '', element: ANY };

/** The schema that applies to this very value: `any` takes the form of the value. */
export function resolve(schema: Schema, value: unknown): Exclude<Schema, AnySchema> {
  if (schema.kind !== 'any') return schema;
  if (Array.isArray(value)) return ATOMIC_LIST;
  return isDoc(value) ? OPEN_MAP : UNTYPED;
}

/** Schema of the value under a key of a map. */
export function fieldSchema(schema: MapSchema, key: string): Schema {
  return schema.field(key) ?? schema.element ?? ANY;
}

/** What an object without any field set looks like: only what is always there. */
export function zeroOf(schema: Schema): Doc {
  const zero: Doc = {};
  if (schema.kind !== 'map') return zero;
  for (const name of schema.always) {
    const field = schema.field(name);
    zero[name] = field?.kind === 'map' && field.element === undefined ? zeroOf(field) : null;
  }
  return zero;
}

/** What an absent key of a list element counts as. */
function keyFallback(schema: ListSchema, key: string): unknown {
  const element = schema.element.kind === 'map' ? schema.element.field(key) : undefined;
  return element?.kind === 'scalar' ? element.fallback : undefined;
}

/** Key values of a list element, defaults included, in key order; undefined when it has none. */
export function keyValues(schema: ListSchema, element: Doc): Doc | undefined {
  const values: Doc = {};
  for (const key of [...schema.keys].sort()) {
    const value = element[key] ?? keyFallback(schema, key);
    if (value !== undefined) values[key] = value;
  }
  return Object.keys(values).length === 0 ? undefined : values;
}
