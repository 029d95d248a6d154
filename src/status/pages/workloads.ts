// Workload objects on the README: the troubled ones in sight, the healthy ones folded away.
import { formatRef } from '../../api/index.ts';
import type { FleetStatus, WorkloadStatus } from '../fleet-status.ts';
import { compareText, plural } from '../order.ts';
import { code, codeList, fileLink } from './escape.ts';
import { MARKS, moodOfWorkload, worstFirst } from './mark.ts';
import { workloadPath } from './paths.ts';
import { restLine, table } from './table.ts';

const ROWS = 50;

/** What people look for first; all other kinds follow by name. */
const KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'Pod', 'Service', 'Ingress'];

export function workloadsSection({ workloads, summary }: FleetStatus): string {
  const ordered = workloads.toSorted((a, b) => compareText(orderOf(a), orderOf(b)));
  const healthy = ordered.filter((w) => w.health.status === 'Healthy');
  const troubled = ordered.filter((w) => w.health.status !== 'Healthy');
  const { unplaced } = summary.workloads;
  const note =
    unplaced === 0 ? '' : `${plural(unplaced, 'object')} of the source ${unplaced === 1 ? 'is' : 'are'} on no cluster.`;
  const parts = [troubledTable(troubled), healthyTable(healthy), note].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['## Workloads', ...parts].join('\n\n');
}

function orderOf({ ref, workspace, path }: WorkloadStatus): string {
  const rank = KINDS.indexOf(ref.kind);
  return [rank < 0 ? KINDS.length : rank, ref.kind, workspace, path].join('\0');
}

function troubledTable(workloads: readonly WorkloadStatus[]): string {
  if (workloads.length === 0) return '';
  const rated = worstFirst(workloads, moodOfWorkload);
  const rows = rated.slice(0, ROWS).map(({ item, mood }) => {
    const { health, reported } = item;
    const state = health.message === undefined ? health.status : `${health.status}: ${code(health.message)}`;
    return [MARKS[mood], ...objectCells(item), `${reported.count}/${reported.of}`, state];
  });
  return table(['', 'Object', 'Clusters', 'Reported', 'State'], rows) + restLine(rated.slice(ROWS), 'objects');
}

/** The blank lines inside make GitHub and others read the table as Markdown. */
function healthyTable(workloads: readonly WorkloadStatus[]): string {
  if (workloads.length === 0) return '';
  const rated = worstFirst(workloads, moodOfWorkload);
  const rows = rated.slice(0, ROWS).map(({ item, mood }) => [MARKS[mood], ...objectCells(item)]);
  const list = table(['', 'Object', 'Clusters'], rows) + restLine(rated.slice(ROWS), 'objects');
  return `<details><summary>${plural(workloads.length, 'healthy object')}</summary>\n\n${list}\n\n</details>`;
}

function objectCells(workload: WorkloadStatus): readonly string[] {
  const clusters = codeList(workload.clusters.map((copy) => copy.target));
  return [fileLink(formatRef(workload.ref), workloadPath(workload)), clusters];
}
