// What a cycle did, in numbers: for logs and metrics.
import type { Outcome, RemovalReport } from '../api/index.ts';
import type { ChangeSet } from './changes.ts';

export interface CycleSummary {
  readonly durationMs: number;
  /** Objects tried in this cycle, by outcome; only those above zero. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** How many of them were set right after somebody changed or deleted them. */
  readonly corrected: number;
  /** Removals tried in this cycle, by state; only those above zero. */
  readonly removals: Readonly<Partial<Record<RemovalReport['state'], number>>>;
}

/** Undefined when nothing was asked of the cluster, and nothing new is known. */
export function summarize(changes: ChangeSet, began: Date): CycleSummary | undefined {
  const tried = [...changes.objects.values()].filter((result) => result.kind === 'applied' || result.again === 'later');
  const removed = [...changes.removals.values()].filter(({ state, again }) => again !== 'replan' || state === 'Gone');
  if (tried.length + removed.length === 0) return undefined;
  const corrected = tried.filter(
    (r) => r.kind === 'applied' && r.action.correction !== undefined && r.outcome !== 'Unchanged',
  );
  return {
    durationMs: changes.at.getTime() - began.getTime(),
    outcomes: counted(tried.map(({ outcome }) => outcome)),
    corrected: corrected.length,
    removals: counted(removed.map(({ state }) => state)),
  };
}

function counted<K extends string>(names: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
