// divide: the replicas of one object among its targets, by weight, by what is free, or on as few targets as possible.
import { apportion, type Party } from './webster.ts';

export const DIVISIONS = ['Duplicated', 'Weighted', 'Aggregated', 'AvailableCapacity'] as const;
export type DivisionMode = (typeof DIVISIONS)[number];

/** All numbers are whole and not negative. */
export interface DivideTarget {
  readonly name: string;
  /** `Weighted`: its share in relation to the others; default 1. When all are 0, all count 1. */
  readonly weight?: number | undefined;
  /** So many replicas fit beside those that it has; default without limit, with `AvailableCapacity` none. */
  readonly available?: number | undefined;
  /** So many it has now. Absent everywhere: everything is divided anew. */
  readonly previous?: number | undefined;
  /** While there are replicas at all. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Groups are filled in order, from 0: what has no room in one goes to the next. Left out: after all groups. */
  readonly group?: number | undefined;
}

export interface DivideInput {
  /** What all targets have together; with `Duplicated` each of them. */
  readonly replicas: number;
  readonly mode: DivisionMode;
  /** Between equals the earlier one comes first: give them in an order that favours nobody. */
  readonly targets: readonly DivideTarget[];
}

export type Division =
  | { readonly kind: 'divided' /** In the order of the targets. */; readonly replicas: readonly number[] }
  /** It cannot be done: nothing should change. One sentence. */
  | { readonly kind: 'impossible'; readonly reason: string };

interface Share extends Party {
  readonly name: string;
  readonly group: number;
  readonly previous: number;
}

const impossible = (reason: string): Division => ({ kind: 'impossible', reason });
/** Descending, infinite ones too. */
const roomier = (a: Pick<Party, 'most'>, b: Pick<Party, 'most'>): number => (a.most === b.most ? 0 : b.most - a.most);
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** What a target weighs, and what it may have at most by what is free. */
function basis({ mode, replicas }: DivideInput, target: DivideTarget, isAnew: boolean): Pick<Party, 'weight' | 'most'> {
  const { weight = 1, previous = 0 } = target;
  if (mode === 'Weighted') return { weight, most: Number.POSITIVE_INFINITY };
  const available = target.available ?? (mode === 'AvailableCapacity' ? 0 : Number.POSITIVE_INFINITY);
  const room = previous + available;
  const counted = isAnew ? room : available;
  // Where nothing limits it there is room for all of them.
  return { weight: counted === Number.POSITIVE_INFINITY ? replicas : counted, most: room };
}

function sharesOf(input: DivideInput, isAnew: boolean): readonly Share[] {
  const shares = input.targets.map((target): Share => {
    const { weight, most } = basis(input, target, isAnew);
    const { name, group = Number.POSITIVE_INFINITY, min = 0, max = Number.POSITIVE_INFINITY, previous = 0 } = target;
    return { name, group, weight, least: min, most: Math.min(most, max), previous };
  });
  // Weights of nothing say nothing: then all are alike.
  const areAlike = input.mode === 'Weighted' && shares.every(({ weight }) => weight === 0);
  return areAlike ? shares.map((share) => ({ ...share, weight: 1 })) : shares;
}

/** Leaves seats to the fewest that have room for all of them: in the order of `first`, those that must have some at any rate. */
function aggregated<P extends Party>(
  seats: number,
  parties: readonly P[],
  first: (a: P, b: P) => number,
): readonly Party[] {
  const chosen = new Set<P>(parties.filter(({ least }) => least > 0));
  let room = sumOf([...chosen].map(({ most }) => most));
  for (const party of parties.toSorted(first)) {
    if (room >= seats) break;
    if (chosen.has(party)) continue;
    chosen.add(party);
    room += party.most;
  }
  return parties.map((party) => (chosen.has(party) ? party : { ...party, weight: 0, most: 0 }));
}

/** Why bounds, or what is free, leave no way at all. */
function obstacle(replicas: number, shares: readonly Share[]): string | undefined {
  const tight = shares.find(({ least, most }) => least > most);
  if (tight !== undefined) return `${tight.name} must have at least ${tight.least} and has room for ${tight.most}`;
  const least = sumOf(shares.map((share) => share.least));
  if (least > replicas) return `all together must have at least ${least}, and there are ${replicas}`;
  const most = sumOf(shares.map((share) => (share.weight > 0 || share.previous > 0 ? share.most : share.least)));
  return most < replicas ? `there is room for ${most} of ${replicas}` : undefined;
}

function divideAnew(replicas: number, shares: readonly Share[], mode: DivisionMode): readonly number[] | undefined {
  return apportion(replicas, mode === 'Aggregated' ? aggregated(replicas, shares, roomier) : shares);
}

