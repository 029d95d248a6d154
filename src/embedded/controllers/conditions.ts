// Conditions of Kubernetes objects: a time moves only when the status does.
import { type Doc, docs, timestamp } from '../json/index.ts';

export interface NewCondition {
  readonly type: string;
  readonly status: 'True' | 'False';
  readonly reason?: string;
  readonly message?: string;
}

export function findCondition(conditions: unknown, type: string): Doc | undefined {
  return docs(conditions).find((c) => c['type'] === type);
}

/** Merges fresh conditions into the previous ones, in the order given; `extra` adds fields such as lastUpdateTime. */
export function mergeConditions(
  previous: unknown,
  fresh: readonly NewCondition[],
  now: Date,
  extra: (fresh: NewCondition, old: Doc | undefined) => Doc = () => ({}),
): Doc[] {
  return fresh.map((condition) => {
    const old = findCondition(previous, condition.type);
    const lastTransitionTime = old?.['status'] === condition.status ? old['lastTransitionTime'] : timestamp(now);
    return {
      type: condition.type,
      status: condition.status,
      ...extra(condition, old),
      lastTransitionTime,
      ...reasons(condition),
    };
  });
}

function reasons({ reason, message }: NewCondition): Doc {
  return { ...(reason === undefined ? {} : { reason }), ...(message === undefined ? {} : { message }) };
}
