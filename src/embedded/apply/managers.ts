// metadata.managedFields: who owns which fields, read and written.
import { type Doc, docs, meta, text, withMeta } from '../json/index.ts';
import { difference, type FieldSet, formatFields, isEmptySet, parseFields, setOf, union } from './field-set.ts';
import { fieldElement } from './path-element.ts';

export interface Manager {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  readonly apiVersion: string;
  readonly subresource: string;
  readonly time: string;
  readonly fields: FieldSet;
}

/** By identity; see `managerKey`. */
export type Managers = ReadonlyMap<string, Manager>;

/** An applier is the same one whatever version it applies in; an updater is one per version. */
export function managerKey({ manager, operation, apiVersion, subresource }: Omit<Manager, 'time' | 'fields'>): string {
  return JSON.stringify([manager, operation, operation === 'Apply' ? '' : apiVersion, subresource]);
}

function readEntry(entry: Doc): Manager {
  return {
    manager: text(entry['manager']) || 'unknown',
    operation: entry['operation'] === 'Apply' ? 'Apply' : 'Update',
    apiVersion: text(entry['apiVersion']),
    subresource: text(entry['subresource']),
    time: text(entry['time']),
    fields: parseFields(entry['fieldsV1']),
  };
}

/** Managers of an object; entries without any field are left out. */
export function managersOf(object: Doc): Managers {
  const entries = docs(meta(object)['managedFields']).map(readEntry);
  return new Map(entries.filter((m) => !isEmptySet(m.fields)).map((m) => [managerKey(m), m]));
}

function compareManagers(a: Manager, b: Manager): number {
  const keys = (m: Manager): readonly string[] => [m.operation, m.time, m.manager, m.apiVersion, m.subresource];
  const [ka, kb] = [keys(a).join('\0'), keys(b).join('\0')];
  return ka < kb ? -1 : ka > kb ? 1 : 0;
}

function writeEntry(m: Manager): Doc {
  return {
    manager: m.manager,
    operation: m.operation,
    apiVersion: m.apiVersion,
    ...(m.time === '' ? {} : { time: m.time }),
    fieldsType: 'FieldsV1',
    fieldsV1: formatFields(m.fields),
    ...(m.subresource === '' ? {} : { subresource: m.subresource }),
  };
}

/** The object with these managers written into it, in the server's order. */
export function withManagers(object: Doc, managers: Managers): Doc {
  const entries = [...managers.values()].sort(compareManagers).map(writeEntry);
  return withMeta(object, { managedFields: entries.length === 0 ? undefined : entries });
}

/** The object without the bookkeeping, as fields are compared. */
export function withoutManagers(object: Doc): Doc {
  return withMeta(object, { managedFields: undefined });
}

/** Fields that the server sets and that nobody ever owns. */
const UNOWNED: FieldSet = setOf(
  [fieldElement('apiVersion')],
  [fieldElement('kind')],
  [fieldElement('metadata')],
  ...[
    'name',
    'namespace',
    'creationTimestamp',
    'selfLink',
    'uid',
    'clusterName',
    'generation',
    'managedFields',
    'resourceVersion',
  ].map((name) => [fieldElement('metadata'), fieldElement(name)]),
);

export function ownable(fields: FieldSet): FieldSet {
  return difference(fields, UNOWNED);
}

/** How many updaters are told apart before the oldest are folded together. */
const MAX_UPDATERS = 10;

/** Folds the oldest updaters of a version into one called `ancient-changes`, so that the list stays bounded. */
export function capUpdaters(managers: Managers): Managers {
  const updaters = [...managers]
    .filter(([, m]) => m.operation === 'Update')
    .sort(([, a], [, b]) => compareManagers(a, b));
  const result = new Map(managers);
  let excess = updaters.length - MAX_UPDATERS;
  const first = new Map<string, [string, Manager]>();
  for (const [key, updater] of updaters) {
    if (excess <= 0) break;
    const known = first.get(updater.apiVersion);
    if (known === undefined) {
      first.set(updater.apiVersion, [key, updater]);
      continue;
    }
    const folded: Manager = {
      ...updater,
      manager: 'ancient-changes',
      subresource: '',
      fields: union(known[1].fields, updater.fields),
    };
    result.delete(known[0]);
    result.delete(key);
    result.set(managerKey(folded), folded);
    first.set(updater.apiVersion, [managerKey(folded), folded]);
    excess -= 1;
  }
  return result;
}
