// ResourceExports and ResourceImports: shown with what is true of them, that this version does not act on them.
import {
  type Condition,
  mergeConditions,
  type NewCondition,
  type ResourceExport,
  type ResourceImport,
} from '../../api/index.ts';
import type { Sourced } from '../../load/index.ts';
import type { StatusItem } from '../fleet-status.ts';
import type { AggregateInput } from '../input.ts';

interface WithConditions {
  readonly metadata: { readonly name: string };
  readonly status?: { readonly conditions?: readonly Condition[] };
}

function waiting(kind: string, consequence: string): NewCondition {
  const message = `this version reads a ${kind} and does not act on it yet: ${consequence}`;
  return { type: 'Ready', status: 'False', severity: 'Warning', reason: 'NotHonouredYet', message };
}

/** Conditions as they were told last, by `<workspace>/<name>`. */
function toldBefore(
  items: readonly StatusItem<WithConditions>[] | undefined,
): ReadonlyMap<string, readonly Condition[] | undefined> {
  const entries = items?.map(({ workspace, object }) => {
    return [`${workspace}/${object.metadata.name}`, object.status?.conditions] as const;
  });
  return new Map(entries);
}

function itemsOf<T extends WithConditions>(
  sources: ReadonlyMap<string, Sourced<T>>,
  previous: readonly StatusItem<WithConditions>[] | undefined,
  withConditions: (object: T, conditions: readonly Condition[]) => T,
  { condition, now }: { readonly condition: NewCondition; readonly now: Date },
): readonly StatusItem<T>[] {
  const before = toldBefore(previous);
  return [...sources].map(([id, { object, workspace, position }]) => {
    const conditions = mergeConditions(before.get(id), [condition], now);
    return { object: withConditions(object, conditions), workspace, position };
  });
}

export function exportItems({ model, previous, now }: AggregateInput): readonly StatusItem<ResourceExport>[] {
  const withStatus = (
    { apiVersion, kind, metadata, spec }: ResourceExport,
    conditions: readonly Condition[],
  ): ResourceExport => ({ apiVersion, kind, metadata, spec, status: { conditions } });
  const condition = waiting('ResourceExport', 'nothing is exported');
  return itemsOf(model.resourceExports, previous?.resourceExports, withStatus, { condition, now });
}

export function importItems({ model, previous, now }: AggregateInput): readonly StatusItem<ResourceImport>[] {
  const withStatus = (
    { apiVersion, kind, metadata, spec }: ResourceImport,
    conditions: readonly Condition[],
  ): ResourceImport => ({ apiVersion, kind, metadata, spec, status: { conditions } });
  const condition = waiting('ResourceImport', 'nothing is imported');
  return itemsOf(model.resourceImports, previous?.resourceImports, withStatus, { condition, now });
}
