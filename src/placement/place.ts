// place: Model × previous Decisions × Observations × now → Decisions, and when to look again.
import {
  digestOf,
  isUnreadable,
  type Observation,
  type Placement,
  type PlacementDecision,
  type PlacementId,
  type TargetId,
  type WorkspacePath,
} from '../api/index.ts';
import type { Model, Sourced } from '../load/index.ts';
import { decide } from './decide.ts';
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
  /** Earliest end of a grace; undefined: nothing to wait for. */
  readonly nextDeadline: Date | undefined;
}

/** A target or Location of the decision is nowhere to be seen: with an unreadable file, it may be in that one, renamed. */
function outOfSight(previous: PlacementDecision, model: Model, workspace: WorkspacePath): boolean {
  const holders = [...previous.selected, ...previous.leaving];
  return (
    holders.some((h) => !model.syncTargets.has(h.target)) ||
    previous.selected.some((s) => !model.locations.has(`${workspace}/${s.location}`))
  );
}

/** What is kept as it is, and why. */
function held(sourced: Sourced<Placement>, previous: PlacementDecision, model: Model): PlacementDecision | undefined {
  const { workspace, frozen, object } = sourced;
  if (frozen || (model.unreadable.has(workspace) && outOfSight(previous, model, workspace))) {
    return { ...previous, held: 'InvalidSource' };
  }
  return object.spec.suspend === true ? { ...previous, held: 'Suspended' } : undefined;
}

/** A placement that vanished while a file of its workspace is unreadable may have been renamed and broken in one commit: it is kept. */
function vanishedButKept(input: PlaceInput, inherited: ReadonlySet<PlacementId>): readonly PlacementDecision[] {
  return [...input.previous.values()].filter((decision) => {
    const workspace = decision.placement.split('/')[0] as WorkspacePath;
    return (
      !input.model.placements.has(decision.placement) &&
      !inherited.has(decision.placement) &&
      isUnreadable(input.model, workspace)
    );
  });
}

function earliest(decisions: Iterable<PlacementDecision>): Date | undefined {
  const times = [...decisions]
    .filter((d) => d.held === undefined)
    .flatMap((d) => d.leaving.map((l) => releaseTime(l)?.getTime()));
  const known = times.filter((t) => t !== undefined);
  return known.length === 0 ? undefined : new Date(Math.min(...known));
}

/** Decides every placement. Pure: the memo only spares work that was done before on equal input. */
export function place(input: PlaceInput, memo: PlaceMemo): PlaceResult {
  const { model, observations, now } = input;
  const inheritance = inheritRenamed(model, input.previous);
  const facts = digestOf([
    [...model.syncTargets].map(([id, s]) => [id, s.object]),
    [...model.locations].map(([id, l]) => [id, l.object]),
  ]);
  const seen = digestOf([...observations].map(([id, o]) => [id, o.ready.status, o.ready.reason]));
  const decisions = new Map<PlacementId, PlacementDecision>();
  for (const [id, sourced] of model.placements) {
    const previous = input.previous.get(id) ?? inheritance.decisions.get(id);
    // Suspended from the beginning: nothing is, and nothing is what stays.
    if (previous === undefined && sourced.object.spec.suspend === true && !sourced.frozen) continue;
    const kept = previous && held(sourced, previous, model);
    const compute = (): PlacementDecision =>
      decide({ id, placement: sourced.object, model, observations, previous, now });
    // A move waits for copies and for time, which the digest does not cover: it is always computed.
    const moving = (previous?.leaving.length ?? 0) > 0;
    const key = digestOf([sourced.object.spec, facts, seen, previous]);
    decisions.set(id, kept ?? (moving ? compute() : memo.remember(id, key, previous, compute)));
  }
  for (const decision of vanishedButKept(input, inheritance.from)) {
    decisions.set(decision.placement, { ...decision, held: 'InvalidSource' });
  }
  const ordered = new Map([...decisions].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { decisions: ordered, nextDeadline: earliest(ordered.values()) };
}
