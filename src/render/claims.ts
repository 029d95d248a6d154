// Claims: which placement wants which object, with which bytes, on which target.
import {
  choosesClusters,
  clusterChoice,
  type FileBlob,
  isPaused,
  type KubeObject,
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
import { transformationsOf } from './fleet-policies/index.ts';
import type { RenderMemo } from './memo.ts';
import { type ObjectJudge, Refusal, type RefusalCause } from './refusals/index.ts';
import { targetViews } from './target-views.ts';
import { type Made, variantsOf } from './variants.ts';

export interface Claim {
  readonly workload: Workload;
  readonly blob: FileBlob;
  readonly placement: PlacementId;
  /** Of the placement: it is what contends for the object, whoever of its children wrote it. */
  readonly workspace: WorkspacePath;
}

/** On an object that was made now. */
export interface MadeClaim extends Claim {
  /** What the bytes say. */
  readonly object: () => KubeObject;
}

/** A placement wants the object there, and cannot or must not deliver it. */
export interface RefusedClaim extends Omit<Claim, 'blob'> {
  readonly cause: RefusalCause;
}

/** By refKey, in the order of placements. */
export type Claims<Each extends Claim = Claim> = ReadonlyMap<string, readonly Each[]>;

/** What is wanted on one target. */
export interface TargetClaims {
  readonly claims: Claims<MadeClaim>;
  readonly refused: readonly (readonly [key: string, claim: RefusedClaim])[];
}

/** For messages: `root/web (workloads/web.yaml:1)`. */
export function describeClaim({ workload, placement }: Omit<Claim, 'blob'>): string {
  return `${placement} (${workload.position.file}:${workload.position.line})`;
}

/** Claims of one target while they are gathered. */
class Gathered implements TargetClaims {
  readonly claims = new Map<string, MadeClaim[]>();
  readonly refused: (readonly [string, RefusedClaim])[] = [];

  add(key: string, claim: MadeClaim | RefusedClaim): void {
    if ('cause' in claim) {
      this.refused.push([key, claim]);
      return;
    }
    const list = this.claims.get(key);
    if (list) list.push(claim);
    else this.claims.set(key, [claim]);
  }
}

/** Claims of all decisions, for each target that holds one of them; of an object where its annotations let it go. */
export function claimsOf(
  model: Model,
  decisions: ReadonlyMap<PlacementId, PlacementDecision>,
  judges: readonly ObjectJudge[],
  memo: RenderMemo,
): ReadonlyMap<TargetId, TargetClaims> {
  const stock = stockOf(model.workloads);
  const views = targetViews(model);
  const policiesFor = transformationsOf(model.config.objects.transformations, views.ofFleet);
  const targets = new Map<TargetId, Gathered>();
  for (const [placement, decision] of decisions) {
    const sourced = model.placements.get(placement);
    // A paused Placement claims nothing: what it delivered is kept as it is (`departures.ts`).
    if (sourced === undefined || isPaused(decision)) continue;
    const workspace = workspaceOfPlacement(placement);
    const workloads = workloadsOf(placement, sourced.object.spec.source, stock);
    const describe = (workload: Workload, made: Made): readonly [string, MadeClaim | RefusedClaim] => {
      const claim = { workload, placement, workspace };
      return [refKey(workload.ref), made instanceof Refusal ? { ...claim, cause: made.cause } : { ...claim, ...made }];
    };
    const choosing = workloads.filter(({ object }) => choosesClusters(object));
    const choices = new Map(choosing.map((workload) => [workload, clusterChoice(workload.object)]));
    const policies = policiesFor(placement, workloads);
    const claimsFor = variantsOf({ placement: sourced, workloads, views, policies, judges, describe }, memo);
    for (const holder of [...decision.selected, ...decision.leaving]) {
      const gathered = targets.get(holder.target) ?? new Gathered();
      targets.set(holder.target, gathered);
      for (const [key, claim] of claimsFor(holder)) {
        if (choices.get(claim.workload)?.(holder.target) !== false) gathered.add(key, claim);
      }
    }
  }
  return targets;
}
