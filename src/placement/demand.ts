// What a placement brings to a target: which APIs its objects need, what its pods ask for, and where single objects may go.
import {
  type Amounts,
  amountsOf,
  type Counted,
  choosesClusters,
  greaterAmounts,
  type KubeObject,
  mayHavePods,
  type PlacementSpec,
  podCount,
  podRequest,
  recordAt,
  refKey,
  requestsOf,
  sumOfAmounts,
  textAt,
} from '../api/index.ts';
import type { Workload } from '../load/index.ts';

/** What an object with pods asks for. */
interface PodDemand {
  readonly onePod: Amounts;
  /** All its pods together, as its manifest says on every target. */
  readonly all: Amounts;
}

export interface Demand {
  /** In the order of the model. */
  readonly workloads: readonly Workload[];
  /** `<group>/<version>/<Kind>` of its objects; sorted, each once. */
  readonly apis: readonly string[];
  /** Kinds that its own CustomResourceDefinitions add: `<group>/<Kind>`. */
  readonly provides: ReadonlySet<string>;
  /** Objects with pods, by refKey. */
  readonly pods: ReadonlyMap<string, PodDemand>;
  /** What a whole copy asks for: what its pods request together, and not less than `resourceRequirements`. */
  readonly requests: Amounts;
  /** Every object says by annotation to which clusters it may go. */
  readonly isRestricted: boolean;
}

/** Of a placement of which nobody knows what it brings. */
export const NO_DEMAND: Demand = {
  workloads: [],
  apis: [],
  provides: new Set(),
  pods: new Map(),
  requests: {},
  isRestricted: false,
};

function apiOf({ ref }: Workload): string {
  return `${ref.group}/${ref.version}/${ref.kind}`;
}

function provided({ object, ref }: Workload): readonly string[] {
  if (ref.kind !== 'CustomResourceDefinition') return [];
  const { spec } = object;
  return [`${textAt(spec, 'group')}/${textAt(recordAt(spec, 'names'), 'kind')}`];
}

/** An object as it is made for every target of the Placement alike: what is changed on some of them alone is not in it. */
export type AsMade = (spec: PlacementSpec, workload: Workload) => KubeObject;

function podDemand(workload: Counted): PodDemand {
  const onePod = podRequest(workload);
  return { onePod, all: requestsOf(onePod, podCount(workload, undefined)) };
}

/** What a copy asks for when some of its objects have so many replicas there, by refKey; of the others as they are written. */
export function requestsOn(demand: Demand, replicas: Readonly<Record<string, number>> | undefined): Amounts {
  if (replicas === undefined) return demand.requests;
  return sumOfAmounts(
    [...demand.pods].map(([key, { onePod, all }]) => {
      const count = replicas[key];
      return count === undefined ? all : requestsOf(onePod, count);
    }),
  );
}

/** Of an object that is written several times the greatest counts, whichever file comes first. */
function podsOf(
  workloads: readonly Workload[],
  madeOf: (workload: Workload) => KubeObject,
): ReadonlyMap<string, PodDemand> {
  const pods = new Map<string, PodDemand>();
  for (const workload of workloads) {
    const { ref, counting } = workload;
    if (!mayHavePods(ref.kind, counting)) continue;
    const [key, own] = [refKey(ref), podDemand({ object: madeOf(workload), counting })];
    const other = pods.get(key);
    const both = other && { onePod: greaterAmounts(own.onePod, other.onePod), all: greaterAmounts(own.all, other.all) };
    pods.set(key, both ?? own);
  }
  return pods;
}

export function demandOf(spec: PlacementSpec, workloads: readonly Workload[], asMade?: AsMade): Demand {
  const stated = amountsOf(spec.constraints?.resourceRequirements ?? {});
  const pods = podsOf(workloads, (workload) => asMade?.(spec, workload) ?? workload.object);
  return {
    workloads,
    apis: [...new Set(workloads.map(apiOf))].sort(),
    provides: new Set(workloads.flatMap(provided)),
    pods,
    requests: greaterAmounts(stated, sumOfAmounts([...pods.values()].map(({ all }) => all))),
    isRestricted: workloads.length > 0 && workloads.every(({ object }) => choosesClusters(object)),
  };
}
