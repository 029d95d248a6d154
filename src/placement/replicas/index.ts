// Public face: how the replicas of a placement's objects are divided among its targets.
export { dividedSelection } from './apply.ts';
