// Status of workload objects over all clusters that have them.
import { type PlacementId, ROOT_WORKSPACE, refKey, type WorkspacePath, workspaceOfPlacement } from '../../api/index.ts';
import type { WorkloadCopy, WorkloadStatus } from '../fleet-status.ts';
import { worstHealth } from '../health/index.ts';
import { compareText, plural } from '../order.ts';
import type { Copies, Copy } from './copies.ts';
import { aggregateStatus } from './kinds/index.ts';

/** One entry per object that some placement delivers; ordered by workspace and path. */
export function workloadStatuses({ byTarget }: Copies): readonly WorkloadStatus[] {
  const groups = new Map<string, Copy[]>();
  for (const copies of byTarget.values()) {
    for (const copy of copies) {
      // A Namespace made for others has no placement; its target counts it.
      if (copy.entry.placements.length === 0) continue;
      const key = `${workspaceOf(copy)}\0${refKey(copy.entry.ref)}`;
      const group = groups.get(key);
      if (group) group.push(copy);
      else groups.set(key, [copy]);
    }
  }
  const statuses = [...groups.values()].flatMap((copies) => workloadStatus(copies));
  return statuses.sort((a, b) => compareText(a.workspace, b.workspace) || compareText(a.path, b.path));
}

/** The workspace that delivers it; all its placements are of one. */
function workspaceOf({ entry }: Copy): WorkspacePath {
  const [placement] = entry.placements;
  return placement === undefined ? ROOT_WORKSPACE : workspaceOfPlacement(placement);
}

function workloadStatus(copies: readonly Copy[]): readonly WorkloadStatus[] {
  const [first] = copies;
  if (first === undefined) return [];
  const { ref, path } = first.entry;
  const reported = copies.filter((copy) => copy.isReported);
  const status = aggregateStatus(ref, reported.map(statusItem), copies.length);
  return [
    {
      ref,
      workspace: workspaceOf(first),
      path,
      placements: placementsOf(copies),
      clusters: copies.map(workloadCopy),
      reported: { count: reported.length, of: copies.length },
      health: worstOf(copies),
      ...(status === undefined ? {} : { status }),
    },
  ];
}

function placementsOf(copies: readonly Copy[]): readonly PlacementId[] {
  return [...new Set(copies.flatMap((copy) => copy.entry.placements))].sort(compareText);
}

function statusItem({ target, status }: Copy): { readonly target: string; readonly status: unknown } {
  return { target, status };
}

function workloadCopy({ target, outcome, health, message }: Copy): WorkloadCopy {
  return { target, outcome, health, ...(message === undefined ? {} : { message }) };
}

/** The worst, with the cluster it is of. */
function worstOf(copies: readonly Copy[]): WorkloadStatus['health'] {
  const worst = worstHealth(copies.map((copy) => copy.health));
  const at = copies.find((copy) => copy.health === worst);
  const cause = at?.message ?? worst.message;
  if (at === undefined || worst.status === 'Healthy') return { status: worst.status };
  const others = copies.filter((copy) => copy.health.status !== 'Healthy').length - 1;
  const more = others > 0 ? ` (and ${plural(others, 'more cluster')})` : '';
  return { status: worst.status, message: `${at.target}: ${cause ?? worst.status}${more}` };
}
