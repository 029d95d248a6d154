// A renamed Placement keeps its decision: a new one with the same source as one that vanished in the same commit inherits it.
import { digestOf, type PlacementDecision, type PlacementId } from '../api/index.ts';
import type { Model } from '../load/index.ts';

export interface Inheritance {
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** The vanished ones whose decisions were taken over. */
  readonly from: ReadonlySet<PlacementId>;
}

/** Pairs by source digest, both sides in order of name; a vanished decision is inherited once. */
export function inheritRenamed(model: Model, previous: ReadonlyMap<PlacementId, PlacementDecision>): Inheritance {
  const vanished = [...previous.values()].filter((d) => !model.placements.has(d.placement));
  const decisions = new Map<PlacementId, PlacementDecision>();
  const from = new Set<PlacementId>();
  if (vanished.length === 0) return { decisions, from };
  for (const [id, { object }] of model.placements) {
    if (previous.has(id)) continue;
    const source = digestOf(object.spec.source);
    const heir = vanished.find((d) => d.sourceDigest === source && !from.has(d.placement));
    if (heir === undefined) continue;
    from.add(heir.placement);
    decisions.set(id, { ...heir, placement: id });
  }
  return { decisions, from };
}
