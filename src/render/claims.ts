// Claims: which placement wants which object, with which bytes, on which target.
import {
  choosesClusters,
  clusterChoice,
  isPaused,
  type KubeObject,
  type PlacementDecision,
  type PlacementId,
  refKey,
  sameItems,
  stockOf,
  type TargetId,
  type WorkspacePath,
  workloadsOf,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Model, Workload } from '../load/index.ts';
import { type Delivery, isSameDelivery, refThere } from './delivery.ts';
import { transformationsOf } from './fleet-policies/index.ts';
import type { Made } from './made-object.ts';
import type { Mapped, Mappings } from './mapping/index.ts';
import type { RenderMemo } from './memo.ts';
import { type ObjectJudge, Refusal, type RefusalCause } from './refusals/index.ts';
import { targetViews } from './target-views.ts';
import { variantsOf } from './variants.ts';

export interface Claim extends Delivery {
  readonly placement: PlacementId;
  /** It alone: a claim that nobody else makes is the delivery. */
  readonly placements: readonly [PlacementId];
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

/** What a placement wants on a target. */
type Part = readonly (readonly [key: string, claim: MadeClaim | RefusedClaim])[];

/** Of all placements together. */
class Gathered implements TargetClaims {
  readonly claims = new Map<string, MadeClaim[]>();
  readonly refused: (readonly [string, RefusedClaim])[] = [];

  constructor(parts: readonly Part[]) {
    for (const part of parts) for (const [key, claim] of part) this.#add(key, claim);
  }

  #add(key: string, claim: MadeClaim | RefusedClaim): void {
    if ('cause' in claim) {
      this.refused.push([key, claim]);
      return;
    }
    const list = this.claims.get(key);
    if (list) list.push(claim);
    else this.claims.set(key, [claim]);
  }
}

function isSamePart(a: Part, b: Part): boolean {
  return (
    a.length === b.length &&
    a.every(([key, claim], at) => {
      const [other, before] = b[at] ?? [];
      return key === other && before !== undefined && isSameClaim(claim, before);
    })
  );
}

function isSameClaim(a: MadeClaim | RefusedClaim, b: MadeClaim | RefusedClaim): boolean {
  return !('cause' in a) && !('cause' in b) && isSameDelivery(a, b);
}

/** Parts of one placement as they were in the last pass, where they are equal: what is the same value is not looked into again. */
function partsAsBefore(placement: PlacementId, memo: RenderMemo) {
  const slot = `claims of/${placement}`;
  const before = memo.last<ReadonlyMap<TargetId, Part>>(slot);
  const parts = new Map<TargetId, Part>();
  const seen = new Map<Part, Part>();
  const [any] = before?.values() ?? [];
  memo.keep(slot, parts);
  return (target: TargetId, made: Part): Part => {
    const last = seen.get(made) ?? before?.get(target) ?? any;
    const part = last !== undefined && (seen.has(made) || isSamePart(made, last)) ? last : made;
    seen.set(made, part);
    parts.set(target, part);
    return part;
  };
}

interface KnownClaims {
  readonly parts: readonly Part[];
  readonly claims: TargetClaims;
}

/** The very claims of the last pass, when every placement wants what it wanted. */
function gatheredOnce(target: TargetId, parts: readonly Part[], memo: RenderMemo): TargetClaims {
  const slot = `claims on/${target}`;
  const known = memo.last<KnownClaims>(slot);
  if (known && sameItems(known.parts, parts)) return known.claims;
  const claims = new Gathered(parts);
  memo.keep(slot, { parts, claims });
  return claims;
}

/** Claims of all decisions, for each target that holds one of them; of an object where its annotations let it go. */
export function claimsOf(
  model: Model,
  decisions: ReadonlyMap<PlacementId, PlacementDecision>,
  mappings: Mappings,
  judges: readonly ObjectJudge[],
  memo: RenderMemo,
): ReadonlyMap<TargetId, TargetClaims> {
  const stock = stockOf(model.workloads);
  const views = targetViews(model);
  const policiesFor = transformationsOf(model.config.objects.transformations, views.ofFleet);
  const targets = new Map<TargetId, Part[]>();
  for (const [placement, decision] of decisions) {
    const sourced = model.placements.get(placement);
    // A paused Placement claims nothing: what it delivered is kept as it is (`departures.ts`).
    if (sourced === undefined || isPaused(decision)) continue;
    const workspace = workspaceOfPlacement(placement);
    const workloads = workloadsOf(placement, sourced.object.spec.source, stock);
    const describe = (
      workload: Workload,
      made: Made,
      mapped: Mapped | undefined,
    ): readonly [string, MadeClaim | RefusedClaim] => {
      const own = { workload, placement, placements: [placement] as const, workspace };
      const claim = mapped === undefined ? own : { ...own, mapped };
      return [
        refKey(refThere(claim)),
        made instanceof Refusal ? { ...claim, cause: made.cause } : { ...claim, ...made },
      ];
    };
    const choosing = workloads.filter(({ object }) => choosesClusters(object));
    const choices = new Map(choosing.map((workload) => [workload, clusterChoice(workload.object)]));
    const policies = policiesFor(placement, workloads);
    const given = { id: placement, placement: sourced, workloads, views, policies, mappings, judges, describe };
    const claimsFor = variantsOf(given, memo);
    const asBefore = partsAsBefore(placement, memo);
    for (const holder of [...decision.selected, ...decision.leaving]) {
      const { target } = holder;
      const made = claimsFor(holder);
      const going =
        choices.size === 0 ? made : made.filter(([, { workload }]) => choices.get(workload)?.(target) !== false);
      const parts = targets.get(target);
      const part = asBefore(target, going);
      if (parts) parts.push(part);
      else targets.set(target, [part]);
    }
  }
  return new Map([...targets].map(([target, parts]) => [target, gatheredOnce(target, parts, memo)]));
}
