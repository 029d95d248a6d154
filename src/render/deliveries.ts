// What each target should get: the union over placements, with contradictions settled in favour of what is there.
import {
  canonicalYaml,
  type Diagnostic,
  type FileBlob,
  fileBlob,
  formatRef,
  type IndexEntry,
  type PlacementDecision,
  type PlacementId,
  refKey,
  type TargetId,
  type TargetIndex,
} from '../api/index.ts';
import type { Model, Workload } from '../load/index.ts';
import type { RenderMemo } from './memo.ts';
import { workloadsOf } from './sources.ts';

/** One object for one target. */
export interface Delivery {
  readonly workload: Workload;
  readonly blob: FileBlob;
  /** Sorted. */
  readonly placements: readonly PlacementId[];
}

/** A contradiction that nobody's earlier delivery settles: what is there stays, nothing new is delivered. */
export interface Contested {
  readonly refKey: string;
  readonly message: string;
}

export interface TargetDeliveries {
  readonly delivered: ReadonlyMap<string, Delivery>;
  readonly contested: ReadonlyMap<string, Contested>;
}

interface Claim {
  readonly workload: Workload;
  readonly blob: FileBlob;
  readonly placement: PlacementId;
}

/** Claims per target and object, in the order of placements. */
function claimsOf(
  model: Model,
  decisions: ReadonlyMap<PlacementId, PlacementDecision>,
  memo: RenderMemo,
): ReadonlyMap<TargetId, ReadonlyMap<string, readonly Claim[]>> {
  const targets = new Map<TargetId, Map<string, Claim[]>>();
  for (const [placement, decision] of decisions) {
    const sourced = model.placements.get(placement);
    const holders = [...decision.selected, ...decision.leaving].map((t) => t.target);
    // A suspended Placement claims nothing: what it delivered is kept as it is (`departures.ts`).
    if (sourced === undefined || decision.held === 'Suspended') continue;
    const claims = workloadsOf(sourced.object.spec.source, model.workloads).map((workload): [string, Claim] => {
      const blob = memo.manifest(workload.digest, () => fileBlob(canonicalYaml(workload.object)));
      return [refKey(workload.ref), { workload, blob, placement }];
    });
    for (const target of holders) {
      const objects = targets.get(target) ?? new Map<string, Claim[]>();
      targets.set(target, objects);
      for (const [key, claim] of claims) {
        const list = objects.get(key);
        if (list) list.push(claim);
        else objects.set(key, [claim]);
      }
    }
  }
  return targets;
}

/** The claim that the object on the target came from: the same bytes, else the only content of the placements that delivered it. */
function incumbent(claims: readonly Claim[], previous: IndexEntry | undefined): Claim | undefined {
  if (previous === undefined) return undefined;
  const same = claims.find((c) => c.blob.id === previous.digest);
  if (same) return same;
  const before = claims.filter((c) => previous.placements.includes(c.placement));
  return new Set(before.map((c) => c.blob.id)).size === 1 ? before[0] : undefined;
}

function describe({ workload, placement }: Claim): string {
  return `${placement} (${workload.position.file}:${workload.position.line})`;
}

function settle(
  key: string,
  claims: readonly Claim[],
  previous: IndexEntry | undefined,
): { readonly delivery?: Delivery; readonly contested?: Contested } {
  const distinct = new Set(claims.map((c) => c.blob.id)).size;
  const chosen = distinct === 1 ? claims[0] : incumbent(claims, previous);
  const kept = chosen === undefined ? [] : claims.filter((c) => c.blob.id === chosen.blob.id);
  const delivery = chosen && {
    workload: chosen.workload,
    blob: chosen.blob,
    placements: [...new Set(kept.map((c) => c.placement))].sort(),
  };
  if (distinct === 1) return delivery ? { delivery } : {};
  const [first] = claims;
  const sources = [...new Set(claims.map(describe))].join(' and ');
  const fate = chosen ? `the copy of ${describe(chosen)} stays` : 'none of them is delivered';
  const message = `${first ? formatRef(first.workload.ref) : key} is delivered with different content by ${sources}: ${fate}; let one source own it`;
  return { ...(delivery ? { delivery } : {}), contested: { refKey: key, message } };
}

/** Deliveries of every target that holds a placement, and a diagnostic for each contradiction. */
export function deliveries(
  model: Model,
  decisions: ReadonlyMap<PlacementId, PlacementDecision>,
  previous: ReadonlyMap<TargetId, TargetIndex>,
  memo: RenderMemo,
): { readonly targets: ReadonlyMap<TargetId, TargetDeliveries>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = new Map<string, Diagnostic>();
  const targets = new Map<TargetId, TargetDeliveries>();
  for (const [target, objects] of claimsOf(model, decisions, memo)) {
    const entries = new Map(previous.get(target)?.objects.map((e) => [refKey(e.ref), e]));
    const delivered = new Map<string, Delivery>();
    const contested = new Map<string, Contested>();
    for (const [key, claims] of objects) {
      const result = settle(key, claims, entries.get(key));
      if (result.delivery) delivered.set(key, result.delivery);
      if (!result.contested) continue;
      if (!result.delivery) contested.set(key, result.contested);
      const position = claims[0]?.workload.position;
      const { message } = result.contested;
      diagnostics.set(message, { code: 'ConflictingDeliverers', severity: 'error', message, ...position });
    }
    targets.set(target, { delivered, contested });
  }
  return { targets, diagnostics: [...diagnostics.values()] };
}
