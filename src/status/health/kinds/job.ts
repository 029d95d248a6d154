// Health of a Job: failed, suspended, done, or still at work.
import {
  countAt,
  describeCondition,
  findCondition,
  type Health,
  type KubeObject,
  numberAt,
  recordAt,
} from '../../../api/index.ts';
import { degraded, healthy, progressing, suspended } from '../verdict.ts';

/** Only conditions that are True count: a resumed Job keeps `Suspended=False` and is at work again. */
export function jobHealth(object: KubeObject): Health {
  const status = recordAt(object, 'status');
  const active = (type: string) => {
    const condition = findCondition(status, type);
    return condition?.status === 'True' ? condition : undefined;
  };
  const failed = active('Failed');
  if (failed) return degraded(describeCondition(failed));
  const wanted = numberAt(recordAt(object, 'spec'), 'completions');
  const counts = `${countAt(status, 'succeeded')}${wanted === undefined ? '' : `/${wanted}`} completed`;
  if (active('Complete')) return healthy(counts);
  if (active('Suspended')) return suspended(`the Job is suspended; ${counts}`);
  return progressing(`${counts}, ${countAt(status, 'active')} active, ${countAt(status, 'failed')} failed`);
}
