// Public face: admission policies of the repository, asked before the API server is.
export { isExempt, readPolicy } from './documents.ts';
export { type Judgement, type PolicySet, policyFault, policySet, type Verdict } from './policy-set.ts';
export { type Resources, resourcesOf } from './resources.ts';
