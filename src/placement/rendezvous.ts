// Rendezvous (highest random weight) hashing: a total order of targets per placement that favours no name and moves only the lost one's share.
import type { TargetId } from '../api/index.ts';

/** 64 bits that stand for a text. */
export interface Seed {
  readonly high: number;
  readonly low: number;
}

/** MurmurHash3's finaliser: every bit of the input changes half of the bits of the output. */
function avalanche(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Two FNV-1a hashes from different beginnings. Not for secrets: it need only be even, and the same everywhere and for ever. */
export function seedOf(text: string): Seed {
  let [high, low] = [0x81_1c_9d_c5, 0x2f_0b_4c_a7];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01_00_01_93);
    low = Math.imul(low ^ (code + 0x5b), 0x01_00_01_93);
  }
  return { high: avalanche(high), low: avalanche(low) };
}

/** 53 bits of (placement, target). */
function weightOf(placement: Seed, target: Seed): number {
  const high = avalanche(placement.high ^ avalanche(target.high ^ placement.low));
  const low = avalanche(placement.low ^ avalanche(target.low ^ placement.high));
  return high * 0x20_00_00 + (low >>> 11);
}

/** Places in the total order, for targets that are compared often. */
export interface Ordered {
  readonly target: TargetId;
  readonly score: number;
  readonly weight: number;
}

/** The weight of each target for one placement, or for one of its objects. */
export function rendezvous(of: string): (target: Seed) => number {
  const own = seedOf(of);
  return (target) => weightOf(own, target);
}

/** Score descending, then hash of (placement, target) descending, then id (DESIGN §6, total order). */
export function inTotalOrder(a: Ordered, b: Ordered): number {
  return b.score - a.score || b.weight - a.weight || (a.target < b.target ? -1 : 1);
}
