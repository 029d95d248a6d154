// What the server knows of one served resource.
import type { Doc } from '../json/index.ts';
import type { Schema } from '../schema/index.ts';

export type SubresourceName = 'status' | 'scale' | 'finalize';

/** Where a custom resource keeps its replicas; built-in ones use `.spec.replicas`. */
export interface ScalePaths {
  readonly spec: readonly string[];
  readonly status: readonly string[];
  readonly selector: readonly string[] | undefined;
}

export interface PrinterColumn {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** 0: always shown; above: with `-o wide`. */
  readonly priority: number;
  readonly jsonPath: string;
}

export interface ResourceDefinition {
  /** '' for core. */
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly singular: string;
  readonly kind: string;
  readonly listKind: string;
  readonly namespaced: boolean;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly subresources: readonly SubresourceName[];
  readonly schema: Schema;
  /** `metadata.generation` counts changes of what is neither metadata nor status. */
  readonly generation: boolean;
  /** Set for resources of a CRD. */
  readonly custom?: {
    readonly columns: readonly PrinterColumn[];
    readonly scale: ScalePaths | undefined;
    readonly definition: Doc;
  };
}

/** Storage key: one for all versions of a resource. */
export function storageKey({ group, plural }: Pick<ResourceDefinition, 'group' | 'plural'>): string {
  return `${group}/${plural}`;
}

export function apiVersionOf({ group, version }: Pick<ResourceDefinition, 'group' | 'version'>): string {
  return group === '' ? version : `${group}/${version}`;
}
