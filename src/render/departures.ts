// Objects that a target has and is no longer to have: what kind of departure each is, and whether it may happen now.
import {
  clusterChoice,
  describeSource,
  type IndexEntry,
  isUnreadable,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  refKey,
  selectsAny,
  sourceFault,
  sourceRef,
  stockOf,
  type TargetId,
  type TargetIndex,
  type WorkspacePath,
  workspaceOfPlacement,
  workspaceOfSource,
} from '../api/index.ts';
import type { Model, Workload } from '../load/index.ts';
import { runsOnce } from './break-before-make.ts';
import type { CompletedJobs } from './completed-jobs.ts';
import type { Delivery, TargetDeliveries } from './delivery.ts';
import { keysOn, type Mappings } from './mapping/index.ts';
import { ownerOf } from './tenancy.ts';

/**
 * `moved`: its placement left the target after its copy was available elsewhere. `vanished`: the source or the Placement
 * has it no more. `kept`: a guard of this object keeps it. `paused`: its Placement keeps everything as it is.
 */
export type Departure =
  | { readonly kind: 'paused'; readonly entry: IndexEntry; readonly reason: string }
  | { readonly kind: 'moved'; readonly entry: IndexEntry; readonly reason: string }
  | { readonly kind: 'vanished'; readonly entry: IndexEntry; readonly reason: string }
  | { readonly kind: 'kept'; readonly entry: IndexEntry; readonly reason: string };

export interface DepartureContext {
  readonly model: Model;
  /** Before this pass, under the names of now, as `before`. */
  readonly previousDecisions: ReadonlyMap<PlacementId, PlacementDecision>;
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** What every target is to get now. */
  readonly wanted: ReadonlyMap<TargetId, TargetDeliveries>;
  /** Jobs that are not begun again on targets that take the place of others. */
  readonly completed: CompletedJobs;
  /** What every target had. */
  readonly before: ReadonlyMap<TargetId, TargetIndex>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly mappings: Mappings;
}

/** What the object of the entry is called on a target: of one that maps namespaces, in each workspace that it may be from. */
function keysThere(target: TargetId, entry: IndexEntry, context: DepartureContext): readonly string[] {
  return keysOn(context.mappings.of(target), sourceRef(entry), () => originsOf(entry, context));
}

/** What the target is to get of the object from the workspace of the entry; another's is another object. */
function deliveryOf(target: TargetId, entry: IndexEntry, context: DepartureContext): Delivery | undefined {
  const delivered = context.wanted.get(target)?.delivered;
  return keysThere(target, entry, context)
    .map((key) => delivered?.get(key))
    .find((delivery) => {
      const [deliverer] = delivery?.placements ?? [];
      return deliverer !== undefined && workspaceOfPlacement(deliverer) === ownerOf(entry);
    });
}

/** The sentence of a finished move, when all placements of the entry left the target that way, and the others have the object. */
function moveReason(target: TargetId, entry: IndexEntry, context: DepartureContext): string | undefined {
  const reasons = entry.placements.map((placement) => {
    const decision = context.decisions.get(placement);
    const leaving = context.previousDecisions.get(placement)?.leaving.find((l) => l.target === target);
    if (decision === undefined || leaving?.replacedSince === undefined || decision.selected.length === 0)
      return undefined;
    const arrived = decision.selected.every(
      (s) => s.replicas?.[refKey(entry.ref)] === 0 || deliveryOf(s.target, entry, context) !== undefined,
    );
    if (!arrived) return undefined;
    return `${placement} moved to ${decision.selected.map((s) => s.target).join(', ')}: ${leaving.reason}`;
  });
  return reasons.length > 0 && reasons.every((r) => r !== undefined) ? reasons.join('; ') : undefined;
}

/** The sentence for what leaves before its new copy comes. It counts as vanished, as nothing replaces it yet. */
function breakReason(
  target: TargetId,
  entry: IndexEntry,
  { written }: SourceFacts,
  context: DepartureContext,
): string | undefined {
  const { ref, placements } = entry;
  const key = refKey(sourceRef(entry));
  if (!originsOf(entry, context).some((workspace) => written.has(writtenKey(workspace, key)))) return undefined;
  const reasons = placements.flatMap((placement) => {
    const { selected = [] } = context.decisions.get(placement) ?? {};
    if (selected.length === 0 || selected.some((s) => s.target === target)) return [];
    const isDone = selected.some(({ target: other }) =>
      keysThere(other, entry, context).some((there) => context.completed.get(other)?.has(there)),
    );
    const then = isDone ? 'a Job that is done does not run again' : `a ${ref.kind} goes before it comes`;
    return [`${placement} moves to ${selected.map((s) => s.target).join(', ')}, and ${then}`];
  });
  return reasons.length > 0 ? reasons.join('; ') : undefined;
}

