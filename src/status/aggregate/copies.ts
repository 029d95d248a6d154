// Every object in every cluster, judged once: what was wanted (index), what is said of it (report), and whether to believe it.
import {
  type ClusterReport,
  type Health,
  type IndexEntry,
  type ObjectReport,
  type Observation,
  type PlacementId,
  refKey,
  type TargetId,
} from '../../api/index.ts';
import type { CopyOutcome } from '../fleet-status.ts';
import { worstHealth } from '../health/index.ts';
import type { AggregateInput } from '../input.ts';
import { acceptReport, isAvailable, reportsByRef } from '../observe/index.ts';
import { compareText } from '../order.ts';

/** One index entry with what became of it. */
export interface Copy {
  readonly target: TargetId;
  readonly entry: IndexEntry;
  readonly outcome: CopyOutcome;
  readonly health: Health;
  /** Why it is not applied. */
  readonly message?: string;
  /** Applied as wanted, and it works. */
  readonly isHealthy: boolean;
  /** The target is ready and told of this object. */
  readonly isReported: boolean;
  /** The live status as reported. */
  readonly status?: unknown;
}

export interface Copies {
  /** Ordered by target. */
  readonly byTarget: ReadonlyMap<TargetId, readonly Copy[]>;
  /** Ordered by target, then as in the index. */
  readonly byPlacement: ReadonlyMap<PlacementId, readonly Copy[]>;
  /** The reports that are believed. */
  readonly reports: ReadonlyMap<TargetId, ClusterReport>;
}

/** Judges all entries of all indexes. */
export function judgeCopies(input: AggregateInput): Copies {
  const byTarget = new Map<TargetId, readonly Copy[]>();
  const byPlacement = new Map<PlacementId, Copy[]>();
  const reports = new Map<TargetId, ClusterReport>();
  for (const [target, index] of [...input.indexes].sort(([a], [b]) => compareText(a, b))) {
    const accepted = acceptReport(target, index, input.reports.get(target));
    if (accepted.kind === 'accepted') reports.set(target, accepted.report);
    const told = accepted.kind === 'accepted' ? reportsByRef(accepted.report) : new Map<string, ObjectReport>();
    const observation = input.observations.get(target);
    const copies = index.objects.map((entry) => judge(entry, told.get(refKey(entry.ref)), { target, observation }));
    byTarget.set(target, copies);
    for (const copy of copies) addToPlacements(byPlacement, copy);
  }
  return { byTarget, byPlacement, reports };
}

function addToPlacements(byPlacement: Map<PlacementId, Copy[]>, copy: Copy): void {
  for (const placement of copy.entry.placements) {
    const list = byPlacement.get(placement);
    if (list) list.push(copy);
    else byPlacement.set(placement, [copy]);
  }
}

interface Place {
  readonly target: TargetId;
  readonly observation: Observation | undefined;
}

function judge(entry: IndexEntry, report: ObjectReport | undefined, { target, observation }: Place): Copy {
  const isReady = observation?.ready.status === true;
  const outcome = outcomeOf(entry, report);
  const message = outcome === 'Applied' ? undefined : (report?.message ?? PENDING.get(outcome));
  const health = isReady ? healthOfCopy(outcome, report) : silentHealth(report, observation);
  return {
    target,
    entry,
    outcome,
    health: outcome === 'Applied' && health.status === 'Healthy' ? { status: 'Healthy' } : health,
    ...(message === undefined ? {} : { message }),
    isHealthy: isReady && isAvailable(entry, report),
    isReported: isReady && report !== undefined,
    ...(report?.status === undefined ? {} : { status: report.status }),
  };
}

const PENDING: ReadonlyMap<CopyOutcome, string> = new Map([
  ['Pending', 'the syncer has not applied this version yet'],
  ['Waiting', 'the syncer waits for something else first'],
  ['Conflict', 'another field manager owns some of its fields'],
  ['Failed', 'the API server refused it'],
]);

function outcomeOf(entry: IndexEntry, report: ObjectReport | undefined): CopyOutcome {
  switch (report?.outcome) {
    case undefined:
      return 'Pending';
    case 'Conflict':
    case 'Failed':
    case 'Waiting':
      return report.outcome;
    case 'Created':
    case 'Configured':
    case 'Unchanged':
    case 'Adopted':
      return report.digest === entry.digest ? 'Applied' : 'Pending';
  }
}

/** What is not applied cannot be better than that: an older copy may well be healthy. */
function healthOfCopy(outcome: CopyOutcome, report: ObjectReport | undefined): Health {
  const live: Health = report?.health ?? { status: 'Progressing' };
  switch (outcome) {
    case 'Applied':
      return live;
    case 'Pending':
    case 'Waiting':
      return worstHealth([{ status: 'Progressing' }, live]);
    case 'Conflict':
    case 'Failed':
      return worstHealth([{ status: 'Degraded' }, live]);
  }
}

/** Of a target that is not heard nothing is known, but what was last. */
function silentHealth(report: ObjectReport | undefined, observation: Observation | undefined): Health {
  const last = report === undefined ? '' : `, last known ${report.health.status}`;
  return {
    status: 'Unknown',
    message: `its cluster is not ready (${observation?.ready.reason ?? 'NoHeartbeat'})${last}`,
  };
}
