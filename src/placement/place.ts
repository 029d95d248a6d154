// place: Model × previous Decisions × Observations × now → Decisions, and when to look again.
import {
  canonicalJson,
  type Diagnostic,
  type Digest,
  earliest,
  isPaused,
  isUnreadable,
  type Observation,
  type Placement,
  type PlacementDecision,
  type PlacementId,
  type SyncTarget,
  stockOf,
  syncTargetOf,
  type TargetId,
  workloadsOf,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Model, PlacementConfig, Sourced } from '../load/index.ts';
import type { PassFacts, TargetFacts } from './changes.ts';
import { choosingDigest } from './choosing.ts';
import { decide } from './decide.ts';
import { type AsMade, type Demand, demandOf, NO_DEMAND } from './demand.ts';
import { diagnoseMoves, waitingMoves } from './diagnose-moves.ts';
import type { Evictions } from './evictions.ts';
import { inheritRenamed } from './inherit.ts';
import type { Decided, PlaceMemo } from './memo.ts';
import { releaseTime } from './move.ts';
import { roomFrom, silentChoices } from './move-budget.ts';
import { type Pass, passOf } from './pass.ts';
import { rebalanceStep, type Settled } from './rebalance.ts';
import { wantedCount } from './select.ts';
import { toleranceEnds } from './tolerating.ts';

export interface PlaceInput {
  readonly model: Model;
  /** From the rendered branch. */
  readonly previous: ReadonlyMap<PlacementId, PlacementDecision>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly now: Date;
  /** What overrides make of an object, for what its pods ask for; left out: as it is written. Always the same function. */
  readonly asMade?: AsMade;
}

export interface PlaceResult {
  /** By id, in order. */
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** The heir of each Placement that was renamed in this pass. */
  readonly heirs: ReadonlyMap<PlacementId, PlacementId>;
  /** Why moves do not begin. */
  readonly diagnostics: readonly Diagnostic[];
  /** Earliest end of a grace or a toleration, or time of an eviction; undefined: nothing to wait for. */
  readonly nextDeadline: Date | undefined;
}

/** A target or Location of the decision is nowhere to be seen, and a file where it was is unreadable: it may be in that one, renamed. */
function outOfSight({ selected, leaving }: PlacementDecision, model: Model): boolean {
  if (model.unreadable.size === 0) return false;
  const isHidden = (target: TargetId): boolean => isUnreadable(model, syncTargetOf(target).workspace);
  return (
    [...selected, ...leaving].some((h) => !model.syncTargets.has(h.target) && isHidden(h.target)) ||
    selected.some(
      (s) => !model.locations.has(`${syncTargetOf(s.target).workspace}/${s.location}`) && isHidden(s.target),
    )
  );
}

/** Why the Placement stays as it was, whatever it says now. One that pauses does so also while its file is unreadable. */
function holdOf(
  { object, frozen, heldBy }: Sourced<Placement>,
  { isEnabled }: PlacementConfig,
): PlacementDecision['held'] {
  if (heldBy.length > 0) return 'NotHonouredYet';
  if (object.spec.suspend === true || !isEnabled) return 'Suspended';
  return frozen ? 'InvalidSource' : undefined;
}

