// What may be added, counted: cells of the domains of two keys, each with how many there are to choose from.

/** Where a thing counts for a key: the number of its domain, or NOWHERE when the key does not ask about it. */
export type Domain = number;
export const NOWHERE: Domain = -1;

/** A topology key as the algorithm sees it. */
export interface Axis {
  /** Domains are numbered from 0. */
  readonly domains: number;
  readonly maxSkew: number;
  /** A domain with nothing left to choose does not hold the others back. */
  readonly isLenient: boolean;
}

/** Bounds of what is added to one domain. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** One key: of each domain how many are there already, and how many more there could be. */
export interface Side {
  readonly axis: Axis;
  readonly there: readonly number[];
  readonly more: readonly number[];
  /** So many could be added that the key does not ask about. */
  readonly elsewhere: number;
}

function counted(length: number, domains: Iterable<Domain>): readonly number[] {
  const counts = new Array<number>(length).fill(0);
  for (const domain of domains) if (domain !== NOWHERE) counts[domain] = (counts[domain] ?? 0) + 1;
  return counts;
}

/** `there` and `candidates`: the domain of each. */
export function sideOf(axis: Axis, there: readonly Domain[], candidates: readonly Domain[]): Side {
  return {
    axis,
    there: counted(axis.domains, there),
    more: counted(axis.domains, candidates),
    elsewhere: candidates.filter((domain) => domain === NOWHERE).length,
  };
}

/**
 * What may be added to each domain when each ends with at least `level`; undefined when one cannot have so many. What is
 * there already may be more than a level allows: then nothing is added to it.
 */
export function boundsAt({ axis, there, more }: Side, level: number): readonly Bounds[] | undefined {
  const bounds: Bounds[] = [];
  for (const [domain, has] of there.entries()) {
    const available = more[domain] ?? 0;
    const missing = Math.max(0, level - has);
    if (missing > available && !axis.isLenient) return undefined;
    bounds.push({
      least: Math.min(missing, available),
      most: Math.max(0, Math.min(available, level + axis.maxSkew - has)),
    });
  }
  return bounds;
}
