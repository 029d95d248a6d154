// How well something is, in four steps, with the mark that stands for it; and the order "worst first".
import type { Condition, HealthStatus } from '../../api/index.ts';
import type { PlacementItem, SyncTargetItem, WorkloadStatus } from '../fleet-status.ts';

export const MOODS = ['bad', 'warn', 'unknown', 'good'] as const;
/** `unknown`: nothing was heard yet, or resting by somebody's wish. */
export type Mood = (typeof MOODS)[number];

export const MARKS: Readonly<Record<Mood, string>> = { bad: '🔴', warn: '🟡', unknown: '⚪', good: '✅' };

export function conditionOf(
  item: { readonly object: { readonly status?: { readonly conditions?: readonly Condition[] } } },
  type: string,
): Condition | undefined {
  return item.object.status?.conditions?.find((c) => c.type === type);
}

export function moodOfTarget(item: SyncTargetItem): Mood {
  const ready = conditionOf(item, 'Ready');
  if (ready?.status === 'True') return item.object.spec.unschedulable === true ? 'unknown' : 'good';
  return ready?.reason === 'NoHeartbeat' ? 'unknown' : 'bad';
}

export function moodOfPlacement(item: PlacementItem): Mood {
  const ready = conditionOf(item, 'Ready');
  if (ready?.status === 'True') return item.move === undefined ? 'good' : 'warn';
  if (ready?.status !== 'False') return 'unknown';
  return ready.severity === 'Error' ? 'bad' : 'warn';
}

export function moodOfWorkload({ health }: WorkloadStatus): Mood {
  return HEALTH_MOODS[health.status];
}

const HEALTH_MOODS: Readonly<Record<HealthStatus, Mood>> = {
  Healthy: 'good',
  Suspended: 'unknown',
  Progressing: 'warn',
  Missing: 'bad',
  Degraded: 'bad',
  Unknown: 'bad',
};

/** Items with their mood, worst first; equal ones keep their order. */
export function worstFirst<T>(items: readonly T[], moodOf: (item: T) => Mood): readonly { item: T; mood: Mood }[] {
  const rated = items.map((item) => ({ item, mood: moodOf(item) }));
  return rated.sort((a, b) => MOODS.indexOf(a.mood) - MOODS.indexOf(b.mood));
}
