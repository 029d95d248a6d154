// One step of a field path, in the text form that FieldsV1 uses: `f:name`, `k:{"name":"web"}`, `v:"x"`.
import { type Doc, doc, isDoc } from '../json/index.ts';
import { keyValues, type ListSchema } from '../schema/index.ts';

export type PathElement = string;

export function fieldElement(name: string): PathElement {
  return `f:${name}`;
}

/** Name of a field element; undefined for elements of lists. */
export function fieldName(element: PathElement): string | undefined {
  return element.startsWith('f:') ? element.slice(2) : undefined;
}

/** Element of a list item; undefined when the item has no key or is no scalar of a set, and so cannot be told apart. */
export function itemElement(schema: ListSchema, item: unknown): PathElement | undefined {
  if (schema.merge === 'set')
    return item === null || typeof item === 'object' ? undefined : `v:${JSON.stringify(item)}`;
  const keys = isDoc(item) ? keyValues(schema, item) : undefined;
  return keys === undefined ? undefined : `k:${JSON.stringify(keys)}`;
}

function parsed(element: PathElement): unknown {
  try {
    return JSON.parse(element.slice(2));
  } catch {
    return undefined;
  }
}

function literal(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

/** For people and for conflicts: `.spec.containers[name="web"].image`. */
export function formatPath(path: readonly PathElement[]): string {
  return path
    .map((element) => {
      const name = fieldName(element);
      if (name !== undefined) return `.${name}`;
      const value = parsed(element);
      if (element.startsWith('v:')) return `[=${literal(value)}]`;
      if (element.startsWith('i:')) return `[${element.slice(2)}]`;
      const pairs = Object.entries(doc(value)).map(([k, v]) => `${k}=${literal(v)}`);
      return `[${pairs.join(',')}]`;
    })
    .join('');
}

const KINDS = ['f', 'k', 'v', 'i'];

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [ta, tb] = [literal(a), literal(b)];
  return ta < tb ? -1 : ta > tb ? 1 : 0;
}

function compareKeys(a: Doc, b: Doc): number {
  const [ea, eb] = [Object.entries(a), Object.entries(b)];
  for (const [i, [name, value]] of ea.entries()) {
    const other = eb[i];
    if (other === undefined) return 1;
    if (name !== other[0]) return name < other[0] ? -1 : 1;
    const order = compareValues(value, other[1]);
    if (order !== 0) return order;
  }
  return ea.length - eb.length;
}

/** The order in which the real server writes elements: fields, keys, values; numbers by value. */
export function compareElements(a: PathElement, b: PathElement): number {
  if (a[0] !== b[0]) return KINDS.indexOf(a[0] ?? '') - KINDS.indexOf(b[0] ?? '');
  if (a[0] === 'f') return a < b ? -1 : a > b ? 1 : 0;
  const [va, vb] = [parsed(a), parsed(b)];
  return a[0] === 'k' ? compareKeys(doc(va), doc(vb)) : compareValues(va, vb);
}
