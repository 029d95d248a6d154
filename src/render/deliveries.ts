// What each target should get: the union over placements, with contradictions settled in favour of what is there.
import {
  type Diagnostic,
  type FileBlob,
  formatRef,
  type IndexEntry,
  type Observation,
  type PlacementId,
  refKey,
  removalId,
  type TargetId,
  type TargetIndex,
  type WorkspacePath,
} from '../api/index.ts';
import type { Model, Workload } from '../load/index.ts';
import { type Claim, claimsOf, describeClaim, type RefusedClaim } from './claims.ts';
import { describeRefusal, freeze } from './frozen-claims.ts';
import { type Judges, judgesOf, withObjections } from './judges.ts';
import type { RenderMemo } from './memo.ts';
import { refusalFindings } from './refusal-findings.ts';
import { admitClaims, type History, type Incumbent } from './tenancy.ts';

/** One object for one target. */
export interface Delivery {
  readonly workload: Workload;
  readonly blob: FileBlob;
  /** Sorted, of one workspace. */
  readonly placements: readonly PlacementId[];
}

/** A contradiction, or a refusal, that leaves some workspaces without the object: what they have of it stays, nothing new is delivered. */
export interface Contested {
  readonly workspaces: ReadonlySet<WorkspacePath>;
  readonly message: string;
}

export interface TargetDeliveries {
  /** By refKey, as the next. */
  readonly delivered: ReadonlyMap<string, Delivery>;
  readonly contested: ReadonlyMap<string, Contested>;
}

export interface DeliveryInput extends History {
  readonly model: Model;
  /** What every target had, under the names of now. */
  readonly before: ReadonlyMap<TargetId, TargetIndex>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
}

/** The claim that the object on the target came from: the same bytes, else the only content of the placements that delivered it. */
function incumbentClaim(claims: readonly Claim[], previous: IndexEntry | undefined): Claim | undefined {
  if (previous === undefined) return undefined;
  const same = claims.find((c) => c.blob.id === previous.digest);
  if (same) return same;
  const before = claims.filter((c) => previous.placements.includes(c.placement));
  return new Set(before.map((c) => c.blob.id)).size === 1 ? before[0] : undefined;
}

interface Settled {
  readonly delivery?: Delivery;
  /** Set when any claim is not fulfilled. */
  readonly message?: string;
}

/** Of claims of one workspace. */
function settle(claims: readonly Claim[], previous: IndexEntry | undefined): Settled {
  const [first] = claims;
  if (first === undefined) return {};
  const distinct = new Set(claims.map((c) => c.blob.id)).size;
  const chosen = distinct === 1 ? first : incumbentClaim(claims, previous);
  const kept = chosen === undefined ? [] : claims.filter((c) => c.blob.id === chosen.blob.id);
  const delivery = chosen && {
    workload: chosen.workload,
    blob: chosen.blob,
    placements: [...new Set(kept.map((c) => c.placement))].sort(),
  };
  if (distinct === 1) return delivery ? { delivery } : {};
  const sources = [...new Set(claims.map(describeClaim))].join(' and ');
  const fate = chosen ? `the copy of ${describeClaim(chosen)} stays` : 'none of them is delivered';
  const message = `${formatRef(first.workload.ref)} is delivered with different content by ${sources}: ${fate}; let one source own it`;
  return { ...(delivery ? { delivery } : {}), message };
}

function incumbents(target: TargetId, { before, observations }: DeliveryInput): (key: string) => Incumbent {
  const index = before.get(target);
  const gone = new Set(observations.get(target)?.gone);
  const entries = new Map(index?.objects.map((e) => [refKey(e.ref), e]));
  const removals = new Map(index?.removals.filter((r) => !gone.has(removalId(r))).map((r) => [refKey(r.ref), r]));
  return (key) => ({ entry: entries.get(key), removal: removals.get(key) });
}

/** As long as an object is refused where it is to go, its copies elsewhere stay. */
function unmade(claims: readonly RefusedClaim[]): Contested {
  const workspaces = new Set(claims.map(({ workspace }) => workspace));
  return { workspaces, message: [...new Set(claims.map(describeRefusal))].join('; ') };
}

/** Deliveries of every target that holds a placement, and a diagnostic for each contradiction and each refusal. */
export function deliveries(
  input: DeliveryInput,
  memo: RenderMemo,
  judges: Judges = judgesOf(input.model, input.before),
): { readonly targets: ReadonlyMap<TargetId, TargetDeliveries>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = new Map<string, Diagnostic>();
  const tell = (message: string, claims: readonly Claim[]): void => {
    const position = claims[0]?.workload.position;
    diagnostics.set(message, { code: 'ConflictingDeliverers', severity: 'error', message, ...position });
  };
  const targets = new Map<TargetId, TargetDeliveries>();
  const findings = refusalFindings();
  for (const [target, made] of claimsOf(input.model, input.decisions, judges.ofObjects, memo)) {
    const wanted = withObjections(target, made, judges.ofTargets, findings);
    const incumbentOf = incumbents(target, input);
    const delivered = new Map<string, Delivery>();
    const { claims: objects, missing } = freeze(wanted, (key) => incumbentOf(key).entry);
    const contested = new Map([...missing].map(([key, claims]) => [key, unmade(claims)]));
    for (const [key, claims] of objects) {
      const incumbent = incumbentOf(key);
      const { admitted, refused, message: foreign } = admitClaims(claims, incumbent, input);
      const { delivery, message } = settle(admitted, incumbent.entry);
      if (delivery) delivered.set(key, delivery);
      if (foreign !== undefined) tell(foreign, refused);
      if (message !== undefined) tell(message, admitted);
      const without = delivery ? refused : claims;
      if (without.length === 0) continue;
      const workspaces = new Set(without.map(({ workspace }) => workspace));
      contested.set(key, { workspaces, message: message ?? foreign ?? '' });
    }
    targets.set(target, { delivered, contested });
  }
  return { targets, diagnostics: [...diagnostics.values(), ...findings.all(input.model)] };
}
