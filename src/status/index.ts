// Public face: health, the report codec, observations, aggregation, and the status branch as files.
export * from './fleet-status.ts';
export * from './health/index.ts';
export type { AggregateInput } from './input.ts';
export * from './observe/index.ts';
export * from './report/index.ts';
export { observedGeneration, trimStatus } from './trim-status.ts';
