// Which SyncTargets belong to a Location.
import type { Location, SyncTarget } from './kinds/index.ts';
import { matchesSelector } from './label-selector.ts';

/** The label by which a SyncTarget names its Location when the Location has no instanceSelector. */
export const LOCATION_LABEL = 'location';
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
