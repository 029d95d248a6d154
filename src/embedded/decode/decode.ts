// Takes an object the way the real server reads one into its types: unknown fields dropped, empty ones normalised.
import { type Doc, isDoc, setOwn } from '../json/index.ts';
import { type ListSchema, type MapSchema, type ScalarSchema, type Schema, zeroOf } from '../schema/index.ts';
import { canonicalQuantity } from './quantity.ts';

export interface Decoded {
  readonly value: Doc;
  /** Paths of fields that the type does not have, `spec.template.foo`. */
  readonly unknown: readonly string[];
  /** What cannot be read as its type: `cannot unmarshal string into … of type integer`. */
  readonly wrong: readonly string[];
}

interface Walk {
  readonly unknown: string[];
  readonly wrong: string[];
}

const GO_TYPES = { string: 'string', integer: 'int32', number: 'float64', boolean: 'bool' } as const;

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return isDoc(value) ? 'object' : value === true || value === false ? 'bool' : typeof value;
}

function refuse(walk: Walk, value: unknown, path: string, type: string): undefined {
  walk.wrong.push(`json: cannot unmarshal ${jsonType(value)} into Go struct field .${path} of type ${type}`);
  return undefined;
}

function isBase64(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.replaceAll(/[\r\n]/g, ''));
}

function decodeScalar(schema: ScalarSchema, value: unknown, path: string, walk: Walk): unknown {
  switch (schema.type) {
    case 'untyped':
      return typeof value === 'object' ? refuse(walk, value, path, 'string') : value;
    case 'quantity':
      return canonicalQuantity(value) ?? refuse(walk, value, path, 'Quantity');
    case 'bytes':
      if (typeof value === 'string' && isBase64(value)) return value;
      walk.wrong.push('illegal base64 data at input byte 0');
      return undefined;
    case 'integer':
      return Number.isInteger(value) ? value : refuse(walk, value, path, GO_TYPES.integer);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === schema.type ? value : refuse(walk, value, path, GO_TYPES[schema.type]);
  }
}

/** True for what Go leaves out: empty lists and open maps, zero scalars that are no pointers; structs stay. */
function isOmitted(schema: MapSchema, key: string, below: Schema, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (schema.element !== undefined || schema.always.includes(key)) return false;
  if (below.kind === 'list') return Array.isArray(value) && value.length === 0;
  if (below.kind === 'map') return below.element !== undefined && isDoc(value) && Object.keys(value).length === 0;
  return (value === '' || value === 0 || value === false) && schema.zeroOmitted?.has(key) === true;
}

function decodeMap(schema: MapSchema, value: Doc, path: string, walk: Walk): Doc {
  const result: Doc = {};
  for (const [key, item] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    const below = schema.field(key) ?? schema.element;
    if (below === undefined) {
      walk.unknown.push(here);
      continue;
    }
    const decoded = item === null ? undefined : decodeValue(below, item, here, walk);
    if (!isOmitted(schema, key, below, decoded)) setOwn(result, key, decoded);
  }
  for (const name of schema.always) {
    const field = schema.field(name);
    const isStruct = field?.kind === 'map' && field.element === undefined;
    if (result[name] === undefined && isStruct) result[name] = withoutNulls(zeroOf(field));
  }
  return result;
}

/** Required lists that are absent are null in Go; here they are simply absent. */
function withoutNulls(zero: Doc): Doc {
  const kept = Object.entries(zero).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([key, value]) => [key, isDoc(value) ? withoutNulls(value) : value]));
}

function decodeList(schema: ListSchema, value: readonly unknown[], path: string, walk: Walk): unknown[] {
  return value
    .map((item, i) => decodeValue(schema.element, item, `${path}[${i}]`, walk))
    .filter((item) => item !== undefined);
}

function decodeValue(schema: Schema, value: unknown, path: string, walk: Walk): unknown {
  switch (schema.kind) {
    case 'any':
      return value;
    case 'scalar':
      return decodeScalar(schema, value, path, walk);
    case 'map':
      return isDoc(value) ? decodeMap(schema, value, path, walk) : refuse(walk, value, path, 'object');
    case 'list':
      return Array.isArray(value) ? decodeList(schema, value, path, walk) : refuse(walk, value, path, 'array');
  }
}

/** Reads an object by its schema. What is wrong is left out and named. */
export function decode(schema: Schema, value: Doc): Decoded {
  const walk: Walk = { unknown: [], wrong: [] };
  const decoded = decodeValue(schema, value, '', walk);
  return { value: isDoc(decoded) ? decoded : {}, unknown: walk.unknown, wrong: walk.wrong };
}
