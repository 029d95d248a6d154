// The two tables of a whole fleet at a glance: its clusters and its placements.
import type { FleetStatus } from '../../status/index.ts';
import { placements } from './deliveries.ts';
import { objectsOfStatus } from './fleet-objects.ts';
import { syncTargets } from './places.ts';
import type { KindView } from './view.ts';

export interface OverviewTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Part {
  readonly title: string;
  readonly view: KindView;
  readonly columns: readonly string[];
}

const PARTS: readonly Part[] = [
  { title: 'synctargets', view: syncTargets, columns: ['NAME', 'Location', 'Ready', 'Objects', 'Syncer'] },
  { title: 'placements', view: placements, columns: ['NAME', 'Strategy', 'Source', 'Clusters', 'Ready'] },
];

/** With the workspace in front when there are several. */
export function overview(status: FleetStatus, now: Date): readonly OverviewTable[] {
  const fleet = objectsOfStatus(status);
  const parts = PARTS.map(({ view, ...part }) => ({ ...part, rows: view.rows(fleet, now) }));
  const spans = new Set(parts.flatMap(({ rows }) => rows.map(({ workspace }) => workspace))).size > 1;
  return parts.map(({ title, columns, rows }) => ({
    title,
    headings: [...(spans ? ['WORKSPACE'] : []), ...columns.map((column) => column.toUpperCase())],
    rows: rows.map(({ workspace, cells }) => [
      ...(spans ? [workspace] : []),
      ...columns.map((column) => cells[column] ?? ''),
    ]),
  }));
}
