// KindDefinition: all there is to know of one kind of ours; everything that describes the kind elsewhere is made from it.
import type { Field, Form, NotYet } from '../schema/index.ts';

export interface PrinterColumn {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'date';
  readonly jsonPath: string;
  readonly description: string;
}

export interface KindDefinition<Spec = unknown, Status = unknown> {
  readonly group: 'workload.kcp.io' | 'tenancy.kcp.io' | 'config.tmc.io';
  readonly version: 'v1alpha1';
  readonly kind: string;
  readonly plural: string;
  readonly singular: string;
  readonly shortNames: readonly string[];
  /** What the kind is for, one or two sentences. */
  readonly about: string;
  readonly nameForm: Form;
  /** Undefined for a kind that is nothing but its name. */
  readonly spec: Field<Spec> | undefined;
  /** True when a document without `spec` says nothing. */
  readonly isSpecRequired: boolean;
  readonly status?: Field<Status>;
  /** The status is written apart from the rest (all kinds but heartbeats). */
  readonly hasStatusSubresource: boolean;
  /** Settings beside `metadata` instead of a `spec`. */
  readonly sections?: Readonly<Record<string, Field<unknown>>>;
  readonly columns: readonly PrinterColumn[];
  /** Set when this version reads the kind and does not act on it. */
  readonly notYet?: NotYet;
}

/** `workload.kcp.io/v1alpha1`. */
export function apiVersionOf({ group, version }: Pick<KindDefinition, 'group' | 'version'>): string {
  return `${group}/${version}`;
}

export const AGE: PrinterColumn = {
  name: 'Age',
  type: 'date',
  jsonPath: '.metadata.creationTimestamp',
  description: 'when the object was created',
};

export const READY: PrinterColumn = {
  name: 'Ready',
  type: 'string',
  jsonPath: '.status.conditions[?(@.type=="Ready")].status',
  description: 'the condition Ready',
};

/** What, where and which: of an object that a kind refers to by its resource, at this path. */
export function referenceColumns(path: string): readonly PrinterColumn[] {
  return [
    { name: 'Resource', type: 'string', jsonPath: `${path}.resource`, description: 'the resource' },
    { name: 'Namespace', type: 'string', jsonPath: `${path}.namespace`, description: 'namespace of the object' },
    { name: 'Name', type: 'string', jsonPath: `${path}.name`, description: 'name of the object' },
  ];
}
