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

/**
 * How long a NoExecute taint is tolerated, in seconds; infinite without a limit, undefined when it is not. Kubernetes' rule
 * (`getMinTolerationTime`): of each taint the first toleration that matches counts; what was tolerated for a time leaves when
 * the first of its taints has had its time, and 0 or less means at once.
 */
export function toleratedSeconds(placement: Placement, taint: Taint): number | undefined {
  const first = placement.spec.constraints?.tolerations?.find((t) => tolerates(t, taint));
  return first && (first.tolerationSeconds ?? Number.POSITIVE_INFINITY);
}
