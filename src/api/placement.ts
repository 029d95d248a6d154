// Placement: which workload goes to which clusters. Type of the fields this version honours.
import type { Condition } from './conditions.ts';
import type { LabelSelector, Labels } from './label-selector.ts';
import type { TaintEffect } from './sync-target.ts';

export const PLACEMENT_STRATEGIES = ['OneToAny', 'OneToMany'] as const;
export type PlacementStrategy = (typeof PLACEMENT_STRATEGIES)[number];

/** One object of the repository. */
export interface ObjectSource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  /** Default: the Placement's own workspace. */
  readonly workspace?: string;
}
/** Every object in the YAML files of one directory, relative to the workspace. */
export interface PathSource {
  readonly path: string;
}
/** Every workload object of the workspace that matches; both absent = everything. */
export interface SelectorSource {
  readonly selector: { readonly labelSelector?: LabelSelector; readonly kinds?: readonly string[] };
}
export type PlacementSource = ObjectSource | PathSource | SelectorSource;

export interface Toleration {
  /** Absent with `Exists`: every key. */
  readonly key?: string;
  /** Default Equal. */
  readonly operator?: 'Exists' | 'Equal';
  readonly value?: string;
  /** Absent: every effect. */
  readonly effect?: TaintEffect;
}

export interface LocationSelector {
  readonly labelSelector?: LabelSelector;
}

export interface PlacementSpec {
  readonly source: PlacementSource;
  /** One selector, or several that are ORed; neither = every Location of the workspace. */
  readonly locationSelector?: LocationSelector;
  readonly locationSelectors?: readonly LocationSelector[];
  readonly strategy: PlacementStrategy;
  /** OneToMany: at most so many. */
  readonly numberOfClusters?: number;
  readonly constraints?: { readonly tolerations?: readonly Toleration[] };
  /** Keep everything as it is. */
  readonly suspend?: boolean;
}

export const PLACEMENT_PHASES = ['Pending', 'Unbound', 'Bound'] as const;

export interface PlacementStatus {
  readonly phase?: (typeof PLACEMENT_PHASES)[number];
  readonly selectedLocation?: { readonly path: string; readonly locationName: string };
  readonly placementDecisions?: readonly {
    readonly cluster: string;
    readonly reason: string;
    readonly weight: number;
  }[];
  readonly observedGeneration?: number;
  readonly conditions?: readonly Condition[];
}

export interface Placement {
  readonly apiVersion: 'workload.kcp.io/v1alpha1';
  readonly kind: 'Placement';
  readonly metadata: { readonly name: string; readonly labels?: Labels; readonly annotations?: Labels };
  readonly spec: PlacementSpec;
  readonly status?: PlacementStatus;
}
