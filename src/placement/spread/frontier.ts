// The frontier: all pairs of levels at which as many as possible are added, followed as one candidate after the other is taken.
import type { Side } from './grid.ts';
import { levelPairs, levelsOf } from './levels.ts';
import { type Cell, type Plan, planAt } from './plan.ts';

export interface Frontier {
  /** The greatest number that can be added, at most as many as are wanted. */
  readonly total: number;
  /** Takes one more of a cell when a largest choice has it beside all that were taken before. */
  take(cell: number): boolean;
}

/** A pair of levels that allows all that was taken when it was looked at last. */
interface Option {
  readonly pair: Parameters<typeof planAt>[0];
  plan: Plan | undefined;
  /** How many were taken then. */
  seen: number;
}

function largest(rows: Side, columns: Side, cells: readonly Cell[], wanted: number) {
  let total = 0;
  let options: Option[] = [];
  for (const pair of levelPairs(levelsOf(rows, wanted), levelsOf(columns, wanted))) {
    if (pair.most < total) break;
    const found = planAt(pair, cells, [], { least: 0, most: wanted })?.total ?? -1;
    if (found > total) options = [];
    total = Math.max(total, found);
    if (found === total) options.push({ pair, plan: undefined, seen: -1 });
  }
  return { total, options };
}

export function frontierOf(rows: Side, columns: Side, cells: readonly Cell[], wanted: number): Frontier {
  const { total, options } = largest(rows, columns, cells, wanted);
  let live: readonly Option[] = options;
  const taken: number[] = [];
  const counts = cells.map(() => 0);
  /** Brings an option to what was taken since; false when it does not allow that. */
  const isUpToDate = (option: Option): boolean => {
    const missed = option.seen < 0 ? Number.POSITIVE_INFINITY : taken.length - option.seen;
    option.seen = taken.length;
    if (missed <= cells.length) return taken.slice(taken.length - missed).every((cell) => option.plan?.raise(cell));
    option.plan = planAt(option.pair, cells, counts, { least: total, most: total });
    return option.plan !== undefined;
  };
  return {
    total,
    take(cell) {
      const refusing: Option[] = [];
      for (const [at, option] of live.entries()) {
        if (!isUpToDate(option)) continue;
        if (option.plan?.raise(cell)) {
          taken.push(cell);
          counts[cell] = (counts[cell] ?? 0) + 1;
          option.seen = taken.length;
          // Those before it are out; those after it are asked when their turn comes.
          if (at > 0) live = live.slice(at);
          return true;
        }
        refusing.push(option);
      }
      live = refusing;
      return false;
    },
  };
}
