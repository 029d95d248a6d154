// Public face of the backend that needs no git binary.
export { openIsomorphicLocal } from './open-isomorphic.ts';
