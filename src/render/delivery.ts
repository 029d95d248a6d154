// One object for one target, all that a target gets, and when two are the same.
import type { FileBlob, ObjectRef, PlacementId, WorkspacePath } from '../api/index.ts';
import type { Workload } from '../load/index.ts';
import type { Mapped } from './mapping/index.ts';

export interface Delivery {
  /** As it is in the source. */
  readonly workload: Workload;
  /** What it is on the target, where that is something else; of one workload on one target always the same. */
  readonly mapped?: Mapped;
  readonly blob: FileBlob;
  /** Sorted, of one workspace. */
  readonly placements: readonly PlacementId[];
}

/** A contradiction, or a refusal, that leaves some workspaces without the object: what they have of it stays, nothing new is delivered. */
export interface Contested {
  readonly workspaces: ReadonlySet<WorkspacePath>;
  readonly message: string;
}

export interface TargetDeliveries {
  /** By refKey, as the next. */
  readonly delivered: ReadonlyMap<string, Delivery>;
  readonly contested: ReadonlyMap<string, Contested>;
}

/** What an object is on its target. */
export function refThere({ workload, mapped }: Pick<Delivery, 'workload' | 'mapped'>): ObjectRef {
  return mapped?.ref ?? workload.ref;
}

/** The same bytes of the same object for the same placements. */
export function isSameDelivery(a: Delivery, b: Delivery | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || a.workload !== b.workload || a.blob.id !== b.blob.id) return false;
  return a.placements.length === b.placements.length && a.placements.every((name, at) => name === b.placements[at]);
}
