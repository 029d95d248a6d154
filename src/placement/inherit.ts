// A renamed Placement keeps its decision: a new one with the same source as one that vanished in the same commit inherits it.
import {
  digestOf,
  isUnreadable,
  type PlacementDecision,
  type PlacementId,
  type TargetId,
  type WorkspacePath,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { servesWorkspace } from './filters/index.ts';

export interface Inheritance {
  /** What each heir takes over. */
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** The heir of each that vanished. */
  readonly heirs: ReadonlyMap<PlacementId, PlacementId>;
}

function nameOf(id: PlacementId): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Moved to another workspace, it keeps what it had where its new workspace is served: a name is no way into a foreign cluster. */
function limitedTo(workspace: WorkspacePath, decision: PlacementDecision, { syncTargets }: Model): PlacementDecision {
  const isServed = ({ target }: { readonly target: TargetId }): boolean => {
    const syncTarget = syncTargets.get(target)?.object;
    return syncTarget === undefined || servesWorkspace(target, syncTarget, workspace);
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

/** Pairs in order of id, those of one workspace first; a vanished decision is inherited once. */
export function inheritRenamed(model: Model, previous: ReadonlyMap<PlacementId, PlacementDecision>): Inheritance {
  const vanished = [...previous.values()].filter((d) => !model.placements.has(d.placement));
  const decisions = new Map<PlacementId, PlacementDecision>();
  const heirs = new Map<PlacementId, PlacementId>();
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
