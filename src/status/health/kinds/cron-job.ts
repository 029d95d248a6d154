// Health of a CronJob: it waits for its next time, or it is suspended. Its Jobs have a health of their own.
import { fieldAt, type Health, type KubeObject, recordAt } from '../../../api/index.ts';
import { healthy, suspended } from '../verdict.ts';

/** A run in progress does not make the CronJob Progressing: it would flip with every schedule. */
export function cronJobHealth(object: KubeObject): Health {
  if (fieldAt(recordAt(object, 'spec'), 'suspend') === true) return suspended('the CronJob is suspended');
  return healthy();
}
