// Rendezvous (highest random weight) hashing: a total order of targets per placement that favours no name and moves only the lost one's share.
import { createHash } from 'node:crypto';
import type { PlacementId, TargetId } from '../api/index.ts';

function rendezvousWeight(placement: PlacementId, target: TargetId): string {
  return createHash('sha256').update(`${placement}\0${target}`).digest('hex').slice(0, 16);
}

/** Score descending, then hash of (placement, target) descending, then id (DESIGN §6, total order). */
export function totalOrder(placement: PlacementId) {
  const weights = new Map<TargetId, string>();
  // A sort compares each target many times.
  const weightOf = (target: TargetId): string => {
    const weight = weights.get(target) ?? rendezvousWeight(placement, target);
    weights.set(target, weight);
    return weight;
  };
  return (a: { target: TargetId; score: number }, b: { target: TargetId; score: number }): number => {
    if (a.score !== b.score) return b.score - a.score;
    const [wa, wb] = [weightOf(a.target), weightOf(b.target)];
    if (wa !== wb) return wa < wb ? 1 : -1;
    return a.target < b.target ? -1 : 1;
  };
}
