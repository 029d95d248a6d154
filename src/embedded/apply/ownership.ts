// How ownership moves: server-side apply and plain updates, after the algorithm of structured-merge-diff.
import { type Doc, doc, equal, meta } from '../json/index.ts';
import { type Schema, zeroOf } from '../schema/index.ts';
import { type Comparison, compare } from './compare.ts';
import { type Conflict, conflictError } from './conflicts.ts';
import {
  difference,
  EMPTY,
  type FieldSet,
  intersection,
  isEmptySet,
  recursiveDifference,
  union,
  withDeclaredParents,
} from './field-set.ts';
import { clientSideFields, withLastApplied } from './last-applied.ts';
import {
  capUpdaters,
  type Manager,
  type Managers,
  managerKey,
  managersOf,
  ownable,
  withoutManagers,
} from './managers.ts';
import { merge } from './merge.ts';
import { fieldsOf, without } from './typed.ts';

/** Who writes, and through what. */
export interface Writer {
  readonly manager: string;
  readonly apiVersion: string;
  readonly subresource: string;
  /** RFC 3339. */
  readonly time: string;
  readonly schema: Schema;
  /** Fields that a write through this (sub)resource never changes and so never owns. */
  readonly ignored: FieldSet;
}

function exclude(comparison: Comparison, ignored: FieldSet): Comparison {
  const { added, modified, removed } = comparison;
  return {
    added: recursiveDifference(added, ignored),
    modified: recursiveDifference(modified, ignored),
    removed: recursiveDifference(removed, ignored),
  };
}

/** Takes changed and removed fields away from everybody but `self`. */
function release(managers: Managers, comparison: Comparison, self: string): Managers {
  const gone = union(union(comparison.added, comparison.modified), comparison.removed);
  const result = new Map<string, Manager>();
  for (const [key, manager] of managers) {
    const fields = key === self ? manager.fields : difference(manager.fields, gone);
    if (!isEmptySet(fields)) result.set(key, { ...manager, fields });
  }
  return result;
}

function conflictsWith(managers: Managers, comparison: Comparison, self: string): readonly Conflict[] {
  const changed = union(comparison.added, comparison.modified);
  return [...managers]
    .filter(([key]) => key !== self)
    .map(([, manager]) => ({ manager, fields: intersection(manager.fields, changed) }))
    .filter(({ fields }) => !isEmptySet(fields));
}

/** Removes what the applier applied last time, applies no longer, and nobody else owns. */
function prune(merged: Doc, schema: Schema, last: FieldSet, managers: Managers): Doc {
  const declared = (set: FieldSet): FieldSet => withDeclaredParents(set, schema);
  const all = declared(fieldsOf(schema, merged));
  const owned = declared([...managers.values()].map((m) => m.fields).reduce(union, EMPTY));
  const pruned = without(schema, merged, declared(last));
  const kept = declared(fieldsOf(schema, pruned));
  const withOwned = doc(without(schema, merged, difference(difference(all, kept), owned)));
  // What hung under a removed parent but was never applied by this applier stays.
  const remaining = declared(fieldsOf(schema, withOwned));
  return doc(without(schema, merged, intersection(difference(all, remaining), declared(last))));
}

/** The manager that stands for fields from before anybody was tracked. */
const BEFORE = 'before-first-apply';

function trackedManagers(live: Doc | undefined, writer: Writer): Managers {
  if (live === undefined) return new Map();
  const managers = managersOf(live);
  if (managers.size > 0) return managers;
  const { added, modified } = compare(writer.schema, zeroOf(writer.schema), withoutManagers(live));
  const fields = ownable(recursiveDifference(union(added, modified), writer.ignored));
  const before: Manager = { ...writer, manager: BEFORE, operation: 'Update', fields };
  return isEmptySet(fields) ? managers : new Map([[managerKey(before), before]]);
}

/** Throws the conflicts, unless all of them are over fields that kubectl's client-side apply set itself. */
function refuseConflicts(conflicts: readonly Conflict[], allowed: FieldSet | undefined): void {
  const left = conflicts
    .map((conflict) => ({
      ...conflict,
      fields: allowed === undefined ? conflict.fields : difference(conflict.fields, allowed),
    }))
    .filter(({ fields }) => !isEmptySet(fields));
  if (left.length > 0) throw conflictError(left);
}

export interface Applied {
  /** Without managedFields; the caller fills defaults in. */
  readonly object: Doc;
  readonly managers: Managers;
}

/**
 * Server-side apply of `config` onto `live` (undefined: not there). Throws a 409 with the fields of others that would
 * change, unless `force`. Applying the same again changes nothing, not even a time.
 */
export function applyConfig(live: Doc | undefined, config: Doc, writer: Writer, force: boolean): Applied {
  const { schema, ignored } = writer;
  const before = live === undefined ? {} : withoutManagers(live);
  const tracked = trackedManagers(live, writer);
  const own: Manager = {
    manager: writer.manager,
    operation: 'Apply',
    apiVersion: writer.apiVersion,
    subresource: writer.subresource,
    time: writer.time,
    fields: recursiveDifference(fieldsOf(schema, config), ignored),
  };
  const self = managerKey(own);
  const last = tracked.get(self);
  const managers = new Map(tracked).set(self, own);
  const merged = doc(merge(schema, before, config));
  const object = last === undefined ? merged : prune(merged, schema, last.fields, managers);
  const comparison = exclude(compare(schema, before, object), ignored);
  const conflicts = conflictsWith(managers, comparison, self);
  if (!force) refuseConflicts(conflicts, clientSideFields(schema, live, writer.manager));
  const result = new Map(release(managers, comparison, self));
  const fields = ownable(own.fields);
  // As in the real server, an apply that changes no value takes its fields without a new time.
  const time = equal(before, object) ? (last?.time ?? '') : own.time;
  if (isEmptySet(fields)) result.delete(self);
  else result.set(self, { ...own, fields, time });
  return { object: withLastApplied(object, config, writer.manager), managers: result };
}

/**
 * Managers after an update (create, replace, patch) from `live` to `next`: the writer owns what it changed. An update
 * may rewrite managedFields themselves; an object whose managers were cleared stays untracked until the next apply.
 */
export function trackUpdate(live: Doc | undefined, next: Doc, writer: Writer): Managers {
  const tracked = managersOf(live !== undefined && meta(next)['managedFields'] === undefined ? live : next);
  if (live !== undefined && tracked.size === 0) return tracked;
  const before = live === undefined ? zeroOf(writer.schema) : withoutManagers(live);
  const comparison = exclude(compare(writer.schema, before, withoutManagers(next)), writer.ignored);
  const released = new Map(release(tracked, comparison, ''));
  const taken = ownable(union(comparison.added, comparison.modified));
  if (isEmptySet(taken)) return released;
  const fresh: Manager = {
    manager: writer.manager,
    operation: 'Update',
    apiVersion: writer.apiVersion,
    subresource: writer.subresource,
    time: writer.time,
    fields: taken,
  };
  const previous = released.get(managerKey(fresh));
  released.set(managerKey(fresh), previous === undefined ? fresh : { ...fresh, fields: union(previous.fields, taken) });
  return capUpdaters(released);
}
