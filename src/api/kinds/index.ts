// Public face of the kinds: their definitions, their types, and what is made of them.
export type * from './api-documents.ts';
export type {
  Capacity,
  Condition,
  LabelSelector,
  LabelSelectorRequirement,
  LocationSelector,
  ResourceReference,
} from './common.ts';
export { apiVersionOf, type KindDefinition, type PrinterColumn } from './definition.ts';
export { crdOf, DOCUMENT_NODES, documentSchema, openApiDocument } from './documents.ts';
export type { PolicyScope, Transform, TransformationPolicy, ValidationPolicy } from './fleet-policies.ts';
export { isKindName, KIND_NAMES, KINDS, type KindName } from './kinds.ts';
export type { PlacementStrategy } from './placement.ts';
export type { Toleration } from './placement-constraints.ts';
export type { PlacementSource } from './placement-source.ts';
export type { Taint } from './sync-target.ts';
