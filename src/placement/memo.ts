// What was decided before on equal input, and what placements hold: an unchanged placement costs a few comparisons.
import type { Digest, PlacementDecision, PlacementId, PlacementSpec } from '../api/index.ts';
import type { Workload } from '../load/index.ts';
import type { Demand } from './demand.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** All that a decision was computed from. */
export interface Basis {
  readonly spec: PlacementSpec;
  readonly demand: Demand;
  readonly previous: PlacementDecision | undefined;
  /** Of what can move a copy that is there. */
  readonly keeping: Digest;
  /** Of what else decides about new work. */
  readonly choosing: Digest;
  /** Which of its targets are to be emptied. */
  readonly evictions: string;
}

export interface Decided {
  readonly decision: PlacementDecision;
  /**
   * On what it depends beside what can move a copy. `nothing`: as many are chosen as are wanted. `targets`: more are wanted,
   * and readiness, APIs and the like decide. `everything`: also what others hold, or time.
   */
  readonly dependsOn: 'nothing' | 'targets' | 'everything';
  /** It holds until then: something is tolerated for a time. */
  readonly until: Date | undefined;
}

export interface PlaceMemo {
  /** Follows the decisions from pass to pass. */
  readonly ledger: Ledger;
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

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

interface Remembered extends Basis, Decided {
  readonly at: Date;
}

function holds(known: Remembered, basis: Basis, now: Date): boolean {
  // Before `at`: the clock was set back, and times that are data may be of the future now.
  if (known.until !== undefined && (now >= known.until || now < known.at)) return false;
  if (known.spec !== basis.spec || known.demand !== basis.demand || known.previous !== basis.previous) return false;
  if (known.keeping !== basis.keeping || known.evictions !== basis.evictions) return false;
  if (known.dependsOn === 'everything') return false;
  return known.dependsOn === 'nothing' || known.choosing === basis.choosing;
}

export function createPlaceMemo(): PlaceMemo {
  const last = new Map<PlacementId, Remembered>();
  const demands = new Map<PlacementId, KnownDemand>();
  const ledger = createLedger();
  return {
    ledger,
    demand(id, spec, workloads, compute) {
      const known = demands.get(id);
      if (known?.spec === spec && areSame(known.demand.workloads, workloads)) return known.demand;
      const demand = compute();
      demands.set(id, { spec, demand });
      return demand;
    },
    remember(id, basis, now, compute) {
      const known = last.get(id);
      if (known !== undefined && holds(known, basis, now)) return known.decision;
      const decided = compute();
      if (decided.decision === basis.previous) last.set(id, { ...basis, ...decided, at: now });
      else last.delete(id);
      return decided.decision;
    },
    keepOnly(ids) {
      ledger.keepOnly(ids);
      for (const map of [last, demands]) for (const id of map.keys()) if (!ids.has(id)) map.delete(id);
    },
  };
}
