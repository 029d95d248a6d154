// Placements that are paused claim nothing: what they share with others stays theirs, so that it is there when the others leave it.
import {
  isPaused,
  type PlacementDecision,
  type PlacementId,
  refKey,
  type TargetId,
  type TargetIndex,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Delivery, TargetDeliveries } from './delivery.ts';

interface Sharing {
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  readonly before: ReadonlyMap<TargetId, TargetIndex>;
}

/** Where paused placements have copies; empty in most fleets, and then nothing is looked at. */
function pausedOn(decisions: Sharing['decisions']): ReadonlyMap<TargetId, ReadonlySet<PlacementId>> {
  const targets = new Map<TargetId, Set<PlacementId>>();
  for (const [id, decision] of decisions) {
    if (!isPaused(decision)) continue;
    for (const { target } of [...decision.selected, ...decision.leaving])
      targets.set(target, (targets.get(target) ?? new Set()).add(id));
  }
  return targets;
}

function withSharers(delivery: Delivery, had: readonly PlacementId[], paused: ReadonlySet<PlacementId>): Delivery {
  const [own] = delivery.placements;
  const isSharer = (id: PlacementId): boolean =>
    paused.has(id) && own !== undefined && workspaceOfPlacement(id) === workspaceOfPlacement(own);
  const sharers = had.filter((id) => isSharer(id) && !delivery.placements.includes(id));
  return sharers.length === 0 ? delivery : { ...delivery, placements: [...delivery.placements, ...sharers].sort() };
}

/** The deliveries, each also in the name of the paused placements of its workspace that had the object there. */
export function sharedWithPaused(
  targets: ReadonlyMap<TargetId, TargetDeliveries>,
  { decisions, before }: Sharing,
): ReadonlyMap<TargetId, TargetDeliveries> {
  const paused = pausedOn(decisions);
  if (paused.size === 0) return targets;
  const shared = new Map(targets);
  for (const [target, ids] of paused) {
    const deliveries = targets.get(target);
    if (deliveries === undefined) continue;
    const delivered = new Map(deliveries.delivered);
    for (const { ref, placements } of before.get(target)?.objects ?? []) {
      const delivery = delivered.get(refKey(ref));
      if (delivery) delivered.set(refKey(ref), withSharers(delivery, placements, ids));
    }
    shared.set(target, { ...deliveries, delivered });
  }
  return shared;
}
