// Filter: the target must be a member of a Location that the Placement's selectors match.
import { formatSelector, type Placement } from '../../api/index.ts';
import type { Filter } from './types.ts';

/** `region=eu or region=us`, for messages. */
export function describeLocationSelectors({ spec }: Placement): string {
  const selectors = [...(spec.locationSelector ? [spec.locationSelector] : []), ...(spec.locationSelectors ?? [])];
  return selectors.length === 0 ? 'any' : selectors.map((s) => formatSelector(s.labelSelector ?? {})).join(' or ');
}

export const locationFilter: Filter = {
  name: 'location',
  description: 'is a member of a Location that the placement selects',
  check: ({ location }, { placement }) =>
    location === undefined
      ? { code: 'NotInLocation', message: `not in a selected location (${describeLocationSelectors(placement)})` }
      : undefined,
};
