// Health of a CustomResourceDefinition: its names accepted, its API established.
import { describeCondition, findCondition, type Health, type KubeObject, recordAt } from '../../../api/index.ts';
import { degraded, healthy, progressing } from '../verdict.ts';

/** Names that clash never resolve by themselves: Degraded. Without conditions, or while it installs: Progressing. */
export function customResourceDefinitionHealth(object: KubeObject): Health {
  const status = recordAt(object, 'status');
  const terminating = findCondition(status, 'Terminating');
  if (terminating?.status === 'True') return progressing(`terminating: ${describeCondition(terminating)}`);
  const names = findCondition(status, 'NamesAccepted');
  if (names?.status === 'False') return degraded(`names are not accepted: ${describeCondition(names)}`);
  const established = findCondition(status, 'Established');
  if (established === undefined || established.reason === 'Installing') return progressing('not established yet');
  if (established.status !== 'True') return degraded(`not established: ${describeCondition(established)}`);
  const schema = findCondition(status, 'NonStructuralSchema');
  if (schema?.status === 'True') return degraded(`the schema is not structural: ${describeCondition(schema)}`);
  return healthy('established');
}
