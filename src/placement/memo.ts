// What was decided before on equal input, and what placements hold: an unchanged placement costs a few comparisons.
import {
  type Digest,
  digestOf,
  type PlacementDecision,
  type PlacementId,
  type PlacementSpec,
  sameItems,
  type TargetId,
} from '../api/index.ts';
import type { Workload } from '../load/index.ts';
import { type Changes, createChanges } from './changes.ts';
import type { Demand } from './demand.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** What is a placement's own of all that its decision is computed from. */
export interface Basis {
  readonly spec: PlacementSpec;
  readonly demand: Demand;
  readonly previous: PlacementDecision | undefined;
  /** Digest of what is known of targets and matters to this placement alone; asked only when that can change the decision. */
  readonly choosing: () => string;
}

export interface Decided {
  readonly decision: PlacementDecision;
  /**
   * On what it depends beside its own and what can move a copy. `nothing`: as many are chosen as are wanted. `targets`: more are wanted,
   * and all that is known of targets decides. `everything`: also what others hold, or time.
   */
  readonly dependsOn: 'nothing' | 'targets' | 'everything';
  /** It holds until then: something is tolerated for a time. */
  readonly until: Date | undefined;
}

export interface PlaceMemo {
  /** Follows the decisions from pass to pass. */
  readonly ledger: Ledger;
  /** Must have been told the facts of the pass before anything is remembered. */
  readonly changes: Changes;
  /** Of a spec, worked out once. */
  specDigest(spec: PlacementSpec): Digest;
  /** The same value as long as spec and objects are the same. */
  demand(id: PlacementId, spec: PlacementSpec, workloads: readonly Workload[], compute: () => Demand): Demand;
  /**
   * The remembered decision when its basis is that of the last time, else `compute()`. Only what comes out as `previous` is
   * remembered: anything new holds the time at which it was decided.
   */
  remember(id: PlacementId, basis: Basis, now: Date, compute: () => Decided): PlacementDecision;
  /** Forgets placements that are not in the list any more. */
  keepOnly(ids: ReadonlySet<PlacementId>): void;
}

interface KnownDemand {
  readonly spec: PlacementSpec;
  readonly demand: Demand;
}

/** What is known of the last time, and in which pass that was. */
interface Known extends Omit<Basis, 'choosing'>, Decided {
  readonly pass: number;
  /** Undefined while it does not depend on targets. */
  readonly choosing: string | undefined;
  readonly at: Date;
}

/** A target that is gone, or whose facts changed since. */
function isMoved({ previous, pass }: Known, changes: Changes): boolean {
  if (changes.anyKeeping <= pass) return false;
  const isChanged = (target: TargetId): boolean => {
    const at = changes.keeping(target);
    return at === 0 || at > pass;
  };
  return previous?.selected.some(({ target }) => isChanged(target)) ?? false;
}

/** Before `at`: the clock was set back, and times that are data may be of the future now. */
function isOver({ until, at }: Known, now: Date): boolean {
  return until !== undefined && (now >= until || now < at);
}

function holds(known: Known, basis: Basis, changes: Changes): boolean {
  if (known.spec !== basis.spec || known.demand !== basis.demand || known.previous !== basis.previous) return false;
  if (changes.places > known.pass || known.dependsOn === 'everything') return false;
  if (known.dependsOn === 'nothing') return !isMoved(known, changes);
  return changes.targets <= known.pass && known.choosing === basis.choosing();
}

export function createPlaceMemo(): PlaceMemo {
  const last = new Map<PlacementId, Known>();
  const demands = new Map<PlacementId, KnownDemand>();
  const specDigests = new WeakMap<PlacementSpec, Digest>();
  const ledger = createLedger();
  const changes = createChanges();
  return {
    ledger,
    changes,
    specDigest(spec) {
      const digest = specDigests.get(spec) ?? digestOf(spec);
      specDigests.set(spec, digest);
      return digest;
    },
    demand(id, spec, workloads, compute) {
      const known = demands.get(id);
      if (known?.spec === spec && sameItems(known.demand.workloads, workloads)) return known.demand;
      const demand = compute();
      demands.set(id, { spec, demand });
      return demand;
    },
    remember(id, basis, now, compute) {
      const known = last.get(id);
      if (known !== undefined && !isOver(known, now) && holds(known, basis, changes)) return known.decision;
      const decided = compute();
      const choosing = decided.dependsOn === 'targets' ? basis.choosing() : undefined;
      const fresh = { ...basis, ...decided, choosing, pass: changes.pass, at: now };
      if (decided.decision === basis.previous) last.set(id, fresh);
      else last.delete(id);
      return decided.decision;
    },
    keepOnly(ids) {
      ledger.keepOnly(ids);
      for (const map of [last, demands]) for (const id of map.keys()) if (!ids.has(id)) map.delete(id);
    },
  };
}
