// The one sentence about the fleet.
import type { FleetStatus } from '../fleet-status.ts';
import { plural } from '../order.ts';

export function headline({ summary }: FleetStatus): string {
  const { syncTargets, placements, objects, diagnostics } = summary;
  if (syncTargets.total === 0 && diagnostics.errors === 0) return 'No clusters yet: add a SyncTarget to begin.';
  const trouble = [
    ofTotal(syncTargets.total - syncTargets.ready, syncTargets.total, 'cluster', ['is not ready', 'are not ready']),
    ofTotal(placements.total - placements.ready, placements.total, 'placement', [
      'is not as wanted',
      'are not as wanted',
    ]),
    diagnostics.errors === 0 ? '' : `${plural(diagnostics.errors, 'error')} in the source`,
  ].filter((part) => part !== '');
  const healthy = `${objects.healthy} of ${plural(objects.desired, 'object')} healthy`;
  if (trouble.length > 0) return `${trouble.join(', ')}; ${healthy}.`;
  const moving = placements.moving > 0 ? `, ${placements.moving} on the move` : '';
  const work = `${plural(placements.total, 'placement')} as wanted${moving}`;
  return `All is well: ${plural(syncTargets.total, 'cluster')} ready, ${work}, ${healthy}.`;
}

function ofTotal(count: number, total: number, noun: string, [one, many]: readonly [string, string]): string {
  if (count === 0) return '';
  return `${count} of ${plural(total, noun)} ${count === 1 ? one : many}`;
}
