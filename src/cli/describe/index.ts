// Public face of descriptions.
export { describe } from './describe.ts';
