// Public face of the backend that needs no git binary.
export { openIsomorphicLocal, openIsomorphicRemote } from './open-isomorphic.ts';
export { initWorkRepository } from './work-repository.ts';
