// What of a placement is divided: objects that count, autoscalers of its source, and what these scale.
import { divisibleShare, refKey, type Share, saysReplicas, scaledBy } from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import type { Demand } from '../demand.ts';

export interface DivisibleObject {
  readonly workload: Workload;
  readonly key: string;
  readonly share: Share;
  /** Whose pods are divided: itself, of an autoscaler what it scales. */
  readonly pods: { readonly workload: Workload; readonly key: string };
}

/** What an autoscaler that is divided scales. */
export interface ScaledObject {
  readonly key: string;
  /** refKey of the autoscaler. */
  readonly by: string;
  /** How many there are at first; undefined: the manifest leaves that to the autoscaler. */
  readonly first: number | undefined;
}

export interface Divisible {
  readonly objects: readonly DivisibleObject[];
  readonly scaled: readonly ScaledObject[];
  /** refKeys of those that run whole everywhere although they count, as an autoscaler that cannot be divided sets their number; ordered. */
  readonly autoscaled: readonly string[];
}

type Counting = Omit<DivisibleObject, 'pods'>;

/** Of each autoscaler in the source, what it scales: by refKeys. */
function scalings({ workloads }: Demand): ReadonlyMap<string, string> {
  const all = workloads.flatMap((workload) => {
    const target = scaledBy(workload);
    return target === undefined ? [] : [[refKey(workload.ref), target] as const];
  });
  return new Map(all);
}

/** An autoscaler of something that is not in the source, or does not count, every cluster gets as it is written. */
export function divisibleOf(demand: Demand): Divisible {
  const targets = scalings(demand);
  const counting = demand.workloads.flatMap((workload): readonly Counting[] => {
    const share = divisibleShare(workload);
    return share === undefined ? [] : [{ workload, key: refKey(workload.ref), share }];
  });
  const counted = new Map(counting.filter(({ key }) => !targets.has(key)).map((one) => [one.key, one]));
  const scalers = counting.flatMap((one): readonly DivisibleObject[] => {
    const pods = counted.get(targets.get(one.key) ?? '');
    return pods === undefined ? [] : [{ ...one, pods }];
  });
  const scalerOf = new Map(scalers.map(({ key, pods }) => [pods.key, key]));
  const steered = new Set(targets.values());
  const free = counting.filter(({ key }) => counted.has(key) && !steered.has(key));
  const scaled = [...counted.values()].flatMap(({ key, workload, share }): readonly ScaledObject[] => {
    const by = scalerOf.get(key);
    return by === undefined ? [] : [{ key, by, first: saysReplicas(workload) ? share.count : undefined }];
  });
  const autoscaled = [...counted.keys()].filter((key) => steered.has(key) && !scalerOf.has(key));
  return {
    objects: [...free.map((one) => ({ ...one, pods: one })), ...scalers],
    scaled,
    autoscaled: autoscaled.sort(),
  };
}
