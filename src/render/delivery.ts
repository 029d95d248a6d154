// One object for one target, and when two of them are the same.
import type { FileBlob, PlacementId } from '../api/index.ts';
import type { Workload } from '../load/index.ts';

export interface Delivery {
  readonly workload: Workload;
  readonly blob: FileBlob;
  /** Sorted, of one workspace. */
  readonly placements: readonly PlacementId[];
}

/** The same bytes of the same object for the same placements. */
export function isSameDelivery(a: Delivery, b: Delivery | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || a.workload !== b.workload || a.blob.id !== b.blob.id) return false;
  return a.placements.length === b.placements.length && a.placements.every((name, at) => name === b.placements[at]);
}
