// Filter: the target must be a member of a Location that the Placement selects.
import { formatSelector, type LocationSelector, type Placement } from '../../api/index.ts';
import { locationSelectors } from '../locations.ts';
import type { Filter } from './types.ts';

function describe({ path, labelSelector }: LocationSelector): string {
  const labels = labelSelector === undefined ? 'any' : formatSelector(labelSelector);
  return path === undefined ? labels : `${labels} in ${path}`;
}

/** `region=eu or region=us in root:shared`, for messages. */
export function describeLocationSelectors(placement: Placement): string {
  return locationSelectors(placement).map(describe).join(' or ');
}

export const locationFilter: Filter = {
  name: 'location',
  description: 'is a member of a Location that the placement selects',
  asked: 'always',
  codes: { NotInLocation: 'it is no member of a Location that the selectors of the placement match' },
  prepare: ({ placement }) => {
    const message = `not in a selected location (${describeLocationSelectors(placement)})`;
    return ({ location }) => (location === undefined ? { code: 'NotInLocation', message } : undefined);
  },
};
