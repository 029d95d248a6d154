// Filter: taints that the Placement does not tolerate. NoSchedule refuses new work, NoExecute also moves what is there.
import { formatTaint, untolerated } from '../../api/index.ts';
import type { Filter } from './types.ts';

export const taintsFilter: Filter = {
  name: 'taints',
  description:
    'has no taint that the placement does not tolerate (NoExecute moves existing work, NoSchedule only refuses new)',
  asked: 'always',
  codes: {
    UntoleratedTaint: 'a taint of the SyncTarget keeps the placement away; add a toleration, or remove the taint',
  },
  check: ({ syncTarget, standing }, { placement }) => {
    const against = untolerated(placement, syncTarget.spec.taints ?? []);
    const blocking = against.find((t) => t.effect === 'NoExecute' || (t.effect === 'NoSchedule' && standing === 'new'));
    return blocking && { code: 'UntoleratedTaint', message: `untolerated taint ${formatTaint(blocking)}` };
  },
};
