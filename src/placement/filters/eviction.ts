// Filter: a target whose `evictAfter` is over: everything there moves away, and nothing new goes there.
import type { Filter } from './types.ts';

export const evictionFilter: Filter = {
  name: 'eviction',
  description:
    'is not to be emptied (spec.evictAfter): it is not unreachable for longer than that, and the time is not past',
  asked: 'always',
  codes: {
    Drained:
      'the time in spec.evictAfter is past: everything moves away; take the field out when the cluster may have work again',
    Unreachable: 'nothing was heard of the cluster for longer than spec.evictAfter',
  },
  check: ({ target, has }, { pass, evicted }) => {
    const eviction = pass.evictions.due.get(target);
    if (eviction === undefined) return undefined;
    // For silence the hub moves a few copies at once, and none when too many targets fell silent together.
    const waits = eviction.code === 'Unreachable' && has === 'selected' && !evicted.has(target);
    return waits ? undefined : eviction;
  },
};
