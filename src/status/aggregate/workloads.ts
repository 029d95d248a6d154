// Status of workload objects over all clusters that have them.
import {
  manifestPath,
  type PlacementId,
  ROOT_WORKSPACE,
  refKey,
  sourceRef,
  type WorkspacePath,
  workspaceOfPlacement,
  workspaceOfSource,
} from '../../api/index.ts';
import type { Model } from '../../load/index.ts';
import type { WorkloadCopy, WorkloadStatus } from '../fleet-status.ts';
import { worstHealth } from '../health/index.ts';
import { compareText, plural } from '../order.ts';
import type { Copies, Copy } from './copies.ts';
import { aggregateStatus } from './kinds/index.ts';

/** One entry per object that some placement delivers; ordered by workspace and path. */
export function workloadStatuses({ byTarget }: Copies, model: Model): readonly WorkloadStatus[] {
  const groups = new Map<string, Copy[]>();
  const homes = new Map<string, Set<WorkspacePath>>();
  for (const copies of byTarget.values()) {
    for (const copy of copies) {
      // A Namespace made for others has no placement; its target counts it.
      if (copy.entry.placements.length === 0) continue;
      const home = homeOf(copy, model);
      const shown = `${workspaceOf(copy)}\0${refKey(sourceRef(copy.entry))}`;
      homes.set(shown, (homes.get(shown) ?? new Set()).add(home));
      const key = `${shown}\0${home}`;
      const group = groups.get(key);
      if (group) group.push(copy);
      else groups.set(key, [copy]);
    }
  }
  const isAlone = (copy: Copy): boolean =>
    homes.get(`${workspaceOf(copy)}\0${refKey(sourceRef(copy.entry))}`)?.size === 1;
  const statuses = [...groups.values()].flatMap((copies) =>
    workloadStatus(copies, (copy) => (isAlone(copy) ? workspaceOf(copy) : homeOf(copy, model))),
  );
  return statuses.sort((a, b) => compareText(a.workspace, b.workspace) || compareText(a.path, b.path));
}

/** The workspace that delivers it; all its placements are of one. */
function workspaceOf({ entry }: Copy): WorkspacePath {
  const [placement] = entry.placements;
  return placement === undefined ? ROOT_WORKSPACE : workspaceOfPlacement(placement);
}

/** The workspace in which it is written: of two that a Placement above delivers under one name. */
function homeOf(copy: Copy, { placements }: Model): WorkspacePath {
  const { origin, placements: ids } = copy.entry;
  if (origin !== undefined) return origin.workspace;
  const [id] = ids;
  const source = id && placements.get(id)?.object.spec.source;
  return id === undefined || source === undefined ? workspaceOf(copy) : workspaceOfSource(id, source);
}

function workloadStatus(copies: readonly Copy[], shownIn: (copy: Copy) => WorkspacePath): readonly WorkloadStatus[] {
  const [first] = copies;
  if (first === undefined) return [];
  const { origin, path } = first.entry;
  const ref = sourceRef(first.entry);
  const reported = copies.filter((copy) => copy.isReported);
  const status = aggregateStatus(ref, reported.map(statusItem), copies.length);
  return [
    {
      ref,
      workspace: shownIn(first),
      path: origin === undefined ? path : manifestPath(ref),
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

function workloadCopy({ target, entry: { ref, origin }, outcome, health, message }: Copy): WorkloadCopy {
  const namespace = origin === undefined ? undefined : (ref.namespace ?? ref.name);
  return {
    target,
    ...(namespace === undefined ? {} : { namespace }),
    outcome,
    health,
    ...(message === undefined ? {} : { message }),
  };
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
