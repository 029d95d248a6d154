// Filter: a target that is not ready takes no new work; what is there stays.
import type { Filter } from './types.ts';

export const readyFilter: Filter = {
  name: 'ready',
  description: 'has a syncer that reports and a cluster that answers, for new work',
  asked: 'newWork',
  codes: { NotReady: 'its syncer is silent, or its cluster does not answer; the message says which' },
  check: ({ observation }) =>
    observation?.ready.status === true
      ? undefined
      : { code: 'NotReady', message: `not ready (${observation?.ready.reason ?? 'NoHeartbeat'})` },
};
