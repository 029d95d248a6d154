// Merges what is applied into what is there: maps by key, list elements by their keys, everything else replaced.
import { type Doc, isDoc, isEmpty, setOwn } from '../json/index.ts';
import { fieldSchema, type ListSchema, type MapSchema, resolve, type Schema } from '../schema/index.ts';
import { itemElement, type PathElement } from './path-element.ts';

function mergeMap(schema: MapSchema, live: Doc, applied: Doc): Doc {
  const result: Doc = {};
  for (const [key, value] of Object.entries(live)) {
    if (!Object.hasOwn(applied, key)) setOwn(result, key, value);
    else setOwn(result, key, merge(fieldSchema(schema, key), value, applied[key]));
  }
  for (const [key, value] of Object.entries(applied)) {
    if (!Object.hasOwn(live, key)) setOwn(result, key, value);
  }
  return result;
}

interface IndexedList {
  readonly order: readonly PathElement[];
  readonly items: ReadonlyMap<PathElement, unknown>;
}

/** Elements without a key are dropped and of equal ones the first counts: configurations were checked before. */
function indexList(schema: ListSchema, value: readonly unknown[]): IndexedList {
  const items = new Map<PathElement, unknown>();
  for (const item of value) {
    const element = itemElement(schema, item);
    if (element !== undefined && !items.has(element)) items.set(element, item);
  }
  return { order: [...items.keys()], items };
}

/*
 * Order: the applied order rules among what is applied; live-only elements stay before the applied element that
 * followed them. It is the real server's interleaving, so that lists do not jump about.
 */
function mergeOrder(live: IndexedList, applied: IndexedList): readonly PathElement[] {
  const shared = applied.order.filter((e) => live.items.has(e));
  const done = new Set<PathElement>();
  const order: PathElement[] = [];
  const take = (element: PathElement): void => {
    order.push(element);
    done.add(element);
    if (shared[0] === element) shared.shift();
  };
  let [l, r] = [0, 0];
  while (l < live.order.length || r < applied.order.length) {
    const [left, right] = [live.order[l], applied.order[r]];
    if (left !== undefined && left === right) {
      take(left);
      l += 1;
      r += 1;
    } else if (
      left !== undefined &&
      right !== undefined &&
      applied.items.has(left) &&
      shared[0] !== undefined &&
      shared[0] !== left
    ) {
      l += 1;
    } else if (left !== undefined && !applied.items.has(left)) {
      order.push(left);
      l += 1;
    } else {
      if (left !== undefined && done.has(left)) l += 1;
      if (right === undefined) continue;
      take(right);
      r += 1;
    }
  }
  return order;
}

function mergeList(schema: ListSchema, live: readonly unknown[], applied: readonly unknown[]): unknown[] {
  const [left, right] = [indexList(schema, live), indexList(schema, applied)];
  return mergeOrder(left, right).map((element) => {
    if (!right.items.has(element)) return left.items.get(element);
    if (!left.items.has(element)) return right.items.get(element);
    return merge(schema.element, left.items.get(element), right.items.get(element));
  });
}

function isAtomic(schema: MapSchema | ListSchema): boolean {
  return schema.kind === 'map' ? schema.atomic : schema.merge === 'atomic';
}

/** Live value with the applied one merged in. */
export function merge(given: Schema, live: unknown, applied: unknown): unknown {
  const schema = resolve(given, applied ?? live);
  const keepsLive = schema.kind !== 'scalar' && applied === null && !isEmpty(live);
  if (keepsLive && !isAtomic(schema)) return live;
  if (schema.kind === 'map' && !schema.atomic && isDoc(applied)) {
    return isDoc(live) && !(isEmpty(live) && isEmpty(applied))
      ? mergeMap(schema, live, applied)
      : mergeMap(schema, {}, applied);
  }
  if (schema.kind === 'list' && schema.merge !== 'atomic' && Array.isArray(applied)) {
    return mergeList(schema, Array.isArray(live) ? live : [], applied);
  }
  return applied;
}
