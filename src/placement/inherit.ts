// A renamed Placement keeps its decision: a new one with the same source as one that vanished in the same commit inherits it, and so does one whose name changed hands.
import {
  type Digest,
  digestOf,
  isUnreadable,
  type PlacementDecision,
  type PlacementId,
  type PlacementSpec,
  servesWorkspace,
  syncTargetOf,
  type TargetId,
  type WorkspacePath,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';

export interface Inheritance {
  /** What each heir takes over. */
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** The heir of each that vanished. */
  readonly heirs: ReadonlyMap<PlacementId, PlacementId>;
}

type Decisions = ReadonlyMap<PlacementId, PlacementDecision>;
type SpecDigest = (spec: PlacementSpec) => Digest;

function nameOf(id: PlacementId): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Moved to another workspace, it keeps what it had where its new workspace is served: a name is no way into a foreign cluster. */
function limitedTo(workspace: WorkspacePath, decision: PlacementDecision, { syncTargets }: Model): PlacementDecision {
  const isServed = ({ target }: { readonly target: TargetId }): boolean => {
    const syncTarget = syncTargets.get(target)?.object;
    return syncTarget === undefined || servesWorkspace(syncTarget, syncTargetOf(target).workspace, workspace);
  };
  return { ...decision, selected: decision.selected.filter(isServed), leaving: decision.leaving.filter(isServed) };
}

/** Whether the decision may be that of the new Placement: in one workspace by its source, across workspaces also by its name. */
function isFormerSelf(id: PlacementId, source: string, former: PlacementDecision, model: Model): boolean {
  if (former.sourceDigest !== source) return false;
  const workspace = workspaceOfPlacement(former.placement);
  if (workspace === workspaceOfPlacement(id)) return true;
  return nameOf(former.placement) === nameOf(id) && !isUnreadable(model, workspace);
}

/**
 * Names that changed hands: a Placement that is to the letter what another one was, where that one is gone, or is itself what
 * a third one was. So two that swap their names, or all in a row, stay where they are. By former name.
 */
function changedHands(model: Model, previous: Decisions, specDigest: SpecDigest) {
  const specs = new Map([...model.placements].map(([id, { object }]) => [id, specDigest(object.spec)]));
  const arrived = [...specs].filter(([id, spec]) => previous.has(id) && previous.get(id)?.specDigest !== spec);
  const pairs = new Map<PlacementId, PlacementId>();
  if (arrived.length === 0) return pairs;
  const changed = new Set(arrived.map(([id]) => id));
  const departed = [...previous.values()].filter(({ placement: p }) => changed.has(p) || !model.placements.has(p));
  const fresh = [...specs].filter(([id]) => !previous.has(id));
  for (const [id, spec] of [...arrived, ...fresh]) {
    const isFormer = ({ placement, specDigest }: PlacementDecision): boolean =>
      specDigest === spec && !pairs.has(placement) && workspaceOfPlacement(placement) === workspaceOfPlacement(id);
    const former = departed.find(isFormer);
    if (former !== undefined) pairs.set(former.placement, id);
  }
  return closed(pairs, model);
}

/** Without those whose former name somebody still has who is nobody's heir: that one was edited, and is itself. */
function closed(pairs: Map<PlacementId, PlacementId>, model: Model): Map<PlacementId, PlacementId> {
  for (let isSettled = false; !isSettled; ) {
    const heirs = new Set(pairs.values());
    const open = [...pairs.keys()].filter((former) => model.placements.has(former) && !heirs.has(former));
    for (const former of open) pairs.delete(former);
    isSettled = open.length === 0;
  }
  return pairs;
}

/** Pairs in order of id, those of one workspace first; a vanished decision is inherited once. */
export function inheritRenamed(model: Model, previous: Decisions, specDigest: SpecDigest): Inheritance {
  const decisions = new Map<PlacementId, PlacementDecision>();
  const heirs = changedHands(model, previous, specDigest);
  for (const [former, id] of heirs) {
    const decision = previous.get(former);
    if (decision !== undefined) decisions.set(id, { ...decision, placement: id });
  }
  const vanished = [...previous.values()].filter((d) => !model.placements.has(d.placement));
  if (vanished.length === 0) return { decisions, heirs };
  const fresh = [...model.placements].filter(([id]) => !previous.has(id));
  for (const isMoved of [false, true]) {
    for (const [id, { object }] of fresh) {
      const workspace = workspaceOfPlacement(id);
      const source = digestOf(object.spec.source);
      const candidates = vanished.filter(
        ({ placement }) => !heirs.has(placement) && (workspaceOfPlacement(placement) !== workspace) === isMoved,
      );
      const former = candidates.find((d) => isFormerSelf(id, source, d, model));
      if (former === undefined || decisions.has(id)) continue;
      heirs.set(former.placement, id);
      const kept = isMoved ? limitedTo(workspace, former, model) : former;
      decisions.set(id, { ...kept, placement: id });
    }
  }
  return { decisions, heirs };
}
