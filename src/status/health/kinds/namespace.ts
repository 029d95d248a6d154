// Health of a Namespace: there, or on its way out.
import { conditionsOf, describeCondition, type Health, type KubeObject, recordAt, textAt } from '../../../api/index.ts';
import { healthy, progressing } from '../verdict.ts';

/** Terminating is Progressing, with what holds it up. */
export function namespaceHealth(object: KubeObject): Health {
  const status = recordAt(object, 'status');
  if (textAt(status, 'phase') !== 'Terminating') return healthy();
  const cause = conditionsOf(status).find((c) => c.status === 'True');
  return progressing(`terminating${cause ? `: ${describeCondition(cause)}` : ''}`);
}
