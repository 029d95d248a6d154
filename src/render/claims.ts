// Claims: which placement wants which object, with which bytes, on which target.
import {
  canonicalYaml,
  type FileBlob,
  fileBlob,
  isPaused,
  type PlacementDecision,
  type PlacementId,
  refKey,
  type Share,
  type Shares,
  stockOf,
  type TargetId,
  type WorkspacePath,
  withShare,
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

/** An object of a placement, as it is written. */
interface Wanted {
  /** Its refKey. */
  readonly key: string;
  readonly claim: Claim;
}

/** The object as one target gets it: where it is divided, with the share of that target. */
function claimOn({ replicas, completions }: Shares, { key, claim }: Wanted, memo: RenderMemo): Claim {
  const count = replicas?.[key];
  if (count === undefined) return claim;
  const pods = completions?.[key];
  const share: Share = pods === undefined ? { count } : { count, completions: pods };
  const { workload } = claim;
  const blob = memo.manifest(`${workload.digest} ${count} ${pods ?? ''}`, () =>
    fileBlob(canonicalYaml(withShare(workload.object, share))),
  );
  return { ...claim, blob };
}

/** Claims of all decisions, for each target that holds one of them. */
export function claimsOf(
  model: Model,
  decisions: ReadonlyMap<PlacementId, PlacementDecision>,
  memo: RenderMemo,
): ReadonlyMap<TargetId, Claims> {
  const stock = stockOf(model.workloads);
  const targets = new Map<TargetId, Map<string, Claim[]>>();
  for (const [placement, decision] of decisions) {
    const sourced = model.placements.get(placement);
    // A paused Placement claims nothing: what it delivered is kept as it is (`departures.ts`).
    if (sourced === undefined || isPaused(decision)) continue;
    const workspace = workspaceOfPlacement(placement);
    const wanted = workloadsOf(placement, sourced.object.spec.source, stock).map((workload): Wanted => {
      const blob = memo.manifest(workload.digest, () => fileBlob(canonicalYaml(workload.object)));
      return { key: refKey(workload.ref), claim: { workload, blob, placement, workspace } };
    });
    for (const holder of [...decision.selected, ...decision.leaving]) {
      const objects = targets.get(holder.target) ?? new Map<string, Claim[]>();
      targets.set(holder.target, objects);
      for (const one of wanted) {
        const claim = claimOn(holder, one, memo);
        const list = objects.get(one.key);
        if (list) list.push(claim);
        else objects.set(one.key, [claim]);
      }
    }
  }
  return targets;
}
