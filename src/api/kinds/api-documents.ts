// Whole documents of the Workload API, as types.
import type { LocationSpec, LocationStatus } from './location.ts';
import type { PlacementSpec, PlacementStatus } from './placement.ts';
import type { ResourceExportSpec, ResourceExportStatus } from './resource-export.ts';
import type { ResourceImportSpec, ResourceImportStatus } from './resource-import.ts';
import type { SyncTargetSpec, SyncTargetStatus } from './sync-target.ts';

/** `name`, `labels` and `annotations`: nothing else of an object's metadata is written by people. */
export interface DocumentMetadata {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

interface Document<Kind, Spec, Status> {
  readonly apiVersion: 'workload.kcp.io/v1alpha1';
  readonly kind: Kind;
  readonly metadata: DocumentMetadata;
  readonly spec: Spec;
  readonly status?: Status;
}

export type SyncTarget = Document<'SyncTarget', SyncTargetSpec, SyncTargetStatus>;
export type Location = Document<'Location', LocationSpec, LocationStatus>;
export type Placement = Document<'Placement', PlacementSpec, PlacementStatus>;
export type ResourceExport = Document<'ResourceExport', ResourceExportSpec, ResourceExportStatus>;
export type ResourceImport = Document<'ResourceImport', ResourceImportSpec, ResourceImportStatus>;

export interface Workspace {
  readonly apiVersion: 'tenancy.kcp.io/v1alpha1';
  readonly kind: 'Workspace';
  readonly metadata: DocumentMetadata;
}

export type { TmcConfigDocument } from './tmc-config.ts';
export type { LocationSpec, LocationStatus, PlacementSpec, PlacementStatus, SyncTargetSpec, SyncTargetStatus };
