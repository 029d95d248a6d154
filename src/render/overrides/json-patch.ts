// Applies a JSON Patch (RFC 6902). What is given stays as it is: the result shares with it what did not change.
import { formatPointer, isRecord, type JsonPatchOperation, type PointerPath } from '../../api/index.ts';
import { isSame } from './is-same.ts';
import { PatchFault } from './patch-fault.ts';

type Container = Readonly<Record<string, unknown>> | readonly unknown[];
/** A copy of the container, changed at the key. */
type Edit = (container: Container, key: string) => Container | PatchFault;

/** An index as the RFC writes it, without leading zeros; undefined for any other text. `-` is behind the last item. */
function indexOf(list: readonly unknown[], key: string): number | undefined {
  if (key === '-') return list.length;
  return /^(0|[1-9]\d{0,9})$/.test(key) ? Number(key) : undefined;
}

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isRecord(value);
}

/** Whether there is something at the key. */
function has(container: Container, key: string): boolean {
  if (isRecord(container)) return Object.hasOwn(container, key);
  const index = indexOf(container, key);
  return index !== undefined && index < container.length;
}

function child(container: Container, key: string): unknown {
  return isRecord(container) ? container[key] : container[indexOf(container, key) ?? -1];
}

function missing(path: PointerPath): PatchFault {
  return new PatchFault(`there is no ${formatPointer(path)}`);
}

function valueAt(document: unknown, path: PointerPath): unknown {
  let here = document;
  for (const [depth, key] of path.entries()) {
    if (!isContainer(here) || !has(here, key)) return missing(path.slice(0, depth + 1));
    here = child(here, key);
  }
  return here;
}

function put(container: Container, key: string, value: unknown): Container {
  if (isRecord(container)) return { ...container, [key]: value };
  return container.with(indexOf(container, key) ?? 0, value);
}

/** Edits the container that holds the last step. The path is not empty. */
function edited(document: unknown, path: PointerPath, edit: Edit, depth = 0): unknown {
  const key = path[depth];
  if (key === undefined || !isContainer(document)) return missing(path.slice(0, depth));
  if (depth === path.length - 1) return edit(document, key);
  if (!has(document, key)) return missing(path.slice(0, depth + 1));
  const below = edited(child(document, key), path, edit, depth + 1);
  return below instanceof PatchFault ? below : put(document, key, below);
}

function added(document: unknown, path: PointerPath, value: unknown): unknown {
  if (path.length === 0) return value;
  return edited(document, path, (container, key) => {
    if (isRecord(container)) return { ...container, [key]: value };
    const index = indexOf(container, key);
    if (index === undefined || index > container.length)
      return new PatchFault(`${formatPointer(path)} is no place in a list of ${container.length}`);
    return container.toSpliced(index, 0, value);
  });
}

function removed(document: unknown, path: PointerPath): unknown {
  if (path.length === 0) return new PatchFault('the object as a whole cannot be removed');
  return edited(document, path, (container, key) => {
    if (!has(container, key)) return missing(path);
    if (isRecord(container)) return Object.fromEntries(Object.entries(container).filter(([name]) => name !== key));
    return container.toSpliced(Number(key), 1);
  });
}

function replaced(document: unknown, path: PointerPath, value: unknown): unknown {
  if (path.length === 0) return value;
  return edited(document, path, (container, key) => (has(container, key) ? put(container, key, value) : missing(path)));
}

function moved(document: unknown, from: PointerPath, path: PointerPath): unknown {
  const value = valueAt(document, from);
  if (value instanceof PatchFault) return value;
  if (from.length < path.length && from.every((step, at) => path[at] === step))
    return new PatchFault(`${formatPointer(from)} cannot be moved into itself`);
  if (formatPointer(from) === formatPointer(path)) return document;
  const without = removed(document, from);
  return without instanceof PatchFault ? without : added(without, path, value);
}

function applied(document: unknown, operation: JsonPatchOperation): unknown {
  const { path } = operation;
  switch (operation.op) {
    case 'add':
      return added(document, path, operation.value);
    case 'remove':
      return removed(document, path);
    case 'replace':
      return replaced(document, path, operation.value);
    case 'move':
      return moved(document, operation.from, path);
    case 'copy': {
      const value = valueAt(document, operation.from);
      return value instanceof PatchFault ? value : added(document, path, value);
    }
    case 'test': {
      const value = valueAt(document, path);
      if (value instanceof PatchFault) return value;
      return isSame(value, operation.value) ? document : new PatchFault(`what is there differs from the value`);
    }
  }
}

/** The document after all operations; the first that cannot be done ends it, and is named with its place and path. */
export function applyJsonPatch(document: unknown, operations: readonly JsonPatchOperation[]): unknown {
  let result = document;
  for (const [at, operation] of operations.entries()) {
    result = applied(result, operation);
    if (result instanceof PatchFault)
      return new PatchFault(`operation ${at} (${operation.op} ${formatPointer(operation.path)}): ${result.says}`);
  }
  return result;
}
