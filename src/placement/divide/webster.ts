// Apportionment by Webster (Sainte-Laguë) within bounds: whole seats for parties by weight, exact sums, nobody's rounding favoured.

/** One that takes seats. All numbers are whole. */
export interface Party {
  /** 0 or more; with 0 it gets `least` alone. At most `MAX_WEIGHT`. */
  readonly weight: number;
  readonly least: number;
  /** Not below `least`; may be infinite. */
  readonly most: number;
}

/** So many seats, and so great a weight, for which all comparisons below are exact. */
export const MAX_SEATS = 1_000_000;
export const MAX_WEIGHT = 2_000_000_000;

/** Seats in one's own right at a threshold: as many as have a quotient `weight / (2·seat + 1)` of at least `1 / rate`. */
function seatsAt({ weight, least, most }: Party, rate: number): number {
  return Math.min(Math.max(Math.floor((weight * rate + 1) / 2), least), most);
}

/** A prefix of the seats in the order in which they are handed out: near the end, and surely not beyond it. */
function head(parties: readonly Party[], seats: number): number[] {
  const sum = (rate: number): number => parties.reduce((total, party) => total + seatsAt(party, rate), 0);
  let [low, high] = [0, 2 * seats + 1];
  for (let step = 0; step < 64 && high - low > low * 1e-12; step += 1) {
    const middle = (low + high) / 2;
    if (sum(middle) <= seats) low = middle;
    else high = middle;
  }
  // A little less, as fractions are not exact.
  return parties.map((party) => seatsAt(party, low * (1 - 1e-9)));
}

/** A party that may have another seat. */
interface Candidate {
  readonly at: number;
  readonly weight: number;
  readonly seats: number;
}

/** To whom the next seat goes first: the greater quotient, then who has fewer, then who stands first. */
function inTurn(a: Candidate, b: Candidate): number {
  const [ours, theirs] = [a.weight * (2 * b.seats + 1), b.weight * (2 * a.seats + 1)];
  return ours === theirs ? a.seats - b.seats || a.at - b.at : theirs - ours;
}

/** Puts one back in its place. */
function enqueue(queue: Candidate[], one: Candidate): void {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = queue[middle];
    if (other !== undefined && inTurn(other, one) < 0) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, one);
}

/**
 * Seats of each party, in the order given; between equals the earlier one comes first. Every seat goes to the greatest
 * `weight / (2·seats + 1)` among those below `most`, after all have `least`. Undefined when that cannot be: more are asked
 * for than all may have, or fewer than all must have.
 */
export function apportion(seats: number, parties: readonly Party[]): readonly number[] | undefined {
  const least = parties.reduce((sum, party) => sum + party.least, 0);
  const most = parties.reduce((sum, party) => sum + (party.weight > 0 ? party.most : party.least), 0);
  if (seats < least || seats > most) return undefined;
  const given = head(parties, seats);
  const isOpen = ({ at, weight, seats: has }: Candidate): boolean => weight > 0 && has < (parties[at]?.most ?? 0);
  const queue = parties
    .map(({ weight }, at): Candidate => ({ at, weight, seats: given[at] ?? 0 }))
    .filter(isOpen)
    .sort(inTurn);
  for (let left = seats - given.reduce((sum, count) => sum + count, 0); left > 0; left -= 1) {
    const next = queue.shift();
    // Impossible: `most` says that there is room.
    if (next === undefined) return undefined;
    const served = { ...next, seats: next.seats + 1 };
    given[next.at] = served.seats;
    if (isOpen(served)) enqueue(queue, served);
  }
  return given;
}
