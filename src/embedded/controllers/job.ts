// Jobs: pods that run once and succeed.
import { at, type Doc, isDeleting, number, text, timestamp } from '../json/index.ts';
import { mergeConditions, type NewCondition } from './conditions.ts';
import { type Controller, keysOfOwner, type Tools, withoutZeros } from './controller.ts';
import { activePods, createPod, isReady, PODS, phaseOf } from './pods.ts';

const JOBS = 'batch/jobs';

interface Tally {
  readonly active: readonly Doc[];
  readonly succeeded: number;
  readonly failed: number;
  readonly wanted: number;
}

function tallyOf(job: Doc, tools: Tools): Tally {
  const pods = tools.owned(PODS, job);
  return {
    active: activePods(tools, job),
    succeeded: pods.filter((pod) => phaseOf(pod) === 'Succeeded').length,
    failed: pods.filter((pod) => phaseOf(pod) === 'Failed').length,
    wanted: number(at(job, 'spec', 'completions'), 1),
  };
}

function outcome(job: Doc, tally: Tally): readonly NewCondition[] {
  if (tally.succeeded >= tally.wanted) {
    const why = { reason: 'CompletionsReached', message: 'Reached expected number of succeeded pods' };
    return [
      { type: 'SuccessCriteriaMet', status: 'True', ...why },
      { type: 'Complete', status: 'True', ...why },
    ];
  }
  if (tally.failed > 0) {
    const why = { reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit' };
    return [
      { type: 'FailureTarget', status: 'True', ...why },
      { type: 'Failed', status: 'True', ...why },
    ];
  }
  if (at(job, 'spec', 'suspend') === true)
    return [{ type: 'Suspended', status: 'True', reason: 'JobSuspended', message: 'Job suspended' }];
  const wasSuspended = mentions(job, 'Suspended');
  return wasSuspended ? [{ type: 'Suspended', status: 'False', reason: 'JobResumed', message: 'Job resumed' }] : [];
}

function mentions(job: Doc, type: string): boolean {
  return JSON.stringify(at(job, 'status', 'conditions') ?? []).includes(`"${type}"`);
}

function isFinished(job: Doc): boolean {
  return mentions(job, 'Complete') || mentions(job, 'Failed');
}

function step(job: Doc, tally: Tally, tools: Tools): void {
  if (at(job, 'spec', 'suspend') === true) {
    for (const pod of tally.active) tools.remove(PODS, pod);
    return;
  }
  const room =
    Math.min(number(at(job, 'spec', 'parallelism'), 1), tally.wanted - tally.succeeded) - tally.active.length;
  for (let i = 0; i < room && tally.failed === 0; i += 1) createPod(tools, job);
}

function statusOf(job: Doc, tally: Tally, now: Date): Doc {
  const fresh = outcome(job, tally);
  const complete = fresh.some((c) => c.type === 'Complete');
  const suspended = at(job, 'spec', 'suspend') === true;
  const startTime = at(job, 'status', 'startTime') ?? (suspended ? undefined : timestamp(now));
  const conditions = mergeConditions(at(job, 'status', 'conditions'), fresh, now, (_, old) => ({
    lastProbeTime: old?.['lastProbeTime'] ?? timestamp(now),
  }));
  return {
    ...withoutZeros({ active: tally.active.length, succeeded: tally.succeeded, failed: tally.failed }),
    ready: tally.active.filter(isReady).length,
    terminating: 0,
    uncountedTerminatedPods: {},
    ...(startTime === undefined ? {} : { startTime }),
    ...(complete ? { completionTime: at(job, 'status', 'completionTime') ?? timestamp(now) } : {}),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}

/** Milliseconds until a finished Job is to be removed; undefined: never. */
function expiry(job: Doc, now: Date): number | undefined {
  const ttl = at(job, 'spec', 'ttlSecondsAfterFinished');
  const finished = Date.parse(text(at(job, 'status', 'completionTime')));
  if (typeof ttl !== 'number' || Number.isNaN(finished)) return undefined;
  return Math.max(0, finished + ttl * 1_000 - now.getTime());
}

export function jobController(): Controller {
  return {
    name: 'job',
    keysFor: (event) => keysOfOwner(event, { resource: JOBS, kind: 'Job', dependents: [PODS] }),
    reconcile(key, tools) {
      const job = tools.get(key);
      if (job === undefined || isDeleting(job)) return undefined;
      if (isFinished(job)) {
        const left = expiry(job, tools.now());
        if (left === 0) tools.remove(JOBS, job);
        return left === 0 ? undefined : left;
      }
      step(job, tallyOf(job, tools), tools);
      tools.updateStatus(JOBS, job, statusOf(job, tallyOf(job, tools), tools.now()));
      return undefined;
    },
  };
}
