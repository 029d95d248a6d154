// aggregate: reports × Decisions × Model → FleetStatus. Reads like a table of its parts.
import { compareDiagnostics, type Diagnostic } from '../../api/index.ts';
import type { FleetStatus } from '../fleet-status.ts';
import type { AggregateInput } from '../input.ts';
import { judgeCopies } from './copies.ts';
import { locationItems } from './locations.ts';
import { placementItems } from './placements.ts';
import { summaryOf } from './summary.ts';
import { syncTargetItems } from './sync-targets.ts';
import { workloadStatuses } from './workloads.ts';

/**
 * The state of everything. Pure: the order and repeats of what is given do not matter, and `now` is used only as the
 * transition time of conditions whose status changed.
 */
export function aggregate(input: AggregateInput): FleetStatus {
  const copies = judgeCopies(input);
  const diagnostics = sortedDiagnostics(input.diagnostics);
  const syncTargets = syncTargetItems(input, copies);
  const locations = locationItems(input);
  const placements = placementItems({ ...input, diagnostics }, copies);
  const workloads = workloadStatuses(copies);
  const summary = summaryOf(input, { syncTargets, placements, workloads, diagnostics });
  const { sourceCommit, renderedCommit } = input;
  return { sourceCommit, renderedCommit, syncTargets, locations, placements, workloads, diagnostics, summary };
}

/** In order, each once: several stages may find the same. */
function sortedDiagnostics(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = found.toSorted(compareDiagnostics);
  return sorted.filter((d, i) => {
    const before = sorted[i - 1];
    return before === undefined || compareDiagnostics(before, d) !== 0 || before.object !== d.object;
  });
}
