// All resources served now: the built-in ones and those of the CRDs.

import { BUILT_IN, type BuiltInRow } from '../../builtin/index.ts';
import { type Doc, nameOf } from '../json/index.ts';
import { builtInTypes, KIND_TYPES, type Schema, type TypeLookup } from '../schema/index.ts';
import type { Store } from '../store/index.ts';
import { compareVersions, customDefinitions } from './custom.ts';
import { apiVersionOf, type ResourceDefinition, storageKey } from './definition.ts';

/** Storage key of the CRDs themselves. */
export const CRD_KEY = 'apiextensions.k8s.io/customresourcedefinitions';

function builtInDefinition(row: BuiltInRow, types: TypeLookup): ResourceDefinition {
  return {
    group: row.group,
    version: row.version,
    plural: row.plural,
    singular: row.singular ?? row.kind.toLowerCase(),
    kind: row.kind,
    listKind: `${row.kind}List`,
    namespaced: row.clusterScoped !== true,
    shortNames: row.shortNames ?? [],
    categories: row.categories ?? [],
    subresources: row.subresources ?? [],
    schema: types(KIND_TYPES[`${row.group}/${row.version}/${row.kind}`] ?? ''),
    generation: row.generation === true,
  };
}

export interface ServedGroup {
  readonly name: string;
  /** Preferred first. */
  readonly versions: readonly string[];
}

export class Registry {
  readonly #builtIn: readonly ResourceDefinition[];
  readonly #custom = new Map<string, readonly ResourceDefinition[]>();
  readonly #metadata: Schema;
  #byPath = new Map<string, ResourceDefinition>();
  #byKind = new Map<string, ResourceDefinition>();
  #byKey = new Map<string, ResourceDefinition>();

  /** Follows the CRDs of the store from now on. */
  constructor(store: Store) {
    const types = builtInTypes();
    this.#metadata = types('meta.v1.ObjectMeta');
    this.#builtIn = BUILT_IN.map((row) => builtInDefinition(row, types));
    for (const definition of store.list(CRD_KEY)) this.#follow(definition, true);
    this.#index();
    store.subscribe((event) => {
      if (event.resource !== CRD_KEY) return;
      this.#follow(event.object, event.type !== 'DELETED');
      this.#index();
    });
  }

  find(group: string, version: string, plural: string): ResourceDefinition | undefined {
    return this.#byPath.get(`${group}/${version}/${plural}`);
  }

  findKind(apiVersion: string, kind: string): ResourceDefinition | undefined {
    return this.#byKind.get(`${apiVersion}/${kind}`);
  }

  /** Any served version of a storage key. */
  findByKey(key: string): ResourceDefinition | undefined {
    return this.#byKey.get(key);
  }

  /** Built-in resources in table order, then custom ones by name of their CRD. */
  all(): readonly ResourceDefinition[] {
    return [...this.#byPath.values()];
  }

  groups(): readonly ServedGroup[] {
    const groups = new Map<string, Set<string>>();
    for (const { group, version } of this.all()) groups.set(group, (groups.get(group) ?? new Set()).add(version));
    return [...groups].map(([name, versions]) => ({ name, versions: [...versions].sort(compareVersions) }));
  }

  resourcesOf(group: string, version: string): readonly ResourceDefinition[] {
    return this.all().filter((r) => r.group === group && r.version === version);
  }

  #follow(definition: Doc, present: boolean): void {
    if (present) this.#custom.set(nameOf(definition), customDefinitions(definition, this.#metadata));
    else this.#custom.delete(nameOf(definition));
  }

  #index(): void {
    const custom = [...this.#custom].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, definitions]) => definitions);
    const all = [...this.#builtIn, ...custom];
    this.#byPath = new Map(all.map((r) => [`${r.group}/${r.version}/${r.plural}`, r]));
    this.#byKind = new Map(all.map((r) => [`${apiVersionOf(r)}/${r.kind}`, r]));
    this.#byKey = new Map(all.map((r) => [storageKey(r), r]));
  }
}
