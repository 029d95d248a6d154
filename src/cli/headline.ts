// The state of a fleet in one line, and what needs attention in a few.
import { type Condition, formatDiagnostic } from '../api/index.ts';
import type { FleetStatus } from '../status/index.ts';
import { counted } from './context.ts';
import { printable } from './output/index.ts';

/** `2/2 placements ready, 27/27 objects healthy, 3/3 clusters ready`. */
export function headline({ summary }: FleetStatus): string {
  const { placements, objects, syncTargets, diagnostics } = summary;
  const parts = [
    `${placements.ready}/${placements.total} placements ready`,
    `${objects.healthy}/${objects.desired} objects healthy`,
    `${syncTargets.ready}/${syncTargets.total} clusters ready`,
  ];
  if (placements.moving > 0) parts.push(`${placements.moving} moving`);
  if (diagnostics.errors > 0) parts.push(`${counted(diagnostics.errors, 'error')} in the source`);
  return parts.join(', ');
}

interface Conditioned {
  readonly object: {
    readonly metadata: { readonly name: string };
    readonly status?: { readonly conditions?: readonly Condition[] };
  };
}

function unready(kind: string, { object }: Conditioned): readonly string[] {
  const ready = object.status?.conditions?.find((c) => c.type === 'Ready');
  if (ready === undefined || ready.status === 'True') return [];
  const message = ready.message === undefined ? '' : `: ${ready.message}`;
  return [`${kind} ${object.metadata.name}: ${ready.reason ?? ready.status}${message}`];
}

/** Why a placement or cluster is not ready, one line each; findings in the source first. */
export function attention(status: FleetStatus): readonly string[] {
  return [
    ...status.diagnostics.map(formatDiagnostic),
    ...status.syncTargets.flatMap((item) => unready('SyncTarget', item)),
    ...status.placements.flatMap((item) => unready('Placement', item)),
  ].map(printable);
}
