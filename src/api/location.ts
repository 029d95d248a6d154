// Location: a named group of SyncTargets that placements choose among.
import type { Condition } from './conditions.ts';
import { type LabelSelector, type Labels, matchesSelector } from './label-selector.ts';
import type { SyncTarget } from './sync-target.ts';

export const LOCATION_TYPES = ['Region', 'AvailabilityZone', 'DataCenter', 'Edge', 'Cloud', 'OnPremise'] as const;

export interface LocationSpec {
  readonly displayName?: string;
  readonly description?: string;
  /** Default Region. */
  readonly locationType?: (typeof LOCATION_TYPES)[number];
  /** Members by labels of SyncTargets; without it: those labelled `location=<name>`. */
  readonly instanceSelector?: LabelSelector;
}

export interface LocationStatus {
  readonly conditions?: readonly Condition[];
  readonly availableClusters?: readonly string[];
  readonly instances?: number;
  readonly availableInstances?: number;
}

export interface Location {
  readonly apiVersion: 'workload.kcp.io/v1alpha1';
  readonly kind: 'Location';
  readonly metadata: { readonly name: string; readonly labels?: Labels; readonly annotations?: Labels };
  readonly spec: LocationSpec;
  readonly status?: LocationStatus;
}

/** The label by which a SyncTarget names its Location when the Location has no instanceSelector. */
const LOCATION_LABEL = 'location';
/** The built-in Location of a workspace that has SyncTargets and no Location: all of them. */
export const DEFAULT_LOCATION = 'default';

/** Members match the instanceSelector; without one, the label `location=<name>` (API.md, Location). */
export function isMember(location: Location, syncTarget: SyncTarget): boolean {
  const { labels } = syncTarget.metadata;
  const { instanceSelector } = location.spec;
  return instanceSelector === undefined
    ? labels?.[LOCATION_LABEL] === location.metadata.name
    : matchesSelector(instanceSelector, labels);
}
