// Filter: taints that the Placement does not tolerate. NoSchedule refuses new work, NoExecute also moves what is there.
import { formatTaint, untolerated } from '../../api/index.ts';
import { toleranceEnd, tolerances } from '../tolerating.ts';
import type { Candidate, Filter, FilterContext, FilterFailure } from './types.ts';

/**
 * What is tolerated for a time: a chosen copy stays until that is over. New work does not go there, and what left for the
 * taint does not come back while it is there: it would come and go for ever.
 */
function afterATime(
  { target, syncTarget, has }: Candidate,
  { placement, pass, chosenBefore }: FilterContext,
): FilterFailure | undefined {
  const [limit, ...others] = tolerances(placement, syncTarget, chosenBefore(target), pass.now);
  if (limit === undefined) return undefined;
  if (has !== 'selected') {
    const message = `the taint ${limit.taint} is tolerated for ${limit.seconds} s only: no new work`;
    return { code: 'ToleratedForATime', message };
  }
  const over = [limit, ...others].find((one) => toleranceEnd(one) <= pass.now);
  return over && { code: 'TolerationEnded', message: `the taint ${over.taint} was tolerated for ${over.seconds} s` };
}

export const taintsFilter: Filter = {
  name: 'taints',
  description:
    'has no taint that the placement does not tolerate (NoExecute moves existing work, after tolerationSeconds if it is tolerated for a time; NoSchedule only refuses new)',
  asked: 'always',
  codes: {
    UntoleratedTaint: 'a taint of the SyncTarget keeps the placement away; add a toleration, or remove the taint',
    ToleratedForATime:
      'the toleration has tolerationSeconds: it keeps what is there for a time, and brings nothing new',
    TolerationEnded: 'the time of the toleration is over, and the copy moves',
  },
  check: (candidate, context) => {
    const { syncTarget, standing } = candidate;
    const taints = syncTarget.spec.taints ?? [];
    if (taints.length === 0) return undefined;
    const against = untolerated(context.placement, taints);
    const blocking = against.find((t) => t.effect === 'NoExecute' || (t.effect === 'NoSchedule' && standing === 'new'));
    if (blocking === undefined) return afterATime(candidate, context);
    return { code: 'UntoleratedTaint', message: `untolerated taint ${formatTaint(blocking)}` };
  },
};
