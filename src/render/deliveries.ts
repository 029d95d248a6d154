// What each target should get: the union over placements, with contradictions settled in favour of what is there.
import {
  type Diagnostic,
  formatRef,
  type IndexEntry,
  isSameValue,
  type Observation,
  refKey,
  removalId,
  type TargetId,
  type TargetIndex,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { type Claim, claimsOf, describeClaim, type RefusedClaim, type TargetClaims } from './claims.ts';
import type { Contested, Delivery, TargetDeliveries } from './delivery.ts';
import { describeRefusal, freeze } from './frozen-claims.ts';
import { type Judges, judgesOf, withObjections } from './judges.ts';
import type { Mappings } from './mapping/index.ts';
import type { RenderMemo } from './memo.ts';
import { sharedWithPaused } from './paused-sharers.ts';
import { refusalFindings } from './refusal-findings.ts';
import { admitClaims, type History, type Incumbent } from './tenancy.ts';

export interface DeliveryInput extends History {
  readonly model: Model;
  /** What every target had, under the names of now. */
  readonly before: ReadonlyMap<TargetId, TargetIndex>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly mappings: Mappings;
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
  if (claims.length === 1) return { delivery: first };
  const distinct = new Set(claims.map((c) => c.blob.id)).size;
  const chosen = distinct === 1 ? first : incumbentClaim(claims, previous);
  const kept = chosen === undefined ? [] : claims.filter((c) => c.blob.id === chosen.blob.id);
  const delivery = chosen && {
    workload: chosen.workload,
    ...(chosen.mapped && { mapped: chosen.mapped }),
    blob: chosen.blob,
    placements: [...new Set(kept.map((c) => c.placement))].sort(),
  };
  if (distinct === 1) return delivery ? { delivery } : {};
  const sources = [...new Set(claims.map(describeClaim))].join(' and ');
  const fate = chosen ? `the copy of ${describeClaim(chosen)} stays` : 'none of them is delivered';
  const message = `${formatRef(first.workload.ref)} is delivered with different content by ${sources}: ${fate}; let one source own it`;
  return { ...(delivery ? { delivery } : {}), message };
}

/** What a target has, by refKey; made once for each index. */
export function entriesByKey(index: TargetIndex | undefined, memo: RenderMemo): ReadonlyMap<string, IndexEntry> {
  if (index === undefined) return new Map();
  return memo.derived('entries by key', index, () => new Map(index.objects.map((e) => [refKey(e.ref), e])));
}

function incumbents(
  index: TargetIndex | undefined,
  observation: Observation | undefined,
  memo: RenderMemo,
): (key: string) => Incumbent {
  const gone = new Set(observation?.gone);
  const entries = entriesByKey(index, memo);
  const removals = new Map(index?.removals.filter((r) => !gone.has(removalId(r))).map((r) => [refKey(r.ref), r]));
  return (key) => ({ entry: entries.get(key), removal: removals.get(key) });
}

/** As long as an object is refused where it is to go, its copies elsewhere stay. */
function unmade(claims: readonly RefusedClaim[]): Contested {
  const workspaces = new Set(claims.map(({ workspace }) => workspace));
  return { workspaces, message: [...new Set(claims.map(describeRefusal))].join('; ') };
}

type Tell = (message: string, claims: readonly Claim[]) => void;

interface SettledClaims extends TargetDeliveries {
  /** Nobody contests anything: no more was looked at than the claims and what the target has. */
  readonly isPlain: boolean;
}

function settleAll(wanted: TargetClaims, incumbentOf: (key: string) => Incumbent, history: History, tell: Tell) {
  const delivered = new Map<string, Delivery>();
  const { claims: objects, missing } = freeze(wanted, (key) => incumbentOf(key).entry);
  const contested = new Map([...missing].map(([key, claims]) => [key, unmade(claims)]));
  let isPlain = wanted.refused.length === 0;
  for (const [key, claims] of objects) {
    const incumbent = incumbentOf(key);
    const { admitted, refused, message: foreign, isPlain: isAlone } = admitClaims(claims, incumbent, history);
    const { delivery, message } = settle(admitted, incumbent.entry);
    isPlain &&= isAlone === true && message === undefined;
    if (delivery) delivered.set(key, delivery);
    if (foreign !== undefined) tell(foreign, refused);
    if (message !== undefined) tell(message, admitted);
    const without = delivery ? refused : claims;
    if (without.length === 0) continue;
    const workspaces = new Set(without.map(({ workspace }) => workspace));
    contested.set(key, { workspaces, message: message ?? foreign ?? '' });
  }
  return { delivered, contested, isPlain } satisfies SettledClaims;
}

interface KnownDeliveries {
  readonly wanted: TargetClaims;
  readonly index: TargetIndex | undefined;
  readonly gone: readonly string[] | undefined;
  readonly settled: SettledClaims;
}

/** What is wanted as in the last pass, of a target that has what it had, and about which there was nothing to say, is the same. */
function settledOnce(
  target: TargetId,
  wanted: TargetClaims,
  { before, observations, ...history }: DeliveryInput,
  tell: Tell,
  memo: RenderMemo,
): TargetDeliveries {
  const slot = `deliveries/${target}`;
  const known = memo.last<KnownDeliveries>(slot);
  const index = before.get(target);
  const observation = observations.get(target);
  const isSame = known?.settled.isPlain && known.wanted === wanted && known.index === index;
  if (isSame && isSameValue(known.gone, observation?.gone)) return known.settled;
  const settled = settleAll(wanted, incumbents(index, observation, memo), history, tell);
  memo.keep<KnownDeliveries>(slot, { wanted, index, gone: observation?.gone, settled });
  return settled;
}

/** Deliveries of every target that holds a placement, and a diagnostic for each contradiction and each refusal. */
export function deliveries(
  input: DeliveryInput,
  memo: RenderMemo,
  judges: Judges = judgesOf(input.model, input, memo),
): { readonly targets: ReadonlyMap<TargetId, TargetDeliveries>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = new Map<string, Diagnostic>();
  const tell: Tell = (message, claims) => {
    const position = claims[0]?.workload.position;
    diagnostics.set(message, { code: 'ConflictingDeliverers', severity: 'error', message, ...position });
  };
  const targets = new Map<TargetId, TargetDeliveries>();
  const findings = refusalFindings();
  for (const [target, made] of claimsOf(input.model, input.decisions, input.mappings, judges.ofObjects, memo)) {
    const wanted = withObjections(target, made, judges.ofTargets, findings);
    targets.set(target, settledOnce(target, wanted, input, tell, memo));
  }
  const shared = sharedWithPaused(targets, input);
  return { targets: shared, diagnostics: [...diagnostics.values(), ...findings.all(input.model)] };
}
