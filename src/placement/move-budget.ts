// How many moves the hub may begin by itself: off clusters that are lost, and to better ones.
import { earliest, type LeavingTarget, type PlacementDecision, type TargetId } from '../api/index.ts';
import type { PlacementConfig } from '../load/index.ts';
import type { Evictions } from './evictions.ts';

/** Codes of copies that leave though nobody committed anything. */
const BEGUN_BY_HUB: ReadonlySet<string> = new Set(['Unreachable', 'Rebalanced']);

export function isBegunByHub({ code }: Pick<LeavingTarget, 'code'>): boolean {
  return BEGUN_BY_HUB.has(code);
}

/** It left because its target was silent, and is not replaced yet. */
export function isUnfinishedEviction({ code, replacedSince }: LeavingTarget): boolean {
  return code === 'Unreachable' && replacedSince === undefined;
}

/** A move that hangs for longer is not counted any more: it must not stop the others for ever. */
const STUCK_MS = 30 * 60_000;

/** Times in decisions are of whole seconds: what is younger is of this pass, or of the same pass again. */
const THIS_PASS_MS = 1_000;

/** One that is replaced is as good as done, but for the pass that finds so: the same pass again must decide the same. */
function isInProgress({ since, replacedSince }: LeavingTarget, now: Date): boolean {
  const age = now.getTime() - Date.parse(since);
  // One of the future was begun before the clock was set back.
  if (age < 0 || age >= STUCK_MS) return false;
  return replacedSince === undefined || now.getTime() - Date.parse(replacedSince) < THIS_PASS_MS;
}

function hubMoves(decision: PlacementDecision | undefined): readonly LeavingTarget[] {
  return decision?.leaving.filter(isBegunByHub) ?? [];
}

/** Counts while the pass goes on: placements are decided in order of their ids. */
export interface MoveBudget {
  /** How many more moves may begin. */
  room(): number;
  /** Takes what the decision began. */
  begun(previous: PlacementDecision | undefined, decision: PlacementDecision): void;
}

/** When the first of the moves that hang makes room for others; undefined when none is in progress. */
export function roomFrom(decisions: readonly PlacementDecision[], now: Date): Date | undefined {
  const running = decisions.flatMap(hubMoves).filter((one) => isInProgress(one, now));
  return earliest(running.map(({ since }) => new Date(Date.parse(since) + STUCK_MS)));
}

export function createMoveBudget(
  previous: Iterable<PlacementDecision>,
  { movesAtOnce }: Pick<PlacementConfig, 'movesAtOnce'>,
  now: Date,
): MoveBudget {
  const running = [...previous].flatMap(hubMoves).filter((one) => isInProgress(one, now));
  let room = Math.max(0, movesAtOnce - running.length);
  return {
    room: () => room,
    begun(before, decision) {
      const known = new Set(hubMoves(before).map(({ target }) => target));
      room = Math.max(0, room - hubMoves(decision).filter(({ target }) => !known.has(target)).length);
    },
  };
}

/** The chosen targets that are to be emptied because they are silent, in order. */
export function silentChoices(previous: PlacementDecision | undefined, { due }: Evictions): readonly TargetId[] {
  if (due.size === 0) return [];
  const silent = previous?.selected.filter(({ target }) => due.get(target)?.code === 'Unreachable') ?? [];
  return silent.map(({ target }) => target);
}

/** Those of them that move now. */
export function evictedNow(
  previous: PlacementDecision | undefined,
  { evictions, moves }: { readonly evictions: Evictions; readonly moves: MoveBudget },
): ReadonlySet<TargetId> {
  if (evictions.massSilence !== undefined) return new Set();
  return new Set(silentChoices(previous, evictions).slice(0, moves.room()));
}
