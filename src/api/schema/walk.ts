// Walks over a value beside its description: what lies at a path, and fields that are not acted on yet.
import { isRecord } from '../kube-object.ts';
import type { FieldPath } from './check-rules.ts';
import type { NotYet, SchemaNode } from './node.ts';

/** `constructor` is no property of a node that describes none of that name. */
function childOf({ values, properties = {} }: SchemaNode, key: string): SchemaNode | undefined {
  return values ?? (Object.hasOwn(properties, key) ? properties[key] : undefined);
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
  if (!isRecord(value)) return [];
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