function vanishReason(entry: IndexEntry, { decisions }: DepartureContext): string {
  const gone = entry.placements.filter((p) => !decisions.has(p));
  return gone.length === entry.placements.length && gone.length > 0
    ? `Placement ${gone.join(', ')} was deleted`
    : `the source of ${entry.placements.join(', ')} no longer has it`;
}

/** The contradiction that keeps the workspace's object from here, or from where its placements went. */
function contestedAt(target: TargetId, entry: IndexEntry, context: DepartureContext) {
  const { wanted, decisions } = context;
  const owner = ownerOf(entry);
  const holders = entry.placements.flatMap((p) => decisions.get(p)?.selected.map((s) => s.target) ?? []);
  return [target, ...holders]
    .flatMap((t) => keysThere(t, entry, context).map((key) => wanted.get(t)?.contested.get(key)))
    .find((c) => owner !== undefined && c?.workspaces.has(owner));
}

/** What the source says as a whole; made once for all departures of a target. */
interface SourceFacts {
  /** Objects that are written, by workspace and refKey. */
  readonly written: ReadonlySet<string>;
  /** Those of them whose annotations keep them from the target. */
  readonly excluded: ReadonlySet<string>;
  /** The sentence for each Placement of the source that matches nothing. */
  readonly empty: ReadonlyMap<PlacementId, string>;
  /** The sentence for each Placement whose source it may not read. */
  readonly faulty: ReadonlyMap<PlacementId, string>;
}

function writtenKey(workspace: WorkspacePath, key: string): string {
  return `${workspace} ${key}`;
}

function sourceFacts(target: TargetId, { model }: DepartureContext): SourceFacts {
  const stock = stockOf(model.workloads);
  const empty = new Map<PlacementId, string>();
  const faulty = new Map<PlacementId, string>();
  for (const [placement, { object }] of model.placements) {
    const { source } = object.spec;
    const fault = sourceFault(placement, source);
    const remedy = 'correct it, or delete the Placement to remove what it delivered';
    if (fault !== undefined) faulty.set(placement, `the source of ${placement} cannot be used: ${fault}; ${remedy}`);
    if (selectsAny(placement, source, stock)) continue;
    empty.set(
      placement,
      `the source of ${placement}, ${describeSource(source)}, matches nothing any more; correct it, or delete the Placement to remove what it delivered`,
    );
  }
  const keyOf = ({ workspace, ref }: Workload): string => writtenKey(workspace, refKey(ref));
  const excluded = model.workloads.filter(({ object }) => !clusterChoice(object)(target)).map(keyOf);
  return { written: new Set(model.workloads.map(keyOf)), excluded: new Set(excluded), empty, faulty };
}

/** Workspaces that the objects of the entry come from: where its placements look, or looked when they are gone. */
function originsOf(entry: IndexEntry, { model }: DepartureContext): readonly WorkspacePath[] {
  if (entry.origin !== undefined) return [entry.origin.workspace];
  const origins = entry.placements.flatMap((placement) => {
    const source = model.placements.get(placement)?.object.spec.source;
    const own = workspaceOfPlacement(placement);
    return source === undefined ? [own] : [own, workspaceOfSource(placement, source)];
  });
  return [...new Set(origins)];
}

/**
 * A Placement whose source was changed to one that matches nothing, or whose objects were moved from under it, was hardly
 * meant to lose all it delivered: a slip of the pen in a path must not empty a cluster. Deleting the objects, or the
 * Placement, says so plainly. The sentence is also the memory: it holds as long as the source matches nothing.
 */
function lostSource(entry: IndexEntry, facts: SourceFacts, context: DepartureContext): string | undefined {
  const { decisions, previousDecisions } = context;
  const key = refKey(sourceRef(entry));
  const isWritten = originsOf(entry, context).some((workspace) => facts.written.has(writtenKey(workspace, key)));
  const reasons = entry.placements.flatMap((placement) => {
    const reason = facts.empty.get(placement);
    if (reason === undefined) return [];
    const isChanged = decisions.get(placement)?.sourceDigest !== previousDecisions.get(placement)?.sourceDigest;
    return isChanged || isWritten || entry.withheld === reason ? [reason] : [];
  });
  return reasons[0];
}

