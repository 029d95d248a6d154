// place: Model × previous Decisions × Observations × now → Decisions, and when to look again.
import {
  digestOf,
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

/** What is kept as it is, and why. */
function held(sourced: Sourced<Placement>, previous: PlacementDecision | undefined): PlacementDecision | undefined {
  if (previous === undefined) return undefined;
  if (sourced.frozen) return { ...previous, held: 'InvalidSource' };
  return sourced.object.spec.suspend === true ? { ...previous, held: 'Suspended' } : undefined;
}

/** A placement that vanished while a file of its workspace is unreadable may have been renamed and broken in one commit: it is kept. */
function vanishedButKept(input: PlaceInput, inherited: ReadonlySet<PlacementId>): readonly PlacementDecision[] {
  return [...input.previous.values()].filter((decision) => {
    const workspace = decision.placement.split('/')[0] as WorkspacePath;
    return (
      !input.model.placements.has(decision.placement) &&
      !inherited.has(decision.placement) &&
      input.model.unreadable.has(workspace)
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
    const kept = held(sourced, previous);
    const compute = (): PlacementDecision =>
      decide({ id, placement: sourced.object, model, observations, previous, now });
    // A move waits for copies and for time, which the digest does not cover: it is always computed.
    const moving = (previous?.leaving.length ?? 0) > 0;
    const key = digestOf([sourced.object.spec, facts, seen, previous]);
    decisions.set(id, kept ?? (moving ? compute() : memo.remember(id, key, compute)));
  }
  for (const decision of vanishedButKept(input, inheritance.from)) {
    decisions.set(decision.placement, { ...decision, held: 'InvalidSource' });
  }
  const ordered = new Map([...decisions].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { decisions: ordered, nextDeadline: earliest(ordered.values()) };
}
