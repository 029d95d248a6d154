// Health of an APIService: whether the aggregated API answers.
import { describeCondition, findCondition, type Health, type KubeObject, recordAt } from '../../../api/index.ts';
import { healthy, progressing } from '../verdict.ts';

/** `Available` decides. */
export function apiServiceHealth(object: KubeObject): Health {
  const available = findCondition(recordAt(object, 'status'), 'Available');
  if (available === undefined) return progressing('waiting for the API to be registered');
  if (available.status === 'True') return healthy(describeCondition(available));
  return progressing(`not available: ${describeCondition(available)}`);
}
