// When the next cycle is due although nothing moves: the earliest retry, end of a hold, or removal that falls due. Pure.
import { removalId } from '../api/index.ts';
import { dueAt } from './prune-guard.ts';
import type { Situation } from './situation.ts';

/** Undefined: nothing waits for time. A time in the past means at once. */
export function nextDeadline({ desired, memory, cluster, settings, now }: Situation): Date | undefined {
  if (desired === undefined || !cluster.reachable) return undefined;
  let earliest = Number.POSITIVE_INFINITY;
  const consider = (time: number | undefined) => {
    if (time !== undefined && time < earliest) earliest = time;
  };
  for (const { trouble, corrections } of memory.objects.values()) {
    consider(trouble?.retryAt);
    if (corrections !== undefined && corrections.holdUntil > now.getTime()) consider(corrections.holdUntil);
  }
  for (const removal of desired.index.removals) {
    consider(memory.removals.get(removalId(removal))?.retryAt);
    const due = dueAt(removal, settings.removalDelay);
    if (due > now.getTime()) consider(due);
  }
  return Number.isFinite(earliest) ? new Date(earliest) : undefined;
}

/** The earlier of two times; undefined: never. */
export function earlier(a: Date | undefined, b: Date | undefined): Date | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
