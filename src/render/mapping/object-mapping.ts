// How the objects of one workspace are changed on one Hashed target.
import type { Workload } from '../../load/index.ts';
import type { TargetMapping } from './target-mapping.ts';
import type { WorkspaceNames } from './workspace-names.ts';

export interface ObjectMapping {
  readonly mapping: TargetMapping;
  /** Of the workspace where the object is written. */
  readonly names: WorkspaceNames;
}

/** All that the bytes depend on besides the object. */
export function objectMappingKey({ workspace }: Workload, { mapping, names }: ObjectMapping): string {
  return `${mapping.uid} ${workspace} ${names.digest}`;
}
