// Applies a strategic merge patch, as kubectl and the API server do: lists merge by key where Kubernetes says so, `$` directives.
import { fieldAt, isRecord } from '../../api/index.ts';
import { PatchFault } from './patch-fault.ts';
import { type FieldStrategy, strategyOfField } from './patch-types.ts';
import { type Identity, inOrder } from './strategic-lists.ts';

type Mapping = Readonly<Record<string, unknown>>;

const DIRECTIVE = '$patch';
const RETAIN_KEYS = '$retainKeys';
const ORDER = '$setElementOrder/';
const DELETE_VALUES = '$deleteFromPrimitiveList/';

/** What a patch says of one field, its directives included. */
interface FieldPatch {
  readonly value?: unknown;
  readonly order?: unknown;
  readonly withdrawn?: unknown;
}

/** Where something is: the type of the mapping, and the path to it for messages. */
interface Place {
  readonly type: string | undefined;
  readonly path: string;
}

function fault(path: string, says: string): PatchFault {
  return new PatchFault(`${path || 'the object'} ${says}`);
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function asIs(item: unknown): unknown {
  return item;
}

function withoutDirective(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => key !== DIRECTIVE));
}

/** By field, in the order of the patch. */
function fieldPatches(patch: Mapping): ReadonlyMap<string, FieldPatch> {
  const fields = new Map<string, FieldPatch>();
  const add = (name: string, part: FieldPatch): void => {
    fields.set(name, { ...fields.get(name), ...part });
  };
  for (const [key, value] of Object.entries(patch)) {
    if (key === DIRECTIVE || key === RETAIN_KEYS) continue;
    if (key.startsWith(ORDER)) add(key.slice(ORDER.length), { order: value });
    else if (key.startsWith(DELETE_VALUES)) add(key.slice(DELETE_VALUES.length), { withdrawn: value });
    else add(key, { value });
  }
  return fields;
}

/** The target without what `$retainKeys` does not name. */
function retained(target: Mapping, patch: Mapping, path: string): Mapping | PatchFault {
  if (!Object.hasOwn(patch, RETAIN_KEYS)) return target;
  const keys = patch[RETAIN_KEYS];
  if (!Array.isArray(keys)) return fault(path, `has a ${RETAIN_KEYS} that is no list`);
  const extra = Object.keys(patch).find((k) => !k.startsWith('$') && patch[k] !== null && !keys.includes(k));
  if (extra !== undefined) return fault(path, `sets ${extra}, which its ${RETAIN_KEYS} does not name`);
  return Object.fromEntries(Object.entries(target).filter(([key]) => keys.includes(key)));
}

