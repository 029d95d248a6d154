// What an object asks of a cluster: the requests of its pods, as the scheduler counts them, times how many there are.
import { type Amounts, amountsOf, greaterAmounts, multiplyAmounts, sumOfAmounts } from './amounts.ts';
import { type Counted, type Counting, POD_TEMPLATE, valueAt } from './counting.ts';
import { divisibleShare } from './divisible.ts';
import { parseApiVersion } from './kube-object.ts';
import { fieldAt, findCondition, listAt, numberAt, recordAt, textAt } from './untyped.ts';

/** Kinds whose pods run, with how many: from the manifest, and where only the cluster knows it, from the live status. */
const COUNTS: ReadonlyMap<string, (spec: unknown, status: unknown) => number> = new Map([
  ['/Pod', (_spec, status) => (['Succeeded', 'Failed'].includes(textAt(status, 'phase')) ? 0 : 1)],
  ['/ReplicationController', replicas],
  ['apps/Deployment', replicas],
  ['apps/ReplicaSet', replicas],
  ['apps/StatefulSet', replicas],
  // One for each node that it fits; of a cluster that has not told yet, at least one.
  ['apps/DaemonSet', (_spec, status) => count(status, 'desiredNumberScheduled', 1)],
  ['batch/Job', jobPods],
]);

const KINDS: ReadonlySet<string> = new Set([...COUNTS.keys()].map((key) => key.slice(key.indexOf('/') + 1)));

/** A quick look, for the many objects that have no pods. */
export function mayHavePods(kind: string, counting?: Counting): boolean {
  return KINDS.has(kind) || counting?.kind === 'replicas';
}

function count(value: unknown, key: string, otherwise: number): number {
  return Math.max(0, numberAt(value, key) ?? otherwise);
}

function replicas(spec: unknown): number {
  return count(spec, 'replicas', 1);
}

function jobPods(spec: unknown, status: unknown): number {
  const isOver = ['Complete', 'Failed'].some((type) => findCondition(status, type)?.status === 'True');
  if (isOver || fieldAt(spec, 'suspend') === true) return 0;
  const parallel = count(spec, 'parallelism', 1);
  return Math.min(parallel, numberAt(spec, 'completions') ?? parallel);
}

/** How many pods of the object run. */
export function podCount(counted: Counted, status: unknown): number {
  const { apiVersion, kind, spec } = counted.object;
  const own = COUNTS.get(`${parseApiVersion(apiVersion).group}/${kind}`);
  if (own !== undefined) return own(spec, status);
  return counted.counting?.kind === 'replicas' ? (divisibleShare(counted)?.count ?? 0) : 0;
}

/** Longer ones are no quantity that anybody means. */
const LONGEST_QUANTITY = 64;

/** A request that is not written is as great as the limit. */
function requestOf(resources: unknown): Amounts {
  const at = (name: string): string | number | undefined => {
    const value = fieldAt(recordAt(resources, 'requests'), name) ?? fieldAt(recordAt(resources, 'limits'), name);
    if (typeof value === 'number') return value;
    return typeof value === 'string' && value.length <= LONGEST_QUANTITY ? value : undefined;
  };
  const [cpu, memory, storage] = [at('cpu'), at('memory'), at('ephemeral-storage')];
  return amountsOf({
    // In a manifest a plain number is whole processors; only the seed's own fields count in thousandths.
    ...(cpu === undefined ? {} : { cpu: String(cpu) }),
    ...(memory === undefined ? {} : { memory: String(memory) }),
    ...(storage === undefined ? {} : { storage: String(storage) }),
  });
}

function containersRequest(pod: unknown): Amounts {
  const sidecars: Amounts[] = [];
  let starting: Amounts = {};
  for (const container of listAt(pod, 'initContainers')) {
    const request = requestOf(recordAt(container, 'resources'));
    // A sidecar stays beside all that starts after it; any other one runs alone, beside the sidecars before it.
    if (textAt(container, 'restartPolicy') === 'Always') sidecars.push(request);
    else starting = greaterAmounts(starting, sumOfAmounts([...sidecars, request]));
  }
  const running = listAt(pod, 'containers').map((container) => requestOf(recordAt(container, 'resources')));
  return greaterAmounts(starting, sumOfAmounts([...sidecars, ...running]));
}

/** Of one pod: its containers, or what is asked for the pod as a whole, and what its runtime needs. */
export function podRequest({ object, counting }: Counted): Amounts {
  const template = counting?.kind === 'replicas' ? counting.template : POD_TEMPLATE;
  const pod = object.kind === 'Pod' ? object['spec'] : valueAt(object, [...template, 'spec']);
  const whole = requestOf(recordAt(pod, 'resources'));
  const overhead = requestOf({ requests: recordAt(pod, 'overhead') });
  return { ...sumOfAmounts([{ ...containersRequest(pod), ...whole }, overhead]), pods: 1n };
}

/** All pods together; nothing when there are none. */
export function requestsOf(one: Amounts, pods: number): Amounts {
  return pods === 0 ? {} : multiplyAmounts(one, pods);
}
