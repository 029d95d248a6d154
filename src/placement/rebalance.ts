// Rebalancing: where the fleet asks for it, a bounded step at a time, copies move to targets that have become much better.
import type { PlacementDecision, PlacementId, TargetId } from '../api/index.ts';
import { decide } from './decide.ts';
import type { DecideInput } from './decide-input.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { roomFrom } from './move-budget.ts';
import type { Pass } from './pass.ts';
import { scoreOf, scorersOf, stickinessScorer } from './scorers/index.ts';

/** What a move must gain at least, in points without stickiness: two PreferNoSchedule taints, a fifth of a scorer of 100. */
const LEAST_GAIN = 20;

/** Times in decisions are of whole seconds: a step that is repeated within one would not be the same again. */
const LEAST_INTERVAL_MS = 1_000;

/** A placement that is decided and moves nothing now. */
export type Settled = Omit<DecideInput, 'previous'> & { readonly previous: PlacementDecision };

interface Gain {
  readonly one: Settled;
  readonly from: TargetId;
  readonly points: number;
}

/** The worst of the chosen and the best of the others, without what stickiness gives. */
function compare(evaluation: Evaluation, previous: PlacementDecision): Omit<Gain, 'one'> | undefined {
  const { context, fits } = evaluation;
  const scorers = scorersOf(context).filter(({ name }) => name !== stickinessScorer.name);
  const chosen = new Set(previous.selected.map(({ target }) => target));
  let worst: { readonly target: TargetId; readonly points: number } | undefined;
  let best: number | undefined;
  for (const fit of fits) {
    const points = scoreOf(scorers, fit, context);
    if (!chosen.has(fit.target)) best = Math.max(best ?? points, points);
    else if (worst === undefined || points < worst.points) worst = { target: fit.target, points };
  }
  if (worst === undefined || best === undefined) return undefined;
  return { from: worst.target, points: best - worst.points };
}

/** As if this placement held nothing yet: filters and scorers look at the ledger while they are asked. */
function gainOf(one: Settled): Gain | undefined {
  const { id, demand, previous, pass } = one;
  if (previous.leaving.length > 0 || previous.selected.length === 0) return undefined;
  pass.ledger.record(id, undefined, demand);
  const gain = compare(evaluate(one), previous);
  pass.ledger.record(id, previous, demand);
  return gain === undefined || gain.points < LEAST_GAIN ? undefined : { one, ...gain };
}

/** The greatest gain first, then by id. */
function byGain(a: Gain, b: Gain): number {
  return b.points - a.points || (a.one.id < b.one.id ? -1 : 1);
}

/** Undefined when not exactly one copy would move, as where topology has its say, or when the gain is not there after all. */
function moved({ one, from }: Gain): PlacementDecision | undefined {
  const { id, demand, previous, pass } = one;
  pass.ledger.record(id, undefined, demand);
  const decision = decide({ ...one, movesOff: from });
  const before = new Set(previous.selected.map(({ target }) => target));
  const added = decision.selected.filter(({ target }) => !before.has(target));
  const isOneMove = decision.selected.length === previous.selected.length && added.length === 1;
  const isBetter = isOneMove && !decision.selected.some(({ target }) => target === from);
  pass.ledger.record(id, isBetter ? decision : previous, demand);
  return isBetter ? decision : undefined;
}

/** One of the future was written before the clock was set back. */
function lastStep(settled: readonly Settled[], now: Date): number | undefined {
  const times = settled.flatMap(({ previous: { rebalanced } }) =>
    rebalanced === undefined ? [] : Date.parse(rebalanced),
  );
  const past = times.filter((time) => time <= now.getTime());
  return past.length === 0 ? undefined : past.reduce((last, time) => Math.max(last, time));
}

export interface RebalanceStep {
  readonly moved: ReadonlyMap<PlacementId, PlacementDecision>;
  /** When the next step may be; undefined: there is no reason to look before something changes. */
  readonly next: Date | undefined;
}

const NO_STEP: RebalanceStep = { moved: new Map(), next: undefined };

/**
 * At most one step an interval over the whole fleet, of at most `movesAtOnce` copies, each of another placement. A gain is
 * judged with the placement taken out of the ledger, so that what moved there does not move back, and again after each move
 * of the step. The interval after a step ends in one look; if nothing is to be gained then, the next look is at a change.
 */
export function rebalanceStep(settled: readonly Settled[], pass: Pass): RebalanceStep {
  const { config, moves, now } = pass;
  if (config.rebalance === undefined) return NO_STEP;
  const interval = Math.max(config.rebalance.intervalMs, LEAST_INTERVAL_MS);
  const last = lastStep(settled, now);
  if (last !== undefined && now.getTime() < last + interval) return { ...NO_STEP, next: new Date(last + interval) };
  const gains = settled.flatMap((one) => gainOf(one) ?? []).sort(byGain);
  const done = new Map<PlacementId, PlacementDecision>();
  for (const gain of gains) {
    if (moves.room() === 0) break;
    const again = done.size === 0 ? gain : gainOf(gain.one);
    const decision = again && moved(again);
    if (decision === undefined) continue;
    moves.begun(gain.one.previous, decision);
    done.set(gain.one.id, decision);
  }
  if (done.size > 0) return { moved: done, next: new Date(Math.floor(now.getTime() / 1_000) * 1_000 + interval) };
  const isFull = gains.length > 0 && moves.room() === 0;
  return {
    ...NO_STEP,
    next: isFull
      ? roomFrom(
          settled.map(({ previous }) => previous),
          now,
        )
      : undefined,
  };
}
