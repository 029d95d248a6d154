// Which taints keep a Placement away. NoSchedule refuses new work, NoExecute also moves what is there.
import type { Placement, Taint, Toleration } from './kinds/index.ts';

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
