// Filter: the SyncTarget must have every capability that the Placement asks for, and have it available.
import type { SyncTarget } from '../../api/index.ts';
import type { Filter } from './types.ts';

function stateOf({ spec }: SyncTarget, type: string): 'missing' | 'unavailable' | 'available' {
  const found = spec.capabilities?.find((capability) => capability.type === type);
  if (found === undefined) return 'missing';
  return found.available ? 'available' : 'unavailable';
}

export const capabilitiesFilter: Filter = {
  name: 'capabilities',
  description: 'has every capability of spec.constraints.capabilities, and has it available',
  asked: 'choice',
  codes: {
    CapabilityMissing: 'spec.capabilities of the SyncTarget does not list it',
    CapabilityUnavailable: 'spec.capabilities of the SyncTarget lists it as not available',
  },
  prepare: ({ placement }) => {
    const asked = placement.spec.constraints?.capabilities?.toSorted() ?? [];
    if (asked.length === 0) return undefined;
    return ({ syncTarget }) => {
      const missing = asked.filter((type) => stateOf(syncTarget, type) === 'missing');
      const unavailable = asked.filter((type) => stateOf(syncTarget, type) === 'unavailable');
      if (missing.length + unavailable.length === 0) return undefined;
      const lacks = missing.length === 0 ? [] : [`does not have ${missing.join(', ')}`];
      const waits = unavailable.length === 0 ? [] : [`has ${unavailable.join(', ')} but not available`];
      const code = missing.length > 0 ? 'CapabilityMissing' : 'CapabilityUnavailable';
      return { code, message: `capabilities: ${[...lacks, ...waits].join(', and ')}` };
    };
  },
};
