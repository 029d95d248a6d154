// Health of live objects: Argo CD's semantics for the kinds it knows, kstatus' rules for all others.
import { type Health, type KubeObject, parseApiVersion } from '../../api/index.ts';
import { genericHealth } from './generic.ts';
import { HEALTH_RULES } from './kinds/index.ts';
import { progressing } from './verdict.ts';

export { healthRank, worstHealth } from './verdict.ts';

/** How a live object fares, with the counts or the reason in the message. Never throws, whatever the object holds. */
export function healthOf(object: KubeObject): Health {
  if (typeof object.metadata.deletionTimestamp === 'string') return progressing(deletionMessage(object));
  const { group } = parseApiVersion(object.apiVersion);
  const rule = HEALTH_RULES.get(`${group}/${object.kind}`) ?? genericHealth;
  return rule(object);
}

function deletionMessage(object: KubeObject): string {
  const finalizers = object.metadata['finalizers'];
  if (!Array.isArray(finalizers) || finalizers.length === 0) return 'being deleted';
  return `being deleted; held by finalizers ${finalizers.slice(0, 5).map(String).join(', ')}`;
}
