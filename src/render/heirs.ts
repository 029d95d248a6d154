// A renamed Placement goes on under its new name: what was delivered, and decided, under the old one is its own.
import {
  type IndexEntry,
  type PlacementDecision,
  type PlacementId,
  type TargetId,
  type TargetIndex,
  workspaceOfPlacement,
} from '../api/index.ts';

type Heirs = ReadonlyMap<PlacementId, PlacementId>;

/** An entry of several stays with its workspace while any of them does: a heir elsewhere has no part in it. */
function entryOfHeirs(entry: IndexEntry, heirs: Heirs): IndexEntry {
  if (!entry.placements.some((p) => heirs.has(p))) return entry;
  const now = entry.placements.map((p) => heirs.get(p) ?? p);
  const workspaces = new Set(now.map(workspaceOfPlacement));
  const [first] = entry.placements;
  const own = first && workspaceOfPlacement(first);
  const kept = workspaces.size === 1 ? now : now.filter((p) => workspaceOfPlacement(p) === own);
  return { ...entry, placements: [...new Set(kept)].sort() };
}

/** What every target had, under the names of now. */
export function indexesOfHeirs(
  indexes: ReadonlyMap<TargetId, TargetIndex>,
  heirs: Heirs,
): ReadonlyMap<TargetId, TargetIndex> {
  if (heirs.size === 0) return indexes;
  return new Map(
    [...indexes].map(([target, index]) => [
      target,
      { ...index, objects: index.objects.map((entry) => entryOfHeirs(entry, heirs)) },
    ]),
  );
}

/** What was decided before, also under the names of now. */
export function decisionsOfHeirs(
  decisions: ReadonlyMap<PlacementId, PlacementDecision>,
  heirs: Heirs,
): ReadonlyMap<PlacementId, PlacementDecision> {
  const inherited = [...heirs].flatMap(([former, heir]): (readonly [PlacementId, PlacementDecision])[] => {
    const decision = decisions.get(former);
    return decision === undefined ? [] : [[heir, decision]];
  });
  return new Map([...decisions, ...inherited]);
}
