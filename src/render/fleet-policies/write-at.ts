// Writes, replaces and removes at a path of an object. What is given stays as it is: the result shares what did not change.
import { formatPointer, isRecord } from '../../api/index.ts';
import { PatchFault } from '../overrides/index.ts';

/** What a change does where the path ends. `set` makes the mappings that are missing on the way. */
export type Edit =
  | { readonly kind: 'set'; readonly value: unknown }
  | { readonly kind: 'replace'; readonly value: unknown }
  | { readonly kind: 'delete' };

/** A place on the way, for messages. */
interface Way {
  readonly path: readonly string[];
  readonly depth: number;
}

function nothingAt({ path, depth }: Way): PatchFault {
  return new PatchFault(`there is no ${formatPointer(path.slice(0, depth + 1))}`);
}

/** The index that a step means; `-` is behind the last item. */
function indexIn(list: readonly unknown[], step: string): number | undefined {
  if (step === '-') return list.length;
  const index = /^(0|[1-9]\d{0,9})$/.test(step) ? Number(step) : undefined;
  return index !== undefined && index < list.length ? index : undefined;
}

function inItems(list: readonly unknown[], edit: Edit, way: Way): unknown {
  const isLast = way.depth === way.path.length - 1;
  if (isLast && edit.kind === 'delete') return [];
  const items: unknown[] = [];
  for (const item of list) {
    const changed = isLast ? 'value' in edit && edit.value : at(item, edit, { ...way, depth: way.depth + 1 });
    if (changed instanceof PatchFault) return changed;
    items.push(changed);
  }
  return items;
}

function inList(list: readonly unknown[], step: string, edit: Edit, way: Way): unknown {
  if (step === '*') return inItems(list, edit, way);
  const index = indexIn(list, step);
  const isBehind = index === list.length;
  if (index === undefined || (isBehind && edit.kind !== 'set')) return edit.kind === 'delete' ? list : nothingAt(way);
  if (way.depth < way.path.length - 1) {
    const below = at(list[index], edit, { ...way, depth: way.depth + 1 });
    return below instanceof PatchFault ? below : isBehind ? [...list, below] : list.with(index, below);
  }
  if (edit.kind === 'delete') return list.toSpliced(index, 1);
  return isBehind ? [...list, edit.value] : list.with(index, edit.value);
}

function inMapping(mapping: Readonly<Record<string, unknown>>, step: string, edit: Edit, way: Way): unknown {
  const isThere = Object.hasOwn(mapping, step);
  if (!isThere && edit.kind !== 'set') return edit.kind === 'delete' ? mapping : nothingAt(way);
  if (way.depth < way.path.length - 1) {
    const below = at(isThere ? mapping[step] : {}, edit, { ...way, depth: way.depth + 1 });
    return below instanceof PatchFault ? below : { ...mapping, [step]: below };
  }
  if (edit.kind !== 'delete') return { ...mapping, [step]: edit.value };
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => key !== step));
}

function at(value: unknown, edit: Edit, way: Way): unknown {
  const step = way.path[way.depth] ?? '';
  if (Array.isArray(value)) return inList(value, step, edit, way);
  if (isRecord(value)) return inMapping(value, step, edit, way);
  if (edit.kind === 'delete') return value;
  return new PatchFault(`${formatPointer(way.path.slice(0, way.depth)) || 'the object'} is no mapping and no list`);
}

/** @param path not empty; `*` is every item of a list. */
export function writeAt(value: unknown, path: readonly string[], edit: Edit): unknown {
  return at(value, edit, { path, depth: 0 });
}
