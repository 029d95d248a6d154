// Objects that a target has and is no longer to have: what kind of departure each is, and whether it may happen now.
import {
  type IndexEntry,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  refKey,
  type TargetId,
  type TargetIndex,
} from '../api/index.ts';
import type { FleetConfig, Model } from '../load/index.ts';
import type { TargetDeliveries } from './deliveries.ts';
import { describeSource, selectsAny } from './sources.ts';

/**
 * `moved`: its placement left the target after its copy was available elsewhere. `vanished`: the source or the Placement
 * has it no more. `kept`: a guard of this object keeps it. `suspended`: its Placement asks for everything to stay as it is.
 */
export type Departure =
  | { readonly kind: 'suspended'; readonly entry: IndexEntry; readonly reason: string }
  | { readonly kind: 'moved'; readonly entry: IndexEntry; readonly reason: string }
  | { readonly kind: 'vanished'; readonly entry: IndexEntry; readonly reason: string }
  | { readonly kind: 'kept'; readonly entry: IndexEntry; readonly reason: string };

export interface DepartureContext {
  readonly model: Model;
  readonly previousDecisions: ReadonlyMap<PlacementId, PlacementDecision>;
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** What every target is to get now. */
  readonly wanted: ReadonlyMap<TargetId, TargetDeliveries>;
  /** What every target had. */
  readonly before: ReadonlyMap<TargetId, TargetIndex>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
}

/** The sentence of a finished move, when all placements of the entry left the target that way, and the others have the object. */
function moveReason(target: TargetId, entry: IndexEntry, context: DepartureContext): string | undefined {
  const reasons = entry.placements.map((placement) => {
    const decision = context.decisions.get(placement);
    const leaving = context.previousDecisions.get(placement)?.leaving.find((l) => l.target === target);
    if (decision === undefined || leaving?.replacedSince === undefined || decision.selected.length === 0)
      return undefined;
    const arrived = decision.selected.every((s) => context.wanted.get(s.target)?.delivered.has(refKey(entry.ref)));
    if (!arrived) return undefined;
    return `${placement} moved to ${decision.selected.map((s) => s.target).join(', ')}: ${leaving.reason}`;
  });
  return reasons.length > 0 && reasons.every((r) => r !== undefined) ? reasons.join('; ') : undefined;
}

function vanishReason(entry: IndexEntry, { decisions }: DepartureContext): string {
  const gone = entry.placements.filter((p) => !decisions.has(p));
  return gone.length === entry.placements.length && gone.length > 0
    ? `Placement ${gone.join(', ')} was deleted`
    : `the source of ${entry.placements.join(', ')} no longer has it`;
}

/** The contradiction that keeps the object from here, or from where its placements went. */
function contestedAt(target: TargetId, entry: IndexEntry, { wanted, decisions }: DepartureContext) {
  const holders = entry.placements.flatMap((p) => decisions.get(p)?.selected.map((s) => s.target) ?? []);
  return [target, ...holders].map((t) => wanted.get(t)?.contested.get(refKey(entry.ref))).find((c) => c !== undefined);
}

/** What the source says as a whole; made once for all departures of a target. */
interface SourceFacts {
  readonly written: ReadonlySet<string>;
  /** The sentence for each Placement of the source that matches nothing. */
  readonly empty: ReadonlyMap<PlacementId, string>;
}

function sourceFacts({ model }: DepartureContext): SourceFacts {
  const empty = [...model.placements].flatMap(([placement, { object }]): (readonly [PlacementId, string])[] => {
    const { source } = object.spec;
    if (selectsAny(source, model.workloads)) return [];
    const reason = `the source of ${placement}, ${describeSource(source)}, matches nothing any more; correct it, or delete the Placement to remove what it delivered`;
    return [[placement, reason]];
  });
  return { written: new Set(model.workloads.map((w) => refKey(w.ref))), empty: new Map(empty) };
}

/**
 * A Placement whose source was changed to one that matches nothing, or whose objects were moved from under it, was hardly
 * meant to lose all it delivered: a slip of the pen in a path must not empty a cluster. Deleting the objects, or the
 * Placement, says so plainly. The sentence is also the memory: it holds as long as the source matches nothing.
 */
function lostSource(entry: IndexEntry, facts: SourceFacts, context: DepartureContext): string | undefined {
  const { decisions, previousDecisions } = context;
  const reasons = entry.placements.flatMap((placement) => {
    const reason = facts.empty.get(placement);
    if (reason === undefined) return [];
    const isChanged = decisions.get(placement)?.sourceDigest !== previousDecisions.get(placement)?.sourceDigest;
    return isChanged || facts.written.has(refKey(entry.ref)) || entry.withheld === reason ? [reason] : [];
  });
  return reasons[0];
}

