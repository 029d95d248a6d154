// What a placement brings to a target: which APIs its objects need, what its pods ask for, and where single objects may go.
import {
  type Amounts,
  amountsOf,
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

export interface Demand {
  /** In the order of the model. */
  readonly workloads: readonly Workload[];
  /** `<group>/<version>/<Kind>` of its objects; sorted, each once. */
  readonly apis: readonly string[];
  /** Kinds that its own CustomResourceDefinitions add: `<group>/<Kind>`. */
  readonly provides: ReadonlySet<string>;
  /** What a whole copy asks for: what its pods request together, and not less than `resourceRequirements`. */
  readonly requests: Amounts;
  /** Every object says by annotation to which clusters it may go. */
  readonly isRestricted: boolean;
}

/** Of a placement of which nobody knows what it brings. */
export const NO_DEMAND: Demand = { workloads: [], apis: [], provides: new Set(), requests: {}, isRestricted: false };

function apiOf({ ref }: Workload): string {
  return `${ref.group}/${ref.version}/${ref.kind}`;
}

function provided({ object, ref }: Workload): readonly string[] {
  if (ref.kind !== 'CustomResourceDefinition') return [];
  const { spec } = object;
  return [`${textAt(spec, 'group')}/${textAt(recordAt(spec, 'names'), 'kind')}`];
}

/** What the pods of an object ask for together, as its manifest says. */
export function requestsOfObject(object: KubeObject): Amounts {
  return mayHavePods(object.kind) ? requestsOf(podRequest(object), podCount(object, undefined)) : {};
}

/** What a copy asks for when some of its objects have so many replicas there, by refKey; of the others as they are written. */
export function requestsOn(demand: Demand, replicas: Readonly<Record<string, number>> | undefined): Amounts {
  if (replicas === undefined) return demand.requests;
  return sumOfAmounts(
    demand.workloads.map(({ object, ref }) => {
      const count = replicas[refKey(ref)];
      return count === undefined ? requestsOfObject(object) : requestsOf(podRequest(object), count);
    }),
  );
}

export function demandOf(spec: PlacementSpec, workloads: readonly Workload[]): Demand {
  const stated = amountsOf(spec.constraints?.resourceRequirements ?? {});
  return {
    workloads,
    apis: [...new Set(workloads.map(apiOf))].sort(),
    provides: new Set(workloads.flatMap(provided)),
    requests: greaterAmounts(stated, sumOfAmounts(workloads.map(({ object }) => requestsOfObject(object)))),
    isRestricted: workloads.length > 0 && workloads.every(({ object }) => choosesClusters(object)),
  };
}
