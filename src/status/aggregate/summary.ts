// Counts over the whole fleet, for the headline, badges and `tmc status`.
import {
  type Condition,
  type Diagnostic,
  type ObjectRef,
  type PlacementId,
  refKey,
  workspaceOfPlacement,
} from '../../api/index.ts';
import type { FleetSummary, PlacementItem, SyncTargetItem, WorkloadStatus } from '../fleet-status.ts';
import type { AggregateInput } from '../input.ts';

interface Parts {
  readonly syncTargets: readonly SyncTargetItem[];
  readonly placements: readonly PlacementItem[];
  readonly workloads: readonly WorkloadStatus[];
  readonly diagnostics: readonly Diagnostic[];
}

export function summaryOf(input: AggregateInput, parts: Parts): FleetSummary {
  const { syncTargets, placements, workloads, diagnostics } = parts;
  const ready = (items: readonly { readonly object: Conditioned }[]): number =>
    items.filter((item) => isReady(item.object)).length;
  const sum = (field: 'desired' | 'applied' | 'healthy'): number =>
    syncTargets.reduce((total, item) => total + (item.object.status?.objects?.[field] ?? 0), 0);
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  return {
    syncTargets: { total: syncTargets.length, ready: ready(syncTargets) },
    placements: {
      total: placements.length,
      ready: ready(placements),
      moving: placements.filter((item) => item.move !== undefined).length,
    },
    objects: { desired: sum('desired'), applied: sum('applied'), healthy: sum('healthy') },
    workloads: {
      total: workloads.length,
      healthy: workloads.filter((w) => w.health.status === 'Healthy').length,
      unplaced: unplacedCount(input, workloads),
    },
    diagnostics: { errors, warnings: diagnostics.length - errors },
  };
}

interface Conditioned {
  readonly status?: { readonly conditions?: readonly Condition[] };
}

function isReady({ status }: Conditioned): boolean {
  return status?.conditions?.some((c) => c.type === 'Ready' && c.status === 'True') ?? false;
}

/** Objects of the source that are on no cluster: selected by nobody, or their placement has no target. */
function unplacedCount({ model }: AggregateInput, workloads: readonly WorkloadStatus[]): number {
  const keyOf = (workspace: string, ref: ObjectRef): string => `${workspace} ${refKey(ref)}`;
  // A placement may deliver what a workspace below its own holds.
  const originOf = (id: PlacementId): string =>
    model.placements.get(id)?.object.spec.source.workspace ?? workspaceOfPlacement(id);
  const placed = new Set(workloads.flatMap((w) => w.placements.map((id) => keyOf(originOf(id), w.ref))));
  return model.workloads.filter((w) => !placed.has(keyOf(w.workspace, w.ref))).length;
}
