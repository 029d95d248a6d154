// Walks over a value with its schema: which fields it has, and the value without some of them.
import { type Doc, isDoc, isEmpty, setOwn } from '../json/index.ts';
import { fieldSchema, type ListSchema, type MapSchema, resolve, type Schema } from '../schema/index.ts';
import { EMPTY, type FieldSet, isEmptySet } from './field-set.ts';
import { fieldElement, itemElement, type PathElement } from './path-element.ts';

const LEAF: FieldSet = { member: true, children: new Map() };

function member(set: FieldSet, isMember: boolean): FieldSet {
  return isMember ? { ...set, member: true } : set;
}

function mapFields(schema: MapSchema, value: Doc): FieldSet {
  const children = new Map<PathElement, FieldSet>();
  for (const [key, item] of Object.entries(value)) {
    const declared = schema.field(key) !== undefined;
    const empty = item === null || (isDoc(item) && isEmpty(item));
    const below = member(fieldsBelow(fieldSchema(schema, key), item), !declared || empty);
    if (!isEmptySet(below)) children.set(fieldElement(key), below);
  }
  return { member: false, children };
}

function listFields(schema: ListSchema, value: readonly unknown[]): FieldSet {
  const children = new Map<PathElement, FieldSet>();
  const seen = new Set<PathElement>();
  for (const item of value) {
    const element = itemElement(schema, item);
    if (element === undefined) continue;
    // Of an element that is there twice only the whole is tracked, as nobody can say which one is meant.
    children.set(element, seen.has(element) ? LEAF : member(fieldsBelow(schema.element, item), true));
    seen.add(element);
  }
  return { member: false, children };
}

function fieldsBelow(given: Schema, value: unknown): FieldSet {
  const schema = resolve(given, value);
  if (schema.kind === 'map' && !schema.atomic) return isDoc(value) ? mapFields(schema, value) : EMPTY;
  if (schema.kind === 'list' && schema.merge !== 'atomic')
    return Array.isArray(value) ? listFields(schema, value) : EMPTY;
  return LEAF;
}

/** Every field that the value sets. */
export function fieldsOf(schema: Schema, value: unknown): FieldSet {
  return { ...fieldsBelow(schema, value), member: false };
}

function withoutInMap(schema: MapSchema, value: Doc, remove: FieldSet): Doc | undefined {
  const result: Doc = {};
  for (const [key, item] of Object.entries(value)) {
    const below = remove.children.get(fieldElement(key));
    if (below?.member === true) continue;
    const kept = below === undefined ? item : without(fieldSchema(schema, key), item, below);
    if (kept !== undefined) setOwn(result, key, kept);
  }
  return isEmpty(result) ? undefined : result;
}

function withoutInList(schema: ListSchema, value: readonly unknown[], remove: FieldSet): unknown[] | undefined {
  const result: unknown[] = [];
  for (const item of value) {
    const element = itemElement(schema, item);
    const below = element === undefined ? undefined : remove.children.get(element);
    if (below?.member === true) continue;
    const kept = below === undefined ? item : without(schema.element, item, below);
    if (kept !== undefined) result.push(kept);
  }
  return result.length === 0 ? undefined : result;
}

/** The value without these fields; undefined when nothing is left of it. Atomic values are kept whole. */
export function without(given: Schema, value: unknown, remove: FieldSet): unknown {
  const schema = resolve(given, value);
  if (schema.kind === 'map' && isDoc(value))
    return schema.atomic || isEmpty(value) ? undefined : withoutInMap(schema, value, remove);
  if (schema.kind === 'list' && Array.isArray(value)) {
    return schema.merge === 'atomic' || value.length === 0 ? undefined : withoutInList(schema, value, remove);
  }
  return value;
}
