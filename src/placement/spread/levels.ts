// The least count that the domains of a key may end with: every level that is possible, and how much it lets in.
import { type Bounds, boundsAt, type Side } from './grid.ts';

/** One level of one key. */
export interface Level {
  readonly bounds: readonly Bounds[];
  /** More than that is surely not let in. */
  readonly most: number;
}

const sum = (bounds: readonly Bounds[], of: keyof Bounds): number => bounds.reduce((total, b) => total + b[of], 0);

/** Levels from 0 up, as long as they ask for no more than `wanted`. Of one domain alone there is nothing to compare. */
export function levelsOf(side: Side, wanted: number): readonly Level[] {
  const { there, more, elsewhere } = side;
  if (there.length < 2) {
    const bounds = more.map((count): Bounds => ({ least: 0, most: count }));
    return [{ bounds, most: Math.min(wanted, sum(bounds, 'most') + elsewhere) }];
  }
  const highest = Math.max(...there.map((has, domain) => has + (more[domain] ?? 0)));
  const levels: Level[] = [];
  for (let level = 0; level <= highest; level += 1) {
    const bounds = boundsAt(side, level);
    if (bounds === undefined || sum(bounds, 'least') > wanted) break;
    levels.push({ bounds, most: Math.min(wanted, sum(bounds, 'most') + elsewhere) });
    // Where nothing is held back, higher levels only ask for more.
    if (bounds.every(({ most }, domain) => most === more[domain])) break;
  }
  return levels;
}

/** One level of each key. */
export interface LevelPair {
  readonly rows: Level;
  readonly columns: Level;
  readonly most: number;
}

/** All pairs, those that let in most first. */
export function levelPairs(rows: readonly Level[], columns: readonly Level[]): readonly LevelPair[] {
  const pairs = rows.flatMap((row) =>
    columns.map((column): LevelPair => ({ rows: row, columns: column, most: Math.min(row.most, column.most) })),
  );
  return pairs.sort((a, b) => b.most - a.most);
}
