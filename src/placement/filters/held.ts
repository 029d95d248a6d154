// Filter: a SyncTarget that asks for what this version does not do takes no new work; what is there stays.
import type { Filter } from './types.ts';

export const heldFilter: Filter = {
  name: 'held',
  description: 'asks for nothing that this version does not act on yet, for new work',
  asked: 'newWork',
  codes: { NotHonouredYet: 'the SyncTarget asks for something that this version does not do' },
  check: ({ heldBy }) =>
    heldBy.length > 0
      ? { code: 'NotHonouredYet', message: `not used while it has ${heldBy.join(', ')}, which is not acted on yet` }
      : undefined,
};
