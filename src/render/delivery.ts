// One object for one target, and when two of them are the same.
import type { FileBlob, ObjectRef, PlacementId } from '../api/index.ts';
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
