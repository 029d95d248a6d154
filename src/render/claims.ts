// Claims: which placement wants which object, with which bytes, on which target.
import {
  canonicalYaml,
  clusterChoice,
  type FileBlob,
  fileBlob,
  isPaused,
  type PlacementDecision,
  type PlacementId,
  refKey,
  stockOf,
  type TargetId,
  type WorkspacePath,
  workloadsOf,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Model, Workload } from '../load/index.ts';
import type { RenderMemo } from './memo.ts';

export interface Claim {
  readonly workload: Workload;
  readonly blob: FileBlob;
  readonly placement: PlacementId;
  /** Of the placement: it is what contends for the object, whoever of its children wrote it. */
  readonly workspace: WorkspacePath;
}

/** By refKey, in the order of placements. */
export type Claims = ReadonlyMap<string, readonly Claim[]>;

/** For messages: `root/web (workloads/web.yaml:1)`. */
export function describeClaim({ workload, placement }: Claim): string {
  return `${placement} (${workload.position.file}:${workload.position.line})`;
}

/** Claims of all decisions, for each target that holds one of them; of an object where its annotations let it go. */
export function claimsOf(
  model: Model,
  decisions: ReadonlyMap<PlacementId, PlacementDecision>,
  memo: RenderMemo,
): ReadonlyMap<TargetId, Claims> {
  const stock = stockOf(model.workloads);
  const targets = new Map<TargetId, Map<string, Claim[]>>();
  for (const [placement, decision] of decisions) {
    const sourced = model.placements.get(placement);
    const holders = [...decision.selected, ...decision.leaving].map((t) => t.target);
    // A paused Placement claims nothing: what it delivered is kept as it is (`departures.ts`).
    if (sourced === undefined || isPaused(decision)) continue;
    const workspace = workspaceOfPlacement(placement);
    const claims = workloadsOf(placement, sourced.object.spec.source, stock).map((workload) => {
      const blob = memo.manifest(workload.digest, () => fileBlob(canonicalYaml(workload.object)));
      const claim: Claim = { workload, blob, placement, workspace };
      return { key: refKey(workload.ref), claim, mayGoTo: clusterChoice(workload.object) };
    });
    for (const target of holders) {
      const objects = targets.get(target) ?? new Map<string, Claim[]>();
      targets.set(target, objects);
      for (const { key, claim, mayGoTo } of claims) {
        if (!mayGoTo(target)) continue;
        const list = objects.get(key);
        if (list) list.push(claim);
        else objects.set(key, [claim]);
      }
    }
  }
  return targets;
}