function mergeMapping(target: Mapping, patch: Mapping, place: Place): Mapping | PatchFault {
  const directive = patch[DIRECTIVE];
  if (directive === 'delete') return {};
  if (directive === 'replace') return mergeMapping({}, withoutDirective(patch), place);
  if (directive !== undefined && directive !== 'merge')
    return fault(place.path, `has a ${DIRECTIVE} that is none of replace, delete, merge`);
  const kept = retained(target, patch, place.path);
  if (kept instanceof PatchFault) return kept;
  const fields = new Map(Object.entries(kept));
  for (const [name, change] of fieldPatches(patch)) {
    const path = below(place.path, name);
    const value = mergeField(fieldAt(kept, name), change, strategyOfField(place.type, name), path);
    if (value instanceof PatchFault) return value;
    if (value === undefined || value === null) fields.delete(name);
    else fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

/** Undefined or null: there is to be no such field. */
function mergeField(
  target: unknown,
  { value, order, withdrawn }: FieldPatch,
  strategy: FieldStrategy | undefined,
  path: string,
): unknown {
  let result = value === undefined ? target : mergeValue(target, value, strategy, path);
  if (order !== undefined && !(result instanceof PatchFault))
    result = arranged(result, { target, value, order }, strategy, path);
  if (withdrawn === undefined || result instanceof PatchFault) return result;
  if (!Array.isArray(withdrawn)) return fault(path, 'has values to delete that are no list');
  return Array.isArray(result) ? result.filter((item) => !withdrawn.includes(item)) : result;
}

function mergeValue(target: unknown, value: unknown, strategy: FieldStrategy | undefined, path: string): unknown {
  if (Array.isArray(value)) return mergeList(Array.isArray(target) ? target : [], value, strategy, path);
  if (!isRecord(value)) return value;
  if (target === undefined && value[DIRECTIVE] === 'delete') return undefined;
  const isKept = isRecord(target) && strategy?.kind !== 'whole';
  const type = strategy?.kind === 'struct' ? strategy.type : undefined;
  return mergeMapping(isKept ? target : {}, value, { type, path });
}

function mergeList(
  target: readonly unknown[],
  patch: readonly unknown[],
  strategy: FieldStrategy | undefined,
  path: string,
): readonly unknown[] | PatchFault {
  switch (strategy?.kind) {
    case 'keyed':
      return mergeKeyed(target, patch, strategy, path);
    case 'set': {
      const all = [...new Set([...target, ...patch])];
      return inOrder(all, patch, target, asIs);
    }
    case 'struct':
    case 'whole':
    case undefined:
      return freshItems(patch, undefined, path);
  }
}

/** Items that merge with nothing: only their directives are taken out. */
function freshItems(
  items: readonly unknown[],
  type: string | undefined,
  path: string,
): readonly unknown[] | PatchFault {
  const result: unknown[] = [];
  for (const item of items) {
    if (isRecord(item) && item[DIRECTIVE] !== undefined) continue;
    const value = isRecord(item) ? mergeMapping({}, item, { type, path }) : item;
    if (value instanceof PatchFault) return value;
    result.push(value);
  }
  return result;
}

type Keyed = Extract<FieldStrategy, { kind: 'keyed' }>;

function keyedBy(key: string): Identity {
  return (item) => fieldAt(item, key);
}

function mergeKeyed(
  target: readonly unknown[],
  patch: readonly unknown[],
  { key, type }: Keyed,
  path: string,
): readonly unknown[] | PatchFault {
  const identity = keyedBy(key);
  if (patch.some((item) => isRecord(item) && item[DIRECTIVE] === 'replace')) return freshItems(patch, type, path);
  if ([...target, ...patch].some((item) => identity(item) === undefined))
    return fault(path, `has an item without ${key}, by which the items of this list are merged`);
  const isDeleted = (item: unknown): boolean => fieldAt(item, DIRECTIVE) === 'delete';
  const deleted = new Set(patch.filter(isDeleted).map(identity));
  const before = target.filter((item) => !deleted.has(identity(item)));
  const changes = patch.filter((item) => !isDeleted(item));
  const merged = [...before];
  for (const change of changes) {
    const at = merged.findIndex((item) => identity(item) === identity(change));
    const value = mergeMapping(recordOf(merged[at]), recordOf(change), {
      type,
      path: `${path}[${key}=${String(identity(change))}]`,
    });
    if (value instanceof PatchFault) return value;
    if (at < 0) merged.push(value);
    else merged[at] = value;
  }
  return inOrder(merged, changes, before, identity);
}

function recordOf(value: unknown): Mapping {
  return isRecord(value) ? value : {};
}

/** Whether the items of the patch come in the order that it asks for. */
function agrees(patch: readonly unknown[], order: readonly unknown[], identity: Identity): boolean {
  const wanted = patch.filter((item) => fieldAt(item, DIRECTIVE) === undefined).map(identity);
  const places = wanted.map((item) => order.findIndex((other) => identity(other) === item));
  return places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1));
}

/** The list in the order that `$setElementOrder` asks for. */
function arranged(
  list: unknown,
  { target, value, order }: FieldPatch & { readonly target: unknown },
  strategy: FieldStrategy | undefined,
  path: string,
): unknown {
  if (!Array.isArray(order)) return fault(path, 'is to be ordered by something that is no list');
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) return fault(path, 'is to be ordered and is no list');
  const identity = strategy?.kind === 'keyed' ? keyedBy(strategy.key) : asIs;
  if (Array.isArray(value) && value.length > 0 && order.length > 0 && !agrees(value, order, identity))
    return fault(path, 'has items in another order than its $setElementOrder');
  return inOrder(list, order, Array.isArray(target) ? target : [], identity);
}

/** The object after the patch. @param type of its kind, from `typeOfKind`. */
export function applyStrategicMerge(object: Mapping, patch: Mapping, type: string): Mapping | PatchFault {
  return mergeMapping(object, patch, { type, path: '' });
}
