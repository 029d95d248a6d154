// Taints that are tolerated for a time: since when, which is data of the decision, and until when.
import {
  formatTaint,
  formatTime,
  type Placement,
  type PlacementDecision,
  type SelectedTarget,
  type SyncTarget,
  toleratedSeconds,
} from '../api/index.ts';
import type { Pass } from './pass.ts';

interface Tolerance {
  /** As `formatTaint` writes it. */
  readonly taint: string;
  /** RFC 3339. */
  readonly since: string;
  readonly seconds: number;
}

/** A time of the future was written before the clock was set back: what it says must not hold until it comes again. */
function sinceOf(taint: string, earlier: SelectedTarget | undefined, now: Date): string {
  const known = earlier?.tolerating?.find((t) => t.taint === taint);
  return known !== undefined && Date.parse(known.since) <= now.getTime() ? known.since : formatTime(now);
}

/** What a chosen target tolerates for a time only, ordered by taint; the clock of one that is new starts now. */
export function tolerances(
  placement: Placement,
  { spec }: SyncTarget,
  earlier: SelectedTarget | undefined,
  now: Date,
): readonly Tolerance[] {
  const limited = (spec.taints ?? []).flatMap((taint): Tolerance[] => {
    const seconds = taint.effect === 'NoExecute' ? toleratedSeconds(placement, taint) : undefined;
    if (seconds === undefined || !Number.isFinite(seconds)) return [];
    const text = formatTaint(taint);
    return [{ taint: text, since: sinceOf(text, earlier, now), seconds }];
  });
  return limited.length < 2 ? limited : limited.toSorted((a, b) => (a.taint < b.taint ? -1 : 1));
}

export function toleranceEnd({ since, seconds }: Tolerance): Date {
  return new Date(Date.parse(since) + seconds * 1_000);
}

/** When each of the tolerations of a decision is over. */
export function toleranceEnds(
  { selected }: PlacementDecision,
  placement: Placement,
  { fleet, now }: Pick<Pass, 'fleet' | 'now'>,
): readonly Date[] {
  return selected.flatMap((chosen) => {
    const syncTarget = chosen.tolerating && fleet.model.syncTargets.get(chosen.target)?.object;
    return syncTarget === undefined ? [] : tolerances(placement, syncTarget, chosen, now).map(toleranceEnd);
  });
}

/** The choice with what it tolerates now: an entry comes with the taint, and goes with it. */
export function withTolerances(chosen: SelectedTarget, placement: Placement, syncTarget: SyncTarget, now: Date) {
  const { tolerating: _before, ...rest } = chosen;
  const tolerating = tolerances(placement, syncTarget, chosen, now).map(({ taint, since }) => ({ taint, since }));
  return tolerating.length === 0 ? rest : { ...rest, tolerating };
}
