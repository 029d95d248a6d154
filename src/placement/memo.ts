// Decisions by the digest of all they were computed from: unchanged placements cost one digest.
import type { Digest, PlacementDecision, PlacementId } from '../api/index.ts';

export interface PlaceMemo {
  /** The remembered decision when the digest is that of the last time, else `compute()`, remembered. */
  remember(id: PlacementId, digest: Digest, compute: () => PlacementDecision): PlacementDecision;
}

export function createPlaceMemo(): PlaceMemo {
  const last = new Map<PlacementId, { digest: Digest; decision: PlacementDecision }>();
  return {
    remember(id, digest, compute) {
      const known = last.get(id);
      if (known?.digest === digest) return known.decision;
      const decision = compute();
      last.set(id, { digest, decision });
      return decision;
    },
  };
}
