// What our own engine makes of a case, in the form in which a server is heard.
import type { KubeObject } from '../../../src/api/index.ts';
import { policyFault, policySet, resourcesOf } from '../../../src/policies/index.ts';
import { DEFINITIONS, NAMESPACES, type Outcome, type PolicyCase } from './corpus.ts';

const resources = resourcesOf(DEFINITIONS);

function namespaceOf({ metadata }: KubeObject): KubeObject | undefined {
  return NAMESPACES.find(({ metadata: { name } }) => name === metadata.namespace);
}

/** @param object one of the case. */
export function ownOutcome({ policy, binding, also }: PolicyCase, object: KubeObject): Outcome {
  const fault = policyFault(policy) ?? '';
  if (fault.includes('would refuse') || fault.includes('cannot be read')) return 'refused';
  const set = policySet([policy, binding, ...also], resources);
  const { verdicts } = set.judge(object, namespaceOf(object));
  const saying = (effect: string) => verdicts.filter((v) => v.effect === effect).map(({ says }) => says);
  const unknown = saying('unknown');
  if (unknown.length > 0) throw new Error(`not evaluated: ${unknown.join('; ')}`);
  const [denied, warned] = [saying('deny'), saying('warn')];
  if (denied.length > 0) return { denied };
  return warned.length > 0 ? { warned } : 'allowed';
}
