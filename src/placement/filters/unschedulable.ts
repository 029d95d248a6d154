// Filter: a cordoned target takes no new work; what is there stays.
import type { Filter } from './types.ts';

export const unschedulableFilter: Filter = {
  name: 'unschedulable',
  description: 'is not cordoned (spec.unschedulable), for new work',
  asked: 'newWork',
  codes: { Unschedulable: 'it is cordoned' },
  check: ({ syncTarget }) =>
    syncTarget.spec.unschedulable === true ? { code: 'Unschedulable', message: 'unschedulable (cordoned)' } : undefined,
};
