// Health of a HorizontalPodAutoscaler: whether it can read metrics and set the scale.
import {
  conditionsOf,
  describeCondition,
  type Health,
  isRecord,
  type KubeObject,
  type LiveCondition,
  recordAt,
} from '../../../api/index.ts';
import { degraded, healthy, progressing } from '../verdict.ts';

/** `<condition type>/<reason>` that say the autoscaler cannot do its work. */
const DEGRADED: ReadonlySet<string> = new Set([
  'AbleToScale/FailedGetScale',
  'AbleToScale/FailedUpdateScale',
  'ScalingActive/FailedGetContainerResourceMetric',
  'ScalingActive/FailedGetExternalMetric',
  'ScalingActive/FailedGetObjectMetric',
  'ScalingActive/FailedGetPodsMetric',
  'ScalingActive/FailedGetResourceMetric',
  'ScalingActive/InvalidSelector',
]);

/** `<condition type>/<reason>` that say it works; ScalingDisabled: the target is scaled to zero by somebody's wish. */
const HEALTHY: ReadonlySet<string> = new Set([
  'AbleToScale/SucceededRescale',
  'ScalingActive/ScalingDisabled',
  'ScalingLimited/DesiredWithinRange',
  'ScalingLimited/TooFewReplicas',
  'ScalingLimited/TooManyReplicas',
]);

/** `autoscaling/v1` keeps its conditions as JSON here. */
const CONDITIONS_ANNOTATION = 'autoscaling.alpha.kubernetes.io/conditions';

/** Any failing condition is Degraded; else a working one is Healthy; else it is still starting. */
export function horizontalPodAutoscalerHealth(object: KubeObject): Health {
  const inStatus = conditionsOf(recordAt(object, 'status'));
  const conditions = inStatus.length > 0 ? inStatus : annotatedConditions(object);
  const find = (known: ReadonlySet<string>): LiveCondition | undefined =>
    conditions.find((c) => known.has(`${c.type}/${c.reason}`));
  const bad = find(DEGRADED);
  if (bad) return degraded(describeCondition(bad));
  const good = find(HEALTHY);
  return good ? healthy(describeCondition(good)) : progressing('waiting for the autoscaler to act');
}

function annotatedConditions(object: KubeObject): readonly LiveCondition[] {
  const annotations: unknown = object.metadata.annotations;
  const text = isRecord(annotations) ? annotations[CONDITIONS_ANNOTATION] : undefined;
  if (typeof text !== 'string') return [];
  try {
    return conditionsOf({ conditions: JSON.parse(text) });
  } catch {
    // Not JSON: then nothing is known, as without the annotation.
    return [];
  }
}
