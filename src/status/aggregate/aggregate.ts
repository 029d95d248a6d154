// aggregate: reports × Decisions × Model → FleetStatus. Reads like a table of its parts.
import { compareDiagnostics, type Diagnostic } from '../../api/index.ts';
import type { FleetStatus } from '../fleet-status.ts';
import type { AggregateInput } from '../input.ts';
import { judgeCopies } from './copies.ts';
import { locationItems } from './locations.ts';
import { exportItems, importItems } from './not-yet.ts';
import { placementItems } from './placements.ts';
import { summaryOf } from './summary.ts';
import { syncTargetItems } from './sync-targets.ts';
import { workloadStatuses } from './workloads.ts';
import { workspaceItems } from './workspaces.ts';

/**
 * The state of everything. Pure: the order and repeats of what is given do not matter, and `now` is used only as the
 * transition time of conditions whose status changed.
 */
export function aggregate(input: AggregateInput): FleetStatus {
  const copies = judgeCopies(input);
  const diagnostics = sortedDiagnostics(input.diagnostics);
  const { sourceCommit, renderedCommit } = input;
  const parts = {
    syncTargets: syncTargetItems(input, copies),
    locations: locationItems(input, copies),
    placements: placementItems({ ...input, diagnostics }, copies),
    resourceExports: exportItems(input),
    resourceImports: importItems(input),
    workspaces: workspaceItems(input),
    workloads: workloadStatuses(copies, input.model),
    diagnostics,
  };
  return { sourceCommit, renderedCommit, ...parts, summary: summaryOf(input, parts) };
}

/** In order, each once: several stages may find the same. */
function sortedDiagnostics(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = found.toSorted(compareDiagnostics);
  return sorted.filter((d, i) => {
    const before = sorted[i - 1];
    return before === undefined || compareDiagnostics(before, d) !== 0 || before.object !== d.object;
  });
}
