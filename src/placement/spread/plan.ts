// A plan: how many of each cell could be added at one pair of levels, and whether one more of a cell can be part of it.
import { NOWHERE } from './grid.ts';
import type { Level, LevelPair } from './levels.ts';
import { createNetwork, type Network } from './network.ts';

/** Candidates that lie in the same domain of both keys. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** How many there are. */
  readonly count: number;
}

export interface Plan {
  /** How many are added in all. */
  readonly total: number;
  /** Decides for one more of a cell, when the rest can be arranged around it. */
  raise(cell: number): boolean;
}

const [SOURCE, SINK, GIVER, TAKER, FIRST] = [0, 1, 2, 3, 4] as const;

/** Arcs with least amounts: what must flow is given and taken beside the network, and has to arrive. */
function boundedArcs(network: Network) {
  let owed = 0;
  const balance = new Map<number, number>();
  const add = (node: number, amount: number): void => {
    balance.set(node, (balance.get(node) ?? 0) + amount);
  };
  return {
    arc(from: number, to: number, least: number, most: number): number {
      add(to, least);
      add(from, -least);
      return network.arc(from, to, most - least);
    },
    /** Whether all least amounts can flow. */
    settle(): boolean {
      for (const [node, amount] of balance) {
        if (amount > 0) network.arc(GIVER, node, amount);
        if (amount < 0) network.arc(node, TAKER, -amount);
        owed += Math.max(0, amount);
      }
      return network.push(GIVER, TAKER, owed) === owed;
    },
  };
}

/**
 * The most that can be added at a pair of levels, from `least` to `most` in all and `chosen` of each cell at least; undefined
 * when there is no way.
 */
export function planAt(
  { rows, columns }: Pick<LevelPair, 'rows' | 'columns'>,
  cells: readonly Cell[],
  chosen: readonly number[],
  { least, most }: { readonly least: number; readonly most: number },
): Plan | undefined {
  // The last row and the last column are for what a key does not ask about.
  const rowNode = (row: number): number => FIRST + (row === NOWHERE ? rows.bounds.length : row);
  const firstColumn = FIRST + rows.bounds.length + 1;
  const columnNode = (column: number): number => firstColumn + (column === NOWHERE ? columns.bounds.length : column);
  const network = createNetwork(firstColumn + columns.bounds.length + 1);
  const bounded = boundedArcs(network);
  const eachBound = ({ bounds }: Level, connect: (domain: number, least: number, most: number) => void): void => {
    for (const [domain, bound] of bounds.entries()) connect(domain, bound.least, bound.most);
    connect(NOWHERE, 0, most);
  };
  eachBound(rows, (row, lower, upper) => bounded.arc(SOURCE, rowNode(row), lower, upper));
  eachBound(columns, (column, lower, upper) => bounded.arc(columnNode(column), SINK, lower, upper));
  const arcs = cells.map(({ row, column, count }, at) =>
    bounded.arc(rowNode(row), columnNode(column), chosen[at] ?? 0, count),
  );
  const back = bounded.arc(SINK, SOURCE, least, most);
  if (!bounded.settle()) return undefined;
  const settled = least + network.used(back);
  network.setRoom(back, 0);
  network.setUsed(back, 0);
  const total = settled + network.push(SOURCE, SINK, most - settled);
  return {
    total,
    raise(cell) {
      const [arc = 0, { row, column } = { row: NOWHERE, column: NOWHERE }] = [arcs[cell], cells[cell]];
      if (network.used(arc) > 0) {
        network.setUsed(arc, network.used(arc) - 1);
        return true;
      }
      if (network.room(arc) === 0 || network.push(columnNode(column), rowNode(row), 1) === 0) return false;
      network.setRoom(arc, network.room(arc) - 1);
      return true;
    },
  };
}
