// place: Model × previous Decisions × Observations × now → Decisions, and when to look again.
import {
  type Digest,
  digestOf,
  isPaused,
  isUnreadable,
  type Observation,
  type Placement,
  type PlacementDecision,
  type PlacementId,
  syncTargetOf,
  type TargetId,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Model, Sourced } from '../load/index.ts';
import { decide } from './decide.ts';
import { fleetOf } from './fleet.ts';
import { inheritRenamed } from './inherit.ts';
import type { PlaceMemo } from './memo.ts';
import { releaseTime } from './move.ts';

export interface PlaceInput {
  readonly model: Model;
  /** From the rendered branch. */
  readonly previous: ReadonlyMap<PlacementId, PlacementDecision>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly now: Date;
}

export interface PlaceResult {
  /** By id, in order. */
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** The heir of each Placement that was renamed in this pass. */
  readonly heirs: ReadonlyMap<PlacementId, PlacementId>;
  /** Earliest end of a grace; undefined: nothing to wait for. */
  readonly nextDeadline: Date | undefined;
}

/** A target or Location of the decision is nowhere to be seen, and a file where it was is unreadable: it may be in that one, renamed. */
function outOfSight({ selected, leaving }: PlacementDecision, model: Model): boolean {
  const isHidden = (target: TargetId): boolean => isUnreadable(model, syncTargetOf(target).workspace);
  return (
    [...selected, ...leaving].some((h) => !model.syncTargets.has(h.target) && isHidden(h.target)) ||
    selected.some(
      (s) => !model.locations.has(`${syncTargetOf(s.target).workspace}/${s.location}`) && isHidden(s.target),
    )
  );
}

/** Why the Placement stays as it was, whatever it says now. One that pauses does so also while its file is unreadable. */
function holdOf({ object, frozen, heldBy }: Sourced<Placement>): PlacementDecision['held'] {
  if (heldBy.length > 0) return 'NotHonouredYet';
  if (object.spec.suspend === true) return 'Suspended';
  return frozen ? 'InvalidSource' : undefined;
}

/** What is kept as it is, and why. */
function held(sourced: Sourced<Placement>, previous: PlacementDecision, model: Model): PlacementDecision | undefined {
  const hold = holdOf(sourced) ?? (outOfSight(previous, model) ? 'InvalidSource' : undefined);
  return hold && { ...previous, held: hold };
}

/** A placement that vanished while a file of its workspace is unreadable may have been renamed and broken in one commit: it is kept. */
function vanishedButKept(
  input: PlaceInput,
  heirs: ReadonlyMap<PlacementId, PlacementId>,
): readonly PlacementDecision[] {
  return [...input.previous.values()].filter(
    ({ placement }) =>
      !input.model.placements.has(placement) &&
      !heirs.has(placement) &&
      isUnreadable(input.model, workspaceOfPlacement(placement)),
  );
}

function earliest(decisions: Iterable<PlacementDecision>): Date | undefined {
  const times = [...decisions]
    .filter((d) => d.held === undefined)
    .flatMap((d) => d.leaving.map((l) => releaseTime(l)?.getTime()));
  const known = times.filter((t) => t !== undefined);
  return known.length === 0 ? undefined : new Date(Math.min(...known));
}

/** Digest of all that the decisions of a pass have in common: what is chosen from, and what is known of it. */
function commonDigest({ model, observations }: PlaceInput): Digest {
  return digestOf([
    [...model.syncTargets].map(([id, s]) => [id, s.object, s.heldBy]),
    [...model.locations].map(([id, l]) => [id, l.object]),
    [...observations].map(([id, o]) => [id, o.ready.status, o.ready.reason]),
  ]);
}

/** Decides every placement. Pure: the memo only spares work that was done before on equal input. */
export function place(input: PlaceInput, memo: PlaceMemo): PlaceResult {
  const { model, observations, now } = input;
  const fleet = fleetOf(model);
  const inheritance = inheritRenamed(model, input.previous);
  const common = commonDigest(input);
  const decisions = new Map<PlacementId, PlacementDecision>();
  for (const [id, sourced] of model.placements) {
    const previous = input.previous.get(id) ?? inheritance.decisions.get(id);
    // Paused from the beginning: nothing is, and nothing is what stays.
    if (previous === undefined && isPaused({ held: holdOf(sourced) })) continue;
    const kept = previous && held(sourced, previous, model);
    const compute = (): PlacementDecision =>
      decide({ id, placement: sourced.object, fleet, observations, previous, now });
    // A move waits for copies and for time, which the digest does not cover: it is always computed.
    const moving = (previous?.leaving.length ?? 0) > 0;
    const key = digestOf([sourced.object.spec, common, previous]);
    decisions.set(id, kept ?? (moving ? compute() : memo.remember(id, key, previous, compute)));
  }
  for (const decision of vanishedButKept(input, inheritance.heirs)) {
    decisions.set(decision.placement, { ...decision, held: 'InvalidSource' });
  }
  const ordered = new Map([...decisions].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { decisions: ordered, heirs: inheritance.heirs, nextDeadline: earliest(ordered.values()) };
}
