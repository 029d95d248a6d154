// Decisions that stayed as they were, by the digest of all they were computed from: an unchanged placement costs one digest.
import type { Digest, PlacementDecision, PlacementId } from '../api/index.ts';

export interface PlaceMemo {
  /**
   * The remembered decision when the digest is that of the last time, else `compute()`. Only what comes out as `previous`
   * is remembered: anything new holds the time at which it was decided.
   */
  remember(
    id: PlacementId,
    digest: Digest,
    previous: PlacementDecision | undefined,
    compute: () => PlacementDecision,
  ): PlacementDecision;
}

export function createPlaceMemo(): PlaceMemo {
  const last = new Map<PlacementId, { digest: Digest; decision: PlacementDecision }>();
  return {
    remember(id, digest, previous, compute) {
      const known = last.get(id);
      if (known?.digest === digest) return known.decision;
      const decision = compute();
      if (decision === previous) last.set(id, { digest, decision });
      else last.delete(id);
      return decision;
    },
  };
}
