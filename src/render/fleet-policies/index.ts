// Public face of the policies of the fleet: what TMCConfig changes in all objects, and asks of them.
export { kindJudges } from './kinds.ts';
export { limitJudges } from './limits.ts';
export { type PoliciesOn, type PolicyThere, transformationsOf } from './transformations.ts';
export { validationJudges } from './validations.ts';
