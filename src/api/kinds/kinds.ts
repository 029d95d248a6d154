// All kinds by name, in the order of tables and pages.
import type { KindDefinition } from './definition.ts';
import { location } from './location.ts';
import { placement } from './placement.ts';
import { resourceExport } from './resource-export.ts';
import { resourceImport } from './resource-import.ts';
import { syncTarget } from './sync-target.ts';
import { syncTargetHeartbeat } from './sync-target-heartbeat.ts';
import { tmcConfig } from './tmc-config.ts';
import { workspace } from './workspace.ts';

/** In the order of tables and pages. */
export const KIND_NAMES = [
  'SyncTarget',
  'Location',
  'Placement',
  'ResourceExport',
  'ResourceImport',
  'SyncTargetHeartbeat',
  'Workspace',
  'TMCConfig',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

export const KINDS: Readonly<Record<KindName, KindDefinition>> = {
  SyncTarget: syncTarget,
  Location: location,
  Placement: placement,
  ResourceExport: resourceExport,
  ResourceImport: resourceImport,
  SyncTargetHeartbeat: syncTargetHeartbeat,
  Workspace: workspace,
  TMCConfig: tmcConfig,
};

export function isKindName(kind: string): kind is KindName {
  return Object.hasOwn(KINDS, kind);
}
