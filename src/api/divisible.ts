// Objects whose replicas can be divided among clusters: which they are, where their count lies, and how a share is written.
import type { Shares } from './decision.ts';
import { type KubeObject, parseApiVersion, refKey } from './kube-object.ts';
import { fieldAt, recordAt, textAt } from './untyped.ts';

/** Field of `spec` that holds the count, by group and kind; left out it means 1. */
const COUNT_FIELDS: ReadonlyMap<string, 'replicas' | 'parallelism'> = new Map([
  ['/ReplicationController', 'replicas'],
  ['apps/Deployment', 'replicas'],
  ['apps/ReplicaSet', 'replicas'],
  ['apps/StatefulSet', 'replicas'],
  ['batch/Job', 'parallelism'],
]);

/** More are not divided. */
const MOST = 1_000_000;

/** What one object, or one cluster's share of it, counts. */
export interface Share {
  readonly count: number;
  /** Of a Job that says how many of its pods must succeed. */
  readonly completions?: number;
}

function wholeNumber(spec: unknown, key: string): number | undefined {
  const value = fieldAt(spec, key) ?? undefined;
  if (value === undefined) return 1;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST ? value : undefined;
}

function countField({ apiVersion, kind }: KubeObject): 'replicas' | 'parallelism' | undefined {
  return COUNT_FIELDS.get(`${parseApiVersion(apiVersion).group}/${kind}`);
}

/**
 * What there is to divide; undefined for an object that every cluster gets whole. That is any other kind, a count that is no
 * whole number, and a Job whose pods have indexes, as every cluster would begin with the first.
 */
export function divisibleShare(object: KubeObject): Share | undefined {
  const field = countField(object);
  const { spec } = object;
  if (field === undefined || textAt(spec, 'completionMode') === 'Indexed') return undefined;
  const count = wholeNumber(spec, field);
  if (count === undefined) return undefined;
  // A Job that says neither has one pod, which must succeed; with `parallelism` alone its pods agree when all is done.
  const says = (key: string): boolean => (fieldAt(spec, key) ?? undefined) !== undefined;
  if (field === 'replicas' || (says('parallelism') && !says('completions'))) return { count };
  const completions = wholeNumber(spec, 'completions');
  return completions === undefined ? undefined : { count, completions };
}

/** What a cluster has of the object with this refKey; undefined for one that is not divided. */
export function shareOf({ replicas, completions }: Shares, key: string): Share | undefined {
  const count = replicas?.[key];
  if (count === undefined) return undefined;
  const pods = completions?.[key];
  return pods === undefined ? { count } : { count, completions: pods };
}

/**
 * The object with a cluster's share of its count; all else as it is written. A Job that runs elsewhere alone is done at
 * once, by `completions: 0`: else nobody would ever see it end.
 */
export function withShare(object: KubeObject, { count, completions }: Share): KubeObject {
  const field = countField(object);
  if (field === undefined) return object;
  const spec = { ...recordAt(object, 'spec'), [field]: count };
  const isIdle = field === 'parallelism' && count === 0 && (divisibleShare(object)?.count ?? 0) > 0;
  const pods = completions ?? (isIdle ? 0 : undefined);
  return { ...object, spec: pods === undefined ? spec : { ...spec, completions: pods } };
}

/** refKey of the object whose replicas an autoscaler sets; undefined for any other object. */
export function scaledBy({ apiVersion, kind, metadata, spec }: KubeObject): string | undefined {
  if (kind !== 'HorizontalPodAutoscaler' || parseApiVersion(apiVersion).group !== 'autoscaling') return undefined;
  const scaled = recordAt(spec, 'scaleTargetRef');
  const { namespace } = metadata;
  const gvk = { ...parseApiVersion(textAt(scaled, 'apiVersion')), kind: textAt(scaled, 'kind') };
  return refKey({ ...gvk, name: textAt(scaled, 'name'), ...(namespace === undefined ? {} : { namespace }) });
}