/** The object is delivered to other targets now and is at none of them yet: it stays until it is, as in a move. */
function onItsWay(target: TargetId, entry: IndexEntry, context: DepartureContext): string | undefined {
  const key = refKey(entry.ref);
  const destinations = [...context.wanted].flatMap(([other, { delivered }]) => {
    const delivery = other === target ? undefined : delivered.get(key);
    return delivery === undefined ? [] : [{ other, placements: delivery.placements }];
  });
  const hasArrived = destinations.some(({ other, placements }) => {
    const { available = [] } = context.observations.get(other) ?? {};
    const isThere = context.before.get(other)?.objects.some((e) => refKey(e.ref) === key) ?? false;
    return isThere && placements.some((placement) => available.includes(placement));
  });
  const [first] = destinations;
  if (first === undefined || hasArrived) return undefined;
  return `${first.placements.join(', ')} brings it to ${first.other}, where it is not available yet`;
}

function departureOf(target: TargetId, entry: IndexEntry, facts: SourceFacts, context: DepartureContext): Departure {
  const contested = contestedAt(target, entry, context);
  if (contested) return { kind: 'kept', entry, reason: contested.message };
  const suspended = entry.placements.filter((p) => context.decisions.get(p)?.held === 'Suspended');
  if (suspended.length > 0)
    return { kind: 'suspended', entry, reason: `Placement ${suspended.join(', ')} is suspended` };
  const reason = moveReason(target, entry, context);
  if (reason !== undefined) return { kind: 'moved', entry, reason };
  if (context.model.unreadable.size > 0) {
    return { kind: 'kept', entry, reason: 'a file of its workspace is unreadable; it may have been renamed' };
  }
  const kept = lostSource(entry, facts, context) ?? onItsWay(target, entry, context);
  if (kept !== undefined) return { kind: 'kept', entry, reason: kept };
  return { kind: 'vanished', entry, reason: vanishReason(entry, context) };
}

/** Every entry of the previous index that is not delivered now. Namespaces that were made for others are not judged here. */
export function departures(
  target: TargetId,
  previous: TargetIndex | undefined,
  context: DepartureContext,
): readonly Departure[] {
  const delivered = context.wanted.get(target)?.delivered;
  const leaving = (previous?.objects ?? []).filter((e) => e.placements.length > 0 && !delivered?.has(refKey(e.ref)));
  if (leaving.length === 0) return [];
  const facts = sourceFacts(context);
  return leaving.map((entry) => departureOf(target, entry, facts, context));
}

export interface PruneVerdict {
  readonly withheld: boolean;
  /** What would be removed, where, against which limit, and how to allow it. */
  readonly message: string;
}

/**
 * The hub's end of the prune guard: one pass may not remove more than `objects` objects that are also more than
 * `percent` percent of a target or of the fleet. Moves whose copy is available elsewhere do not count.
 */
export function judgeRemovals(
  departing: ReadonlyMap<TargetId, readonly Departure[]>,
  sizes: ReadonlyMap<TargetId, number>,
  { maxRemovals }: FleetConfig['safety'],
): PruneVerdict {
  const vanishing = (list: readonly Departure[]): number => list.filter((d) => d.kind === 'vanished').length;
  const excessive = (count: number, of: number): boolean =>
    count > maxRemovals.objects && count * 100 > maxRemovals.percent * of;
  const parts = [...departing]
    .map(([target, list]) => ({ where: `target ${target}`, count: vanishing(list), of: sizes.get(target) ?? 0 }))
    .filter((part) => excessive(part.count, part.of));
  const total = [...departing.values()].reduce((sum, list) => sum + vanishing(list), 0);
  const fleet = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (excessive(total, fleet)) parts.push({ where: 'the fleet', count: total, of: fleet });
  const [worst] = parts.sort((a, b) => b.count - a.count || (a.where < b.where ? -1 : 1));
  if (worst === undefined) return { withheld: false, message: '' };
  const message =
    `this change would remove ${worst.count} of ${worst.of} objects from ${worst.where}, more than safety.maxRemovals allows ` +
    `(${maxRemovals.objects} objects and ${maxRemovals.percent} %): nothing was removed; restore the source, or raise the limit in TMCConfig`;
  return { withheld: true, message };
}
