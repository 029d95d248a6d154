// Filter: taints that the Placement does not tolerate. NoSchedule refuses new work, NoExecute also moves what is there.
import { formatTaint, type Placement, type Taint, type Toleration } from '../../api/index.ts';
import type { Filter } from './types.ts';

/** Kubernetes' rule: effect and key empty match all; Exists ignores the value. */
export function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect !== undefined && toleration.effect !== taint.effect) return false;
  if (toleration.key !== undefined && toleration.key !== taint.key) return false;
  return toleration.operator === 'Exists' || (toleration.value ?? '') === (taint.value ?? '');
}

export function untolerated(placement: Placement, taints: readonly Taint[]): readonly Taint[] {
  const tolerations = placement.spec.constraints?.tolerations ?? [];
  return taints.filter((taint) => !tolerations.some((t) => tolerates(t, taint)));
}

export const taintsFilter: Filter = {
  name: 'taints',
  description:
    'has no taint that the placement does not tolerate (NoExecute moves existing work, NoSchedule only refuses new)',
  check: ({ syncTarget }, { placement, existing }) => {
    const against = untolerated(placement, syncTarget.spec.taints ?? []);
    const blocking = against.find((t) => t.effect === 'NoExecute' || (t.effect === 'NoSchedule' && !existing));
    return blocking && { code: 'UntoleratedTaint', message: `untolerated taint ${formatTaint(blocking)}` };
  },
};
