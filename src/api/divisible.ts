// Objects whose replicas can be divided among clusters: what there is to divide, and how a share is written.
import { type Counted, countingOf, valueAt, withValueAt } from './counting.ts';
import type { Shares } from './decision.ts';
import type { KubeObject } from './kube-object.ts';
import { recordAt, textAt } from './untyped.ts';

/** More are not divided. */
const MOST = 1_000_000;

/** What one object, or one cluster's share of it, counts. */
export interface Share {
  /** Of an autoscaler its greatest number. */
  readonly count: number;
  /** Of a Job that says how many of its pods must succeed. */
  readonly completions?: number;
  /** Of an autoscaler. */
  readonly least?: number;
}

/** Undefined when something else stands there. */
function wholeNumber(value: unknown, otherwise: number | undefined): number | undefined {
  if (value === undefined) return otherwise;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST ? value : undefined;
}

function jobShare({ spec }: KubeObject): Share | undefined {
  // Every cluster would begin with the first index.
  if (textAt(spec, 'completionMode') === 'Indexed') return undefined;
  const [parallelism, completions] = [valueAt(spec, ['parallelism']), valueAt(spec, ['completions'])];
  const count = wholeNumber(parallelism, 1);
  if (count === undefined) return undefined;
  // One that says neither has one pod, which must succeed; with `parallelism` alone its pods agree when all is done.
  if (parallelism !== undefined && completions === undefined) return { count };
  const pods = wholeNumber(completions, 1);
  return pods === undefined ? undefined : { count, completions: pods };
}

/**
 * What there is to divide; undefined for an object that every cluster gets whole. That is any other kind, a count that is no
 * whole number, a Job whose pods have indexes, and an autoscaler without a greatest number.
 */
export function divisibleShare(counted: Counted): Share | undefined {
  const { object } = counted;
  const counting = countingOf(counted);
  switch (counting?.kind) {
    case undefined:
      return undefined;
    case 'job':
      return jobShare(object);
    case 'replicas': {
      const count = wholeNumber(valueAt(object, counting.count), 1);
      return count === undefined ? undefined : { count };
    }
    case 'autoscaler': {
      const count = wholeNumber(valueAt(object, counting.most), undefined);
      const least = wholeNumber(valueAt(object, counting.least), counting.leastOtherwise);
      return count === undefined || least === undefined || count < 1 || least > count ? undefined : { count, least };
    }
  }
}

/** Whether the number of replicas is written down. */
export function saysReplicas(counted: Counted): boolean {
  const counting = countingOf(counted);
  return counting?.kind === 'replicas' && valueAt(counted.object, counting.count) !== undefined;
}

/** What a cluster has of the object with this refKey; undefined for one that is not divided. */
export function shareOf({ replicas, completions, least }: Shares, key: string): Share | undefined {
  const count = replicas?.[key];
  if (count === undefined) return undefined;
  const [pods, min] = [completions?.[key], least?.[key]];
  return {
    count,
    ...(pods === undefined ? {} : { completions: pods }),
    ...(min === undefined ? {} : { least: min }),
  };
}

/** An autoscaler with no share: no server takes one that may set nothing, so the cluster does not get it. */
export function isIdleAutoscaler(counted: Counted, share: Share | undefined): boolean {
  return share?.count === 0 && countingOf(counted)?.kind === 'autoscaler';
}

/**
 * A Job that runs elsewhere alone is done at once, by `completions: 0`: else nobody would ever see it end.
 */
function withJobShare(object: KubeObject, { count, completions }: Share): KubeObject {
  const isIdle = count === 0 && (jobShare(object)?.count ?? 0) > 0;
  const pods = completions ?? (isIdle ? 0 : undefined);
  const spec = { ...recordAt(object, 'spec'), parallelism: count };
  return { ...object, spec: pods === undefined ? spec : { ...spec, completions: pods } };
}

/** The object with a cluster's share of its count; all else as it is written. */
export function withShare(counted: Counted, share: Share): KubeObject {
  const { object } = counted;
  const counting = countingOf(counted);
  switch (counting?.kind) {
    case undefined:
      return object;
    case 'job':
      return withJobShare(object, share);
    case 'replicas':
      return withValueAt(object, counting.count, share.count);
    case 'autoscaler': {
      const bounded = withValueAt(object, counting.most, share.count);
      const { least = counting.leastOtherwise } = share;
      const isSaid = valueAt(object, counting.least) !== undefined || least !== counting.leastOtherwise;
      return isSaid ? withValueAt(bounded, counting.least, least) : bounded;
    }
  }
}
