// reports × previous observations × now → Observations, one per SyncTarget, and when to look again.
import { type ClusterReport, formatTime, type Observation, type TargetId, type TargetIndex } from '../../api/index.ts';
import type { Model } from '../../load/index.ts';
import { compareText } from '../order.ts';
import { acceptReport } from './accept-report.ts';
import { availablePlacements, completedJobs, confirmedRemovals } from './applied.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import { unreachable } from './silence.ts';

export interface ObserveInput {
  readonly model: Model;
  /** As last rendered: a report is about these entries. */
  readonly indexes: ReadonlyMap<TargetId, TargetIndex>;
  /** As stored with the previous rendered commit. */
  readonly previous: ReadonlyMap<TargetId, Observation>;
  readonly reports: ReadonlyMap<TargetId, ClusterReport>;
  /** When, by the hub's own clock, each target's heartbeat last changed; absent while this hub heard none. */
  readonly heard: ReadonlyMap<TargetId, Date>;
  /** Since when this hub can hear: its start, or the end of a Git outage. */
  readonly started: Date;
  readonly now: Date;
}

export interface ObserveResult {
  /** Ordered by target. */
  readonly observations: ReadonlyMap<TargetId, Observation>;
  /** When the next heartbeat expires if nothing is heard until then. */
  readonly nextDeadline: Date | undefined;
}

/** Pure: equal input gives equal observations, whatever the order of the maps. */
export function observe(input: ObserveInput): ObserveResult {
  const observations = new Map<TargetId, Observation>();
  let nextDeadline: Date | undefined;
  for (const target of [...input.model.syncTargets.keys()].sort(compareText)) {
    const { observation, deadline } = observeTarget(target, input);
    observations.set(target, observation);
    if (deadline && (nextDeadline === undefined || deadline < nextDeadline)) nextDeadline = deadline;
  }
  return { observations, nextDeadline };
}

function observeTarget(
  target: TargetId,
  input: ObserveInput,
): { readonly observation: Observation; readonly deadline: Date | undefined } {
  const index = input.indexes.get(target);
  const accepted = acceptReport(target, index, input.reports.get(target));
  const previous = input.previous.get(target);
  const { started, now } = input;
  const readiness = readinessOf({ accepted, previous, heard: input.heard.get(target), started, now });
  const report = accepted.kind === 'accepted' ? accepted.report : undefined;
  const observation: Observation = {
    target,
    ready: { ...withoutDeadline(readiness), since: sinceOf(previous, readiness, now) },
    available: index && report && readiness.status ? availablePlacements(index, report) : [],
    gone: index && report ? confirmedRemovals(index, report) : [],
    ...completions(index && report ? completedJobs(index, report) : previous?.completed),
    ...unreachable(readiness, { previous, started, now }),
    ...(report === undefined ? lastKnown(previous) : factsOf(report, previous)),
  };
  return { observation, deadline: readiness.deadline };
}

function completions(completed: readonly string[] = []): Pick<Observation, 'completed'> {
  return completed.length === 0 ? {} : { completed };
}

/** Facts about a cluster stay as they were told last while nobody tells others. */
function lastKnown(previous: Observation | undefined): Facts {
  const { allocatable, apis, objects } = previous ?? {};
  return {
    ...(allocatable === undefined ? {} : { allocatable }),
    ...(apis === undefined ? {} : { apis }),
    ...(objects === undefined ? {} : { objects }),
  };
}

function withoutDeadline({ status, reason, message }: Readiness): Omit<Readiness, 'deadline'> {
  return { status, reason, message };
}

/** Moves only when status or reason does. */
function sinceOf(previous: Observation | undefined, { status, reason }: Readiness, now: Date): string {
  const same = previous?.ready.status === status && previous.ready.reason === reason;
  return same ? previous.ready.since : formatTime(now);
}
