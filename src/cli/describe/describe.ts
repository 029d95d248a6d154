// A description of one object: what any document has, then what only its kind has.
import type { ListedKind } from '../kind-names.ts';
import type { Row } from '../kinds/index.ts';
import type { DescribeContext } from './context.ts';
import { conditions, head, intent, state } from './document.ts';
import { describePlacement } from './placement.ts';
import { describeLocation, describeSyncTarget } from './places.ts';
import { describeWorkload } from './workload.ts';
import { describeWorkspace } from './workspace.ts';

/** Lines with their ends; texts of clusters in it are made harmless. */
export function describe(kind: ListedKind, row: Row, context: DescribeContext): string {
  const { object } = row;
  const top = head(kind, row);
  const told = conditions(object, context.now);
  switch (kind) {
    case 'SyncTarget':
      return [top, intent(object), state(object), told, describeSyncTarget(row, context)].join('');
    case 'Location':
      return [top, intent(object), state(object, 'availableClusters'), told, describeLocation(row, context)].join('');
    case 'Placement':
      return [
        top,
        intent(object),
        state(object, 'placementDecisions', 'clusters'),
        told,
        describePlacement(row, context),
      ].join('');
    case 'Workload':
      return describeWorkload(row, context);
    case 'Workspace':
      return top + describeWorkspace(row, context);
    case 'TMCConfig':
      return top + intent(object);
    case 'ResourceExport':
    case 'ResourceImport':
    case 'SyncTargetHeartbeat':
      return [top, intent(object), state(object), told].join('');
  }
}
