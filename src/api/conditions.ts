// kcp conditions: types, merge rules, and the order they are written in.
import type { Condition } from './kinds/index.ts';

export type NewCondition = Omit<Condition, 'lastTransitionTime'>;

/** Merges fresh conditions over the previous ones: a time is kept while the status stays; ordered by type. */
export function mergeConditions(
  previous: readonly Condition[] | undefined,
  fresh: readonly NewCondition[],
  now: Date,
): readonly Condition[] {
  const before = new Map(previous?.map((c) => [c.type, c]));
  const merged = fresh.map((condition): Condition => {
    const old = before.get(condition.type);
    const lastTransitionTime = old?.status === condition.status ? old.lastTransitionTime : formatTime(now);
    return { ...condition, lastTransitionTime };
  });
  return merged.sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** RFC 3339 in whole seconds, UTC. */
export function formatTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** The earliest of the times that are known. */
export function earliest(times: Iterable<Date | undefined>): Date | undefined {
  let first: Date | undefined;
  for (const time of times) if (time !== undefined && (first === undefined || time < first)) first = time;
  return first;
}
