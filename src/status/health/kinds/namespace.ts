// Health of a Namespace: there, or on its way out.
import type { Health, KubeObject } from '../../../api/index.ts';
import { conditionsOf, describeCondition, recordAt, textAt } from '../../untyped.ts';
import { healthy, progressing } from '../verdict.ts';

/** Terminating is Progressing, with what holds it up. */
export function namespaceHealth(object: KubeObject): Health {
  const status = recordAt(object, 'status');
  if (textAt(status, 'phase') !== 'Terminating') return healthy();
  const cause = conditionsOf(status).find((c) => c.status === 'True');
  return progressing(`terminating${cause ? `: ${describeCondition(cause)}` : ''}`);
}
