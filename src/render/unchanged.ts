// What need not be rendered again: a whole pass that meets what the last one met, and a target whose deliveries are the same. It only spares work.
import { isRecord, type TargetIndex } from '../api/index.ts';
import type { Delivery } from './deliveries.ts';

function isSameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!b.has(key) || !isSameValue(value, b.get(key))) return false;
  return true;
}

function isSameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameValue(a[key], b[key]))
  );
}

/** Equal as data. What is shared from pass to pass is seen to be the very same, and not looked into. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, at) => isSameValue(value, b[at]));
  if (a instanceof Map && b instanceof Map) return isSameMap(a, b);
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((value) => b.has(value));
  return isPlain(a) && isPlain(b) && isSameRecord(a, b);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function isSameDelivery(a: Delivery, b: Delivery | undefined): boolean {
  if (b === undefined || a.workload !== b.workload || a.blob.id !== b.blob.id) return false;
  return a.placements.length === b.placements.length && a.placements.every((name, at) => name === b.placements[at]);
}

export function hasSameDeliveries(a: ReadonlyMap<string, Delivery>, b: ReadonlyMap<string, Delivery>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, delivery] of a) if (!isSameDelivery(delivery, b.get(key))) return false;
  return true;
}

/** Nothing of it was written at this time or for this commit: made again at another, it is the same. */
export function isContinued(index: TargetIndex, previous: TargetIndex | undefined): boolean {
  if (previous === undefined || index.syncTarget.uid !== previous.syncTarget.uid) return false;
  return (['objects', 'removals', 'completed'] as const).every((part) => isSameValue(index[part], previous[part]));
}