/** Places of the shares in the list, by group, in the order in which groups are filled. */
function groupsOf(shares: readonly Share[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const [at, { group }] of shares.entries()) {
    const members = groups.get(group) ?? [];
    groups.set(group, members);
    members.push(at);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
}

/** Anew: each group gets as much as it has room for, when later groups have their least. */
function fill(replicas: number, shares: readonly Share[], mode: DivisionMode): readonly number[] | undefined {
  const given = shares.map(() => 0);
  let left = replicas;
  let reserved = sumOf(shares.map(({ least }) => least));
  for (const members of groupsOf(shares)) {
    const group = members.flatMap((at) => shares[at] ?? []);
    const least = sumOf(group.map((share) => share.least));
    const most = sumOf(group.map((share) => (share.weight > 0 ? share.most : share.least)));
    reserved -= least;
    const seats = Math.max(least, Math.min(left - reserved, most));
    const part = divideAnew(seats, group, mode);
    if (part === undefined) return undefined;
    for (const [nth, at] of members.entries()) given[at] = part[nth] ?? 0;
    left -= seats;
  }
  return left === 0 ? given : undefined;
}

/** What is there now, and within which limits. */
interface Present extends Share {
  readonly now: number;
}

/**
 * More than now: what is there stays. By weight, each that is added goes where most is lacking, so that many small steps come to
 * the same as a large one. By what is free, only what is added is divided; aggregated, where there are some already comes first.
 */
function grow(added: number, group: readonly Present[], mode: DivisionMode): readonly number[] | undefined {
  if (mode === 'Weighted') {
    const seats = added + sumOf(group.map(({ now }) => now));
    return apportion(
      seats,
      group.map(({ weight, most, now }) => ({ weight, least: now, most })),
    );
  }
  const parties = group.map(({ weight, most, now }) => ({ weight, least: 0, most: most - now, isInUse: now > 0 }));
  type Room = (typeof parties)[number];
  const first = (a: Room, b: Room): number => Number(b.isInUse) - Number(a.isInUse) || roomier(a, b);
  const more = apportion(added, mode === 'Aggregated' ? aggregated(added, parties, first) : parties);
  return more?.map((count, at) => count + (group[at]?.now ?? 0));
}

/** Fewer than now: everybody gives in proportion to what is there; aggregated, where there are fewest goes first. */
function shrink(removed: number, group: readonly Present[], mode: DivisionMode): readonly number[] | undefined {
  const parties = group.map(({ least, now }) => ({ weight: now, least, most: now }));
  const seats = sumOf(group.map(({ now }) => now)) - removed;
  return apportion(seats, mode === 'Aggregated' ? aggregated(seats, parties, roomier) : parties);
}

/** What a group can take, or give. */
function slack(group: readonly Present[], isGrowth: boolean): number {
  return sumOf(group.map(({ weight, least, most, now }) => (isGrowth ? (weight > 0 ? most - now : 0) : now - least)));
}

/** Earlier groups take first, and later ones give first. */
function steadily(replicas: number, shares: readonly Share[], mode: DivisionMode): readonly number[] | undefined {
  const present = shares.map((share): Present => {
    return { ...share, now: Math.min(Math.max(share.previous, share.least), share.most) };
  });
  const given = present.map(({ now }) => now);
  const change = replicas - sumOf(given);
  const isGrowth = change > 0;
  const groups = groupsOf(shares);
  let left = Math.abs(change);
  for (const members of isGrowth ? groups : groups.toReversed()) {
    const group = members.flatMap((at) => present[at] ?? []);
    const part = Math.min(left, slack(group, isGrowth));
    if (part === 0) continue;
    const counts = isGrowth ? grow(part, group, mode) : shrink(part, group, mode);
    if (counts === undefined) return undefined;
    for (const [nth, at] of members.entries()) given[at] = counts[nth] ?? 0;
    left -= part;
  }
  return left === 0 ? given : undefined;
}

/**
 * Exact: what the targets get together is `replicas`. Steady: what is there stays where it can, also when weights or what is
 * free are others now; leave `previous` out to divide anew. Bounds hold. No replicas at all is always possible.
 * Groups are filled in order, after all have their least; when there are fewer, the last one gives first.
 * Webster's method (Balinski and Young, Fair Representation), as Karmada uses it.
 */
export function divide(input: DivideInput): Division {
  const { replicas, mode, targets } = input;
  if (mode === 'Duplicated') return { kind: 'divided', replicas: targets.map(() => replicas) };
  if (replicas === 0) return { kind: 'divided', replicas: targets.map(() => 0) };
  if (targets.length === 0) return impossible(`there is no target for ${replicas} replicas`);
  const isAnew = targets.every(({ previous }) => previous === undefined);
  const shares = sharesOf(input, isAnew);
  const reason = obstacle(replicas, shares);
  if (reason !== undefined) return impossible(reason);
  const divided = isAnew ? fill(replicas, shares, mode) : steadily(replicas, shares, mode);
  return divided === undefined
    ? impossible(`there is no room for all of ${replicas}`)
    : { kind: 'divided', replicas: divided };
}
