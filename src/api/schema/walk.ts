// Walks over a value beside its description: dropped nulls, defaults, and fields that are not acted on yet.
import type { FieldPath } from './check-rules.ts';
import type { NotYet, SchemaNode } from './node.ts';

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `constructor` is no property of a node that describes none of that name. */
function childOf({ values, properties = {} }: SchemaNode, key: string): SchemaNode | undefined {
  return values ?? (Object.hasOwn(properties, key) ? properties[key] : undefined);
}

/**
 * The value as the API server would keep it: a known field with `null` is as if it were not written, and defaults stand
 * in fields that are not, where what holds them is. Unknown fields stay. The same value comes back when nothing changes.
 */
export function normalise(node: SchemaNode, value: unknown): unknown {
  if (Array.isArray(value)) {
    const { items } = node;
    if (items === undefined) return value;
    const list: readonly unknown[] = value;
    const normal = list.map((item) => normalise(items, item));
    return normal.some((item, i) => item !== list[i]) ? normal : value;
  }
  if (!isMapping(value) || (node.properties === undefined && node.values === undefined)) return value;
  return normalMapping(node, value);
}

function normalMapping(node: SchemaNode, value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const changes = new Map<string, unknown>();
  for (const [key, item] of Object.entries(value)) {
    const child = childOf(node, key);
    if (child === undefined) continue;
    const normal = item === null && child.type !== 'any' ? child.default : normalise(child, item);
    if (normal !== item) changes.set(key, normal);
  }
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    if (child.default !== undefined && !Object.hasOwn(value, key)) changes.set(key, child.default);
  }
  if (changes.size === 0) return value;
  return Object.fromEntries(
    Object.entries({ ...value, ...Object.fromEntries(changes) }).filter(([, v]) => v !== undefined),
  );
}

export interface FieldNotYet {
  readonly path: FieldPath;
  readonly effect: NotYet;
  /** Set when only this value is not acted on. */
  readonly value?: string;
}

/** Fields and values in a document that this version does not act on, each once, outermost first. */
export function findNotYet(node: SchemaNode, value: unknown, path: FieldPath = []): readonly FieldNotYet[] {
  // What is filled in when nothing is written is what this version does anyhow.
  if (node.notYet !== undefined) return value === node.default ? [] : [{ path, effect: node.notYet }];
  if (typeof value === 'string') {
    const effect = node.valuesNotYet?.[value];
    return effect === undefined ? [] : [{ path, effect, value }];
  }
  if (Array.isArray(value)) {
    const { items } = node;
    return items === undefined ? [] : value.flatMap((item, i) => findNotYet(items, item, [...path, i]));
  }
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const child = childOf(node, key);
    return child === undefined ? [] : findNotYet(child, item, [...path, key]);
  });
}

/** The description of what lies at a path; undefined where nothing is described. */
export function nodeAtPath(node: SchemaNode, path: FieldPath): SchemaNode | undefined {
  let at: SchemaNode | undefined = node;
  for (const step of path) {
    if (at === undefined) return undefined;
    at = typeof step === 'number' ? at.items : childOf(at, step);
  }
  return at;
}
