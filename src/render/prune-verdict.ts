// The hub's end of the prune guard: one pass removes no more than the limits allow, judged for each workspace and for all.
import { compareText, ROOT_WORKSPACE, type TargetId, type WorkspacePath } from '../api/index.ts';
import type { FleetConfig } from '../load/index.ts';
import type { Departure } from './departures.ts';
import { ownerOf } from './tenancy.ts';

/** By workspace: why nothing of it is removed in this pass. What would be removed, where, against which limit, and how to allow it. */
export type PruneVerdict = ReadonlyMap<WorkspacePath, string>;

/** How many objects of a workspace a target has, and how many of them would be removed. */
interface Share {
  readonly target: TargetId;
  readonly workspace: WorkspacePath;
  readonly count: number;
  readonly of: number;
}

/** A target, or the fleet, with what would be removed from it. */
interface Part {
  readonly where: string;
  readonly count: number;
  readonly of: number;
}

function vanishingBy(departures: readonly Departure[]): ReadonlyMap<WorkspacePath | undefined, number> {
  const counts = new Map<WorkspacePath | undefined, number>();
  for (const { kind, entry } of departures) {
    const owner = ownerOf(entry);
    if (kind === 'vanished') counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return counts;
}

function partsOf(shares: readonly Share[], whose: string): readonly Part[] {
  const targets = new Map<TargetId, { count: number; of: number }>();
  const fleet = { count: 0, of: 0 };
  for (const { target, count, of } of shares) {
    const part = targets.get(target) ?? { count: 0, of: 0 };
    targets.set(target, part);
    for (const sum of [part, fleet]) {
      sum.count += count;
      sum.of += of;
    }
  }
  const named = [...targets].map(([target, part]) => ({ where: `target ${target}${whose}`, ...part }));
  return [...named, { where: `the fleet${whose}`, ...fleet }];
}

/** The sentence about the part that would lose most; undefined: all of it may happen. */
function excessOf(
  shares: readonly Share[],
  whose: string,
  limits: Pick<FleetConfig['safety'], 'maxRemovals'>['maxRemovals'],
) {
  const { objects, percent } = limits;
  const parts = partsOf(shares, whose).filter(({ count, of }) => count > objects && count * 100 > percent * of);
  const [worst] = parts.sort((a, b) => b.count - a.count || compareText(a.where, b.where));
  if (worst === undefined) return undefined;
  return (
    `this change would remove ${worst.count} of ${worst.of} objects from ${worst.where}, more than safety.maxRemovals allows ` +
    `(${objects} objects and ${percent} %): nothing was removed; restore the source, or raise the limit in TMCConfig`
  );
}

/**
 * One pass may not remove more than `objects` objects that are also more than `percent` percent of a target or of the
 * fleet. Moves whose copy is available elsewhere do not count. A workspace is judged by its own objects first, so that
 * one whose removals are withheld does not hold up the others; what these would remove together is judged then.
 */
export function judgeRemovals(
  departing: ReadonlyMap<TargetId, readonly Departure[]>,
  sizes: ReadonlyMap<TargetId, ReadonlyMap<WorkspacePath, number>>,
  { maxRemovals }: Pick<FleetConfig['safety'], 'maxRemovals'>,
): PruneVerdict {
  const shares = [...sizes].flatMap(([target, workspaces]) => {
    const vanishing = vanishingBy(departing.get(target) ?? []);
    return [...workspaces].map(([workspace, of]): Share => {
      return { target, workspace, count: vanishing.get(workspace) ?? 0, of };
    });
  });
  const verdict = new Map<WorkspacePath, string>();
  const workspaces = [...new Set(shares.map(({ workspace }) => workspace))].sort(compareText);
  for (const workspace of workspaces) {
    const whose = workspace === ROOT_WORKSPACE ? '' : ` of ${workspace}`;
    const own = shares.filter((share) => share.workspace === workspace);
    const message = excessOf(own, whose, maxRemovals);
    if (message !== undefined) verdict.set(workspace, message);
  }
  const others = shares.filter(({ workspace }) => !verdict.has(workspace));
  const together = excessOf(others, '', maxRemovals);
  if (together === undefined) return verdict;
  return new Map(workspaces.map((workspace) => [workspace, verdict.get(workspace) ?? together]));
}
