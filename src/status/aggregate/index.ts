// Aggregation: everything a pass of the hub knows → the state of the fleet.
export { aggregate } from './aggregate.ts';
