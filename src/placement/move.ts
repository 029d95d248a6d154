// Make before break: a target that lost the placement keeps its copy until the chosen ones have theirs, and a grace longer.
import {
  formatTime,
  type LeavingTarget,
  type PlacementDecision,
  type PlacementId,
  type Rejection,
  type SelectedTarget,
  type TargetId,
} from '../api/index.ts';
import type { PlacementConfig } from '../load/index.ts';
import { isBegunByHub } from './move-budget.ts';
import type { Pass } from './pass.ts';

export interface MoveContext {
  readonly id: PlacementId;
  readonly rejections: readonly Rejection[];
  readonly pass: Pass;
}

function newlyLeaving(selected: SelectedTarget, context: MoveContext): LeavingTarget {
  const { target, location, replicas, completions, least } = selected;
  const why = context.rejections.find((r) => r.target === target);
  const code = why?.code ?? 'FewerClusters';
  const reason = why?.message ?? 'fewer clusters are wanted, and others rank before it';
  // Its copy keeps the share that it had.
  const shares = {
    ...(replicas === undefined ? {} : { replicas }),
    ...(completions === undefined ? {} : { completions }),
    ...(least === undefined ? {} : { least }),
  };
  return { target, location, code, reason, since: formatTime(context.pass.now), ...shares };
}

function available(context: MoveContext, target: TargetId): boolean {
  return context.pass.observations.get(target)?.available.includes(context.id) ?? false;
}

/** The clock of the grace starts when every chosen target is available, and starts anew when one stops being so. */
function withClock(leaving: LeavingTarget, replaced: boolean, now: Date): LeavingTarget {
  // A time of the future was written before the clock was set back; the grace must not last until it comes again.
  const since = leaving.replacedSince !== undefined && Date.parse(leaving.replacedSince) <= now.getTime();
  if (replaced) return since ? leaving : { ...leaving, replacedSince: formatTime(now) };
  const { replacedSince: _stopped, ...rest } = leaving;
  return rest;
}

/** What the hub begins by itself is counted for that pass (`move-budget.ts`), so it does not end in it. */
const LEAST_OWN_GRACE_MS = 1_000;

/** End of the grace, by default 5 s as the original's removingGracePeriod; undefined while the copy is not replaced. */
export function releaseTime(
  leaving: LeavingTarget,
  { removalGraceMs }: Pick<PlacementConfig, 'removalGraceMs'>,
): Date | undefined {
  if (leaving.replacedSince === undefined) return undefined;
  const grace = isBegunByHub(leaving) ? Math.max(removalGraceMs, LEAST_OWN_GRACE_MS) : removalGraceMs;
  return new Date(Date.parse(leaving.replacedSince) + grace);
}

/**
 * Targets that still hold a copy but are no longer chosen. One that is chosen again is not among them (its removal is
 * cancelled); one whose grace is over has left; without any chosen target the last copies stay.
 */
export function leavingTargets(
  previous: PlacementDecision | undefined,
  selected: readonly SelectedTarget[],
  context: MoveContext,
): readonly LeavingTarget[] {
  const { fleet, config, now } = context.pass;
  const chosen = new Set(selected.map((s) => s.target));
  const replaced = selected.length > 0 && selected.every((s) => available(context, s.target));
  const known = new Set(previous?.leaving.map((l) => l.target));
  const fresh = (previous?.selected ?? [])
    // Most stay: only for those that do not is a reason looked for.
    .filter(({ target }) => !known.has(target) && !chosen.has(target))
    .map((s) => newlyLeaving(s, context));
  const still = [...(previous?.leaving ?? []), ...fresh]
    .filter((l) => !chosen.has(l.target) && fleet.model.syncTargets.has(l.target))
    .map((l) => withClock(l, replaced, now));
  const remaining = still.filter((l) => {
    const release = releaseTime(l, config);
    return release === undefined || release > now;
  });
  return remaining.sort((a, b) => (a.target < b.target ? -1 : 1));
}