/** What is kept as it is, and why. */
function held(sourced: Sourced<Placement>, previous: PlacementDecision, model: Model): PlacementDecision | undefined {
  const hold = holdOf(sourced, model.config.placement) ?? (outOfSight(previous, model) ? 'InvalidSource' : undefined);
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

/** Of what decisions are made, as far as placements have it in common. Objects are the same while their files are. */
function passFacts({ model, observations }: PlaceInput, { due, massSilence }: Evictions): PassFacts {
  const { config, locations, syncTargets } = model;
  const factsOf = (target: TargetId, { object, heldBy }: Sourced<SyncTarget>): TargetFacts => {
    const seen = observations.get(target);
    const eviction = due.get(target)?.code;
    const isStopped = eviction === 'Unreachable' && massSilence !== undefined;
    return {
      keeping: [object, heldBy.join(), eviction, isStopped],
      choosing: [seen?.ready.status, seen?.ready.reason],
    };
  };
  return {
    places: [canonicalJson(config.placement), ...[...locations].flatMap(([id, { object }]) => [id, object])],
    targets: new Map([...syncTargets].map(([target, sourced]) => [target, factsOf(target, sourced)])),
  };
}

/** Whether what else there is could change the choice. */
function dependenceOf(
  { spec }: Placement,
  decision: PlacementDecision,
  { config, evictions }: Pass,
): Decided['dependsOn'] {
  // A move waits for copies and for time; replicas that cannot be divided wait for room.
  if (decision.leaving.length > 0 || decision.undivided !== undefined) return 'everything';
  // It waits for other moves to be done.
  if (evictions.massSilence === undefined && silentChoices(decision, evictions).length > 0) return 'everything';
  if (decision.selected.length >= wantedCount(spec, config)) return 'nothing';
  return spec.constraints?.resourceRequirements === undefined ? 'targets' : 'everything';
}

/** One that is to be decided, with what was decided before. */
interface Case {
  readonly id: PlacementId;
  readonly sourced: Sourced<Placement>;
  /** Of its spec. */
  readonly specDigest: Digest;
  readonly demand: Demand;
  readonly previous: PlacementDecision | undefined;
}

/** Those that bring kinds of objects come before those that may need them; else by id. */
function casesOf(input: PlaceInput, inherited: ReadonlyMap<PlacementId, PlacementDecision>, memo: PlaceMemo) {
  const { model } = input;
  const stock = stockOf(model.workloads);
  const cases = [...model.placements].map(([id, sourced]): Case => {
    const { spec } = sourced.object;
    const workloads = workloadsOf(id, spec.source, stock);
    const demand = memo.demand(id, spec, workloads, () => demandOf(spec, workloads, input.asMade));
    const specDigest = memo.specDigest(spec);
    return { id, sourced, specDigest, demand, previous: inherited.get(id) ?? input.previous.get(id) };
  });
  const isProvider = ({ demand }: Case): boolean => demand.provides.size > 0;
  return [...cases.filter(isProvider), ...cases.filter((one) => !isProvider(one))];
}

function decideCase({ id, sourced, specDigest, demand, previous }: Case, pass: Pass): Decided {
  pass.ledger.record(id, undefined, demand);
  const placement = sourced.object;
  const decision = decide({ id, placement, specDigest, demand, previous, pass });
  pass.moves.begun(previous, decision);
  const until = earliest(toleranceEnds(decision, placement, pass));
  return { decision, dependsOn: dependenceOf(placement, decision, pass), until };
}

function decideAll(
  input: PlaceInput,
  cases: readonly Case[],
  memo: PlaceMemo,
  pass: Pass,
): Map<PlacementId, PlacementDecision> {
  const { model, now } = input;
  const { ledger, config } = pass;
  memo.changes.begin(passFacts(input, pass.evictions));
  for (const { id, demand, previous } of cases) ledger.record(id, previous, demand);
  const decisions = new Map<PlacementId, PlacementDecision>();
  for (const one of cases) {
    const { id, sourced, demand, previous } = one;
    // Paused from the beginning: nothing is, and nothing is what stays.
    if (previous === undefined && isPaused({ held: holdOf(sourced, config) })) continue;
    const kept = previous && held(sourced, previous, model);
    const { spec } = sourced.object;
    const basis = { spec, demand, previous, choosing: () => choosingDigest(spec, demand, pass) };
    const decision = kept ?? memo.remember(id, basis, now, () => decideCase(one, pass));
    ledger.record(id, kept === undefined ? decision : previous, demand);
    decisions.set(id, decision);
  }
  return decisions;
}

/** More would mean that placements take room from each other in turns, which none of them does. */
const MOST_ROUNDS = 8;

/** It wants more clusters than it has, or cannot be divided, and room may be why. */
function waitsForRoom({ spec }: Placement, { selected, undivided, held }: PlacementDecision, config: PlacementConfig) {
  if (held !== undefined) return false;
  const isShort = spec.constraints?.resourceRequirements !== undefined && selected.length < wantedCount(spec, config);
  return isShort || undivided !== undefined;
}

/** What one let go in this pass another may have: those that wait for room are asked again, until nobody gains. */
function useWhatWasLetGo(cases: readonly Case[], decisions: Map<PlacementId, PlacementDecision>, pass: Pass): void {
  const isLetGo = cases.some(({ id, previous }) => previous !== undefined && decisions.get(id) !== previous);
  for (let round = 0, isGained = isLetGo; isGained && round < MOST_ROUNDS; round += 1) {
    isGained = false;
    for (const one of cases) {
      const { id, sourced, demand } = one;
      const previous = decisions.get(id);
      if (previous === undefined || !waitsForRoom(sourced.object, previous, pass.config)) continue;
      const { decision } = decideCase({ ...one, previous }, pass);
      pass.ledger.record(id, decision, demand);
      decisions.set(id, decision);
      isGained ||= decision !== previous;
    }
  }
}

/** Those that the pass decided and that may move: nothing holds them. */
function settledOf(
  cases: readonly Case[],
  decisions: ReadonlyMap<PlacementId, PlacementDecision>,
  pass: Pass,
): readonly Settled[] {
  return cases.flatMap(({ id, sourced: { object: placement }, demand }): readonly Settled[] => {
    const previous = decisions.get(id);
    if (previous === undefined || previous.held !== undefined) return [];
    return [{ id, placement, specDigest: previous.specDigest, demand, previous, pass }];
  });
}

function earliestDeadline(decisions: readonly PlacementDecision[], pass: Pass, isWaiting: boolean): Date | undefined {
  const { config, fleet, evictions, now } = pass;
  const awaited = decisions.filter((d) => d.held === undefined);
  return earliest([
    evictions.next,
    isWaiting && evictions.massSilence === undefined ? roomFrom(decisions, now) : undefined,
    ...awaited.flatMap(({ leaving }) => leaving.map((l) => releaseTime(l, config))),
    ...awaited.flatMap((decision) => {
      const placement = fleet.model.placements.get(decision.placement)?.object;
      return placement === undefined ? [] : toleranceEnds(decision, placement, pass);
    }),
  ]);
}

/** Decides every placement. Pure: the memo only spares work that was done before on equal input. */
export function place(input: PlaceInput, memo: PlaceMemo): PlaceResult {
  const { model } = input;
  const inheritance = inheritRenamed(model, input.previous, memo.specDigest);
  const vanished = vanishedButKept(input, inheritance.heirs);
  memo.keepOnly(new Set([...model.placements.keys(), ...vanished.map(({ placement }) => placement)]));
  // What they ask for was in the file that nobody can read; that they are there is known.
  for (const decision of vanished) memo.ledger.record(decision.placement, decision, NO_DEMAND);
  const pass = passOf({ ...input, ledger: memo.ledger });
  const cases = casesOf(input, inheritance.decisions, memo);
  const decisions = decideAll(input, cases, memo, pass);
  useWhatWasLetGo(cases, decisions, pass);
  const step = pass.config.rebalance === undefined ? undefined : rebalanceStep(settledOf(cases, decisions, pass), pass);
  for (const [id, decision] of step?.moved ?? []) decisions.set(id, decision);
  for (const decision of vanished) decisions.set(decision.placement, { ...decision, held: 'InvalidSource' });
  const ordered = new Map([...decisions].sort(([a], [b]) => (a < b ? -1 : 1)));
  const waiting = waitingMoves(ordered.values(), pass.evictions);
  const diagnostics = diagnoseMoves(waiting, pass.evictions, pass.config);
  const nextDeadline = earliest([step?.next, earliestDeadline([...ordered.values()], pass, waiting.size > 0)]);
  return { decisions: ordered, heirs: inheritance.heirs, diagnostics, nextDeadline };
}
