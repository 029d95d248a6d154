// Jobs and CronJobs move break before make: a new copy waits until none is left where it should not be, as two would run.
import {
  compareText,
  type Diagnostic,
  formatRef,
  type IndexEntry,
  isPaused,
  isUnreadable,
  type ObjectRef,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  type Removal,
  ROOT_WORKSPACE,
  refKey,
  removalId,
  sourceRef,
  syncTargetOf,
  type TargetId,
  type TargetIndex,
  type WorkspacePath,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { type CompletedJobs, completedJobs } from './completed-jobs.ts';
import { type Delivery, refThere, type TargetDeliveries } from './delivery.ts';
import type { Mappings } from './mapping/index.ts';
import { ownerOf } from './tenancy.ts';

export interface BreakInput {
  readonly model: Model;
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** What every target had, under the names of now. */
  readonly before: ReadonlyMap<TargetId, TargetIndex>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly mappings: Mappings;
}

type Wanted = ReadonlyMap<TargetId, TargetDeliveries>;

/** Where copies are, by workspace and refKey in the source. */
type Whereabouts = ReadonlyMap<string, readonly TargetId[]>;

/** Two copies of it at once would do its work twice. */
export function runsOnce({ group, kind }: ObjectRef): boolean {
  return group === 'batch' && (kind === 'Job' || kind === 'CronJob');
}

function nameOf(workspace: WorkspacePath, ref: ObjectRef): string {
  return `${workspace} ${refKey(ref)}`;
}

function workspaceOf({ placements: [first] }: Delivery): WorkspacePath | undefined {
  return first && workspaceOfPlacement(first);
}

/** The target is the Placement's own: not one that it leaves for others. One that it leaves for nothing keeps what it has. */
function mayHave(target: TargetId, isThere: boolean, decision: PlacementDecision | undefined): boolean {
  if (decision === undefined) return false;
  if (decision.selected.some((s) => s.target === target)) return true;
  return isThere && decision.selected.length === 0;
}

/** With other deliveries of what runs once; where there is nothing of that kind nothing is copied. */
function filtered(wanted: Wanted, change: (target: TargetId, delivery: Delivery) => Delivery | undefined): Wanted {
  const targets = new Map(wanted);
  for (const [target, deliveries] of wanted) {
    if (!deliveries.delivered.values().some(({ workload }) => runsOnce(workload.ref))) continue;
    const delivered = new Map(deliveries.delivered);
    for (const [key, delivery] of deliveries.delivered) {
      if (!runsOnce(delivery.workload.ref)) continue;
      const next = change(target, delivery);
      if (next === undefined) delivered.delete(key);
      else delivered.set(key, next);
    }
    targets.set(target, { ...deliveries, delivered });
  }
  return targets;
}

/** What targets had that runs once. */
function presentKeys(before: BreakInput['before']): ReadonlyMap<TargetId, ReadonlySet<string>> {
  const keysOf = ({ objects }: TargetIndex): ReadonlySet<string> =>
    new Set(objects.filter(({ ref }) => runsOnce(ref)).map(({ ref }) => refKey(ref)));
  return new Map([...before].map(([target, index]) => [target, keysOf(index)]));
}

/** Copies that are left over: they are there, or not known to be gone, and are not to be there. */
function leftovers(wanted: Wanted, { model, decisions, before, observations }: BreakInput): Whereabouts {
  const found = new Map<string, TargetId[]>();
  for (const [target, { objects, removals }] of before) {
    // A SyncTarget that somebody took away is nobody's business any more; one in a file that cannot be read is still there.
    if (!model.syncTargets.has(target) && !isUnreadable(model, syncTargetOf(target).workspace)) continue;
    const delivered = wanted.get(target)?.delivered;
    const add = (copy: IndexEntry | Removal, owner: WorkspacePath | undefined): void => {
      const delivery = delivered?.get(refKey(copy.ref));
      if (owner === undefined || (delivery && workspaceOf(delivery) === owner)) return;
      const name = nameOf(owner, sourceRef(copy));
      found.set(name, [...(found.get(name) ?? []), target]);
    };
    const isPausedThere = (id: PlacementId): boolean => {
      const decision = decisions.get(id);
      return decision !== undefined && isPaused(decision) && mayHave(target, true, decision);
    };
    for (const entry of objects) {
      if (runsOnce(entry.ref) && !entry.placements.some(isPausedThere)) add(entry, ownerOf(entry));
    }
    const gone = new Set(observations.get(target)?.gone);
    for (const removal of removals) {
      if (!runsOnce(removal.ref) || gone.has(removalId(removal))) continue;
      add(removal, removal.workspace ?? ROOT_WORKSPACE);
    }
  }
  return found;
}

/** Of one object that waits. */
interface Waiting {
  readonly delivery: Delivery;
  readonly from: readonly TargetId[];
  readonly to: readonly TargetId[];
}

function findings({ delivery, from, to }: Waiting, observations: BreakInput['observations']): readonly Diagnostic[] {
  const { ref, position } = delivery.workload;
  const silent = from.filter((target) => observations.get(target)?.ready.status !== true).join(', ');
  const remedy = `; ${silent} cannot confirm that now: if its cluster is lost for good, remove its SyncTarget from the source`;
  return delivery.placements.map((id) => ({
    code: 'JobWaits',
    severity: 'warning',
    message: `${formatRef(ref)} of ${id} waits to go to ${to.join(', ')} until it is gone from ${from.join(', ')}, so that it never runs twice${silent === '' ? '' : remedy}`,
    object: `Placement ${id}`,
    ...position,
  }));
}

/**
 * Deliveries as far as they are safe. A target that a Placement leaves for others loses its Jobs and CronJobs at once. A
 * target gets a new copy only when no other one has it, or may have it, that is not to have it: an entry that a guard keeps
 * and a removal that no syncer confirmed count. What a chosen target has it keeps. So all new copies of an object wait for
 * the same, and none for another new one. A Job that is done where it is left does not come at all.
 */
export function breakBeforeMake(
  wanted: Wanted,
  input: BreakInput,
): { readonly wanted: Wanted; readonly completed: CompletedJobs; readonly diagnostics: readonly Diagnostic[] } {
  const present = presentKeys(input.before);
  const isThere = (target: TargetId, ref: ObjectRef): boolean => present.get(target)?.has(refKey(ref)) ?? false;
  const settled = filtered(wanted, (target, delivery) => {
    const isHere = isThere(target, refThere(delivery));
    const placements = delivery.placements.filter((p) => mayHave(target, isHere, input.decisions.get(p)));
    return placements.length === 0 ? undefined : { ...delivery, placements };
  });
  const completed = completedJobs(wanted, settled, input);
  const left = leftovers(settled, input);
  const waiting = new Map<string, Waiting>();
  const safe = filtered(settled, (target, delivery) => {
    const { ref } = delivery.workload;
    if (completed.get(target)?.has(refKey(refThere(delivery)))) return undefined;
    const owner = workspaceOf(delivery);
    const from = owner && left.get(nameOf(owner, ref));
    if (owner === undefined || from === undefined || isThere(target, refThere(delivery))) return delivery;
    const known = waiting.get(nameOf(owner, ref));
    const placements = [...new Set([...(known?.delivery.placements ?? []), ...delivery.placements])].sort(compareText);
    const to = [...(known?.to ?? []), target].sort(compareText);
    waiting.set(nameOf(owner, ref), { delivery: { ...delivery, placements }, from, to });
    return undefined;
  });
  return {
    wanted: safe,
    completed,
    diagnostics: [...waiting.values()].flatMap((one) => findings(one, input.observations)),
  };
}
