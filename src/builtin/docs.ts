// Reading and changing plain JSON safely: what is absent or of another type reads as empty, never throws.
import { isRecord } from '../api/index.ts';

/** A JSON mapping. Objects in the store are never changed in place; drafts are clones. */
export type Doc = Record<string, unknown>;

export { isRecord as isDoc };

/** The mapping, or an empty one (detached) when it is none. */
export function doc(value: unknown): Doc {
  return isRecord(value) ? value : {};
}

/** The list, or an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The mappings of a list. */
export function docs(value: unknown): readonly Doc[] {
  return list(value).filter(isRecord);
}

/** The text, or ''. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The number, or `fallback`. */
export function number(value: unknown, fallback = 0): number {
  return typeof value === 'number' ? value : fallback;
}

/** The entries of a mapping that are text, such as labels. */
export function texts(value: unknown): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [key, item] of Object.entries(doc(value))) if (typeof item === 'string') result[key] = item;
  return result;
}

/** Value at a path of keys; undefined where there is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    if (!isRecord(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}

/** The mapping under `key` of a draft, made when absent. */
export function child(draft: Doc, key: string): Doc {
  const existing = draft[key];
  if (isRecord(existing)) return existing;
  const fresh: Doc = {};
  setOwn(draft, key, fresh);
  return fresh;
}

/** Sets a key even when it is called `__proto__`. */
export function setOwn(draft: Doc, key: string, value: unknown): void {
  Object.defineProperty(draft, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Sets a key of a draft unless it has a value. */
export function fill(draft: Doc, key: string, value: unknown): void {
  if (draft[key] === undefined || draft[key] === null) draft[key] = value;
}

/** Deep copy of JSON. */
export function clone<T>(value: T): T {
  return structuredClone(value);
}

/** Deep equality of JSON; a key with `undefined` is like none. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a).filter((k) => a[k] !== undefined);
  const others = Object.keys(b).filter((k) => b[k] !== undefined);
  return keys.length === others.length && keys.every((k) => Object.hasOwn(b, k) && equal(a[k], b[k]));
}

/** True for null, undefined, {} and []. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}
