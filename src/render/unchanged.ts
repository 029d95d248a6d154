// What need not be rendered again: a whole pass that meets what the last one met, and a target whose deliveries are the same. It only spares work.
import { isSameValue, type TargetIndex } from '../api/index.ts';
import { type Delivery, isSameDelivery } from './delivery.ts';

export function hasSameDeliveries(a: ReadonlyMap<string, Delivery>, b: ReadonlyMap<string, Delivery>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [key, delivery] of a) if (!isSameDelivery(delivery, b.get(key))) return false;
  return true;
}

/** Nothing of it was written at this time or for this commit: made again at another, it is the same. */
export function isContinued(index: TargetIndex, previous: TargetIndex | undefined): boolean {
  if (previous === undefined || index.syncTarget.uid !== previous.syncTarget.uid) return false;
  return (['objects', 'removals', 'completed'] as const).every((part) => isSameValue(index[part], previous[part]));
}
