// Topology of targets: what a topology key says of one.
import { LOCATION_LABEL, locationLabels, matchesSelector, type SyncTarget, type TargetId } from '../../api/index.ts';
import type { Fleet } from '../fleet.ts';
import type { SpreadWish } from './wishes.ts';

/** A target, and the name of the Location through which it was found. */
export interface Sited {
  readonly target: TargetId;
  readonly syncTarget: SyncTarget;
  readonly location: string | undefined;
}

function own(map: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

/**
 * The value of a topology key: a label of the SyncTarget, else one of its cells, else a label of its Location. `location` is
 * the name of that Location always.
 */
export function topologyValue({ target, syncTarget, location }: Sited, key: string, fleet: Fleet): string | undefined {
  if (key === LOCATION_LABEL) return location;
  const value = own(syncTarget.metadata.labels, key) ?? own(syncTarget.spec.cells, key);
  if (value !== undefined || location === undefined) return value;
  const place = fleet.placeOf(target, location);
  return place && own(locationLabels(place.location), key);
}

/** Whether a constraint looks at a target at all. */
export function counts({ labelSelector }: SpreadWish, { syncTarget }: Sited): boolean {
  return labelSelector === undefined || matchesSelector(labelSelector, syncTarget.metadata.labels);
}
