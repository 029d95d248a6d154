// Public face: admission policies of the repository, asked before the API server is.
export { type PolicySet, policySet, type Silent, type Verdict } from './policy-set.ts';
export { type Resources, resourcesOf } from './resources.ts';
