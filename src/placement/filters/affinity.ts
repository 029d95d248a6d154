// Filter: required affinity and anti-affinity to clusters; a copy that is there stays, as IgnoredDuringExecution says.
import { type ClusterTerm, describeTerm, termMatcher } from '../cluster-term.ts';
import type { Check, Filter, FilterContext, FilterFailure } from './types.ts';

function requires(term: ClusterTerm, isWanted: boolean, failure: FilterFailure, { pass }: FilterContext): Check {
  const matches = termMatcher(term, pass.fleet);
  return (candidate) => (matches(candidate) === isWanted ? undefined : failure);
}

export const affinityFilter: Filter = {
  name: 'affinity',
  description: 'matches the required clusterAffinity, and not the required clusterAntiAffinity',
  asked: 'choice',
  codes: {
    AffinityNotMatched: 'required clusterAffinity means other clusters',
    AntiAffinityMatched: 'required clusterAntiAffinity means this cluster',
  },
  prepare: (context) => {
    const { clusterAffinity, clusterAntiAffinity } = context.placement.spec.constraints?.affinity ?? {};
    const near = clusterAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
    const far = clusterAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
    const checks: Check[] = [];
    if (near !== undefined) {
      const message = `does not match the required affinity (${describeTerm(near)})`;
      checks.push(requires(near, true, { code: 'AffinityNotMatched', message }, context));
    }
    if (far !== undefined) {
      const message = `matches the required anti-affinity (${describeTerm(far)})`;
      checks.push(requires(far, false, { code: 'AntiAffinityMatched', message }, context));
    }
    if (checks.length === 0) return undefined;
    return (candidate) => {
      for (const check of checks) {
        const failure = check(candidate, context);
        if (failure !== undefined) return failure;
      }
      return undefined;
    };
  },
};