/** The workspace delivers the object to other targets now and is at none of them yet: it stays until it is, as in a move. */
function onItsWay(target: TargetId, entry: IndexEntry, context: DepartureContext): string | undefined {
  const destinations = [...context.wanted.keys()].flatMap((other) => {
    const delivery = other === target ? undefined : deliveryOf(other, entry, context);
    return delivery === undefined ? [] : [{ other, placements: delivery.placements }];
  });
  const hasArrived = destinations.some(({ other, placements }) => {
    const { available = [] } = context.observations.get(other) ?? {};
    const keys = keysThere(other, entry, context);
    const isThere = context.before.get(other)?.objects.some((e) => keys.includes(refKey(e.ref))) ?? false;
    return isThere && placements.some((placement) => available.includes(placement));
  });
  const [first] = destinations;
  if (first === undefined || hasArrived) return undefined;
  return `${first.placements.join(', ')} brings it to ${first.other}, where it is not available yet`;
}

/** The sentence when its annotations keep it from here: somebody wrote that down, and it is no move that others wait for. */
function exclusion(
  target: TargetId,
  entry: IndexEntry,
  facts: SourceFacts,
  context: DepartureContext,
): string | undefined {
  const key = refKey(sourceRef(entry));
  const isExcluded = originsOf(entry, context).some((workspace) => facts.excluded.has(writtenKey(workspace, key)));
  const isDelivered = entry.placements.some((placement) => context.decisions.has(placement));
  return isExcluded && isDelivered ? `its annotations keep it from ${target}` : undefined;
}

/** The sentence for an autoscaler of which the target has no share any more: it was divided so, and nothing waits for it. */
function idleReason(target: TargetId, { ref, placements }: IndexEntry, { decisions }: DepartureContext) {
  const key = refKey(ref);
  const idle = placements.filter((placement) => {
    const { selected = [] } = decisions.get(placement) ?? {};
    return selected.some((one) => one.target === target && one.replicas?.[key] === 0);
  });
  return idle.length === 0 ? undefined : `${idle.join(', ')} gives ${target} no share of what it scales`;
}

/** Why the entry stays, when one of its placements keeps everything as it is. */
function pausedReason(entry: IndexEntry, { decisions }: DepartureContext): string | undefined {
  const held = (why: PlacementDecision['held']): readonly PlacementId[] =>
    entry.placements.filter((p) => decisions.get(p)?.held === why);
  const [suspended, waiting] = [held('Suspended'), held('NotHonouredYet')];
  if (suspended.length > 0) return `Placement ${suspended.join(', ')} is suspended`;
  return waiting.length > 0
    ? `Placement ${waiting.join(', ')} has fields that this version does not act on yet`
    : undefined;
}

function departureOf(target: TargetId, entry: IndexEntry, facts: SourceFacts, context: DepartureContext): Departure {
  const contested = contestedAt(target, entry, context);
  if (contested) return { kind: 'kept', entry, reason: contested.message };
  const paused = pausedReason(entry, context);
  if (paused !== undefined) return { kind: 'paused', entry, reason: paused };
  const reason = moveReason(target, entry, context);
  if (reason !== undefined) return { kind: 'moved', entry, reason };
  if (originsOf(entry, context).some((workspace) => isUnreadable(context.model, workspace))) {
    return { kind: 'kept', entry, reason: 'a file of its workspace is unreadable; it may have been renamed' };
  }
  const faulty = entry.placements.map((p) => facts.faulty.get(p)).find((f) => f !== undefined);
  const excluded =
    faulty === undefined ? (idleReason(target, entry, context) ?? exclusion(target, entry, facts, context)) : undefined;
  if (excluded !== undefined) return { kind: 'vanished', entry, reason: excluded };
  const isAwaited = !runsOnce(entry.ref);
  const kept =
    faulty ?? lostSource(entry, facts, context) ?? (isAwaited ? onItsWay(target, entry, context) : undefined);
  if (kept !== undefined) return { kind: 'kept', entry, reason: kept };
  const breaks = isAwaited ? undefined : breakReason(target, entry, facts, context);
  return { kind: 'vanished', entry, reason: breaks ?? vanishReason(entry, context) };
}

/** Every entry of the previous index that is not delivered now. Namespaces that were made for others are not judged here. */
export function departures(target: TargetId, context: DepartureContext): readonly Departure[] {
  const delivered = context.wanted.get(target)?.delivered;
  const previous = context.before.get(target)?.objects ?? [];
  const leaving = previous.filter((e) => e.placements.length > 0 && !delivered?.has(refKey(e.ref)));
  if (leaving.length === 0) return [];
  const facts = sourceFacts(target, context);
  return leaving.map((entry) => departureOf(target, entry, facts, context));
}
